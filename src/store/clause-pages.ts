import type { ClauseQuery } from '../model/index.js';
import type { Border, ClauseCursor, Following } from './clause-cursor.js';
import type { ClauseIndex } from './clause-index.js';
import { byPlaceAndRank, type Candidate, ClauseOrder, type Ordered } from './clause-order.js';
import { type Matches, MOST_COUNTED } from './matches.js';
import { countsFor, rankBy } from './ranking.js';
import type { HitRow } from './rows.js';
import type { AskedFor } from './sql/asked-for.js';

/** So many are put in order: reading the words of more takes too long. */
const MOST_RANKED = 2_000;

/** A clause to be shown; with rank and score where it is one of those that are put in order. */
type Shown = Pick<Candidate, 'id' | 'place'> & Partial<Ordered>;

/** A page of what was found. */
export interface ClausePage {
  shown: Shown[];
  isMore: boolean;
  /** Where a page ends that ends with this clause. */
  endAt: (last: Shown, row: HitRow) => ClauseCursor;
}

/** The page that a question asks for, behind its cursor if it has one. */
export async function clausePage(
  index: ClauseIndex,
  matches: Matches,
  asked: AskedFor,
  cursor: ClauseCursor | null,
  { offset, limit }: ClauseQuery,
): Promise<ClausePage> {
  if (cursor && 'newer' in cursor) return followingPage(matches, cursor, 0, limit);
  const { candidates, border, counts } = await orderOf(index, matches, cursor);
  const order = new ClauseOrder(index, asked.labels);
  const { page, isMore } = cursor
    ? await order.behind(candidates, cursor.last, limit)
    : await order.from(candidates, offset, limit);
  const { newest } = border;
  const newer = border.newer ?? candidates.reduce((most, { id }) => Math.max(most, id), newest);
  const behind: Following = { newest, newer, last: border.last ?? [matches.places, newer] };
  const skip = cursor ? 0 : Math.max(0, offset - candidates.length);
  const rest = isMore ? null : await followingPage(matches, behind, skip, limit - page.length);
  return {
    shown: [...page, ...(rest?.shown ?? [])],
    isMore: isMore || (rest?.isMore ?? false),
    endAt: ({ id, place, rank, score }, { title, agreement_id, position }) =>
      rank === undefined || score === undefined
        ? { newest, newer, last: [place, id] }
        : { border, counts: [...counts], last: [place, rank, score, title, agreement_id, position] },
  };
}

/** What is put in order: sorted by place and rank, with all that keeps it so. */
async function orderOf(
  index: ClauseIndex,
  matches: Matches,
  cursor: Exclude<ClauseCursor, Following> | null,
) {
  const counts = cursor?.counts ?? (await countsFor(matches.phrases, index, MOST_COUNTED));
  const rank = rankBy(matches.phrases, counts);
  const { ids, border } = cursor ? await stillInOrder(matches, cursor.border) : await firstInOrder(matches);
  const { wanted } = matches;
  const candidates =
    wanted.phrases || wanted.marks
      ? (await index.measured(ids, wanted)).map((one): Candidate => {
          return { id: one.id, place: matches.placeOf(one.marks), rank: rank(one) };
        })
      : ids.map((id): Candidate => ({ id, place: 0, rank: 0 }));
  const last = candidates.at(-1);
  candidates.sort(byPlaceAndRank);
  return { candidates, border: border ?? (await borderBehind(last, index, matches)), counts };
}

/** Of the best places those that were catalogued first. */
async function firstInOrder(matches: Matches): Promise<{ ids: number[]; border: null }> {
  if (!isBounded(matches) || matches.places === 1)
    return { ids: matches.first.slice(0, MOST_RANKED), border: null };
  const ids: number[] = [];
  for (let place = 0; place < matches.places && ids.length < MOST_RANKED; place += 1)
    ids.push(...(await matches.behind(0, MOST_RANKED - ids.length, place)));
  return { ids, border: null };
}

const isBounded = ({ first }: Matches): boolean => first.length > MOST_RANKED;

async function borderBehind(
  last: Candidate | undefined,
  index: ClauseIndex,
  matches: Matches,
): Promise<Border> {
  const newest = matches.areCounted ? (matches.first.at(-1) ?? 0) : await index.newest();
  return { newest, last: isBounded(matches) && last ? [last.place, last.id] : null, newer: null };
}

/** Those within the border, then what is new while there is room; once something is left out, no more comes in. */
async function stillInOrder(matches: Matches, border: Border): Promise<{ ids: number[]; border: Border }> {
  const { newest, last, newer } = border;
  const ids: number[] = [];
  if (last === null) ids.push(...(await matches.upTo(newest)));
  else
    for (let place = 0; place <= last[0]; place += 1)
      ids.push(...(await matches.upTo(place < last[0] ? newest : last[1], place)));
  if (newer !== null) {
    const added = await matches.behind(newest, MOST_RANKED);
    return { ids: [...ids, ...added.filter((id) => id <= newer)], border };
  }
  const room = Math.max(0, MOST_RANKED - ids.length);
  const added = await matches.behind(newest, room + 1);
  const taken = added.slice(0, room);
  const full = added.length > room ? (taken.at(-1) ?? newest) : null;
  return { ids: [...ids, ...taken], border: { newest, last, newer: full } };
}

/** What follows: by place, as catalogued, then what is new. */
async function followingPage(
  matches: Matches,
  { newest, newer, last: [from, behind] }: Following,
  skip: number,
  limit: number,
): Promise<ClausePage> {
  // One more tells whether there is another page.
  const wanted = skip + limit + 1;
  const found: Shown[] = [];
  for (let place = from; place <= matches.places && found.length < wanted; place += 1) {
    const isNew = place === matches.places;
    const start = place === from ? behind : isNew ? newer : 0;
    const ids = await matches.behind(start, wanted - found.length, isNew ? null : place);
    for (const id of ids) if (isNew || id <= newest) found.push({ id, place });
  }
  return {
    shown: found.slice(skip, skip + limit),
    isMore: found.length >= wanted,
    endAt: ({ id, place }) => ({ newest, newer, last: [place, id] }),
  };
}
