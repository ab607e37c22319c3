import { createRequire } from 'node:module';
import { BoundedCache } from './bounded-cache.js';
import { FORMS_OF_BE, readPlainly } from './plain-verbs.js';

/** The grammar of short phrases, by compromise: the subject before a verb, and the verb group. */

/** What stands between a subject and the object, as in "shall not be disclosed". */
export interface VerbGroup {
  /** The verb that carries the meaning, lower case as written: `disclosed`; null where none was seen. */
  verb: string | null;
  /** A form of be with a participle: the subject undergoes the action. */
  passive: boolean;
}

interface Term {
  text: string;
  tags: string[];
}
interface Tagged {
  json(): { terms: Term[] }[];
}
type Tagger = (text: string) => Tagged;

let tagger: Tagger | null = null;

/**
 * compromise takes over a hundred milliseconds to load and most commands never need it: its CommonJS build is
 * loaded at first use, synchronously, so that the stages that ask stay synchronous.
 */
function tags(phrase: string): Term[] {
  tagger ??= createRequire(import.meta.url)('compromise/two') as Tagger;
  return tagger(phrase)
    .json()
    .flatMap((sentence) => sentence.terms);
}

const CACHED_PHRASES = 8192;
const verbGroups = new BoundedCache<VerbGroup>(CACHED_PHRASES);
const heads = new BoundedCache<string | null>(CACHED_PHRASES);

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z\u00c0-\u024f'’-]/g, '');
const AUXILIARIES = new Set([...FORMS_OF_BE, 'have', 'has', 'had', 'do', 'does', 'did']);
/** Participles the tagger takes for other words. */
const PARTICIPLES = new Set(
  'borne bound held kept made met paid put read sent set shown sold told lent left lost won'.split(' '),
);
const isAdverbial = (term: Term): boolean =>
  term.tags.includes('Adverb') || term.tags.includes('Negative') || term.tags.includes('Modal');

/** Whether a form of be is among the words. Few words begin as one does, and are short enough. */
function hasFormOfBe(phrase: string): boolean {
  for (let at = 0; at < phrase.length; at += 1) {
    const start = at;
    while (at < phrase.length && isOfWord(phrase.charCodeAt(at))) at += 1;
    const length = at - start;
    if (length < 2 || length > 5 || !'abiw'.includes(phrase[start]!)) continue;
    if (FORMS_OF_BE.has(phrase.slice(start, at))) return true;
  }
  return false;
}
/** A letter, a figure or `_`. */
const isOfWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/**
 * Reads the verb group at the beginning of `phrase` (a few words, lower case, from the modal or auxiliary on): "shall
 * promptly be notified" is passive with the verb `notified`. The tagger is asked only where it is needed, and its answers
 * are cached by phrase.
 */
export function readVerbGroup(phrase: string): VerbGroup {
  const plainly = readPlainly(phrase);
  // After a form of be the tagger tells verbs from adjectives.
  if (plainly && (plainly.passive || !plainly.be || plainly.word === null))
    return { verb: plainly.word, passive: plainly.passive };
  return verbGroups.get(phrase, () => {
    let be = false;
    for (const term of tags(phrase)) {
      const word = plain(term.text);
      if (FORMS_OF_BE.has(word)) be = true;
      if (AUXILIARIES.has(word) || isAdverbial(term) || word === '') continue;
      const verbal = term.tags.includes('Verb');
      const participle =
        be &&
        (term.tags.includes('PastTense') ||
          term.tags.includes('Participle') ||
          PARTICIPLES.has(word) ||
          /(?:ed|en)$/.test(word));
      if (participle) return { verb: word, passive: true };
      return { verb: verbal || !be ? word : null, passive: false };
    }
    return { verb: null, passive: false };
  });
}

/** `readVerbGroup(phrase).passive` of a phrase in lower case, with fewer questions to the tagger. */
export const isPassive = (phrase: string): boolean =>
  hasFormOfBe(phrase) && (readPlainly(phrase) ?? readVerbGroup(phrase)).passive;

/**
 * The noun a noun phrase is about, lower case as written: `authorities` for "the competent authorities of the
 * Sending State". Null where the phrase has no noun. Answers are cached by phrase.
 */
export function headNoun(phrase: string): string | null {
  return heads.get(phrase, () => {
    let head: string | null = null;
    for (const term of tags(phrase)) {
      const noun = term.tags.includes('Noun') && !term.tags.includes('Pronoun');
      if (noun) head = plain(term.text);
      // "personnel engaged in": the phrase goes on, but its head is behind us.
      else if (head !== null && !term.tags.includes('Adjective') && !term.tags.includes('Adverb')) break;
    }
    return head;
  });
}
