import { matchAt as at } from '../match-at.js';
import { codeAfterBlanks, isAsciiLetter, isBlank, isCapital, isFigure, skipBlanks } from './letters.js';

/** Numbers after the word for a part: `5`, `5bis`, `IV`, `B`, `4.2(b)(ii)`, lists and ranges of them. */

/** A cited number from the outermost: `4.2(b)` is `['4.2', 'b']`. */
export type NumberPath = readonly string[];

/** Offsets into the text; `through` is the last of a range. */
export interface CitedNumber {
  path: NumberPath;
  through: NumberPath | null;
  start: number;
  end: number;
}

type Family = 'arabic' | 'roman' | 'letter' | 'small' | 'word' | 'nested';

interface Atom {
  path: string[];
  family: Family;
  end: number;
}

const NUMBER_SIGN = /(?:Nos?\.?|numbers?|n°)[ \u00a0\n]{0,3}/y;
const ARABIC =
  /\d{1,4}(?:\.\d{1,3}){0,5}(?:[- ]?(?:bis|ter|quater|quinquies|sexies|septies|octies)(?![a-z])|[A-Za-z](?![A-Za-z0-9]))?(?![\d%]|,\d{3}|[./]\d)/y;
const ROMAN =
  /[IVXLC]{1,8}(?:[- ]?(?:bis|ter|quater)(?![a-z]))?(?:[.-](?:\d{1,3}|[A-Z])(?![A-Za-z])){0,3}(?![A-Za-z\d'’&])/y;
const LETTER = /[A-Z]{1,2}(?:[-.]?\d{1,3}){0,3}(?:[-.][A-Z])?(?![A-Za-z\d'’&]|\.[A-Z])/y;
const QUOTED = /["“”„'‘’]([A-Z]{1,2}|\d{1,3}|[IVX]{1,6}|[a-z])["“”'’]/y;
const PAREN = /\((?:\d{1,3}|[a-z]|[a-z]{2}|[ivxl]{1,6}|[A-Z]{1,2}|[IVX]{1,6}|\d{1,2}(?:bis|ter))\)/y;
/** As the trade agreements cite: `Article III:2`. */
const COLON = /:\d{1,2}(?![\d:])/y;
const SMALL =
  /(?:[a-z]|[ivx]{2,5})(?:\)|(?=[,.;:]|[ \u00a0\n]{1,3}(?:of|and|or|to|above|below|in|hereof)\b))/y;
const WORD =
  /(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?![\p{L}-])/iuy;
const GLOSS = /[ \u00a0\n]{0,3}\([A-Z“"][^()]{2,120}\)/y;
const OPEN = 0x28;
/** First signs of "to", "through", "until", "up to", and dashes. */
const BEGINS_RANGE: ReadonlySet<number> = new Set([...'tu-–—'].map((sign) => sign.charCodeAt(0)));
/** First signs of a comma, "and", "or", "as well as". */
const BEGINS_COMMA: ReadonlySet<number> = new Set([...',;ao&'].map((sign) => sign.charCodeAt(0)));
const BEGINS_QUOTED: ReadonlySet<number> = new Set([...'"“”„\'‘’'].map((sign) => sign.charCodeAt(0)));
/** First letters of `WORD`. */
const BEGINS_WORD: ReadonlySet<number> = new Set([...'otfsneOTFSNE'].map((sign) => sign.charCodeAt(0)));
const COMMA =
  /[ \u00a0\n]{0,3}(?:[,;][ \u00a0\n]{0,3}(?:(?:and\/or|and|or|as well as)[ \u00a0\n]{1,3})?|(?:and\/or|and|or|&|as well as)[ \u00a0\n]{1,3})/y;
const RANGE =
  /[ \u00a0\n]{0,3}(?:(?:to|through|until|thru|up to and including|up to)[ \u00a0\n]{1,3}|[-–—][ \u00a0\n]{0,3})/y;
/** What makes a number behind a comma or "and" something other than the next number of the list. */
const NO_NUMBER =
  /[ \u00a0\n]{0,3}(?:\(\w{1,12}\)[ \u00a0\n]{1,3})?(?:(?:calendar|business|working|consecutive|full|other|further|additional)[ \u00a0\n]{1,3})?(?:days?|months?|years?|weeks?|hours?|minutes?|per[ ]?cent|percent|%|copies|times|members|million|January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z])/y;
/** Most numbers in one list. */
const MOST = 40;

/** Number words as digits. */
const WORDS = new Map(
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    'first second third fourth fifth sixth seventh eighth ninth tenth',
  ].flatMap((list) => list.split(' ').map((word, index): [string, string] => [word, String(index + 1)])),
);

/** `first` as `1`; undefined for other words. */
export const wordNumber = (word: string): string | undefined => WORDS.get(word.toLowerCase());

/** Behind the remark in brackets at `end`, "Article 5 (Definitions)"; `end` where none stands there. */
export const glossEnd = (text: string, end: number): number =>
  codeAfterBlanks(text, end) === OPEN ? end + (at(GLOSS, text, end)?.[0].length ?? 0) : end;

const COLON_CODE = 0x3a;
const CLOSE = 0x29;

/** Numbers in brackets behind `offset`; one space may stand before each. */
function nested(text: string, offset: number, path: string[]): number {
  let end = offset;
  for (let left = 6; left > 0; left -= 1) {
    const space = isSpace(text.charCodeAt(end)) && text.charCodeAt(end + 1) === OPEN;
    const inner =
      bracketed(text, end + (space ? 1 : 0)) ?? (path.length === 1 ? behindColon(text, end) : null);
    if (!inner) break;
    const number = inner[0].replace(/[():]/g, '');
    if (space && opensList(text, inner.index + inner[0].length, number)) break;
    path.push(number);
    end = inner.index + inner[0].length;
  }
  // `paragraph 3 a)`.
  const small = text.charCodeAt(end) !== LINE_END && isSpace(text.charCodeAt(end)) ? end + 1 : end;
  const code = text.charCodeAt(small);
  if (code >= 97 && code <= 122 && text.charCodeAt(small + 1) === CLOSE && path.length > 0) {
    path.push(text[small]!);
    end = small + 2;
  }
  return end;
}

const isSpace = (code: number): boolean => code !== TAB && isBlank(code);
const [TAB, LINE_END] = [0x09, 0x0a];
const bracketed = (text: string, offset: number): RegExpExecArray | null =>
  text.charCodeAt(offset) === OPEN ? at(PAREN, text, offset) : null;
const behindColon = (text: string, offset: number): RegExpExecArray | null =>
  text.charCodeAt(offset) === COLON_CODE ? at(COLON, text, offset) : null;

const SECOND: Readonly<Record<string, string>> = { a: '(b)', i: '(ii)', '1': '(2)', A: '(B)' };

/** True where `(a)` after a space numbers what follows: "under Article 5 (a) goods may …, (b) …". */
function opensList(text: string, end: number, number: string): boolean {
  const second = SECOND[number];
  return (
    second !== undefined &&
    /^ \p{Ll}/u.test(text.slice(end, end + 2)) &&
    !/^ (?:and|or|to|of|above|is|are|shall|may) /.test(text.slice(end, end + 7)) &&
    text.slice(end, end + 300).includes(second)
  );
}

function atom(text: string, offset: number, small: boolean, words: boolean): Atom | null {
  const path: string[] = [];
  const take = (family: Family, number: string, end: number): Atom => {
    path.push(number);
    return { path, family, end: nested(text, end, path) };
  };
  const code = text.charCodeAt(offset);
  if (code === OPEN) {
    const end = nested(text, offset, path);
    return path.length > 0 ? { path, family: 'nested', end } : null;
  }
  if (isFigure(code)) {
    const arabic = at(ARABIC, text, offset);
    if (!arabic) return null;
    const end = offset + arabic[0].length;
    // `3a)(1)`.
    const letter = text.startsWith(')(', end) ? /[a-z]$/.exec(arabic[0])?.[0] : undefined;
    if (letter === undefined) return take('arabic', arabic[0].replace(/[- ]/g, ''), end);
    path.push(arabic[0].slice(0, -1), letter);
    return { path, family: 'arabic', end: nested(text, end + 1, path) };
  }
  if (isCapital(code)) {
    const roman = at(ROMAN, text, offset);
    if (roman) return take('roman', roman[0].replace(/ /g, ''), offset + roman[0].length);
    const letter = at(LETTER, text, offset);
    if (letter) return take('letter', letter[0], offset + letter[0].length);
  } else if (BEGINS_QUOTED.has(code)) {
    const quoted = at(QUOTED, text, offset);
    return quoted && take(/\d/.test(quoted[1]!) ? 'arabic' : 'letter', quoted[1]!, offset + quoted[0].length);
  }
  const word = words && BEGINS_WORD.has(code) ? at(WORD, text, offset) : null;
  if (word) return take('word', wordNumber(word[0])!, offset + word[0].length);
  const little = small && isAsciiLetter(code) ? at(SMALL, text, offset) : null;
  if (little) return take('small', little[0].replace(/\)$/, ''), offset + little[0].length);
  return null;
}

/** `(a)` and `(ii)` on the level of the number before that they go on from. */
function goesOnFrom(before: NumberPath, next: NumberPath): NumberPath {
  const kind = (number: string): string =>
    /^\d/.test(number)
      ? 'digit'
      : /^[A-Z]/.test(number)
        ? 'capital'
        : /^[ivx]{1,6}$/.test(number)
          ? 'roman'
          : 'letter';
  const fits = (one: string, other: string): boolean => {
    if (kind(one) === kind(other)) return true;
    // `(h) and (i)` are letters; `(i) and (v)` are not.
    return kind(one) === 'letter' && other.length === 1 && one.charCodeAt(0) + 1 === other.charCodeAt(0);
  };
  for (let level = before.length - 1; level > 0; level -= 1) {
    if (fits(before[level]!, next[0]!)) return [...before.slice(0, level), ...next];
  }
  return fits(before[0]!, next[0]!) || before.length === 1 ? nextAlone(before, next) : [before[0]!, ...next];
}

/** `(a)` behind a whole number is a part of it; behind another `(b)` it stands beside it. */
const nextAlone = (before: NumberPath, next: NumberPath): NumberPath =>
  /^\d+[.\d]*$|^[IVX]+$/.test(before[0]!) && !/^\d/.test(next[0]!) ? [before[0]!, ...next] : next;

/** Behind the blanks at `offset`, and "No." there. */
function numberStart(text: string, offset: number): number {
  const start = skipBlanks(text, offset);
  const code = text.charCodeAt(start) | 32;
  return code === 110 ? start + (at(NUMBER_SIGN, text, start)?.[0].length ?? 0) : start;
}

/**
 * The numbers that stand at `offset`, where the word for a part ends; empty when none do. `small`: single small letters
 * count ("point a").
 */
export function readNumbers(text: string, offset: number, small: boolean): CitedNumber[] {
  const start = numberStart(text, offset);
  const read = atom(text, start, small, true);
  if (!read) return [];
  // "Article5" is a slip of the print, "ArticleV" a word.
  const joined =
    start === offset &&
    read.family !== 'nested' &&
    read.family !== 'arabic' &&
    !/[§.]/.test(text[offset - 1] ?? '');
  return joined ? [] : listFrom(text, start, read, read.family, small, null);
}

/** The numbers that go on behind `before`, which ends at `offset`: `, III and IV`. */
export function readMore(text: string, offset: number, before: NumberPath, small: boolean): CitedNumber[] {
  const family = familyOf(before[0]!);
  const next = family && nextOf(text, offset, family, small);
  return next ? listFrom(text, next.start, next.read, family, small, before) : [];
}

const familyOf = (number: string): Family | null =>
  /^\d/.test(number)
    ? 'arabic'
    : /^[IVXLC]+/.test(number)
      ? 'roman'
      : /^[A-Z]/.test(number)
        ? 'letter'
        : null;

/** The number behind a comma or "and", if it is one of the same list. */
function nextOf(
  text: string,
  end: number,
  family: Family,
  small: boolean,
): { read: Atom; start: number } | null {
  const comma = BEGINS_COMMA.has(codeAfterBlanks(text, end)) ? at(COMMA, text, end) : null;
  if (!comma) return null;
  const start = end + comma[0].length;
  const read = atom(text, start, small || family === 'small', family === 'word');
  if (!read || (read.family !== family && read.family !== 'nested') || at(NO_NUMBER, text, read.end))
    return null;
  if (read.family === 'arabic' && /^\d{4}/.test(read.path[0]!)) return null;
  // "Annex I and I wish": the pronoun.
  if (read.path[0] === 'I' && /^ [a-z]/.test(text.slice(read.end, read.end + 2))) return null;
  return { read, start };
}

function listFrom(
  text: string,
  from: number,
  first: Atom,
  firstFamily: Family,
  small: boolean,
  before: NumberPath | null,
): CitedNumber[] {
  const found: CitedNumber[] = [];
  let family = firstFamily;
  let [start, read] = [from, first];
  while (found.length < MOST) {
    const number: CitedNumber = { path: read.path, through: null, start, end: read.end };
    const last = found[found.length - 1];
    const previous = last ? (last.through ?? last.path) : before;
    if (read.family === 'nested' && previous) number.path = goesOnFrom(previous, read.path);
    found.push(number);
    if (read.family !== 'nested') family = read.family;
    let end = glossEnd(text, number.end);
    const range = BEGINS_RANGE.has(codeAfterBlanks(text, end)) ? at(RANGE, text, end) : null;
    const to = range && atom(text, end + range[0].length, small, true);
    if (to && (to.family === family || to.family === 'nested') && !at(NO_NUMBER, text, to.end)) {
      number.through = to.family === 'nested' ? goesOnFrom(number.path, to.path) : to.path;
      number.end = to.end;
      end = to.end;
    }
    const next = nextOf(text, end, family, small);
    if (!next) break;
    ({ start, read } = next);
  }
  return found;
}
