import { isGap } from '../match-at.js';
import { inSmallLetters } from '../small-letters.js';

/** Words that may stand between "hereinafter", "referred to as" or a bracket and the name they give. */
const FILLERS: ReadonlySet<string> = new Set(
  `the a an and or each any every all both either jointly collectively individually separately severally singly
   singularly together respectively also sometimes hereby as to be is are being shall will may such this these those
   in present with of them foregoing its their for short brief convenience ease reference purposes purpose simply
   only by term terms it which agreement memorandum treaty contract convention protocol document arrangement party letter deed lease plan paragraph section article annex amendment addendum schedule note`.split(
    /\s+/,
  ),
);

/** Words that say a name is being given. */
const NAMING: ReadonlySet<string> = new Set(
  'referred called designated named styled abbreviated defined described denoted known'.split(' '),
);

/** Words that say it is given for what follows. */
const HEREINAFTER: ReadonlySet<string> = new Set(
  'hereinafter hereafter herinafter hereinafer hereinbelow hereunder herein henceforth thereafter hereinunder'.split(
    ' ',
  ),
);

/** What the words before a name say of it. */
export interface Introduction {
  /** Where they end or, walked backwards, begin. */
  at: number;
  words: number;
  hereinafter: boolean;
  /** "referred to as", "called". */
  naming: boolean;
  /** "known as", which names a thing for everybody, not for this text alone. */
  known: boolean;
  /** "the", "each", "collectively": what stands before a name in a bracket. */
  article: boolean;
}

const ARTICLES: ReadonlySet<string> = new Set(
  'the a an each this these any such collectively individually jointly together'.split(' '),
);
const MOST_WORDS = 16;

const nothing = (at: number): Introduction => ({
  at,
  words: 0,
  hereinafter: false,
  naming: false,
  known: false,
  article: false,
});

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
/** A hyphen or an apostrophe: the word goes on. */
const isJoint = (code: number): boolean => code === 0x2d || code === 0x27 || code === 0x2019;
/** White space, and the signs that may stand between two words. */
const isBetween = (code: number): boolean => isGap(code) || code === 0x2c || code === 0x3a || code === 0x3b;

/** True when `word` (lower case) was noted; false for a word that introduces nothing. */
function note(word: string, found: Introduction): boolean {
  if (HEREINAFTER.has(word)) found.hereinafter = true;
  else if (word === 'known') found.known = true;
  else if (NAMING.has(word)) found.naming = true;
  else if (!FILLERS.has(word)) return false;
  if (ARTICLES.has(word)) found.article = true;
  found.words += 1;
  return true;
}

/** Reads such words from `from` on; `at` is where the name begins. A capital ends them, save that of "The". */
export function readFillers(text: string, from: number): Introduction {
  const found = nothing(from);
  let at = from;
  while (found.words < MOST_WORDS) {
    while (isBetween(text.charCodeAt(at))) at += 1;
    const start = at;
    while (at < text.length && at - start < 16 && isLetter(text.charCodeAt(at))) at += 1;
    const word = text.slice(start, at);
    const small = inSmallLetters(text, start, at);
    const isName = word !== small && !(ARTICLES.has(small) || HEREINAFTER.has(small));
    if (word === '' || isName || isJoint(text.charCodeAt(at)) || !note(small, found)) {
      found.at = start;
      return found;
    }
  }
  found.at = at;
  return found;
}

/** Reads such words backwards from `from`; `at` is behind the sign or word that is none of them. */
export function readFillersBefore(text: string, from: number): Introduction {
  const found = nothing(from);
  let at = from;
  while (found.words < MOST_WORDS) {
    while (at > 0 && isBetween(text.charCodeAt(at - 1))) at -= 1;
    const end = at;
    while (at > 0 && end - at < 16 && isLetter(text.charCodeAt(at - 1))) at -= 1;
    const word = text.slice(at, end);
    // "the so-called “Package”" gives no name.
    if (word === '' || isJoint(text.charCodeAt(at - 1)) || !note(inSmallLetters(text, at, end), found)) {
      found.at = end;
      return found;
    }
  }
  found.at = at;
  return found;
}
