import type { SectionKind } from '../model/index.js';
import { readNoteNumeral } from './note-numeral.js';
import { type Reading, readNumber, romanValue, wordValue } from './numbering.js';
import { digitsOf, readScanned } from './scanned-numbers.js';
import { skipSpace } from './spaces.js';
import { divisionWord } from './word-kinds.js';

/** Kinds that are announced by a word (`Article 5`, `Annex B`). */
export type WordKind = Extract<SectionKind, 'part' | 'title' | 'chapter' | 'section' | 'article' | 'annex'>;

/**
 * What follows the number on its line: nothing; words set off by punctuation or a bracket; words that simply
 * go on; or a continuation that shows the line to cite a provision rather than to open one.
 */
export type Rest = 'none' | 'separated' | 'plain' | 'reference';

/** A line that begins like `Article 5`. Offsets are into the document text. */
export interface WordMarker {
  type: 'word';
  kind: WordKind;
  /** The word, lower case: `article`, `appendix`. */
  word: string;
  start: number;
  /** End of the number (of the word, when there is no number). */
  labelEnd: number;
  number: string | null;
  readings: readonly Reading[];
  rest: Rest;
  /** Where the words after number and separator begin; the end of the line when there are none. */
  restStart: number;
}

/** A line that begins like `(a)`, `1.`, `4.2.1` or a dash. `number` is null for dashes and bullets. */
export interface ListMarker {
  type: 'list';
  start: number;
  labelEnd: number;
  number: string | null;
  readings: readonly Reading[];
  /** The punctuation: `()`, `)`, `.`, `.n`, ` ` (none), or the dash itself. */
  style: string;
  restStart: number;
}

/** Markers are recognised in the first characters of a line only, which bounds every pattern here. */
const MARKER_REACH = 96;

const WORD =
  /(?:part|t[il1|]t[il1|]e|book|chapter|sub-?sect[il1|][o0]n|sub-?part|sect[il1|][o0]n|art[il1|]c[il1|]e|art[il1|]ke[l1|]|art\.|paragraph|ru[l1|]e|regulation|c[l1|]ause|annex(?:e|ure)?|append[il1|]x|schedu[il1|]e|exh[il1|]b[il1|]t|attachment|enclosure|pr[o0]t[o0]c[o0][l1|])(?![a-z0-9])|§/iy;
