import { type Awaited, gapsAfter, lateIn, opensLate } from './late-numbers.js';
import { type Reading, samePath } from './numbering.js';
import { repeated } from './repeated.js';
import { type Candidate, successorsOf, type Vouch } from './successors.js';

/** Where an accepted candidate stands. Level 0 is the outermost list of the division. */
export interface Place {
  level: number;
  /** First of its list. */
  opens: boolean;
  reading: Reading | null;
  /** Numbers left out before it. */
  gap: number;
  /** Stands behind a higher number of its list, which left it out. */
  late?: true;
}

export interface OpenList {
  style: string;
  last: Reading | null;
  /** All its members but the first come after a piece of the sentence that they are parts of; null with one member. */
  piecewise: boolean | null;
  /** The last member that leaves out numbers, and which of them have not come since. */
  gapped?: { place: Place; missing: Set<number> } | undefined;
  /** The highest member, where one that had been left out came after it. */
  highest?: Reading | null | undefined;
}

/** Most numbers that may be missing between two neighbours of one list. */
const WIDEST_GAP = 3;

/**
 * Assigns every candidate of one division its place in nested lists, or null where it is only text. A
 * number belongs to the innermost open list it continues; 1, a or i opens a list inside; anything else needs
 * its neighbours to vouch for it. `base` is the number of the division, for decimals that repeat it; `awaited`
 * goes on from the division before.
 */
export function placeItems(
  candidates: readonly Candidate[],
  base: readonly number[] | null,
  awaited: Awaited | null = null,
): (Place | null)[] {
  const ahead = successorsOf(candidates);
  const open: OpenList[] = [];
  const closed = new Map<string, number>();
  return candidates.map((candidate, index) => {
    const vouch = (reading: Reading, style = candidate.style): number => ahead(style, reading, index);
    const place =
      candidate.readings.length === 0
        ? placeDash(candidate, open, candidates[index + 1])
        : (opensLate(candidate, open, awaited) ?? placeNumber(candidate, open, closed, vouch, base));
    if (place === null) return null;
    const before = open[place.level];
    const piecewise = place.opens ? null : before?.piecewise !== false && candidate.after === 'piece';
    open.length = place.level + 1;
    const style = isUnstopped(place, candidate, before, vouch) ? '.' : candidate.style;
    open[place.level] = { style, last: place.reading, piecewise, ...gapsAfter(place, before) };
    if (place.reading !== null)
      closed.set(`${place.level} ${candidate.style} ${place.reading.kind}`, place.reading.value);
    return place;
  });
}

function placeDash(
  candidate: Candidate,
  open: readonly OpenList[],
  after: Candidate | undefined,
): Place | null {
  if (!candidate.fresh && !candidate.afterPiece) return null;
  for (let level = open.length - 1; level >= 0; level -= 1) {
    if (open[level]!.style === candidate.style) return { level, opens: false, reading: null, gap: 0 };
  }
  if (!candidate.afterPiece && after?.style !== candidate.style) return null;
  return { level: open.length, opens: true, reading: null, gap: 0 };
}

function placeNumber(
  candidate: Candidate,
  open: readonly OpenList[],
  closed: ReadonlyMap<string, number>,
  vouch: Vouch,
  base: readonly number[] | null,
): Place | null {
  if (!candidate.fresh && !candidate.afterPiece) return null;
  // A letter without a stop is a number nowhere else.
  if (candidate.style === ' ' && candidate.readings[0]!.kind !== 'arabic')
    return unstopped(candidate, open, vouch);
  const options = [
    ...continuations(candidate, open, true),
    ...openings(candidate, open, base),
    ...overDecimals(candidate, open),
  ];
  if (candidate.inline) {
    const believed = options.filter(
      (option) => !option.opens || extendsOpen(option, open, base) || isVouched(option, vouch),
    );
    return (
      best(believed, vouch) ??
      confirmed(afterGap(candidate, open), vouch) ??
      unstopped(candidate, open, vouch)
    );
  }
  if (options.length > 0) return best(options, vouch);
  const late = lateIn(candidate, open);
  if (late !== null) return late;
  const gap = afterGap(candidate, open);
  // `1 Barge`, `5 Rafts`: a bare number behind a single one may say how many there are.
  const mayCount = gap !== null && candidate.style === ' ' && open[gap.level]!.last!.value === 1;
  return (
    continuations(candidate, open, false)[0] ??
    (mayCount ? confirmed(gap, vouch) : gap) ??
    resumed(candidate, open, closed) ??
    again(candidate, repeated(candidate, open), vouch) ??
    confirmed(startedLate(candidate, open, vouch), vouch)
  );
}

