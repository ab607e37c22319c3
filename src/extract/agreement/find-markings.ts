import type { ClassificationLevel, Span } from '../../model/index.js';
import { LEVEL_NAMES, type LevelName } from './level-names.js';

/** Words that name a level of classification. */
export interface FoundMarking extends Span {
  /** What they may mean: those of one owner are of one level. */
  readings: readonly LevelName[];
}

/** A text, its letters without their signs. */
export interface Folded {
  folded: string;
  /** It has no letters but those that words of `WordSpans` are made of. */
  isOfLatin: boolean;
}

/** Letters without their signs, in the same number of characters: `Ś` is `S`. */
export function foldSigns(text: string): Folded {
  let isOfLatin = true;
  const folded = text.replace(/[\u0080-\u2017\u2020-\uffff]/g, (letter) => {
    if (letter >= '\u0250' && letter <= '\u1fff') isOfLatin = false;
    let plain = PLAIN.get(letter);
    if (plain === undefined) {
      plain = letter.normalize('NFD')[0]!;
      PLAIN.set(letter, plain);
    }
    return plain;
  });
  return { folded, isOfLatin };
}

export const withoutSigns = (text: string): string => foldSigns(text).folded;

/** Letters and signs met so far, and those that are no letter with a sign; quotation marks are left as they are. */
const PLAIN = new Map([
  ['Ħ', 'H'],
  ['Ð', 'D'],
  ['Đ', 'D'],
  ['Ł', 'L'],
  ['Ø', 'O'],
  ['ı', 'i'],
  ['–', '-'],
  ['—', '-'],
]);

interface Candidate {
  pattern: RegExp;
  readings: LevelName[];
}

const FIRST = /^[A-Z\u0370-\u052f]+/;

/** By the first word of the name, longest names first. */
const byFirstWord = ((): ReadonlyMap<string, Candidate[]> => {
  const byWords = new Map<string, LevelName[]>();
  for (const name of LEVEL_NAMES) {
    // Whatever parts the words of a name, the name is one: ULTRA-SECRETO, ULTRA SECRETO.
    const words = withoutSigns(name.words)
      .split(/[\s./-]+/)
      .filter((part) => part !== '')
      .join(' ');
    byWords.set(words, [...(byWords.get(words) ?? []), name]);
  }
  const found = new Map<string, Candidate[]>();
  for (const words of [...byWords.keys()].sort((a, b) => b.length - a.length)) {
    const source = words.replaceAll(' ', '[\\s./-]{1,4}');
    const candidate = {
      pattern: new RegExp(`${source}(?![A-Z\\u0370-\\u052f])`, 'iy'),
      readings: byWords.get(words)!,
    };
    const first = FIRST.exec(words)![0];
    found.set(first, [...(found.get(first) ?? []), candidate]);
  }
  return found;
})();

/** The words in Latin letters that a name begins with, in capitals. */
export const FIRST_WORDS: readonly string[] = [...byFirstWord.keys()].filter((word) => /^[A-Z]+$/.test(word));

