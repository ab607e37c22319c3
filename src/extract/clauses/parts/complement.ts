import { knownWord, numberOf } from '../../known-words.js';
import { numberAt } from '../../word-spans.js';
import { isSpace, pastSpace } from '../letters.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { type Predicate, pastAsides } from './asides.js';
import { KEEPS, TO_WHOM } from './governing-verbs.js';
import { carried } from './light-verb.js';
import type { Mark } from './marks.js';
import { objectFrom } from './object.js';
import { actorAt, isPlace, type KindOf, OFFICE, type Partner } from './partner.js';
import { Governs, governedBy, prepositionBit, takesPreposition } from './partner-verbs.js';
import { thingMeant } from './thing-meant.js';
import type { Verb } from './verbs.js';
import { isLetter } from './word-table.js';

/** What a verb governs. Offsets into the flat text. */
export interface Complement {
  object: Stretch | null;
  partner: Partner | null;
  /** The verb, with the preposition through which it governs its object: `comply with`. */
  base: string;
}

const PREPOSITIONS = new WordSet(
  'with to upon on of from into over against about toward towards in for'.split(' '),
);
const TELLING =
  /\s*,?\s*(?:,(?:[^,;.]|[,.](?=\d)){1,120},\s*)?(?:with|of|that|about|on|upon|in|for|against|from|as\s+to|concerning|regarding|whether)\s+/iy;
const DETERMINED =
  /\s+(?:the|an?|any|all|such|its|their|his|each|every|no|full|reasonable|prior|written|access|notice|information|to|not|at\s+least|[A-Z]{0,3}\s?[$€£¥]?\s?\d+)\b/iy;
const TO = numberOf('to');
const AVAILABLE = /\s+available$/;
const KEPT =
  /\s+(informed|confidential|secret|harmless|indemnified|advised|secure|safe|apprised|exempt|free|intact)\b/;

const TO_DO =
  /to\s+(?!(?:the|an?|any|all|such|its|their|each|this|that|these|those|every|no|both|other|his)\b)[a-z]{2,}\s/y;

/** What the verb governs. `offset` is where the flat text begins in the document. */
export function complementOf(
  predicate: Predicate,
  verb: Verb,
  marks: readonly Mark[],
  subject: Stretch,
  offset: number,
  kindOf: KindOf,
): Complement {
  const { flat } = predicate;
  const governs = governedBy(mainVerb(verb.base));
  if (verb.next === -1) return { object: null, partner: null, base: verb.base };
  if (verb.passive) {
    const light = carried(predicate, verb, marks, subject);
    if (light) return light;
    const partner =
      partnerBehind(predicate, verb, marks, verb.next, governs, offset, kindOf) ??
      toldSubject(flat, subject, governs, offset, kindOf);
    const isTold = partner !== null && partner.start === subject.start;
    if (!isTold)
      return {
        object: subject.end > subject.start ? thingMeant(flat, subject) : null,
        partner,
        base: verb.base,
      };
    TELLING.lastIndex = verb.next;
    const telling = TELLING.exec(flat);
    const from = telling ? verb.next + telling[0].length : pastAsides(predicate, verb.next);
    return { object: objectFrom(predicate, from, marks, null), partner, base: verb.base };
  }
  let at = pastAsides(predicate, verb.next);
  at = pastAdverbial(flat, at, marks);
  if (TO_WHOM.has(verb.base)) {
    const partner = actorAt(predicate, at, offset, kindOf, false, true);
    if (partner) {
      TELLING.lastIndex = partner.end;
      const telling = TELLING.exec(flat);
      const from = telling ? partner.end + telling[0].length : -1;
      const base = verb.base.replace(/ to$/, '');
      return { object: from === -1 ? null : objectFrom(predicate, from, marks, null), partner, base };
    }
  }
  if (governs & Governs.somebody) {
    const given = actorAt(predicate, at, offset, kindOf, (governs & Governs.told) !== 0, true);
    if (given && receives(flat, given)) return withReceiver(predicate, verb, governs, given, marks);
  }
  if (verb.base.endsWith('bring to the attention of') || verb.base === 'call upon') {
    const partner = actorAt(predicate, at, offset, kindOf, false);
    const from = partner ? pastAsides(predicate, partner.end) : at;
    return { object: objectFrom(predicate, from, marks, null), partner, base: verb.base };
  }
  TO_DO.lastIndex = at;
  if (governs & Governs.toDo && TO_DO.test(flat))
    return { object: objectFrom(predicate, at, marks, null), partner: null, base: verb.base };
  const preposition = prepositionAt(flat, at);
  if (preposition && !isMarked(marks, at)) {
    const { word, after } = preposition;
    const actor = governs & preposition.bit ? actorAt(predicate, after, offset, kindOf, false, true) : null;
    if (actor) {
      const from = pastAsides(predicate, actor.end);
      TELLING.lastIndex = from;
      const about = TELLING.exec(flat);
      const starts = about && !isMarked(marks, from) ? from + about[0].length : from;
      return { object: objectFrom(predicate, starts, marks, null), partner: actor, base: verb.base };
    }
    const needed = word === 'in' ? Governs.withIn : word === 'for' ? Governs.withFor : 0;
    if (needed !== 0 && (governs & needed) === 0)
      return {
        object: null,
        partner: partnerBehind(predicate, verb, marks, at, governs, offset, kindOf),
        base: verb.base,
      };
    const base =
      verb.base.includes(' ') && /^(?:be|have) /.test(verb.base) ? verb.base : `${verb.base} ${word}`;
    const partner = partnerBehind(predicate, verb, marks, after, governs, offset, kindOf);
    return { object: objectFrom(predicate, after, marks, partner), partner, base };
  }
  const partner = partnerBehind(predicate, verb, marks, at, governs, offset, kindOf);
  const object = objectFrom(predicate, at, marks, partner);
  return withResult(flat, verb.base, object, partner);
}

