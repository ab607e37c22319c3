import { namesOfStates } from './country-names.js';
import { isWhite, matchAt } from './match-at.js';
import { inSmallLetters } from './small-letters.js';

/** One word of a name; a name ends where `code` is set (null: ends here, and is no State). */
interface Node {
  code: string | null | undefined;
  next: Map<string, Node>;
}

const BLANK = 0x20;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
/** Past what may part two words of a name: mostly one blank. */
const pastGap = (text: string, at: number): number =>
  text.charCodeAt(at) === BLANK && isLetter(text.charCodeAt(at + 1))
    ? at + 1
    : at + (matchAt(GAP, text, at)?.[0].length ?? 0);

const isNameLetter = (code: number): boolean => isLetter(code) || (code >= 0xc0 && code < 0x250);
const [POINT, APOSTROPHE, CURLY] = [0x2e, 0x27, 0x2019];
/** No word of a name is longer. */
const LONGEST_WORD = 40;
/** Behind a word of a name: letters, marks inside them (`U.S.A.`, `Viet-Nam` is two words) and apostrophes, a full stop. */
function nameWordEnd(text: string, at: number): number {
  let to = at;
  for (; to - at < LONGEST_WORD; to += 1) {
    const code = text.charCodeAt(to);
    if (isNameLetter(code)) continue;
    const isMark = code === POINT || code === APOSTROPHE || code === CURLY;
    if (!isMark || to === at || !isNameLetter(text.charCodeAt(to + 1))) break;
  }
  return to > at && text.charCodeAt(to) === POINT ? to + 1 : to;
}
const GAP = /[ \t\u00a0]{0,4}[-,()]?[ \t\u00a0]{0,4}\n?[ \t\u00a0]{0,4}/y;

const folded = (word: string): string => word.toLowerCase().replace('’', "'");

const root: Node = { code: undefined, next: new Map() };
for (const [name, code] of namesOfStates) {
  let node = root;
  for (const word of name.replace(/^The /, '').split(/[ (),-]+/)) {
    if (word === '') continue;
    const key = folded(word);
    let child = node.next.get(key);
    if (!child) {
      child = { code: undefined, next: new Map() };
      node.next.set(key, child);
    }
    node = child;
  }
  // The first name given keeps the words: ISO's own before the others.
  node.code ??= code;
}

const withoutMark = (word: string): string =>
  word.endsWith('.') || word.endsWith("'") ? word.slice(0, -1) : word;

/** Words a name of a State can begin with, lower case, cut at the first mark. */
export const countryStarters: readonly string[] = [
  ...new Set([...root.next.keys()].map((word) => /^[a-z\u00c0-\u024f]+/.exec(word)![0])),
];

/** Initials are names only in capitals. */
const INITIALS: ReadonlySet<string> = new Set([
  'us',
  'u.s',
  'u.s.',
  'usa',
  'u.s.a',
  'u.s.a.',
  'uk',
  'u.k',
  'u.k.',
  'uae',
  'ussr',
  'u.s.s.r',
  'fyrom',
]);

const LONGEST_INITIALS = 8;

const FORM_NOUNS =
  'kingdom republic state commonwealth federation principality sultanate emirate duchy confederation states nation realm dominion'.split(
    ' ',
  );
const FORMS = new RegExp(
  `(?:(?:federal|democratic|people['’]s|peoples|socialist|islamic|arab|hashemite|federative|bolivarian|plurinational|co-?operative|oriental|eastern|grand|united|independent|most|serene|popular|federated|former|the\\s+former)\\s+){0,4}(?:${FORM_NOUNS.join('|')})\\s+of\\s+(?:the\\s+)?$`,
  'i',
);
/** Their last letters, which "Government" and "Parliament" do not share. */
const FORM_ENDS: ReadonlySet<number> = new Set(FORM_NOUNS.map((noun) => noun.charCodeAt(noun.length - 1)));

