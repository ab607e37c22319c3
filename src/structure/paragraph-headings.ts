import { readAnyWordMarker, readWordMarker, type WordMarker } from './markers.js';
import { headingLike } from './prose.js';
import type { TextLine } from './text-lines.js';

/** What every line looked at begins with. */
const WORD = /^paragraph/i;

/**
 * The lines that begin like `Paragraph 2` and head a provision, by their start: nothing else stands on them but a
 * title, they count from one, and the instrument has no articles, which that would be the paragraphs of.
 */
export function paragraphHeadings(text: string, lines: readonly TextLine[]): Map<number, WordMarker> {
  const found = new Map<number, WordMarker>();
  let last = 0;
  for (const { start, end, before } of lines) {
    if (before === 'inline' || !WORD.test(text.slice(start, start + 9))) continue;
    const marker = readAnyWordMarker(text, start, end);
    const value = marker?.readings[0]?.value ?? 0;
    if (marker === null || value <= last || (last === 0 && value > 1)) continue;
    if (!heads(text, marker, end)) continue;
    found.set(start, marker);
    last = value;
  }
  return found.size > 1 && !hasArticles(text, lines) ? found : new Map();
}

/** True when a number alone, or a number and a title set off from it, fill the line. */
const heads = (text: string, { rest, restStart }: WordMarker, end: number): boolean =>
  rest === 'none'
    ? !/[.;,]$/.test(text.slice(end - 1, end))
    : rest === 'separated' && isTitle(text.slice(restStart, end));

const isTitle = (words: string): boolean => headingLike(words) && words.length < 160;

const hasArticles = (text: string, lines: readonly TextLine[]): boolean =>
  lines.some(({ start, end, before }) => {
    if (before === 'inline') return false;
    const marker = readWordMarker(text, start, end);
    return marker?.kind === 'article' && marker.rest !== 'reference';
  });