/** The last of verbs that share what they govern: "collect, store and use" → `use`. */
function mainVerb(base: string): string {
  if (!base.includes(' ')) return base;
  let from = 0;
  for (const joint of JOINTS) {
    const at = base.lastIndexOf(joint);
    if (at !== -1) from = Math.max(from, at + joint.length);
  }
  const end = base.indexOf(' ', from);
  return end === -1 ? base.slice(from) : base.slice(from, end);
}

const JOINTS = [' and ', ' or ', ' and/or '];

/** The preposition at `at`, in lower case, its bit, and where what it governs begins. */
function prepositionAt(flat: string, at: number): { word: string; bit: number; after: number } | null {
  let end = at;
  while (isLetter(flat, end)) end += 1;
  // The longest have seven letters.
  if (end - at < 2 || end - at > 7) return null;
  const number = numberAt(flat, at, end);
  if (!PREPOSITIONS.hasNumber(number)) return null;
  const after = pastSpace(flat, end);
  return after > end && after < flat.length
    ? { word: knownWord(number), bit: prepositionBit(number), after }
    : null;
}

/** "provide |the Buyer| with", not "provide |personnel| who report to". */
function receives(flat: string, { kind, start, end }: Partner): boolean {
  const after = flat.slice(end, end + 12);
  if (kind === 'person')
    return !/^\s*(?:$|[,;.:)]|(?:who|which|to|in|on|at|from|and|or|as|under|if|when|where|unless)\b)/.test(
      after,
    );
  const told = /^\s+(?:with|of|that)\s/.test(after);
  // "provide |a secretariat| in Oslo": what is given, not who gets it.
  if (kind === 'joint-body' && /^an?\s/i.test(flat.slice(start, start + 3))) return told;
  return kind !== 'other' || told || OFFICE.test(flat.slice(start, end));
}

