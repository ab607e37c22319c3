import { numberOf } from '../../known-words.js';
import { pastSpace } from '../letters.js';
import type { Predicate } from './asides.js';
import { isSpace } from './frame.js';
import type { Mark } from './marks.js';
import { wholeName } from './name-tail.js';
import { actorAt, isPlace, type KindOf, type Partner } from './partner.js';
import { Governs, governedBy, prepositionBit, takesPreposition } from './partner-verbs.js';
import type { Verb } from './verbs.js';

const TO = numberOf('to');
/** White space before a name. */
const MOST_SPACES = 4;

/** Whether a comma and white space stand before `at`, neither before `from`. */
function isAfterComma(flat: string, at: number, from: number): boolean {
  let to = at;
  while (to > from && isSpace(flat.charCodeAt(to - 1))) to -= 1;
  return to > from && flat[to - 1] === ',';
}

/** Who stands behind the object: "the data |to the other Party|". */
export function partnerBehind(
  predicate: Predicate,
  verb: Verb,
  marks: readonly Mark[],
  from: number,
  governs: number,
  offset: number,
  kindOf: KindOf,
): Partner | null {
  const { flat, end, asides } = predicate;
  const isAvailable = verb.base === 'available' || verb.base.endsWith(' available');
  const takes = isAvailable ? governedBy('available') : governs;
  if (!takesPreposition(takes)) return null;
  for (const { kind, start, end: after, word } of marks) {
    if (start < from) continue;
    if (start >= end) return null;
    // A relative clause names others.
    if (kind === 'relative' && !isAfterComma(flat, start, Math.max(from, start - 3))) return null;
    if (kind !== 'partner') continue;
    if ((takes & prepositionBit(word)) === 0) continue;
    if (asides.some((aside) => start >= aside.start && start < aside.end)) continue;
    // "property belonging |to the Buyer|" is not given to him.
    if (
      start > from + 1 &&
      flat.startsWith('ing', start - 4) &&
      /\b[a-z]+ing\s$/.test(flat.slice(Math.max(from, start - 20), start))
    )
      continue;
    const name = Math.min(pastSpace(flat, after), after + MOST_SPACES);
    if (name === after) continue;
    const actor = actorAt(predicate, name, offset, kindOf, false, true);
    const moves = actor?.kind === 'other' && word === TO && (takes & Governs.moved) !== 0;
    // The preposition stands before the name; the object ends there.
    if (actor && !(moves && isPlace(flat.slice(actor.start, actor.end))))
      return wholeName(predicate, actor, marks, offset, kindOf);
  }
  return null;
}