/** After these an English level may have small letters: "classified confidential or above". */
const GRADED =
  /\b(?:classified|graded|marked|grading|classification|level)s?\s+(?:(?:as|of|at|level|is|the|or)\s+){0,2}["“”'‘«]?$/i;
const LOWER = /\b(?=[crst])(?:top secret|secret|confidential|restricted)\b/g;
/** One of these is in each; `top` before it. */
const SMALL: readonly string[] = ['secret', 'confidential', 'restricted'];
/** By code, 1 for their first letters. */
const BEGINS_SMALL = new Uint8Array(128);
for (const word of SMALL) BEGINS_SMALL[word.charCodeAt(0)] = 1;

/** Numbers that letters add up to; of a few hundred words hardly two share one. */
const SUMS = 1 << 13;
const withLetter = (sum: number, code: number): number => (Math.imul(sum, 31) + (code & 31)) & (SUMS - 1);
const sums = ((): Uint8Array => {
  const table = new Uint8Array(SUMS);
  for (const word of byFirstWord.keys()) {
    let sum = 0;
    for (let at = 0; at < word.length; at += 1) sum = withLetter(sum, word.charCodeAt(at));
    table[sum] = 1;
  }
  return table;
})();

/**
 * The offset, from `from` to before `end`, of the next word that may be the first of a name, with a capital, or is one of
 * the English names in small letters; -1 where there is none. `folded` is the text without signs on letters.
 */
export function nextMarking(folded: string, from: number, end: number): number {
  let at = from;
  // Inside a word no other begins.
  if (at > 0 && alphabetOf(folded.charCodeAt(at - 1)) !== NONE)
    while (at < end && alphabetOf(folded.charCodeAt(at)) !== NONE) at += 1;
  while (at < end) {
    let code = folded.charCodeAt(at);
    const alphabet = alphabetOf(code);
    if (alphabet === NONE) {
      at += 1;
      continue;
    }
    // Of names in small letters few begin so.
    if (isSmall(code) && BEGINS_SMALL[code] === 0) {
      do at += 1;
      while (at < end && alphabetOf(folded.charCodeAt(at)) !== NONE);
      continue;
    }
    const start = at;
    let sum = 0;
    do {
      sum = withLetter(sum, code);
      at += 1;
      code = at < end ? folded.charCodeAt(at) : 0;
    } while (alphabetOf(code) === alphabet);
    if (sums[sum] === 1 && mayBegin(folded, start, at)) return start;
    while (at < end && alphabetOf(folded.charCodeAt(at)) !== NONE) at += 1;
  }
  return -1;
}

function mayBegin(folded: string, start: number, end: number): boolean {
  const word = folded.slice(start, end);
  const first = word.charCodeAt(0);
  return isCapital(first) || alphabetOf(first) === OTHER
    ? byFirstWord.has(word.toUpperCase())
    : SMALL.includes(word);
}

/** What an English word in capitals is a part of where it names no level: "CONFIDENTIAL INFORMATION". */
const GOES_ON_IN_CAPITALS =
  /^\s{1,3}(?!OR\b|AND\b|TO\b|UE\b|EU\b|TOP\b|SECRET\b|CONFIDENTIAL\b|RESTRICTED\b|UNCLASSIFIED\b)[A-Z]{3,}/;
const COMES_IN_CAPITALS =
  /\b(?!OR\b|AND\b|THE\b|EU\b|UK\b|NATO\b|IN\b|SECRET\b|CONFIDENTIAL\b|RESTRICTED\b)[A-Z]{4,}\s{1,2}$/;

/**
 * The levels named in a stretch of a text, in order; `folded` is that text without signs on letters. Names are in capitals
 * as they are stamped, those of other languages also with a capital alone, English ones with small letters where the words
 * before say that they grade something.
 */
export function markingsIn(folded: string, { start, end }: Span): FoundMarking[] {
  const found: FoundMarking[] = [];
  let from = start;
  for (let at = nextMarking(folded, start, end); at !== -1; at = nextMarking(folded, from, end)) {
    from = endOfWord(folded, at, end);
    const code = folded.charCodeAt(at);
    const candidates =
      isCapital(code) || alphabetOf(code) === OTHER
        ? byFirstWord.get(folded.slice(at, from).toUpperCase())
        : undefined;
    if (!candidates) continue;
    for (const { pattern, readings } of candidates) {
      pattern.lastIndex = at;
      const match = pattern.exec(folded);
      if (!match || at + match[0].length > end) continue;
      const isIn =
        found.length > 0 && isInRow(folded, found.at(-1)!, { start: at, end: at + match[0].length }, end);
      if (!isIn && !isStamped(match[0], readings, folded, at)) continue;
      found.push({ start: at, end: at + match[0].length, readings });
      from = at + match[0].length;
      break;
    }
  }
  const part = folded.slice(start, end);
  if (!SMALL.some((word) => part.includes(word))) return found;
  for (const { 0: words, index } of part.matchAll(LOWER)) {
    if (!GRADED.test(part.slice(Math.max(0, index - 50), index))) continue;
    if (
      /^\s+(?:information|material|document|matter|data|contract)/i.test(
        part.slice(index + words.length, index + words.length + 16),
      )
    )
      continue;
    const readings = byFirstWord.get(words.split(' ')[0]!.toUpperCase())!.find(({ pattern }) => {
      pattern.lastIndex = 0;
      return pattern.test(words) && pattern.lastIndex === words.length;
    })!.readings;
    found.push({ start: start + index, end: start + index + words.length, readings });
  }
  return found.sort((a, b) => a.start - b.start);
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const NONE = 0;
const LATIN = 1;
/** Greek and Cyrillic. */
const OTHER = 2;
const ALPHABETS = new Uint8Array(0x530);
for (let code = 65; code <= 90; code += 1) ALPHABETS[code] = ALPHABETS[code + 32] = LATIN;
ALPHABETS.fill(OTHER, 0x370);
const alphabetOf = (code: number): number => (code < 0x530 ? ALPHABETS[code]! : NONE);

function endOfWord(folded: string, start: number, end: number): number {
  const alphabet = alphabetOf(folded.charCodeAt(start));
  let at = start + 1;
  while (at < end && alphabetOf(folded.charCodeAt(at)) === alphabet) at += 1;
  return at;
}

/** Beside another one, or at the end of a line that goes on in capitals from there: a row without signs between its cells. */
function isInRow(folded: string, previous: Span, { start, end }: Span, lineEnd: number): boolean {
  const between = folded.slice(previous.end, start);
  if (!isShouted(folded.slice(start, end))) return false;
  return between === ' ' || (between.length <= LONGEST_CELL && end === lineEnd && IN_CAPITALS.test(between));
}
const LONGEST_CELL = 40;
const IN_CAPITALS = /^[ A-Z./'-]+$/;

const isShouted = (words: string): boolean => words === words.toUpperCase();

function isStamped(words: string, readings: readonly LevelName[], folded: string, at: number): boolean {
  const isEnglish = readings.some(({ owner }) => owner === null);
  const inCapitals = isShouted(words);
  const after = folded.slice(at + words.length, at + words.length + 12);
  const before = folded.slice(Math.max(0, at - 50), at);
  const isQuoted = /["“‘'«]$/.test(before) && /^!?["”’'»]/.test(after);
  if (!isEnglish)
    return (
      inCapitals ||
      isQuoted ||
      (words.replace(/[^A-Za-z\u0370-\u052f]/g, '').length > 6 && /^[A-Z\u0370-\u052f]/.test(words))
    );
  if (inCapitals) {
    const isCell = /(?:^|\n|\t|\s{2,}|[|/=:]\s*)$/.test(before) && !/^ [A-Z]{3,}/.test(after);
    return (
      isCell ||
      (!GOES_ON_IN_CAPITALS.test(after) && !COMES_IN_CAPITALS.test(before)) ||
      /[A-Z]{3,}\s{2,}$/.test(before)
    );
  }
  return isQuoted || GRADED.test(before);
}

/** The level that all readings of the names in one row can have in common, by the readings given; null where none can. */
export function commonLevel(row: readonly (readonly LevelName[])[]): ClassificationLevel | null {
  const [first, ...others] = row;
  return (
    first?.find(({ level }) => others.every((readings) => readings.some((other) => other.level === level)))
      ?.level ?? null
  );
}

/**
 * The level of names that stand side by side for one: what they have in common by the readings of their owners (`own`),
 * else that of the English name among them, else what all readings have in common, else that of the names whose level is
 * the same for whoever uses them. Null where the row leaves it open.
 */
export function levelOfRow(
  own: readonly (readonly LevelName[])[],
  row: readonly FoundMarking[],
): ClassificationLevel | null {
  const isKnown = ({ length }: readonly LevelName[]): boolean => length > 0;
  const common = commonLevel(own.filter(isKnown));
  if (common) return common;
  const english = new Set(own.flat().flatMap(({ owner, level }) => (owner === null ? [level] : [])));
  if (english.size > 0) return english.size === 1 ? [...english][0]! : null;
  const all = row.map(({ readings }) => readings).filter(isKnown);
  const certain = all.filter((readings) => readings.every(({ level }) => level === readings[0]!.level));
  return commonLevel(all) ?? commonLevel(certain);
}
