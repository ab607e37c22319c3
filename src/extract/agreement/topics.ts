import { LANGUAGE_NAMES } from './language-names.js';

/**
 * What a passage can speak of, found in one walk over its letters: a bit for each topic of which it has a word. The
 * readers try their expressions only on passages with the bit; a bit too many costs time and changes nothing.
 */

/** Beginnings of words, of three letters or more, one of which stands in all that the readers of a topic look for. */
const BEGINNINGS = {
  amendment: 'amend modif revise revisi alter supplement chang varied vary variation addend',
  binding: 'binding international legal enforceable article political vienna',
  deposit: 'deposit',
  provisional: 'provisional temporar interim',
  registration: 'regist',
  /** The end of the agreement, by time or by notice. */
  ending: 'end terminat expir denunc denounc withdraw cessation lapse cease cancel discontinu abrogat',
  renewal: 'renew nonrenew extend prolong continu discontinu thereafter',
  /** It lasts without an end, or until one. */
  endless:
    'unless until expir limit unlimited indefinite indeterminate undetermined undefined unspecified fixed perpetu open',
  anniversary: 'anniversar',
  term: 'force effect valid operative concluded term duration period continu extend last expir end run unlimited perpetu indefinite',
  beginning: 'force effect operation made concluded entered commenc begin run start',
  ratification: 'ratif approval acceptance',
  dispute: 'dispute difference disagree controvers difficult divergenc conflict',
  law: 'law legislation',
  authentic: 'authentic authoritative',
  signing: 'done signed opened',
  language: LANGUAGE_NAMES.map((name) => name.toLowerCase().split('-')[0]).join(' '),
} as const;

type TopicName = keyof typeof BEGINNINGS;
const NAMES = Object.keys(BEGINNINGS) as TopicName[];

/** The bit of each topic. */
export const Topic = Object.fromEntries(NAMES.map((name, index) => [name, 1 << index])) as Readonly<
  Record<TopicName, number>
>;

const LEAST_LETTERS = 3;
const UNKNOWN = -1;
const LETTERS = new Uint8Array(128);
for (let letter = 1; letter <= 26; letter += 1) LETTERS[64 + letter] = LETTERS[96 + letter] = letter;
const letterOf = (code: number): number => (code < 128 ? LETTERS[code]! : 0);

/** A number for letters: that of three is theirs alone, longer ones hardly share one. */
const withLetter = (sum: number, letter: number): number =>
  ((sum << 5) ^ (sum >>> 15) ^ letter) & ((1 << 30) - 1);

/** By the number of the first three letters, a bit for each length in letters of the beginnings that have them. */
const lengths = new Uint16Array(1 << 15);
/** By the number of a beginning, its topics. */
const topics = new Map<number, number>();
for (const name of NAMES)
  for (const beginning of BEGINNINGS[name].split(' ')) {
    let sum = 0;
    for (let at = 0; at < beginning.length; at += 1) {
      sum = withLetter(sum, letterOf(beginning.charCodeAt(at)));
      if (at === LEAST_LETTERS - 1) lengths[sum]! |= 1 << beginning.length;
    }
    topics.set(sum, (topics.get(sum) ?? 0) | Topic[name]);
  }

/** The topics of which `text` has a word from `start` to before `end`, whatever its case, as bits. */
export function topicsOf(text: string, start: number, end: number): number {
  let found = 0;
  let letters = 0;
  /** The lengths that are still to be looked at, bit 0 for that of the next letter. */
  let left = UNKNOWN;
  let sum = 0;
  for (let at = start; at < end; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === 0) {
      letters = 0;
      left = UNKNOWN;
      sum = 0;
    } else if (left !== 0) {
      letters += 1;
      sum = withLetter(sum, letter);
      if (letters === LEAST_LETTERS) left = lengths[sum]! >> LEAST_LETTERS;
      if (letters < LEAST_LETTERS) continue;
      if ((left & 1) === 1) found |= topics.get(sum) ?? 0;
      left >>= 1;
    }
  }
  return found;
}
