import type { Fact } from '../model/index.js';
import { matchAt, SPACE as S, sticky } from './match-at.js';
import { digitWords, type NumberReading, readCardinalWords } from './number-words.js';

const ONES = digitWords.slice(1);
const PARTS: ReadonlyMap<string, number> = new Map(
  'half third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .flatMap((word, index): [string, number][] => [
      [word, index + 2],
      [word === 'half' ? 'halves' : `${word}s`, index + 2],
    ])
    .concat([
      ['quarter', 4],
      ['quarters', 4],
      ['twelfth', 12],
      ['twelfths', 12],
      ['twentieth', 20],
      ['twentieths', 20],
      ['hundredth', 100],
      ['hundredths', 100],
    ]),
);
/** What a part after an article is named by: "a |third| of". */
export const partWords: readonly string[] = [...PARTS.keys()].filter((word) => !word.endsWith('s'));
const FRACTION = sticky(
  `(an?|${ONES.join('|')})(?:-|- ?|[ \\u00a0]\\n?|\\n)(?=[a-z])(${[...PARTS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`,
);
/** "(2/3)", "(1/5th)", "(two-thirds)" after the words. */
const AGAIN = sticky(`${S}\\((\\d{1,3})/(\\d{1,3})(?:th|rds?|nd)?\\)`);
/** What may follow "one third" or "half" when it is a part of something. */
const OF = sticky(`${S}of\\b`);
/** What follows "one third" when it is a person, or "one half" when it is a thing cut in two. */
const NO_PART =
  /[ \n-]{1,2}(?:part(?:y|ies)|persons?|countr|states?\b|pages?\b|days?\b|years?\b|months?\b|hours?\b|time\b|dozen\b|miles?\b|inch|an?\b|class\b|anniversary\b|of (?:one )?per ?cent)/iy;
/** Quarters of a year: "the first three quarters of the fiscal year". */
const OF_TIME = /\b(?:first|last|next|previous|preceding|past|fiscal|calendar|financial|consecutive)[ \n]$/i;
const OF_A_YEAR = sticky(
  `${S}of${S}(?:the|each|a|any|such)?${S}(?:fiscal|calendar|financial|contract|[12]\\d{3}|year)`,
);
/** The end of a number goes on before it: "twenty-two thirds", "one and one half". */
const GOES_ON = /(?:[\d-]|\b(?:and|hundred|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))[ \n-]?$/i;

const ratio = (start: number, end: number, part: number, of: number): Fact => ({
  kind: 'ratio',
  span: { start, end },
  part,
  of,
});

/** A part in words that begins at `at`: "two-thirds", "one half (1/2)", "three quarters of the members", "a third of the". */
export function readFraction(text: string, at: number): Fact | null {
  const found = matchAt(FRACTION, text, at);
  if (!found) return null;
  const first = found[1]!.toLowerCase();
  const article = first[0] === 'a';
  const part = article ? 1 : ONES.indexOf(first) + 1;
  const name = found[2]!.toLowerCase();
  const of = PARTS.get(name)!;
  let end = at + found[0].length;
  const plural = name.endsWith('s');
  if (part >= of || (part === 1) === plural) return null;
  const before = text.slice(Math.max(0, at - 14), at);
  if (GOES_ON.test(before)) return null;
  if (matchAt(NO_PART, text, end)) return null;
  if (of === 4 && (OF_TIME.test(before) || matchAt(OF_A_YEAR, text, end))) return null;
  const again = matchAt(AGAIN, text, end);
  const hyphen = /-/.test(found[0]);
  if (again && Number(again[1]) === part && Number(again[2]) === of) end += again[0].length;
  else if (
    (article || name === 'quarter' || name === 'quarters') &&
    !matchAt(OF, text, end) &&
    !(hyphen && !article)
  )
    return null;
  // "one fifth member", "one third vessel": the fifth or third of them.
  else if (part === 1 && of > 2 && !hyphen && !matchAt(AFTER_PART, text, end)) return null;
  return ratio(at, end, part, of);
}
const AFTER_PART =
  /[.,;:)]|$|[ \n]{1,2}(?:of|or|and|majority|plus|in|to|by|at|for|the|from|share|interest|vote|votes|exceeds|shall|will|is|are|on|each|more|thereof|as|with|upon)(?!\w)/iy;

