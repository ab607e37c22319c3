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
import { WordTable } from './word-finder.js';

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
  [Sign.sending, ['sending', 'visiting', 'guest', 'deploying']],
  [Sign.receiving, ['receiving', 'host', 'hosting']],
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
  [Sign.role | Sign.actor, ROLE_WORDS],
  [
    Sign.gathering | Sign.actor,
    'meeting meetings assembly conference conferences council councils committee committees'.split(' '),
  ],
];

const TABLE = new WordTable(signsOfWords());

function signsOfWords(): Map<string, number> {
  const signs = new Map<string, number>();
  for (const [sign, words] of WORDS)
    for (const word of words) {
      // A walk stops at the parts of a word with a hyphen: its last tells enough.
      const last = word.slice(word.lastIndexOf('-') + 1);
      signs.set(last, (signs.get(last) ?? 0) | sign);
    }
  return signs;
}

/** The signs of all words of a phrase. */
export function signsOf(phrase: string): number {
  let signs = 0;
  const walk = { text: phrase, at: 0, to: phrase.length };
  for (let sign = TABLE.next(walk); sign !== undefined; sign = TABLE.next(walk)) {
    signs |= sign;
    walk.at += 1;
  }
  return signs;
}
