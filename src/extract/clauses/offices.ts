import { pastLetters, pastSpace } from './letters.js';
import { WordSet } from './word-set.js';

const NAMES =
  `commander commandant chief head leader captain master adviser advisor attaché delegate delegation manager
  auditor inspector custodian surveyor coordinator controller treasurer registrar quartermaster courier physician doctor
  surgeon interpreter judge coroner prosecutor police navy army ministry minister office department unit contingent battalion
  squadron detachment patrol crew garrison institute laboratory academy school university carrier bank consortium
  ambassador consul governor depositary superintendent mediator umpire`.split(/\s+/);
const PLURAL = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
/** Offices, and units of people, that act by themselves; whose they are is often not said. */
const OFFICES = new WordSet([...NAMES, ...NAMES.map(PLURAL)]);
const DETERMINERS = new WordSet('the a an each every any both no such its their his all'.split(' '));
/** Behind the noun. */
const MODIFIERS = new WordSet(
  'of for in at on from who which that with under to concerned responsible'.split(' '),
);
const MOST_WORDS = 6;

/** Whether the words are a determiner and a description of some who act: "the visiting |delegation|", "each |head| of mission". */
export function isOffice(words: string): boolean {
  const start = pastSpace(words, 0);
  if (!DETERMINERS.isAt(words, start)) return false;
  let isLast = false;
  for (let at = start, count = 0; count < MOST_WORDS; count += 1) {
    const end = pastLetters(words, at);
    if (end === at || MODIFIERS.has(words, at, end)) return isLast;
    isLast = OFFICES.has(words, at, end);
    const next = pastSpace(words, end);
    // "the head, or his deputy": the first says who.
    if (next === end) return isLast && words[end] !== '-' && words[end] !== '’' && words[end] !== "'";
    at = next;
  }
  return isLast;
}
