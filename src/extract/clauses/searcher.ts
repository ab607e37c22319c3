import { allowsAt, type Behind, wordsBehind } from './behind.js';
import { pastLetters } from './letters.js';
import { WordTable } from './word-finder.js';

/**
 * Searches for an expression (any case) that begins with letters written out, as `firstWords` wants them: where it first
 * matches in a text, before `to`, -1 where it does not. It begins where a word begins.
 */
export function searcher(source: string): (text: string, to?: number) => number {
  const table = new WordTable<Behind | null>(wordsBehind(source));
  const pattern = new RegExp(`(?:${source})`, 'iy');
  return (text, to = text.length) => {
    const walk = { text, at: 0, to };
    for (let behind = table.next(walk); behind !== undefined; behind = table.next(walk)) {
      const { at } = walk;
      if (behind === null || allowsAt(behind, text, pastLetters(text, at))) {
        pattern.lastIndex = at;
        if (pattern.test(text)) return at;
      }
      walk.at = at + 1;
    }
    return -1;
  };
}
