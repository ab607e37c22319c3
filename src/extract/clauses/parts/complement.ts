import { knownWord, numberOf } from '../../known-words.js';
import { numberAt } from '../../word-spans.js';
import { pastSpace } from '../letters.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { type Predicate, pastAsides } from './asides.js';
import { trimmedEnd } from './frame.js';
import { KEEPS, TO_WHOM } from './governing-verbs.js';
import { isLetter } from './letter-at.js';
import { carried } from './light-verb.js';
import { isMarked, type Mark } from './marks.js';
import { objectBehind, objectFrom, phraseFrom } from './object.js';
import { actorAt, type KindOf, type Partner } from './partner.js';
import { partnerBehind } from './partner-behind.js';
import { Governs, governedBy, prepositionBit } from './partner-verbs.js';
import { DETERMINED, receives, TELLING, withReceiver } from './receiver.js';
import { behindThere, thingMeant } from './thing-meant.js';
import { withTopic } from './topic.js';
import type { Verb } from './verbs.js';

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
const TO = numberOf('to');
const IN = numberOf('in');
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
    const told = verb.base === 'bring' ? broughtTo(predicate, verb, offset, kindOf) : null;
    if (told) return { ...told, object: subject.end > subject.start ? thingMeant(flat, subject) : null };
    const light = carried(predicate, verb, marks, subject);
    if (light) return light;
    const partner =
      partnerBehind(predicate, verb, marks, verb.next, governs, offset, kindOf) ??
      toldSubject(flat, subject, governs, offset, kindOf);
    const isTold = partner !== null && partner.start === subject.start;
    if (!isTold)
      return {
        object:
          subject.end > subject.start
            ? (behindThere(predicate, verb.next, subject, marks) ?? thingMeant(flat, subject))
            : null,
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
    if (given && receives(flat, given, governs)) return withReceiver(predicate, verb, governs, given, marks);
  }
  if (verb.base.endsWith('bring to the attention of') || verb.base === 'call upon') {
    const partner = actorAt(predicate, at, offset, kindOf, false);
    const from = partner ? pastAsides(predicate, partner.end) : at;
    return { object: objectFrom(predicate, from, marks, null), partner, base: verb.base };
  }
  const as = roleFrom(predicate, verb.base, at, marks);
  if (as !== -1) {
    const partner = partnerBehind(predicate, verb, marks, as, governs, offset, kindOf);
    return { object: objectFrom(predicate, as, marks, partner), partner, base: `${verb.base} as` };
  }
  if (STAYS.has(verb.base)) {
    const phrase = phraseFrom(predicate, at, marks);
    if (phrase) return { object: phrase, partner: null, base: verb.base };
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
      const object =
        objectFrom(predicate, starts, marks, null) ?? objectBehind(predicate, actor.end, marks, null);
      return { object, partner: actor, base: verb.base };
    }
    const needed = word === 'in' ? Governs.withIn : word === 'for' ? Governs.withFor : 0;
    if (needed !== 0 && (governs & needed) === 0) {
      const partner = partnerBehind(predicate, verb, marks, at, governs, offset, kindOf);
      const own = ownPreposition(predicate, verb.base, at);
      if (own)
        return {
          object: objectFrom(predicate, own.after, marks, partner),
          partner,
          base: `${verb.base} ${own.word}`,
        };
      const object = objectBehind(predicate, at, marks, partner);
      return { object, partner: partner && endBefore(flat, partner, object), base: verb.base };
    }
    // "accord to such investments |the same protection|"
    if (governs & preposition.bit && takesObject(governs)) {
      const object = objectBehind(predicate, after, marks, null);
      if (object) return { object, partner: toThing(flat, governs, after, object), base: verb.base };
      // "give to the crew orders": where whom it is given to ends is not seen.
      if (word === 'to' && governs & Governs.somebody)
        return { object: null, partner: null, base: verb.base };
    }
    const base =
      verb.base.includes(' ') && /^(?:be|have) /.test(verb.base) ? verb.base : `${verb.base} ${word}`;
    const partner = partnerBehind(predicate, verb, marks, after, governs, offset, kindOf);
    return { object: objectFrom(predicate, after, marks, partner), partner, base };
  }
  const partner = partnerBehind(predicate, verb, marks, at, governs, offset, kindOf);
  const object =
    objectFrom(predicate, at, marks, partner) ??
    (verb.base.startsWith('be ') ? null : objectBehind(predicate, at, marks, partner));
  return withResult(flat, verb.base, object && withTopic(predicate, object, marks, partner), partner);
}

