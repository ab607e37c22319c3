import { partitionPoint } from '../model/index.js';
import type { Reading } from './numbering.js';

/** A line that may open a paragraph or point. */
export interface Candidate {
  readings: readonly Reading[];
  style: string;
  /** Words before it ended, so that something new may begin here. */
  fresh: boolean;
  /** The words before it announce a list (`:`), or at least end a piece of one. */
  afterPiece: boolean;
  /** Inside a line: believed only where it continues a list exactly, or its next number follows. */
  inline: boolean;
  /** A heading stands between it and the candidate before: a first number starts counting from the outside. */
  headed: boolean;
  /** The words of the candidate before are one sentence that announces it (`… as follows:`). */
  announced: boolean;
  /** What the words before it end with: a full stop, or the comma or semicolon that parts the pieces of a sentence. */
  after: 'stop' | 'piece' | 'other';
}

/** Distance to the next candidate that goes on from a reading, in candidates; infinite when there is none. */
export type Vouch = (reading: Reading, style?: string) => number;

/** Kinds that one member of may be all there is of a list. */
const LETTERS = new Set<Reading['kind']>(['alpha', 'ALPHA']);

/** Tells how soon the number after a reading comes behind a candidate, in what form: the witness that it counts. */
export function successorsOf(
  candidates: readonly Candidate[],
): (style: string, reading: Reading, index: number) => number {
  const places = new Map<string, number[]>();
  candidates.forEach((candidate, index) => {
    for (const reading of candidate.readings) {
      if (reading.inserted) continue;
      const key = keyOf(candidate.style, reading.kind, reading.path);
      const list = places.get(key);
      if (list === undefined) places.set(key, [index]);
      else list.push(index);
    }
  });
  const holdsList = (index: number): boolean => {
    const { style = '', readings = [] } = candidates[index + 1] ?? {};
    const { kind = 'alpha', value = 0 } = readings[0] ?? {};
    const second = places.get(keyOf(style, kind, [2])) ?? [];
    return value === 1 && !LETTERS.has(kind) && firstAfter(second, index + 1) === index + 2;
  };
  return (style, reading, index) => {
    const path = [...reading.path.slice(0, -1), reading.value + 1];
    const next = (like: string): number =>
      firstAfter(places.get(keyOf(like, reading.kind, path)) ?? [], index);
    // Where the same number comes again first, the next one goes on from that, unless that opens a list inside.
    const same = places.get(keyOf(style, reading.kind, reading.path)) ?? [];
    const again = firstAfter(
      same,
      candidates[index + 1]?.announced && reading.kind !== 'roman' ? index + 1 : index,
    );
    const nearest = next(style);
    const follows = again < nearest ? Number.POSITIVE_INFINITY : nearest - index;
    // `3.1` right below vouches for `3.` as `4.` does, and for `III.` where `IV.` does too.
    const counts = reading.kind === 'arabic' || (reading.kind === 'ROMAN' && Number.isFinite(follows));
    const below = counts ? keyOf(style, 'decimal', [reading.value, 1]) : '';
    if (firstAfter(places.get(below) ?? [], index) === index + 1) return 1;
    if (Number.isFinite(follows)) return follows;
    // `b)` goes on from `(a)`; and the only `(a)` is known by its `(i)` and `(ii)`.
    if (style === '()' && next(')') < again) return next(')') - index;
    return LETTERS.has(reading.kind) && reading.value === 1 && holdsList(index) ? 1 : follows;
  };
}

const keyOf = (style: string, kind: string, path: readonly number[]): string =>
  `${style} ${kind} ${path.join('.')}`;

/** The first of the ascending numbers above `limit`, infinite when there is none. */
function firstAfter(ascending: readonly number[], limit: number): number {
  return ascending[partitionPoint(ascending, (place) => place <= limit)] ?? Number.POSITIVE_INFINITY;
}
