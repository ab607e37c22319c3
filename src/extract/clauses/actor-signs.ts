import { knownAt, MOST_WORDS, numberOf, withLetter } from '../known-words.js';
import {
  AGENTS,
  BODIES,
  ONE_PARTY,
  PARTIES,
  PARTY_WORDS,
  PERSONS,
  POSTMODIFIERS,
  ROLE_WORDS,
} from './actor-words.js';
import { goesOn, isLetter } from './letters.js';

/**
 * What words occur in a phrase that may name an actor: without the words of an expression it need not be tried. A bit
 * for each kind of word.
 */
export const Sign = {
  /** A person, body or agent. */
  known: 1,
  body: 2,
  /** A word that follows the noun. */
  modifier: 4,
  sending: 8,
  receiving: 16,
  force: 32,
  each: 64,
  /** Of parties, in the plural. */
  all: 128,
  party: 256,
  /** Of the organs of a State. */
  organ: 512,
  role: 1024,
  gathering: 2048,
  /** Of one of several: "each of". */
  one: 4096,
  /** What has none of the words so marked names nobody, unless by a name or as one of several. */
  actor: 8192,
  /** Of those who hold an office. */
  office: 16384,
} as const;

const WORDS: readonly (readonly [sign: number, words: Iterable<string>])[] = [
  [Sign.known | Sign.actor, PERSONS],
  [Sign.known | Sign.actor, AGENTS],
  [Sign.known | Sign.body | Sign.actor, BODIES],
  [Sign.actor, PARTIES],
  [Sign.actor, ONE_PARTY],
  [Sign.actor, PARTY_WORDS],
  [Sign.actor, ['force', 'forces', 'other', 'others']],
  [Sign.modifier, POSTMODIFIERS],
  [Sign.sending, ['sending', 'visiting', 'guest', 'deploying', 'parent']],
  [Sign.receiving, ['receiving', 'host', 'hosting']],
  [Sign.actor, ['host']],
  [Sign.force, ['force']],
  [Sign.each, ['each', 'either', 'any', 'every']],
  [Sign.one, ['each', 'either', 'any', 'neither', 'one', 'none', 'other']],
  [Sign.all, ['parties', 'participants', 'both', 'governments', 'signatories', 'states']],
  [Sign.party, ['party', 'participant']],
  [
    Sign.organ,
    `government governments governmental authority authorities forces side sides party parties participant participants
    ministry ministries minister ministers ministerial armed navy army air military`.split(/\s+/),
  ],
  [
    Sign.office | Sign.actor,
    `commander commandant command manager managers coordinator coordinators ordinator ordinators controller controllers
    office officers leaders administrator administrators chairman chairmen chair chairs chairperson chairpersons co-chair
    co-chairs co-chairman co-chairmen auditors treasurer registrar`.split(/\s+/),
  ],
  [Sign.role | Sign.actor, ROLE_WORDS],
  [
    Sign.gathering | Sign.actor,
    'meeting meetings assembly conference conferences council councils committee committees'.split(' '),
  ],
];

/** By the number of a word (see `known-words.ts`), its signs. */
const SIGNS = signsOfWords();

function signsOfWords(): Int32Array {
  const signs = new Int32Array(MOST_WORDS);
  // The parts of a word with a hyphen are looked at one by one: its last tells enough.
  for (const [sign, words] of WORDS)
    for (const word of words) signs[numberOf(word.slice(word.lastIndexOf('-') + 1))]! |= sign;
  return signs;
}

/** The signs of all words of a phrase, whatever their case. */
export function signsOf(phrase: string): number {
  const { length } = phrase;
  let signs = 0;
  for (let at = 0; at < length; at += 1) {
    const start = at;
    let sum = 0;
    let code = phrase.charCodeAt(at);
    while (isLetter(code)) {
      sum = withLetter(sum, code);
      at += 1;
      if (at === length) break;
      code = phrase.charCodeAt(at);
    }
    if (at > start) signs |= SIGNS[knownAt(phrase, start, at, sum)]!;
    // Inside a word no other begins.
    while (at < length && goesOn(phrase.charCodeAt(at))) at += 1;
  }
  return signs;
}
