import type { Range } from './text.js';

/** Words to be marked: evidence of a label, or words that were looked for. */
export interface Mark extends Range {
  kind: 'evidence' | 'found';
  /** Class of the colour; evidence only. */
  colour?: string;
  /** What the mark says of the words. */
  says?: string;
}

/** A stretch of text under the same marks. */
export interface Segment extends Range {
  marks: Mark[];
}

/** The range cut where marks begin and end: segments that follow one another and cover it; marks may overlap. */
export function segmentsOf(range: Range, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ start, end }) => start < end && start < range.end && end > range.start);
  const cuts = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, range.start));
    cuts.add(Math.min(end, range.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    return { start, end, marks: inside.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}

/** A clause longer than this is shown around the first words marked. */
const LONGEST_QUOTE = 900;
/** Shown before the first words marked. */
const LEAD = 200;

/** The part of a text (without line ends) to be quoted; whole words. */
export function quotedPart(text: string, marks: readonly Range[]): Range {
  if (text.length <= LONGEST_QUOTE) return { start: 0, end: text.length };
  const first = Math.min(...marks.map(({ start }) => start), text.length);
  let start = marks.length > 0 ? Math.max(0, first - LEAD) : 0;
  if (start > 0) start = text.indexOf(' ', start) + 1;
  let end = Math.min(text.length, start + LONGEST_QUOTE);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1);
  return { start, end };
}

/** Marks by their place, so that each block of a long text finds its own without looking at all. */
export class MarkIndex {
  readonly #marks: readonly Mark[];
  readonly #longest: number;

  constructor(marks: readonly Mark[]) {
    this.#marks = marks.toSorted((a, b) => a.start - b.start);
    this.#longest = marks.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  /** Those that share a character with the range, in the order of their beginnings. */
  within({ start, end }: Range): Mark[] {
    const found: Mark[] = [];
    for (let at = this.#firstFrom(start - this.#longest); at < this.#marks.length; at += 1) {
      const mark = this.#marks[at]!;
      if (mark.start >= end) break;
      if (mark.end > start) found.push(mark);
    }
    return found;
  }

  #firstFrom(start: number): number {
    let [low, high] = [0, this.#marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#marks[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
