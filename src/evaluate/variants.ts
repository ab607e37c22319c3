import { partitionPoint } from '../model/index.js';

/**
 * Ugly versions of a clean text, as exports and prints produce them. Each returns the new text and a function
 * that says where a character of the old text stands in the new one.
 */
export const VARIANTS = ['as-is', 'rewrapped', 'flattened'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface VariantText {
  text: string;
  /** Offset in the variant for an offset of the original, both in UTF-16 units. */
  place: (offset: number) => number;
}

const WIDTH = 72;
const LINES_PER_PAGE = 50;

/** The text as `variant` spoils it; `title` becomes the running head of re-wrapped pages. */
export function makeVariant(text: string, title: string, variant: Variant): VariantText {
  switch (variant) {
    case 'as-is':
      return { text, place: (offset) => offset };
    case 'flattened':
      return { text: text.replace(/\n/g, ' '), place: (offset) => offset };
    case 'rewrapped':
      return rewrap(text, title);
  }
}

/**
 * Wraps every line at 72 columns and, after each 50 lines, puts the foot of a page (a page number) and the
 * head of the next (the title, shortened) into the text, wherever that falls.
 */
function rewrap(text: string, title: string): VariantText {
  const head = title.replace(/\s+/g, ' ').slice(0, 60).toUpperCase();
  const out: string[] = [];
  // From `from[i]` on, original offset o stands at o + shift[i] in the new text.
  const from: number[] = [];
  const shift: number[] = [];
  let length = 0;
  let lines = 0;
  let pageNumber = 1;
  const emit = (piece: string) => {
    out.push(piece);
    length += piece.length;
  };
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const [start, end] of wrapPoints(line)) {
      if (lines > 0) emit('\n');
      if (lines > 0 && lines % LINES_PER_PAGE === 0) {
        emit(`\n${String(pageNumber).padStart(WIDTH / 2)}\n\n${head}\n\n`);
        pageNumber += 1;
      }
      lines += 1;
      from.push(lineStart + start);
      shift.push(length - (lineStart + start));
      emit(line.slice(start, end));
    }
    lineStart += line.length + 1;
  }
  return { text: out.join(''), place: (offset) => offset + shift[lastAtOrBelow(from, offset)]! };
}

/** Greedy wrap: `[start, end)` of each printed line, the blank at a break dropped; words are never cut. */
function wrapPoints(line: string): [number, number][] {
  const points: [number, number][] = [];
  let start = 0;
  while (line.length - start > WIDTH) {
    let end = line.lastIndexOf(' ', start + WIDTH);
    if (end <= start) end = line.indexOf(' ', start + WIDTH);
    if (end < 0) break;
    points.push([start, end]);
    start = end + 1;
  }
  points.push([start, line.length]);
  return points;
}

function lastAtOrBelow(sorted: readonly number[], value: number): number {
  return Math.max(0, partitionPoint(sorted, (each) => each <= value) - 1);
}