/** Where a word of small letters, or its capitals, begins before `at` and the white space there; -1: none stands there. */
function startOf(word: string, text: string, at: number): number {
  let end = at;
  while (end > 0 && isWhite(text.charCodeAt(end - 1))) end -= 1;
  const start = end - word.length;
  if (end === at || start < 1 || !isWhite(text.charCodeAt(start - 1))) return -1;
  for (let letter = 0; letter < word.length; letter += 1)
    if ((text.charCodeAt(start + letter) | 32) !== word.charCodeAt(letter)) return -1;
  return start;
}

/** Where the official form before a State's name begins: "Hashemite Kingdom of " Jordan. */
function formStart(text: string, at: number): number {
  const the = startOf('the', text, at);
  let noun = startOf('of', text, the === -1 ? at : the);
  while (noun > 0 && isWhite(text.charCodeAt(noun - 1))) noun -= 1;
  if (noun < 1 || !FORM_ENDS.has(text.charCodeAt(noun - 1) | 32)) return at;
  const from = Math.max(0, at - 72);
  const before = text.slice(from, at);
  const form = FORMS.exec(before);
  if (!form || (form.index > 0 && /[A-Za-z]/.test(before[form.index - 1]!))) return at;
  // A form is a name: "the state of Israel's roads" keeps its small letter and stays out.
  const first = form[0][0]!;
  return first === first.toUpperCase() ? from + form.index : at;
}

const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : text[at] !== text[at]!.toLowerCase();
};

/** "CONTACT US" in a line of capitals. */
const insideCapitals = (text: string, at: number): boolean =>
  /[A-Z]{3,}[ \n]$/.test(text.slice(Math.max(0, at - 12), at)) &&
  !/(?:THE|AND|FOR|WITH|BETWEEN)[ \n]$/.test(text.slice(Math.max(0, at - 12), at));

/** "Macon, Georgia": an American city before the comma, unless the words list States. */
const isAmericanGeorgia = (text: string, at: number): boolean =>
  /[a-z]{3},\s$/.test(text.slice(Math.max(0, at - 6), at)) &&
  !/(?:Republic of|Armenia|Azerbaijan|Ukraine|Moldova|Estonia|France|Germany|Finland),\s$/.test(
    text.slice(Math.max(0, at - 20), at),
  );

/** A name read in the text; `code` is null for a place whose name only contains that of a State. */
export interface CountryReading {
  start: number;
  end: number;
  code: string | null;
}

/**
 * The State named at `at` (the longest name wins), its official form included in the span: "Hashemite Kingdom
 * of Jordan", but not the article before it. Names begin with a capital letter. Adjectives ("Netherlands
 * Government" apart, which has the name itself) are not read.
 */
export function readCountry(text: string, at: number): CountryReading | null {
  if (!isCapital(text, at)) return null;
  let node = root;
  let next = at;
  let found: { end: number; code: string | null } | null = null;
  for (;;) {
    const end = nameWordEnd(text, next);
    if (end === next) break;
    const printed = inSmallLetters(text, next, end);
    const key = printed.includes('’') ? printed.replace('’', "'") : printed;
    let child = node.next.get(key);
    let { length } = key;
    if (!child && "'s.".includes(key.charAt(length - 1))) {
      // "Jordan." and "Jordan's" end a name; "U.S." keeps its points.
      const bare = key.endsWith("'s") ? key.slice(0, -2) : withoutMark(key);
      child = node.next.get(bare);
      length = bare.length;
    }
    if (!child) break;
    node = child;
    if (node.code !== undefined) found = { end: next + length, code: node.code };
    if (next + length !== end || node.next.size === 0) break;
    next = pastGap(text, next + length);
  }
  if (found === null) return null;
  if (found.code === null) return { start: at, end: found.end, code: null };
  const name = text.slice(at, found.end);
  // "US$ 5" is a sum; the dollar sign takes its letters.
  if (text[text[found.end] === ' ' ? found.end + 1 : found.end] === '$') return null;
  if (
    name.length <= LONGEST_INITIALS &&
    INITIALS.has(name.toLowerCase()) &&
    (name !== name.toUpperCase() || insideCapitals(text, at))
  )
    return null;
  if (found.code === 'GE' && isAmericanGeorgia(text, at)) return null;
  return { start: formStart(text, at), end: found.end, code: found.code };
}
