/**
 * The words that any reader of facts asks for, numbered while the modules load. A text's words are looked up once
 * (`wordSpans`); a reader then knows by the number of a word what it can mean.
 */

/** Numbers that letters add up to; of some thousand words few share one. */
const SUMS = 1 << 15;
/** Numbers of words are below. */
export const MOST_WORDS = 1 << 13;

/** The number of what is no known word, but has other signs in it than letters: "12th", "l'Annexe". */
export const MIXED = 1;
const words: string[] = ['', ''];
/** To each sum of letters, the number of the last word that has it; 0: none has. */
const lastOf = new Uint16Array(SUMS);
/** To each word, the number of one before it with the same sum; 0: there is none. */
const before = new Uint16Array(MOST_WORDS);
/** By number, a word's whole sum and how many letters it has. */
const sums = new Int32Array(MOST_WORDS);
const lengths = new Uint8Array(MOST_WORDS);
/** By number, 1 for words that have their sum alone among those as long: see `isTold`. */
const told = new Uint8Array(MOST_WORDS);

/** The sum of a word's letters so far and one more, whatever its case; any sign behind ASCII counts alike. */
export const withLetter = (sum: number, code: number): number =>
  (Math.imul(sum, 31) + (code < 128 ? code & 31 : 0)) | 0;

/** How many numbers are given. */
export const knownCount = (): number => words.length;
/** By number, the letters of a word. */
export const knownWord = (number: number): string => words[number]!;
/** By number, how many letters a word has. */
export const lengthOf = (number: number): number => lengths[number]!;

/** Up to six letters of ASCII are figures to the base 31 that no other letters make. */
const isTold = (word: string): boolean => /^[a-z]{1,6}$/.test(word);

/** The number of a word (lower case, letters of Latin script), which from now on is a known one. */
export function numberOf(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) sum = withLetter(sum, word.charCodeAt(at));
  for (let known = lastOf[sum & (SUMS - 1)]!; known !== 0; known = before[known]!)
    if (words[known] === word) return known;
  if (words.length === MOST_WORDS) throw new Error(`known words: more than ${MOST_WORDS - 1}`);
  const number = words.push(word) - 1;
  sums[number] = sum;
  lengths[number] = word.length;
  told[number] = isTold(word) ? 1 : 0;
  before[number] = lastOf[sum & (SUMS - 1)]!;
  lastOf[sum & (SUMS - 1)] = number;
  return number;
}

/** The first word of that sum and length, from the word `number` on and those before it; 0: there is none. */
function likeFrom(number: number, sum: number, length: number): number {
  let like = number;
  while (like !== 0 && (sums[like] !== sum || lengths[like] !== length)) like = before[like]!;
  return like;
}

/** The number of the word that the letters of `text` from `start` to `end` are, whose sum is given; 0: no known one. */
export function knownAt(text: string, start: number, end: number, sum: number): number {
  const length = end - start;
  let like = likeFrom(lastOf[sum & (SUMS - 1)]!, sum, length);
  for (; like !== 0; like = likeFrom(before[like]!, sum, length)) {
    if (told[like] === 1) return like;
    const word = words[like]!;
    let same = 0;
    while (same < length && isSame(text.charCodeAt(start + same), word.charCodeAt(same))) same += 1;
    if (same === length) return like;
  }
  return 0;
}

/** The same of a list of the code units of a text, which is read in a quarter of the time. */
export function knownIn(codes: Uint16Array, start: number, end: number, sum: number): number {
  const length = end - start;
  let like = likeFrom(lastOf[sum & (SUMS - 1)]!, sum, length);
  for (; like !== 0; like = likeFrom(before[like]!, sum, length)) {
    if (told[like] === 1) return like;
    const word = words[like]!;
    let same = 0;
    while (same < length && isSame(codes[start + same]!, word.charCodeAt(same))) same += 1;
    if (same === length) return like;
  }
  return 0;
}

/** Whether a letter is the small letter or its capital. */
const isSame = (letter: number, small: number): boolean =>
  (letter | 32) === small ||
  letter === small ||
  (letter > 0xff && String.fromCharCode(letter).toLowerCase().charCodeAt(0) === small);

/** By the number of a word, what it means; null for all words that are not given. */
export function meaningsOf<T>(entries: Iterable<readonly [word: string, meaning: T]>): readonly (T | null)[] {
  const meanings = new Array<T | null>(MOST_WORDS).fill(null);
  for (const [word, meaning] of entries) meanings[numberOf(word)] = meaning;
  return meanings;
}