/** The preposition that belongs to a verb: "conform |to|". */
const OWN_PREPOSITIONS = new Map(
  'conform to|adhere to|correspond to|contribute to|comply with|cooperate with|co-operate with|deal with|rely on|depend on'
    .split('|')
    .map((words) => words.split(' ') as [string, string]),
);
const IN_WHAT = /in\s+(?:[a-z]+\s+){1,4}?(to|with|on)\s+/iy;

/** "conform in all material respects |to|", and where what it governs begins. */
function ownPreposition(
  { flat, end }: Predicate,
  verb: string,
  at: number,
): { word: string; after: number } | null {
  const word = OWN_PREPOSITIONS.get(verb);
  IN_WHAT.lastIndex = at;
  const found = word === undefined ? null : IN_WHAT.exec(flat);
  return word !== undefined && found?.[1] === word && IN_WHAT.lastIndex < end
    ? { word, after: IN_WHAT.lastIndex }
    : null;
}

const ATTENTION = /\s+to\s+the\s+(?:attention|notice|knowledge)\s+of\s+/iy;
/** "be brought to the attention of |the Buyer|". */
function broughtTo(
  predicate: Predicate,
  verb: Verb,
  offset: number,
  kindOf: KindOf,
): Pick<Complement, 'partner' | 'base'> | null {
  ATTENTION.lastIndex = verb.next;
  if (!ATTENTION.test(predicate.flat) || ATTENTION.lastIndex >= predicate.end) return null;
  const partner = actorAt(predicate, ATTENTION.lastIndex, offset, kindOf, false, true);
  return { partner, base: 'bring to the attention of' };
}

/** "accord to |such investments| the same protection": what it is given to, though nobody. */
function toThing(flat: string, governs: number, start: number, object: Stretch): Partner | null {
  if ((governs & Governs.somebody) === 0) return null;
  const end = trimmedEnd(flat, start, object.start);
  return end > start && end - start < MOST_OF_THING ? { start, end, kind: 'other' } : null;
}
const MOST_OF_THING = 80;

/** The name ends where the object begins that stands behind it. */
function endBefore(flat: string, partner: Partner, object: Stretch | null): Partner {
  const isWithin = object !== null && object.start > partner.start && object.start < partner.end;
  return isWithin ? { ...partner, end: trimmedEnd(flat, partner.start, object.start) } : partner;
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
    ? { word: knownWord(number), bit: number === IN ? 0 : prepositionBit(number), after }
    : null;
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

/** Say where, under whom or as what somebody or something is. */
const STAYS = new Set('be remain stay act proceed'.split(' '));
const PLAYS_ROLE = new Set('act serve remain stay function rank qualify continue count'.split(' '));

/** "act |as| its Chairman": where the role begins; -1 where none does. */
function roleFrom({ flat }: Predicate, verb: string, at: number, marks: readonly Mark[]): number {
  if (!flat.startsWith('as', at) || !PLAYS_ROLE.has(verb) || isMarked(marks, at)) return -1;
  const role = pastSpace(flat, at + 'as'.length);
  return role > at + 'as'.length ? role : -1;
}

/** Besides whom it takes by a preposition: "accord", not "consult". */
const takesObject = (governs: number): boolean =>
  (governs & (Governs.somebody | Governs.moved)) !== 0 || (governs & prepositionBit(TO)) !== 0;
