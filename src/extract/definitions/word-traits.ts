import { knownWord, MOST_WORDS } from '../known-words.js';
import {
  DETERMINERS,
  isNameWord,
  isOffice,
  isOrdinal,
  isPartWord,
  isPartyWord,
  LEADING,
} from './name-words.js';
import { comparable } from './words.js';

/** What is known of a word with a capital by itself. */
export interface WordTraits {
  /** As it is compared: singular, its capitals kept. */
  comparable: string;
  /** It begins sentences and is no part of a term: "The", "If". */
  isLeading: boolean;
  isDeterminer: boolean;
  /** What it stands among is a name. */
  isOfName: boolean;
  /** A party as such, a part of the text, or a figure written out. */
  isPartyOrPart: boolean;
  isOffice: boolean;
  isOrdinal: boolean;
  /** Whether it can be a word of a term, once that was asked. */
  isOfTerm?: boolean;
}

const traitsOf = (word: string): WordTraits => {
  const printed = word.toLowerCase();
  const compared = comparable(word);
  const small = compared === word ? printed : compared.toLowerCase();
  return {
    comparable: compared,
    isLeading: LEADING.has(printed),
    isDeterminer: DETERMINERS.has(printed),
    isOfName: isNameWord(small),
    isPartyOrPart: isPartyWord(small) || isPartWord(small),
    isOffice: isOffice(small),
    isOrdinal: isOrdinal(small),
  };
};

/** True for a word that, with a capital and by itself, is no term: it begins a sentence, or is of a name, a party or a part. */
function isNoTermItself(word: string): boolean {
  const { isLeading, isOfName, isPartyOrPart, isOffice, isOrdinal } = traitsOf(word);
  return isLeading || isOfName || isPartyOrPart || isOffice || isOrdinal;
}

const [UNASKED, NO, YES] = [0, 1, 2];
/** By the numbers of known words, whether they are no terms, once that was asked. */
const noTerms = new Uint8Array(MOST_WORDS);

/** The same by the number of a known word. */
export function isNoTerm(number: number): boolean {
  if (noTerms[number] === UNASKED) noTerms[number] = isNoTermItself(knownWord(number)) ? YES : NO;
  return noTerms[number] === YES;
}

/** What is known of a word by itself, found out once: the same few hundred have capitals in one text after another. */
export function wordTraits(word: string): WordTraits {
  let found = known.get(word);
  if (found === undefined) {
    found = traitsOf(word);
    if (known.size >= MOST_KNOWN) known.clear();
    // A longer word of a text would keep all of the text in memory.
    if (word.length < SLICED_CHARS) known.set(word, found);
  }
  return found;
}
const known = new Map<string, WordTraits>();
const MOST_KNOWN = 2000;
/** From so many characters on, what is cut from a string refers to it. */
const SLICED_CHARS = 13;

/** The same by the number of a known word of letters of ASCII, printed with one capital. */
export function traitsOfKnown(number: number): WordTraits {
  const word = knownWord(number);
  byNumber[number] ??= wordTraits(word.charAt(0).toUpperCase() + word.slice(1));
  return byNumber[number]!;
}
const byNumber = new Array<WordTraits | undefined>(MOST_WORDS).fill(undefined);