/** "half of the members", "at least half the votes", at the word "half". */
export function readHalf(text: string, at: number): Fact | null {
  const before = text.slice(Math.max(0, at - 12), at);
  if (
    !/(?:^|[^a-z-])(?:least|than|by|of|to|exceeds?|and|only|or|about|[("“.,;:\n])[ \n(]{0,2}$/i.test(before)
  )
    return null;
  const follows = matchAt(HALF, text, at);
  return follows ? ratio(at, at + 4, 1, 2) : null;
}
const HALF =
  /half[ \n](?:of[ \n](?:the|its|their|all|such|those|any|this|that|them)\b(?![ \n](?:year|[12]\d{3}|calendar|fiscal|month|day))|the[ \n](?!year|month|day|time)|(?:its|their)\b)/iy;

const COLON = /(\d{1,4}(?:\.\d{1,2})?)[ ]?:[ ]?(\d{1,3}(?:,\d{3}){1,2}|\d{1,7}(?:\.\d{1,2})?)(?![:\d])/y;
const RATIO_WORD =
  /\b(?:ratios?|scales?|proportions?|rates?|leverage)[ \n](?:of |at |is |in |to |equal to |than |exceed )?(?:no |not )?(?:less |more )?(?:than )?(?:at least )?(?:about )?$/i;
const AFTER_COLON = /[ ](?:ratio|basis|scale|proportion|match|split|exchange|conversion)\b/iy;
const SLASH =
  /(\d{1,2})\/(\d{1,3})(?:rds?|ths?|nd)?(?=[ \n](?:of[ \n](?:the|all|its|their|such|any|those|one)\b|majority|vote))/y;

/** A ratio in figures at `at`: "a ratio of 3:1", "1:1 basis", "scale 1:50,000", "2/3 of the members". */
export function readRatioFigures(text: string, at: number): Fact | null {
  if (!markFollows(text, at)) return null;
  const before = text.slice(Math.max(0, at - 40), at);
  if (/[\d/:.-]$/.test(before)) return null;
  const slash = matchAt(SLASH, text, at);
  if (slash) {
    const [part, of] = [Number(slash[1]), Number(slash[2])];
    return part > 0 && part < of ? ratio(at, at + slash[0].length, part, of) : null;
  }
  const colon = matchAt(COLON, text, at);
  if (!colon) return null;
  const end = at + colon[0].length;
  if (!RATIO_WORD.test(before) && !matchAt(AFTER_COLON, text, end)) return null;
  const [part, of] = [Number(colon[1]), Number(colon[2]!.replaceAll(',', ''))];
  return part > 0 && of > 0 ? ratio(at, end, part, of) : null;
}
/** Whether `:` or `/` follows the figures at `at`, a space before it or none: most numbers are refused here. */
function markFollows(text: string, at: number): boolean {
  let to = at;
  for (let c = text.charCodeAt(to); to < at + 7 && c >= 46 && c <= 57 && c !== 47; c = text.charCodeAt(to))
    to += 1;
  if (text.charAt(to) === ' ') to += 1;
  return text.charAt(to) === ':' || text.charAt(to) === '/';
}

const TO = sticky(`[ -](?:to|for)[ -]`);
const BASIS = sticky('[ -](?:basis|ratio|exchange|split|proportion|match)\\b');

/** "a ratio of three to one", "one-for-one basis", "in the proportion of 3 to 2". */
export function readRatioWords(text: string, at: number, first: NumberReading): Fact | null {
  const link = 'tTfF'.includes(text.charAt(first.end + 1)) ? matchAt(TO, text, first.end) : null;
  if (!link) return null;
  const from = first.end + link[0].length;
  const figures = matchAt(/\d{1,4}(?![\d.,])/y, text, from)?.[0];
  const last = figures
    ? { value: Number(figures), end: from + figures.length }
    : readCardinalWords(text, from);
  if (!last || !(first.value > 0) || !(last.value > 0)) return null;
  const named = RATIO_WORD.test(text.slice(Math.max(0, at - 40), at)) || matchAt(BASIS, text, last.end);
  return named ? ratio(at, last.end, first.value, last.value) : null;
}
