import { opensPreamble } from './formulas.js';
import { ALONE_STYLE } from './markers.js';
import type { Reading } from './numbering.js';
import { freshStart, type Source } from './source.js';

const FIRST_KINDS = new Set<Reading['kind']>(['arabic', 'ROMAN', 'decimal']);

/** The reading of a line by which it is the first of a numbered text. */
export function firstReading({ list }: Source['lines'][number]): Reading | undefined {
  if (list === null || list.style === '()') return undefined;
  return list.readings.find(
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
    const one = firstReading(lines[index]!);
    if (list === null || one === undefined || !wanted(list.style) || !freshStart(source, index)) continue;
    if (opensPreamble(text.slice(list.restStart, Math.min(end, start + 80)))) continue;
    if ((seconds.get(`${list.style} ${one.kind}`) ?? -1) > index) return index;
  }
  return -1;
}