/** A number whose full stop is missing, between its neighbours that have theirs: `6.`, `7 Notices`, `8.` */
const unstopped = (candidate: Candidate, open: readonly OpenList[], vouch: Vouch): Place | null =>
  continuations(candidate, open, false).find((place) =>
    isUnstopped(place, candidate, open[place.level], vouch),
  ) ?? null;

const isUnstopped = (
  { opens, reading }: Place,
  { style }: Candidate,
  list: OpenList | undefined,
  vouch: Vouch,
): boolean =>
  !opens && style === ' ' && list?.style === '.' && reading !== null && Number.isFinite(vouch(reading, '.'));

/** A decimal that repeats the number just opened (`5.1` under `5`) needs no other witness. */
function extendsOpen(place: Place, open: readonly OpenList[], base: readonly number[] | null): boolean {
  if (place.reading?.kind !== 'decimal') return false;
  const above = open.length === 0 ? base : open[open.length - 1]!.last?.path;
  return above !== null && above !== undefined && samePath(above, place.reading.path.slice(0, -1));
}

const isVouched = (place: Place, vouch: Vouch): boolean =>
  place.reading !== null && Number.isFinite(vouch(place.reading));

const confirmed = (place: Place | null, vouch: Vouch): Place | null =>
  place !== null && isVouched(place, vouch) ? place : null;

/** A number printed twice: its next number follows, or nothing can but it stands behind a sentence as its list does. */
function again({ after }: Candidate, place: Place | null, vouch: Vouch): Place | null {
  return after === 'stop' && place?.reading?.kind === 'arabic' ? place : confirmed(place, vouch);
}

function continuations(candidate: Candidate, open: readonly OpenList[], sameStyle: boolean): Place[] {
  const places: Place[] = [];
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const list = open[level]!;
    if (list.last === null || (list.style === candidate.style) !== sameStyle) continue;
    for (const reading of candidate.readings) {
      const goesOn = succeeds(list.last, reading) || (list.highest && succeeds(list.highest, reading));
      if (reading.kind === list.last.kind && goesOn) {
        places.push({ level, opens: false, reading, gap: 0 });
      }
    }
  }
  // After a full stop the outer list goes on where the inner one is a single sentence.
  const [inner, outer] = places;
  const closes = candidate.after === 'stop' && inner !== undefined && open[inner.level]!.piecewise === true;
  return closes && outer?.reading === inner.reading ? places.slice(1) : places;
}

/** `4.2` after `4.1`, `4bis` after `4`, and `5.1` after `4.7` where the fives have no line of their own. */
function succeeds(last: Reading, reading: Reading): boolean {
  if (last.path.length !== reading.path.length) return false;
  if (reading.inserted) return reading.value === last.value;
  if (last.kind !== 'decimal') return reading.value === last.value + 1;
  const depth = last.path.length - 1;
  const differs = last.path.findIndex((number, index) => number !== reading.path[index]);
  if (differs === -1) return false;
  if (reading.path[differs] !== last.path[differs]! + 1) return false;
  return differs === depth || reading.path.slice(differs + 1).every((number) => number <= 1);
}

function openings(candidate: Candidate, open: readonly OpenList[], base: readonly number[] | null): Place[] {
  const places: Place[] = [];
  for (const reading of candidate.readings) {
    if (reading.inserted) continue;
    if (reading.kind === 'decimal') {
      const level = levelOfDecimal(reading, open, base);
      if (level !== -1) places.push({ level, opens: true, reading, gap: 0 });
    } else if (reading.value === 1 || (reading.value === 0 && reading.kind === 'arabic')) {
      const level = candidate.headed ? 0 : levelToOpen(candidate, reading, open);
      places.push({ level, opens: true, reading, gap: 0 });
    }
  }
  return places;
}

