const LATIN = /[a-z]|\p{Script=Latin}/iu;
const PLAIN = /^[a-z]+$/i;
const VOWELS = /[aeiouyæœø]/gi;
const APOSTROPHES = /['’]/g;
/** From one letter to another; signs between them spoil a word, but for hyphens, which part words. */
const WORD = /\p{L}(?:[^\s\-–—/]*\p{L})?/gu;
/** Signs that no writing has: of private fonts, of bytes that mean nothing. */
const STRANGE = /[\p{Co}\p{Cn}\ufffd]/gu;
/** A part of a word: small letters behind a large one at most, or all large. */
const SHAPE = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;
/** Between these shares of vowels lie words of the languages written in Latin letters, by far most of them. */
const FEWEST_VOWELS = 0.15;
const MOST_VOWELS = 0.85;
/** Shorter ones may be abbreviations, points of a list, pieces of a word that is spaced out. */
const SHORTEST = 3;
/** Less tells nothing. */
const FEWEST_LETTERS = 60;

/**
 * Share of the letters of a text that stand in what looks like words, from 0 to 1, by the shape of the words and their
 * vowels: some 0.95 in prose of any language in Latin letters. Null where that cannot be said: too little text, or
 * another script.
 */
export function legibility(text: string): number | null {
  let good = 0;
  let bad = text.match(STRANGE)?.length ?? 0;
  let latin = 0;
  let others = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (LATIN.test(word)) latin += word.length;
    else others += word.length;
    if (word.length < SHORTEST) continue;
    if (isWordlike(word.replace(APOSTROPHES, ''))) good += word.length;
    else bad += word.length;
  }
  if (others > latin || good + bad < FEWEST_LETTERS) return null;
  return good / (good + bad);
}

function isWordlike(word: string): boolean {
  if (!SHAPE.test(word)) return false;
  const plain = PLAIN.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '');
  const vowels = (plain.match(VOWELS)?.length ?? 0) / plain.length;
  return vowels >= FEWEST_VOWELS && vowels <= MOST_VOWELS;
}
