import { isEnglishWord } from '../nlp/index.js';

/** Single letters with blanks between them, so many at least. */
const SPACED = /(?<![^\s(["'“‘])\p{L}(?: \p{L}){4,}(?![^\s.,:;)\]"'”’])/gu;
/** Looked for first, because it is cheap. */
const HINT = /(?:^| )\p{L} \p{L} \p{L} \p{L} \p{L}/u;
const LONGEST = 60;
const LONGEST_WORD = 24;

/**
 * Closes up words that were set with space between their letters, as titles are (`T R E A T Y`), where the letters
 * are English words: those of fewest and longest words, for nothing tells where one of them ends.
 */
export function closeUp(text: string): string {
  if (!HINT.test(text)) return text;
  return text.replace(SPACED, (spaced) => wordsIn(spaced.replaceAll(' ', '')) ?? spaced);
}

function wordsIn(letters: string): string | null {
  if (letters.length > LONGEST) return null;
  /** Best division of the letters up to each place, by the sum of the squares of the lengths of its words. */
  const best: ({ score: number; from: number } | null)[] = [{ score: 0, from: 0 }];
  for (let to = 1; to <= letters.length; to += 1) {
    best[to] = null;
    for (let from = Math.max(0, to - LONGEST_WORD); from < to; from += 1) {
      const before = best[from];
      if (!before) continue;
      const score = before.score + (to - from) ** 2;
      if (score > (best[to]?.score ?? 0) && isWord(letters.slice(from, to))) best[to] = { score, from };
    }
  }
  const words: string[] = [];
  for (let to = letters.length; to > 0; to = best[to]!.from) {
    if (!best[to]) return null;
    words.unshift(letters.slice(best[to]!.from, to));
  }
  return words.join(' ');
}

/** Of two letters only the usual words count: the list has many more. */
const SHORT = new Set('a an as at be by do if in is it no of on or so to we'.split(' '));

const isWord = (word: string): boolean =>
  word.length < 3 ? SHORT.has(word.toLowerCase()) : isEnglishWord(word);
