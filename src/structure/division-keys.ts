import { readWordMarker, type WordMarker } from './markers.js';
import type { Reading } from './numbering.js';

const PLURAL: Readonly<Record<string, string>> = {
  annexe: 'annex',
  annexes: 'annex',
  annexure: 'annex',
  annexures: 'annex',
  appendices: 'appendix',
};

/** The name that divisions called so count under, in whatever number and spelling. */
export function wordKey(word: string): string {
  const name = word.toLowerCase();
  return PLURAL[name] ?? name.replace(/s$/, '');
}

/** Every meaning of a division's word and number, the same for the same however it is written: `annex 2`. */
export const keysOf = ({ word, number, readings }: WordMarker): string[] =>
  keysOfNumber(word, number ?? '', readings);

/** Those of a division of this word; `A-1` and `A1` are the first of several that share a letter. */
export function keysOfNumber(word: string, number: string, readings: readonly Reading[]): string[] {
  const [, letter, below] = LETTERED.exec(number) ?? [];
  const numbers = letter === undefined ? numberKeys(readings) : [`${letter}.${Number(below)}`];
  return numbers.map((one) => `${wordKey(word)} ${one}`);
}

const LETTERED = /^([A-Z])[.-]?([0-9]{1,3})$/;

/** Every meaning of a number: letters stay letters, Roman and written numbers become digits. */
export const numberKeys = (readings: readonly Reading[]): string[] =>
  readings.map(({ kind, value, path }) => {
    if (kind === 'alpha' || kind === 'ALPHA') return String.fromCharCode(64 + value);
    return path.join('.');
  });

/** The keys of a label as it is printed: `ANNEX II`. Empty for `(a)`, `2.` and `Annex`. */
export function keysOfLabel(label: string): string[] {
  const marker = readWordMarker(label, 0, label.length);
  return marker === null ? [] : keysOf(marker);
}