/** `2.` after `1.9` where the `1.` has no line of its own: the decimals go on below it. */
function overDecimals(candidate: Candidate, open: readonly OpenList[]): Place[] {
  const level = open.findIndex(({ last }) => last?.kind === 'decimal');
  const above = level === -1 ? undefined : open[level]!.last!.path;
  if (above?.length !== 2 || open[level]!.style !== candidate.style) return [];
  const reading = candidate.readings.find(({ kind, value }) => kind === 'arabic' && value === above[0]! + 1);
  if (reading === undefined || open[level - 1]?.last?.kind === 'arabic') return [];
  return [{ level, opens: true, reading, gap: 0 }];
}

/** Level at which a first decimal (`4.1`, `4.2.1`) opens its list, or -1 when nothing it extends is open. */
function levelOfDecimal(reading: Reading, open: readonly OpenList[], base: readonly number[] | null): number {
  if (reading.value > 1) return -1;
  const prefix = reading.path.slice(0, -1);
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const last = open[level]!.last;
    if (last !== null && samePath(last.path, prefix)) return level + 1;
  }
  if (base !== null && samePath(base, prefix)) return 0;
  return open.length === 0 && prefix.every((number) => number <= 1) ? 0 : -1;
}

/** Of several meanings, the one whose next number comes soonest; the first when none of them goes on. */
function best(options: readonly Place[], vouch: Vouch): Place | null {
  let chosen: Place | null = options[0] ?? null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const option of options.length > 1 ? options : []) {
    const distance = option.reading === null ? Number.POSITIVE_INFINITY : vouch(option.reading);
    if (distance < nearest) {
      nearest = distance;
      chosen = option;
    }
  }
  return chosen;
}

/** A number that leaves out a few: in the list that it leaves out fewest of, the innermost of those. */
function afterGap(candidate: Candidate, open: readonly OpenList[]): Place | null {
  if (!candidate.fresh) return null;
  let narrowest: Place | null = null;
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const list = open[level]!;
    if (list.last === null || list.style !== candidate.style) continue;
    for (const reading of candidate.readings) {
      if (reading.kind !== list.last.kind || reading.path.length !== list.last.path.length) continue;
      if (!samePath(reading.path.slice(0, -1), list.last.path.slice(0, -1))) continue;
      const gap = reading.value - list.last.value - 1;
      if (gap > 0 && gap < (narrowest?.gap ?? WIDEST_GAP + 1))
        narrowest = { level, opens: false, reading, gap };
    }
  }
  return narrowest;
}

/** Numbering that runs on after its list was closed by a heading or an outer number. */
function resumed(
  candidate: Candidate,
  open: readonly OpenList[],
  closed: ReadonlyMap<string, number>,
): Place | null {
  if (!candidate.fresh) return null;
  for (let level = open.length; level >= 0; level -= 1) {
    for (const reading of candidate.readings) {
      if (closed.get(`${level} ${candidate.style} ${reading.kind}`) === reading.value - 1) {
        return { level, opens: true, reading, gap: 0 };
      }
    }
  }
  return null;
}

/** A list that starts late (`3.` first) is believed when its next number follows. */
function startedLate(candidate: Candidate, open: readonly OpenList[], vouch: Vouch): Place | null {
  if (!candidate.fresh) return null;
  const reading = candidate.readings.find((one) => Number.isFinite(vouch(one)));
  if (reading === undefined) return null;
  return { level: levelToOpen(candidate, reading, open), opens: true, reading, gap: 0 };
}

/** Lists of one form that may stand inside one another. */
const MOST_ALIKE = 2;

/**
 * A list like the innermost one takes its place, unless a member of that announces it; any other goes inside it,
 * unless lists of its form already stand inside one another, which is as deep as anyone counts (and bounds the
 * depth of the tree).
 */
function levelToOpen({ style, announced }: Candidate, reading: Reading, open: readonly OpenList[]): number {
  const alike = open.flatMap((list, level) =>
    list.style === style && list.last?.kind === reading.kind ? [level] : [],
  );
  const innermost = alike[alike.length - 1];
  if (innermost === undefined) return open.length;
  const replaces = innermost === open.length - 1 && !announced;
  return replaces || alike.length >= MOST_ALIKE ? innermost : open.length;
}
