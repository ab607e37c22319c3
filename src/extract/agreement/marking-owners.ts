import { commonLevel, type FoundMarking } from './find-markings.js';
import { ENGLISH_SPEAKERS, type LevelName } from './level-names.js';
import type { CountryFact, Line } from './marking-lines.js';

/** An owner of levels: a State by its code, an organisation by name; null: nobody's. */
export type Owner = string | null;

/** Markings for one level. `columns`: whose the column of each is; null: no table. */
export interface Row {
  markings: readonly FoundMarking[];
  columns: readonly Owner[] | null;
}

/** What an entry of a list begins with. */
const ENTRY = /^(?:[\s"“‘•*–-]|\(?[a-z0-9]{1,4}[).]){0,8}$/i;
/** Between a name and the State it is of: "SECRET (Norway)", "SECRET in the Kingdom of Norway". */
const STATE_BEHIND =
  /^["”’'!]{0,3}\s{0,2}(?:\(\s?(?:(?:in|for|of|the)\s){0,2}|(?:in|of|for|by)\s(?:the\s)?)(?:(?:Republic|Kingdom|State|Commonwealth|Government)\sof\s(?:the\s)?)?$/i;

/** Room for the words of `STATE_BEHIND`. */
const FARTHEST = 40;

/**
 * Whose each marking of a row is. This tell, in this order, its language, where one party alone writes so; the State that
 * stands right behind it, else the one named before it; the heading of its column; the party whose levels are listed.
 */
export function ownersOf(
  { markings: row, columns }: Row,
  readings: readonly (readonly LevelName[])[],
  line: Line & { label: Owner },
  behind: ReadonlyMap<number, CountryFact>,
  folded: string,
  states: ReadonlySet<string>,
): Owner[] {
  const shared = row.length > 1 ? commonLevel(readings) : null;
  const byLanguage = soleOwners(
    readings.map((its) => (shared ? its.filter(({ level }) => level === shared) : its)),
    states,
  );
  const taken = new Set(behind.values());
  const named = row.map((marking): Owner => {
    const own = behind.get(marking.end);
    if (own) return own.country;
    const previous = row.findLast(({ end }) => end <= marking.start);
    const before = line.countries.findLast(
      (one) =>
        one.span.end <= marking.start && one.span.start >= (previous?.end ?? line.start) && !taken.has(one),
    );
    return before?.country ?? null;
  });
  const isEntry =
    row.length === 1 &&
    line.countries.every(({ span }) => span.start >= line.markings.at(-1)!.end) &&
    ENTRY.test(folded.slice(line.start, row[0]!.start));
  const owners = row.map((_, index): Owner => {
    const own = byLanguage[index] ?? named[index] ?? columns?.[index] ?? null;
    return own ?? (isEntry ? line.label : null);
  });
  return columns ? owners : withSpeaker(owners, states);
}

/** The States that stand right behind a marking of a line, by where the marking ends. */
export function statesBehind({ markings, countries }: Line, folded: string): Map<number, CountryFact> {
  const behind = new Map<number, CountryFact>();
  let index = 0;
  for (const { end } of markings) {
    while (index < countries.length && countries[index]!.span.start < end) index += 1;
    const next = countries[index];
    if (next && next.span.start - end < FARTHEST && STATE_BEHIND.test(folded.slice(end, next.span.start)))
      behind.set(end, next);
  }
  return behind;
}

/**
 * Rows below one another, of as many markings each, have the same owners in the same order: a name that says nothing of
 * its owner is that of the others in its column. Changes `owners`, those of each row.
 */
export function fillColumns(owners: readonly Owner[][]): void {
  for (let start = 0; start < owners.length; ) {
    const width = owners[start]!.length;
    let end = start + 1;
    while (end < owners.length && owners[end]!.length === width) end += 1;
    const rows = owners.slice(start, end);
    for (let column = 0; width > 1 && column < width; column += 1) {
      const known = new Set(rows.flatMap((row) => row[column] ?? []));
      const [only] = known;
      if (known.size !== 1 || only === undefined) continue;
      for (const row of rows) if (!row.includes(only)) row[column] ??= only;
    }
    start = end;
  }
}

/**
 * Whose each name is where one alone writes so, or one alone of those that have no other name in the row; not a State that
 * is no party, whose language another may share.
 */
function soleOwners(readings: readonly (readonly LevelName[])[], states: ReadonlySet<string>): Owner[] {
  const owners: Owner[] = readings.map(() => null);
  for (let round = 0; round < 2; round += 1)
    readings.forEach((its, index) => {
      if (owners[index] !== null || its.some(({ owner }) => owner === null)) return;
      const left = new Set(its.map(({ owner }) => owner).filter((owner) => !owners.includes(owner)));
      const [only] = left;
      if (left.size === 1 && only && (only.length > 2 || states.size === 0 || states.has(only)))
        owners[index] = only;
    });
  return owners;
}

/** Of two sides, the one whose marking the row does not tell has the one that nobody has. */
function withSpeaker(owners: readonly Owner[], states: ReadonlySet<string>): Owner[] {
  const left = [...states].filter((state) => !owners.includes(state) && ENGLISH_SPEAKERS.has(state));
  const open = owners.filter((owner) => owner === null).length;
  return open === 1 && left.length === 1 && owners.length > 1
    ? owners.map((owner) => owner ?? left[0]!)
    : [...owners];
}
