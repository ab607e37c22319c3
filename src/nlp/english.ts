/** English words without which a page of English prose cannot do. */
const ENGLISH = new Set('the of and to in shall by for or be any with this that as on such is'.split(' '));
/** Of these, such as are common in another language as well: `in` in German, `as` in Portuguese, `for` in Danish. */
const SHARED = new Set('in for or be as on is'.split(' '));

/** What the words of a stretch of text are like. */
export interface WordCount {
  /** Words; two characters of a script without blanks between words count as one. */
  words: number;
  /** Of these, the commonest of English. */
  english: number;
  /** Of the commonest of English, such as other languages have not. */
  plain: number;
  /** Of all words, such as do not begin with a capital letter. */
  small: number;
}

/** Thai and its neighbours, Chinese, Japanese and most beyond are written without blanks. */
const WITHOUT_BLANKS = 0xe00;
/** Single letters are labels and initials. */
const WORD = /\p{L}{2,}/gu;
const LONGEST = Math.max(...[...ENGLISH].map((word) => word.length));

export function countWords(text: string): WordCount {
  return PLAIN.test(text) ? countPlain(text) : countLetters(text);
}

/** Text without accents, dashes and the like, of which words are counted faster. */
const PLAIN = /^[ -~]*$/;

function countPlain(text: string): WordCount {
  const count: WordCount = { words: 0, english: 0, plain: 0, small: 0 };
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    // Capitals differ from small letters in this bit alone.
    const letter = text.charCodeAt(at) | 32;
    if (letter >= 97 && letter <= 122) continue;
    if (at - start > 1) {
      count.words += 1;
      if (text.charCodeAt(start) >= 97) count.small += 1;
      if (at - start <= LONGEST) countEnglish(text.slice(start, at), count);
    }
    start = at + 1;
  }
  return count;
}

function countEnglish(word: string, count: WordCount): void {
  const lower = word.toLowerCase();
  if (!ENGLISH.has(lower)) return;
  count.english += 1;
  if (!SHARED.has(lower)) count.plain += 1;
}

function countLetters(text: string): WordCount {
  const count: WordCount = { words: 0, english: 0, plain: 0, small: 0 };
  for (const word of text.match(WORD) ?? []) {
    const words = word.charCodeAt(0) < WITHOUT_BLANKS ? 1 : Math.ceil(word.length / 2);
    count.words += words;
    if (isSmall(word)) count.small += words;
    if (word.length <= LONGEST) countEnglish(word, count);
  }
  return count;
}

function isSmall(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 97 : word[0] === word[0]!.toLowerCase();
}

/** Words that no other language has, or hardly ever. */
const PLAINLY_ENGLISH = /(?:^| )(?:the|and|shall|this|that|with|which|such|any)(?: |$)/i;

/** True of most lines of English prose, and tells it fast. */
export const isPlainlyEnglish = (line: string): boolean => PLAINLY_ENGLISH.test(line);

/** In English agreements about four words in ten are of these; in other languages hardly any. */
const MIN_SHARE = 0.2;

export const isEnglish = ({ words, english }: WordCount): boolean =>
  words > 0 && english >= MIN_SHARE * words;

/** Fewer words tell nothing. */
const ENOUGH = 12;
/** Words that look English by chance, and names: `of` is common in Dutch, too. */
const MAX_SHARE = 0.1;

/** True of what is too short to tell, or has words that English alone has. */
export const mayBeEnglish = ({ words, plain }: WordCount): boolean =>
  words < ENOUGH || plain > MAX_SHARE * words;

/** True of prose that is hardly English; names and titles, with capitals, are no prose. */
export const looksForeign = (count: WordCount): boolean =>
  !mayBeEnglish(count) && count.small > count.words / 2;
