import { closesPreamble, opensPreamble } from './formulas.js';
import { ALONE_STYLE } from './markers.js';
import type { Reading } from './numbering.js';
import { freshStart, type Source } from './source.js';

/** Most lines of numbered recitals. */
const LONGEST_RECITALS = 80;

/** Numbered recitals from line `first`: the body begins behind the formula that counting starts again after. */
export function afterRecitals({ text, lines }: Source, first: number): number | null {
  const limit = Math.min(lines.length - 1, first + LONGEST_RECITALS);
  for (let index = first + 1; index < limit; index += 1) {
    if (!closesPreamble(text, lines[index]!.end)) continue;
    return firstReadings(lines[index + 1]!).length === 0 ? null : index + 1;
  }
  return null;
}

const FIRST_KINDS = new Set<Reading['kind']>(['arabic', 'ROMAN', 'decimal']);

/** The readings of a line by which it is the first of a numbered text; `I.` may be what a scanner made of `1.`. */
export function firstReadings({ list }: Source['lines'][number]): Reading[] {
  if (list === null || list.style === '()') return [];
  return list.readings.filter(
    ({ kind, path }) => FIRST_KINDS.has(kind) && path.every((number) => number === 1),
  );
}

export const isSecond =
  (first: Reading) =>
  ({ kind, value }: Reading): boolean =>
    kind === first.kind && value === 2;

/**
 * The first line numbered one that is no recital, where 2 follows in the same form; -1 when there is none. A number
 * that stands alone may be that of a page.
 */
export function firstNumber(source: Source, from: number): number {
  const worded = firstOf(source, from, (style) => style !== ALONE_STYLE);
  return worded === -1 ? firstOf(source, from, (style) => style === ALONE_STYLE) : worded;
}

function firstOf(source: Source, from: number, wanted: (style: string) => boolean): number {
  const { text, lines } = source;
  const seconds = new Map<string, number>();
  lines.forEach(({ list }, index) => {
    for (const { kind, value } of list?.readings ?? []) {
      if (value === 2) seconds.set(`${list!.style} ${kind}`, index);
    }
  });
  for (let index = from; index < lines.length; index += 1) {
    const { list, start, end } = lines[index]!;
    const ones = firstReadings(lines[index]!);
    if (list === null || ones.length === 0 || !wanted(list.style) || !freshStart(source, index)) continue;
    if (opensPreamble(text.slice(list.restStart, Math.min(end, start + 80)))) continue;
    if (ones.some(({ kind }) => (seconds.get(`${list.style} ${kind}`) ?? -1) > index)) return index;
  }
  return -1;
}
