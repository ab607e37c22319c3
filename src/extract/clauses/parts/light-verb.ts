import { pastLetters } from '../letters.js';
import { lightNoun } from '../light-nouns.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { type Predicate, pastAsides } from './asides.js';
import type { Mark } from './marks.js';
import { objectFrom } from './object.js';
import type { Verb } from './verbs.js';

const PREPOSITIONS = new WordSet(['of', 'to', 'for', 'in', 'with', 'over', 'upon', 'on']);

/** "account shall be taken of |the tides|": what the noun that is the subject governs. */
export function carried(
  predicate: Predicate,
  verb: Verb,
  marks: readonly Mark[],
  { start, end }: Stretch,
): { object: Stretch | null; partner: null; base: string } | null {
  const { flat } = predicate;
  const light = lightNoun(flat, start, end);
  if (light === null || light.verb !== verb.base) return null;
  const at = pastAsides(predicate, verb.next);
  const base = `${light.verb} ${light.noun}`;
  const after = pastLetters(flat, at);
  if (!PREPOSITIONS.has(flat, at, after)) return { object: null, partner: null, base };
  const object = objectFrom(predicate, after, marks, null);
  return { object, partner: null, base: `${base} ${flat.slice(at, after).toLowerCase()}` };
}
