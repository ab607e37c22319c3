/** English words without which a page of English prose cannot do. */
const ENGLISH = new Set('the of and to in shall by for or be any with this that as on such is'.split(' '));

/** What the words of a stretch of text are like. */
export interface WordCount {
  /** Words; two characters of a script without blanks between words count as one. */
  words: number;
  /** Of these, the commonest of English. */
  english: number;
  /** Of these, such as do not begin with a capital letter. */
  small: number;
}

/** Thai and its neighbours; Chinese, Japanese and all beyond. */
const WITHOUT_BLANKS = /^[\u0e00-\u0eff\u1780-\u17ff\u2e80-\ud7ff\uf900-\uffef]/;

/** Single letters are labels and initials. */
const WORD = /\p{L}{2,}/gu;

export function countWords(text: string): WordCount {
  const count: WordCount = { words: 0, english: 0, small: 0 };
  for (const word of text.match(WORD) ?? []) {
    const lower = word.toLowerCase();
    const words = WITHOUT_BLANKS.test(word) ? Math.ceil(word.length / 2) : 1;
    count.words += words;
    if (ENGLISH.has(lower)) count.english += 1;
    if (word[0] === lower[0]) count.small += words;
  }
  return count;
}

/** In English agreements about four words in ten are of these; in other languages hardly any. */
const MIN_SHARE = 0.2;

export const isEnglish = ({ words, english }: WordCount): boolean =>
  words > 0 && english >= MIN_SHARE * words;

/** Fewer words tell nothing. */
const ENOUGH = 12;
/** Words that another language writes like one of English: `in` in German, `of` and `is` in Dutch. */
const MAX_SHARE = 0.1;

/** True of prose that is hardly English; names and titles, with capitals, are no prose. */
export const looksForeign = ({ words, english, small }: WordCount): boolean =>
  words >= ENOUGH && english <= MAX_SHARE * words && small > words / 2;
