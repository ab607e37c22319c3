/** Subjects of one word that stand for somebody or something else. */

import type { Actor } from './actor-finder.js';

const WRITERS = new Set(['i', 'we', 'you']);
const OTHERS = new Set(['it', 'they', 'he', 'she', 'this', 'these', 'such']);
const LONGEST = 5;
const EITHER_SEX = /^s?he\s*(?:\/|or)\s*s?he$/i;
/** What `EITHER_SEX` matches does; few subjects do. */
const endsInE = (subject: string): boolean => (subject.charCodeAt(subject.length - 1) | 32) === SMALL_E;
const SMALL_E = 0x65;

/** The pronoun that is the whole subject, lower case; empty for any other subject. */
export function pronounOf(subject: string): string {
  if (subject.length > LONGEST) return endsInE(subject) && EITHER_SEX.test(subject) ? 'he' : '';
  const word = subject.toLowerCase();
  return OTHERS.has(word) || WRITERS.has(word) ? word : '';
}

/** Whether it stands for what was named before, not for who writes or is written to. */
export const standsForAnother = (pronoun: string): boolean => OTHERS.has(pronoun);
/** Whether it is whoever writes: "I", "we". */
export const isWriter = (pronoun: string): boolean => pronoun !== 'you' && WRITERS.has(pronoun);

/** Somebody whom a subject named. */
export interface Mention extends Actor {
  words: string;
}

/** How far behind whom it stands for a pronoun is plain. */
const NEAR_CHARS = 900;
const PLURAL = /(?:[^siu]s|\b(?:personnel|staff|people|police)|\band\s.{1,60})$/i;
const ONE_OF = /^(?:each|either|any|every|one|neither)\s/i;
const OFFICE =
  /(?:man|woman|person|president|secretary|director|commander|officer|head|chair|manager|inspector)$/i;

/**
 * Whether the pronoun (lower case) that stands at `at` plainly stands for `named`, the last that a subject named: it agrees in number,
 * and "he" is no body.
 */
export function standsFor(pronoun: string, at: number, { kind, span, words }: Mention): boolean {
  if (at - span.end > NEAR_CHARS || at < span.end || kind === 'all-parties') return false;
  const isPlural = PLURAL.test(words) && !ONE_OF.test(words);
  switch (pronoun) {
    case 'it':
      return !isPlural && kind !== 'person';
    case 'they':
      return isPlural;
    case 'he':
    case 'she':
      return !isPlural && (kind !== 'joint-body' || OFFICE.test(words));
    default:
      return false;
  }
}