const NUMBER_WORD =
  /[A-Za-z]{3,11}(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?(?![A-Za-z])/iy;
const LAST = /last(?![A-Za-z])/iy;
const THE = /the[ \u00a0]/iy;
/** `5`, `4.2`, `3-7`, `12A`; `l4` and `1O` are what scanners make of 14 and 10. */
const ARABIC = /[0-9lIO]{1,4}(?:[.-][0-9]{1,3}){0,4}(?:[a-zA-Z](?![A-Za-z0-9]))?/y;
/** `l`, `ll`, `lO`, `II`: a number of which scanners left no digit. */
const SCANNED = /(?:II|l|[lI]l|l[IO])(?![A-Za-z0-9])/y;
const ROMAN =
  /[IVXLCDM]{1,9}(?:[.-][0-9]{1,3}){0,3}(?:-?[A-H](?![A-Za-z]))?(?![A-Za-z])|[ivxlc]{1,9}(?![A-Za-z])/y;
const LETTER = /[A-Z](?:[.-]?[0-9]{1,3})?(?![A-Za-z0-9])/y;
const LATER_INSERTED = /[ \u00a0]{0,2}(?:bis|ter|quater|quinquies|sexies)(?![A-Za-z])/iy;
const LETTER_INSERTED = /[ \u00a0][A-H](?=\s*(?:$|[.:–—-]))/y;

/** Reads what `text[start, end)` begins with, when that is a word of division; case matters as a lawyer sees it. */
export function readWordMarker(text: string, start: number, end: number): WordMarker | null {
  const marker = readAnyWordMarker(text, start, end);
  if (marker?.word !== 'paragraph') return marker;
  // `Paragraph 2` is hardly ever a heading by itself; see `paragraphHeadings`.
  return text.startsWith('PARAGRAPH', marker.start) && marker.readings[0]?.kind === 'word' ? marker : null;
}

/** The same, whether the word is usually cited or not. */
export function readAnyWordMarker(text: string, start: number, end: number): WordMarker | null {
  // Most lines that go on with a sentence are told by their first letter.
  if (!/[A-Z§_]/.test(text.charAt(start))) return null;
  const head = text.slice(start, Math.min(end, start + MARKER_REACH));
  const lead = head.startsWith('_') ? 1 : 0;
  const word = match(WORD, head, lead);
  if (word === null) return readNoteNumeral(head, start, end) ?? readOrdinalFirst(text, head, start, end);
  let at = lead + word.length;
  const spaces = /[ \t\u00a0]*/y;
  spaces.lastIndex = at;
  at += spaces.exec(head)![0].length;
  const gap = at > lead + word.length;
  const number = gap || word === '§' || word.endsWith('.') ? readContainerNumber(head, at) : null;
  const { word: meant, kind } = divisionWord(word);
  if (number === null && kind !== 'annex') return null;
  const labelEnd = number === null ? lead + word.length : number.end;
  return {
    type: 'word',
    kind,
    word: nameOf(meant),
    start: start + lead,
    labelEnd: start + labelEnd,
    number: number?.text ?? null,
    readings: number?.readings ?? [],
    ...readRest(text, start + labelEnd, end),
  };
}

/** The name a word counts under: its spellings number through together. */
const nameOf = (word: string): string => (word === 'artikel' || word === 'art.' ? 'article' : word);

/** `FIRST ARTICLE`, `Second Schedule`. */
function readOrdinalFirst(text: string, head: string, start: number, end: number): WordMarker | null {
  const ordinal = match(NUMBER_WORD, head, 0);
  if (ordinal === null) return null;
  const value = wordValue(ordinal.replace(' ', '-'));
  if (value === null) return null;
  const word = match(WORD, head, ordinal.length + 1);
  if (word === null) return null;
  const labelEnd = start + ordinal.length + 1 + word.length;
  return {
    type: 'word',
    kind: divisionWord(word).kind,
    word: nameOf(divisionWord(word).word),
    start,
    labelEnd,
    number: ordinal,
    readings: [{ kind: 'word', value, path: [value] }],
    ...readRest(text, labelEnd, end),
  };
}

interface ContainerNumber {
  text: string;
  end: number;
  readings: readonly Reading[];
}

function readContainerNumber(head: string, at: number): ContainerNumber | null {
  const quoted = /^["“'‘]([0-9A-Z]{1,4})["”'’]/.exec(head.slice(at, at + 8));
  if (quoted !== null) {
    return { text: quoted[1]!, end: at + quoted[0].length, readings: readNumber(quoted[1]!) };
  }
  const arabic = match(ARABIC, head, at);
  if (arabic !== null && /[0-9]/.test(arabic)) {
    const plain = digitsOf(arabic.replace(/[a-zA-Z]$/, ''));
    return withInsertion(head, at, arabic, readNumber(plain));
  }
  // Scanners make `ll` and `Il` of 11; two capitals are a Roman numeral first.
  const scanned = match(SCANNED, head, at);
  if (scanned !== null) {
    const readings = [
      ...(scanned.includes('l') ? [] : readNumber(scanned)),
      ...readNumber(digitsOf(scanned)),
    ];
    return { text: scanned, end: at + scanned.length, readings };
  }
  const roman = match(ROMAN, head, at);
  if (roman !== null) {
    const plain = roman.replace(/-?[A-H]$/, (letters) => (romanValue(roman) === null ? '' : letters));
    const parts = plain.split(/[.-]/);
    const first = romanValue(parts[0]!);
    if (first !== null) {
      const readings =
        parts.length > 1 ? readNumber([first, ...parts.slice(1)].join('.')) : readNumber(plain);
      return withInsertion(head, at, roman, readings);
    }
  }
  const letter = match(LETTER, head, at);
  if (letter !== null) {
    const readings = readNumber(letter[0]!);
    return { text: letter, end: at + letter.length, readings };
  }
  // `Article the First` counts as `Article First`.
  const from = at + (match(THE, head, at)?.length ?? 0);
  const last = match(LAST, head, from);
  if (last !== null) return { text: last, end: from + last.length, readings: [] };
  const word = match(NUMBER_WORD, head, from);
  const value = word === null ? null : wordValue(word.replace(' ', '-'));
  if (word === null || value === null) return null;
  return { text: word, end: from + word.length, readings: [{ kind: 'word', value, path: [value] }] };
}

function withInsertion(
  head: string,
  at: number,
  number: string,
  readings: readonly Reading[],
): ContainerNumber {
  const from = at + number.length;
  const inserted = match(LATER_INSERTED, head, from) ?? match(LETTER_INSERTED, head, from) ?? '';
  return { text: number + inserted, end: from + inserted.length, readings };
}

/** Sorts what follows the number; see {@link Rest}. */
function readRest(text: string, from: number, end: number): { rest: Rest; restStart: number } {
  const limit = Math.min(end, from + 16);
  let at = from;
  while (at < limit && /[\s\u00a0]/.test(text[at]!)) at += 1;
  if (at >= end) return { rest: 'none', restStart: end };
  const next = text[at]!;
  if (',;)]/'.includes(next)) return { rest: 'reference', restStart: at };
  if (next === '(') return { rest: bracketRest(text.slice(at, at + 16)), restStart: at };
  if (!'.:-–—|"“'.includes(next))
    return { rest: /\p{Ll}/u.test(next) ? 'reference' : 'plain', restStart: at };
  while (at < limit && /[\s\u00a0.:–—|-]/.test(text[at]!)) at += 1;
  if (at >= end) return { rest: 'none', restStart: end };
  return { rest: /\p{Ll}/u.test(text[at]!) ? 'reference' : 'separated', restStart: at };
}

/** `Article 5 (2) of` cites; `Article 5 (a). The Parties` and `Article 5 (Costs)` open. */
function bracketRest(words: string): Rest {
  if (!/^\([0-9a-z]{1,4}\)/.test(words)) return 'separated';
  return /^\([0-9a-z]{1,4}\)\.?\s+["“]?[A-Z]/.test(words) ? 'plain' : 'reference';
}

const BRACKETED = /\(\s?([0-9]{1,3}|[0-9][lO]|[lI][0-9]|[A-Za-z]{1,6})\s?\)[).]?/y;
const HALF_BRACKETED = /([0-9]{1,3}|[A-Za-z]{1,5})\)\.?/y;
const DOTTED =
  /(?:([0-9]{1,3}(?: ?(?:bis|ter|quater|quinquies|sexies))?|[0-9][lIO]|[lI][0-9])\.{1,2}(?=$|[\s\u00a0"“‘'([A-Za-z|_])|([A-Za-z]{1,6})\.{1,2}(?=$|[\s\u00a0"“‘'([A-Z|_]|[a-z]{2,20}[\s,]))/y;
/** `3.5 (b)`: the second of the points of 3.5, whose number is said again with each. */
const REPEATING =
  /[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}\.?[ \t\u00a0]{0,3}\(([b-hj-z])\)(?=[ \t\u00a0]+["“(]?[A-Z])/y;
/** `II - COSTS`. */
const DASHED = /([IVXL]{1,6}|[0-9]{1,2})[ \t\u00a0]{0,3}[-–—](?=[ \t\u00a0]{1,4}[A-Z][A-Za-z]{2})/y;
/** A number alone on its line; only its neighbours can tell it from the number of a page. */
const ALONE = /([0-9]{1,3})$/y;
const DECIMAL =
  /([0-9]{1,3}(?:\.[0-9]{1,3}){1,5}|[0-9]{1,2}\.l(?=[ \t\u00a0]))(?:\.|\))?(?=$|[\s\u00a0"“‘(]|[A-Z])/y;
const LETTERED = /([0-9]{1,3}\.[A-Z])\.(?=$|[\s\u00a0])/y;
const DOT_FIRST = /\.([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})(?=\s)/y;
/** A letter without a stop stands well apart from its words. */
const BARE = /([0-9]{1,3})(?=[ \t\u00a0]+["“‘(]?[A-Z])|([B-Z])(?=[ \t\u00a0]{2,8}["“‘(]?[A-Z])/y;
/** Typewriters and plain-text files make a bullet of a small o. */
const DASH = /[–—−•·▪●◦■□‣⁃►➢*]|-(?![-0-9])|o(?=[ \t\u00a0]{1,12}["“(]?\p{L}{3})/uy;

/** The number of a page between dashes. */
const PAGE = /^[-–—]\s?[0-9]{1,4}\s?[-–—]$/;

/** Style of a number that has a line to itself. */
export const ALONE_STYLE = 'alone';

const LIST_FORMS: readonly (readonly [string, RegExp])[] = [
  ['()', BRACKETED],
  ['()', REPEATING],
  ['.', DASHED],
  ['.', LETTERED],
  ['.', DECIMAL],
  ['.', DOTTED],
  [')', HALF_BRACKETED],
  ['.n', DOT_FIRST],
  [' ', BARE],
  [ALONE_STYLE, ALONE],
];

/** All that any of the forms, or a dash, can begin with: most lines begin with a longer word and are done. */
const OPENS_LIST =
  /^(?:[_|]\s?)?(?:[0-9(.]|[A-Za-z]{1,6}[).]|[lI][0-9]\.|[B-Z][ \t\u00a0]{2}|[IVXL]{1,6}[ \t\u00a0]{0,3}[-–—])|^[–—−•·▪●◦■□‣⁃►➢*-]|^o[ \t\u00a0]/;

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Reads what `text[start, end)` begins with, when that looks like the number of a paragraph or point. */
export function readListMarker(text: string, start: number, end: number): ListMarker | null {
  const head = text.slice(start, Math.min(end, start + MARKER_REACH));
  if (!OPENS_LIST.test(head)) return null;
  const lead = /^[_|]\s?(?=[(0-9a-zA-Z])/.exec(head)?.[0].length ?? 0;
  for (const [style, form] of LIST_FORMS) {
    form.lastIndex = lead;
    const found = form.exec(head);
    if (found === null) continue;
    const number = (found[1] ?? found[2])!;
    const readings = style === '.' || style === '()' ? readScanned(number, style) : readNumber(number);
    if (readings.length === 0) continue;
    const labelEnd = start + lead + found[0].length;
    const restStart = skipSpace(text, labelEnd, end);
    if (style === ' ' && MONTH.test(text.slice(restStart, restStart + 10))) continue;
    return { type: 'list', start, labelEnd, number, readings, style, restStart };
  }
  const dash = match(DASH, head, 0);
  if (dash === null) return null;
  const restStart = skipSpace(text, start + dash.length, end);
  if (restStart === end || PAGE.test(head)) return null;
  return {
    type: 'list',
    start,
    labelEnd: start + dash.length,
    number: null,
    readings: [],
    style: dash,
    restStart,
  };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
