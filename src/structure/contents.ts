import type { Source } from './source.js';
import { wordsOf } from './source.js';

/** Fewest entries that make a list of contents. */
const FEWEST_ENTRIES = 4;

/** Key of a division line: `article 5`. */
const keyOf = (source: Source, index: number): string | null => {
  const marker = source.lines[index]!.word;
  return marker === null ? null : `${marker.word} ${marker.number ?? ''}`;
};

/**
 * Finds a list of contents at the front: lines one after the other that begin like divisions (or end in a
 * page number), whose first entry comes again later as a real division.
 *
 * @returns line indexes, end exclusive; an empty range when there is none.
 */
export function findContents(source: Source): [number, number] {
  const { lines } = source;
  const horizon = Math.min(lines.length, 2000);
  let first = -1;
  let title = -1;
  for (let index = 0; index < horizon; index += 1) {
    if (title === -1 && /^(?:table of )?contents:?$|^index:?$/i.test(wordsOf(source, index).slice(0, 40)))
      title = index;
    if (lines[index]!.word !== null) {
      first = index;
      break;
    }
  }
  if (first === -1) return [0, 0];
  const key = keyOf(source, first);
  let end = first;
  let entries = 0;
  while (end < lines.length && isEntry(source, end)) {
    if (end > first && keyOf(source, end) === key) break;
    if (lines[end]!.word !== null) entries += 1;
    end += 1;
  }
  if (entries < FEWEST_ENTRIES) return [0, 0];
  for (let index = end; index < lines.length; index += 1) {
    if (keyOf(source, index) === key) return [title === -1 ? first : title, end];
  }
  return [0, 0];
}

function isEntry(source: Source, index: number): boolean {
  const line = source.lines[index]!;
  const length = line.end - line.start;
  if (length > 160) return false;
  const words = wordsOf(source, index);
  return line.word !== null || /\d$/.test(words) || (!/[.;:]$/.test(words) && length <= 100);
}