/** "make |the data| available": the word behind the object belongs to the verb. */
function withResult(flat: string, base: string, object: Stretch | null, partner: Partner | null): Complement {
  if (!object) return { object, partner, base };
  const words = flat.slice(object.start, object.end);
  const result = base === 'make' ? AVAILABLE.exec(words) : KEEPS.has(base) ? KEPT.exec(words) : null;
  if (!result) return { object, partner, base };
  const end = object.start + result.index;
  return {
    object: end > object.start ? { start: object.start, end } : null,
    partner,
    base: `${base} ${result[0].trim()}`,
  };
}

function withReceiver(
  predicate: Predicate,
  verb: Verb,
  governs: number,
  given: Partner,
  marks: readonly Mark[],
): Complement {
  const { flat, end } = predicate;
  let base = verb.base;
  let at = given.end;
  const kept = /^\s+(informed|advised|apprised|harmless|indemnified)\b/i.exec(
    flat.slice(at, Math.min(end, at + 16)),
  );
  if (kept) {
    base = `${base} ${kept[1]!.toLowerCase()}`;
    at += kept[0].length;
  }
  let from = pastAsides(predicate, at);
  if (governs & Governs.told) from = pastManner(predicate, from);
  TELLING.lastIndex = from;
  const telling = TELLING.exec(flat);
  if (telling && !isMarked(marks, from) && from + telling[0].length <= end) {
    from += /^\s*,?\s*(?:that|whether)\s/i.test(telling[0]) ? 0 : telling[0].length;
    return { object: objectFrom(predicate, from, marks, null), partner: given, base };
  }
  DETERMINED.lastIndex = at;
  const named = DETERMINED.test(flat) || /^\s+[a-z]/.test(flat.slice(at, at + 2)) || from > at + 1;
  return { object: named ? objectFrom(predicate, from, marks, null) : null, partner: given, base };
}

/** "notify them |through diplomatic channels| of the change": past how somebody is told. */
function pastManner({ flat, end }: Predicate, from: number): number {
  MANNER.lastIndex = from;
  return MANNER.test(flat) && MANNER.lastIndex < end ? MANNER.lastIndex : from;
}
const MANNER = /\s*(?:through|by|via|in\s+writing|using)\b[^,;.:]{0,80}?(?=\s(?:of|that|about|whether)\s)/iy;

/** "|The Buyer| shall be notified of": whom the passive tells. */
function toldSubject(
  flat: string,
  subject: Stretch,
  governs: number,
  offset: number,
  kindOf: KindOf,
): Partner | null {
  if ((governs & (Governs.told | Governs.receiver)) === 0) return null;
  if (subject.end <= subject.start) return null;
  const kind = kindOf(flat.slice(subject.start, subject.end), {
    start: offset + subject.start,
    end: offset + subject.end,
  });
  return kind && { start: subject.start, end: subject.end, kind };
}

function isMarked(marks: readonly Mark[], at: number): boolean {
  for (const { kind, start } of marks)
    if (start >= at) return start === at && kind !== 'partner' && kind !== 'relative';
  return false;
}

/** Past "in writing", "free of charge" before the object. */
function pastAdverbial(flat: string, at: number, marks: readonly Mark[]): number {
  let mark: Mark | null = null;
  for (const one of marks) {
    if (one.start > at) break;
    if (one.start === at && one.kind === 'adverbial') mark = one;
  }
  if (!mark) return at;
  DETERMINED.lastIndex = mark.end;
  if (!/^(?:in\s+(?:writing|full|good\s+faith|person)|free\s+of)/i.test(flat.slice(at, mark.end))) return at;
  return DETERMINED.test(flat) ? mark.end + 1 : at;
}

/** White space before a name. */
const MOST_SPACES = 4;

/** Whether a comma and white space stand before `at`, neither before `from`. */
function isAfterComma(flat: string, at: number, from: number): boolean {
  let to = at;
  while (to > from && isSpace(flat.charCodeAt(to - 1))) to -= 1;
  return to > from && flat[to - 1] === ',';
}

/** Who stands behind the object: "the data |to the other Party|". */
function partnerBehind(
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
    if (actor && !(moves && isPlace(flat.slice(actor.start, actor.end)))) return actor;
  }
  return null;
}
