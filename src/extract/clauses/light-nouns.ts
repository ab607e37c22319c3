import { inSmallLetters } from '../small-letters.js';
import { isLetter } from './letters.js';
import { WordSet } from './word-set.js';

/** The verb that each noun needs to say what is done: "account shall be |taken| of the tides". */
const CARRIED_BY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    account: 'take',
    care: 'take',
    note: 'take',
    regard: 'have',
    recourse: 'have',
    resort: 'have',
    effect: 'give',
    consideration: 'give',
    priority: 'give',
    preference: 'give',
    attention: 'give',
    provision: 'make',
    allowance: 'make',
    use: 'make',
  }),
);
const NOUNS = new WordSet(CARRIED_BY.keys());
/** Before such a noun: "|due| regard", "|special and sympathetic| consideration". */
const BEFORE_NOUN =
  /^(?:(?:due|full|proper|special|particular|sympathetic|favou?rable|prompt|careful|serious|early|adequate|appropriate|reasonable|every|no|and)\s+){0,4}$/i;
const MOST_CHARS = 60;

/**
 * The noun that the subject from `start` to `end` is, and the plain form of the verb that carries it; null where it is
 * another subject.
 */
export function lightNoun(flat: string, start: number, end: number): { noun: string; verb: string } | null {
  if (end - start > MOST_CHARS) return null;
  let at = end;
  while (at > start && isLetter(flat.charCodeAt(at - 1))) at -= 1;
  if (!NOUNS.has(flat, at, end)) return null;
  const noun = inSmallLetters(flat, at, end);
  const verb = CARRIED_BY.get(noun);
  return verb && BEFORE_NOUN.test(flat.slice(start, at)) ? { noun, verb } : null;
}
