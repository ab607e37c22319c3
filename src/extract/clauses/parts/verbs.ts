import { numberOf } from '../../known-words.js';
import { allowsWord, numberBehind } from '../behind.js';
import { endsInLy, evenlySpaced, pastLetters, pastSpace } from '../letters.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { type Predicate, pastAsides, printed, verbFrom, type Word, wordAt } from './asides.js';
import { baseForm, baseOfPresent } from './base-form.js';
import { isSpace } from './frame.js';
import { INSERTING, pastInsertion } from './insertion.js';
import { strandedEnd } from './stranded.js';
import { phrasesAfterBe, phrasesOf, type VerbPhrase } from './verb-phrases.js';
import { isNoVerb, isParticiple, isPlural, isPossessive, isThing, isVerbLike } from './verb-words.js';

/** The verb group of a predicate. Offsets into the flat text. */
export interface Verb extends Stretch {
  base: string;
  passive: boolean;
  /** Where what the verb governs begins to be looked for. */
  next: number;
}

const PERFECT_CHARS = 20;

/** Belong to the verb they follow. "up to" counts what follows, but for few verbs. */
const PARTICLE =
  /\s+(?:(?:(?<!\buse[ds]?\s)out|down|over|off|back|forward|away|aside|forth)(?=[\s,;.])|up(?=[\s,;.])(?!\s+to\b)|(?<=\b(?:live|come|measure|face|own|stand|add|sum|catch|match)\s+)up(?=\s+to\b))(?!\s+to\s+(?:[$€£\d]|an?\b))/iy;
const PARTICLES = new WordSet('out up down over off back forward away aside forth'.split(' '));
const MAKE_AVAILABLE = /\s+(?:available|known|public)\b/iy;

const firstMatch = (pattern: RegExp, flat: string, at: number, end: number): number => {
  pattern.lastIndex = at;
  return pattern.test(flat) && pattern.lastIndex <= end ? pattern.lastIndex : -1;
};

/** Where the phrase that begins with `first`, with the word of number `behind` its own, ends; -1 where none does by `end`. */
const endOfPhrase = (phrase: VerbPhrase, first: Word, behind: number, flat: string, end: number): number =>
  phrase.behind !== null && !allowsWord(phrase.behind, behind, flat, first.end)
    ? -1
    : firstMatch(phrase.pattern, flat, first.start, end);

const folded = (words: string): string => evenlySpaced(words.toLowerCase());
const asItIs = (word: string): string => word;
const [TO, HAVE, HAS, DO, DOES] = ['to', 'have', 'has', 'do', 'does'].map(numberOf);
const FORMS_OF_BE = new WordSet('be is are was were being'.split(' '));

/**
 * Reads the verb group that begins after `from`; `form`: `plain` after a modal or "to", `present` where the verb is
 * the operator itself, `gerund` after "from" or "for", `participle` after a form of be that stands farther off. Null where no verb is seen. Verbs that only say that something
 * is to be done ("endeavour to", "have the right to") are passed over for the one that says what.
 */
export function readVerb(
  predicate: Predicate,
  from: number,
  form: 'plain' | 'present' | 'gerund' | 'participle',
  depth = 0,
): Verb | null {
  const { flat, end } = predicate;
  const word = verbFrom(predicate, from);
  if (!word || depth > 4) return null;
  const { lower, number, start: at } = word;
  if (form === 'participle') return isParticiple(lower) ? passiveOf(predicate, word, at) : null;
  if (form === 'plain' && number === TO) return readVerb(predicate, word.end, 'plain', depth + 1);
  if (FORMS_OF_BE.hasNumber(number)) return readBe(predicate, word, word.start, depth);
  if ((number === HAVE || number === HAS) && form !== 'gerund') {
    const been = wordAt(predicate, pastAsides(predicate, word.end));
    if (been?.lower === 'been') return readBe(predicate, been, word.start, depth);
    // "has appointed"
    if (
      been &&
      isParticiple(been.lower) &&
      been.start - word.end < PERFECT_CHARS &&
      /^\s+[a-z]/.test(flat.slice(been.end, been.end + 2))
    )
      return withParticle(predicate, { base: baseForm(been.lower), end: been.end }, false, word.start);
  }
  if ((number === DO || number === DOES) && /^\s+not\b/i.test(flat.slice(word.end, word.end + 6)))
    return readVerb(predicate, word.end, 'plain', depth + 1);
  if (form !== 'gerund') {
    const phrases = phrasesOf(number);
    const behind = phrases.length === 0 ? 0 : numberBehind(flat, word.end);
    for (const phrase of phrases) {
      const next = endOfPhrase(phrase, word, behind, flat, end);
      if (next === -1) continue;
      const { base, leads } = phrase;
      if (leads === 'to') {
        // "consent to |publication|": no verb.
        const isNoun = isThing(wordAt(predicate, next)?.lower ?? '');
        const inner = isNoun ? null : readVerb(predicate, next, 'plain', depth + 1);
        if (inner) return inner;
        continue;
      }
      if (leads === 'doing') return readVerb(predicate, next, 'gerund', depth + 1);
      const own =
        leads === 'for'
          ? folded(flat.slice(at, next).trimEnd()).replace(/^has/, 'have')
          : base || folded(flat.slice(at, next)).replace(/^(\w+)/, (verb) => baseOfPresent(verb));
      return { start: at, end: next, base: own, passive: false, next: leads === 'nothing' ? -1 : next };
    }
  }
  if (form === 'plain' && INSERTING.has(flat, word.start, word.end)) {
    const past = pastInsertion(predicate, word.end);
    return past === -1 ? null : readVerb(predicate, past, 'plain', depth + 1);
  }
  if (isNoVerb(number) || isPossessive(lower) || (form === 'gerund' && !lower.endsWith('ing'))) return null;
  if (form === 'plain' && isPlural(lower)) return null;
  const base = form === 'gerund' ? baseForm : form === 'present' ? baseOfPresent : asItIs;
  const verb = withParticle(
    predicate,
    coordinated(
      predicate,
      word,
      base,
      (next) => isVerbLike(printed(predicate, next), next.number, form),
      false,
    ),
    false,
    word.start,
  );
  return withStandard(predicate, verb);
}

interface Group {
  base: string;
  end: number;
}

const LINK =
  /^(?:\s*,\s*(?:and\/or|and|or)\s+|\s*,\s*|\s+(?:and\/or|and|or)\s+)(?:not\s+|to\s+|be\s+|otherwise\s+|[a-z]{3,10}ly\s+)?/;

/** Whether a comma or a conjunction stands at `at`. */
function mayLink(flat: string, at: number): boolean {
  const to = pastSpace(flat, at);
  const code = flat.charCodeAt(to);
  if (code === SMALL_A) return flat.startsWith('and', to);
  return code === COMMA || (code === SMALL_O && flat.startsWith('or', to));
}
const COMMA = 0x2c;
const SMALL_A = 0x61;
const SMALL_O = 0x6f;

/** Of a passive, before the next: "borne |by| or credited to". */
const LOOSE_PREPOSITION = /\s+(?:by|to|with|on|upon|from|for)(?=\s+(?:and\/or|and|or)\s)/y;
const BEFORE_JOINT = new WordSet('by to with on upon from for in at'.split(' '));
const MOST_ASIDE_CHARS = 80;

/** Past what belongs to a verb before the next that shares its subject: "given |away|", "agreed |in writing| and signed". */
function pastBelonging(predicate: Predicate, at: number, passive: boolean): { at: number; particle: string } {
  const { flat, end } = predicate;
  if (PARTICLES.isNext(flat, at)) {
    const to = firstMatch(PARTICLE, flat, at, end);
    if (to !== -1) return { at: to, particle: folded(flat.slice(at, to).trim()) };
  }
  if (!passive || mayLink(flat, at)) return { at, particle: '' };
  const next = pastSpace(flat, at);
  const word = pastLetters(flat, next);
  const isPreposition = BEFORE_JOINT.has(flat, next, word);
  if (!isPreposition && !endsInLy(flat, word)) return { at, particle: '' };
  const loose = isPreposition && mayLink(flat, word) ? firstMatch(LOOSE_PREPOSITION, flat, at, end) : -1;
  if (loose !== -1) return { at: loose, particle: '' };
  const past = pastAsides(predicate, at);
  return past > at + 1 && past - at < MOST_ASIDE_CHARS && isSpace(flat.charCodeAt(past - 1))
    ? { at: past - 1, particle: '' }
    : { at, particle: '' };
}

/** "protect and preserve", "collect, store and use": verbs of one form that share what they govern. */
function coordinated(
  predicate: Predicate,
  first: Word,
  base: (word: string) => string,
  isAlike: (word: Word) => boolean,
  passive: boolean,
): Group {
  const { flat, end } = predicate;
  const bases = [base(first.lower)];
  let at = first.end;
  let sure: Group = { base: bases[0]!, end: first.end };
  for (let count = 0; count < 5; count += 1) {
    const joint = pastBelonging(predicate, at, passive);
    const link = mayLink(flat, joint.at)
      ? LINK.exec(flat.slice(joint.at, Math.min(end, joint.at + 40)))
      : null;
    if (!link) break;
    const next = wordAt(predicate, joint.at + link[0].length);
    if (!next || !isAlike(next)) break;
    if (joint.particle !== '') bases.push(`${bases.pop()!} ${joint.particle}`);
    bases.push(base(next.lower));
    at = next.end;
    const word = /\b(and\/or|and|or)\b/.exec(link[0])?.[1];
    if (word) sure = { base: `${bases.slice(0, -1).join(', ')} ${word} ${bases.at(-1)}`, end: at };
  }
  return sure;
}

function withParticle({ flat, end }: Predicate, group: Group, passive: boolean, start: number): Verb {
  const particle = PARTICLES.isNext(flat, group.end) ? firstMatch(PARTICLE, flat, group.end, end) : -1;
  const made = group.base === 'make' ? firstMatch(MAKE_AVAILABLE, flat, group.end, end) : -1;
  const stop = Math.max(particle, made, passive ? strandedEnd(flat, group.base, group.end) : -1);
  if (stop === -1) return { start, end: group.end, base: group.base, passive, next: group.end };
  return {
    start,
    end: stop,
    base: `${group.base} ${folded(flat.slice(group.end, stop).trim())}`,
    passive,
    next: stop,
  };
}

/** Of these nothing is said unless it is said how. */
const EMPTY = new Set(
  'take make adopt reach settle resolve bear share divide apportion elect decide vote'.split(' '),
);
const STANDARD =
  /\s+(?:by\s+(?:consensus|unanimity|acclamation|lot|secret\s+ballot|(?:an?\s+)?(?:(?:simple|absolute|qualified|two-thirds|three-fourths|unanimous)\s+){0,2}(?:majority(?:\s+(?:vote|of\s+(?:the\s+)?votes))?|vote)|(?:direct\s+|mutual\s+)?(?:consultations?|negotiations?))|through\s+(?:diplomatic\s+channels|(?:direct\s+|mutual\s+|friendly\s+|amicable\s+)?(?:consultations?|negotiations?))|in\s+equal\s+(?:shares|parts|proportions)|unanimously|equally|amicably)(?![\w-])/iy;
const OPENS_STANDARD = new WordSet('by through in unanimously equally amicably'.split(' '));

/** "be taken |by consensus|": with the standard in which the duty lies. */
function withStandard({ flat, end }: Predicate, verb: Verb): Verb {
  if (!EMPTY.has(verb.base) || !OPENS_STANDARD.isNext(flat, verb.end)) return verb;
  const stop = firstMatch(STANDARD, flat, verb.end, end);
  if (stop === -1) return verb;
  return {
    ...verb,
    end: stop,
    base: `${verb.base} ${folded(flat.slice(verb.end, stop).trim())}`,
    next: stop,
  };
}

/** "similar to", "proportionate to". */
const RELATED = /^[a-z]{4,} (?:to|with|for|from|of)(?= [a-z])/;

/** "will be UNCLASSIFIED": a marking, unless all is in capitals. */
const isMarking = (word: string, be: string): boolean =>
  word === word.toUpperCase() && be === be.toLowerCase();

/** The verb group of a passive, from its first participle on. */
function passiveOf(predicate: Predicate, participle: Word, start: number): Verb {
  const isAlike = ({ lower }: Word): boolean => isParticiple(lower);
  const group = coordinated(predicate, participle, baseForm, isAlike, true);
  return withStandard(predicate, withParticle(predicate, group, true, start));
}

const NONE: readonly VerbPhrase[] = [];

/** The verb group that begins at `start` and has the form of be `be`. */
function readBe(predicate: Predicate, be: Word, start: number, depth: number): Verb | null {
  const { flat, end } = predicate;
  let at = pastAsides(predicate, be.end);
  // "shall be |so| marked"
  if (flat.startsWith('so ', at)) at = pastAsides(predicate, at + 2);
  const word = wordAt(predicate, at);
  const phrases = word ? phrasesAfterBe(word.number) : NONE;
  const behind = phrases.length === 0 ? 0 : numberBehind(flat, word!.end);
  for (const phrase of phrases) {
    const next = endOfPhrase(phrase, word!, behind, flat, end);
    if (next === -1) continue;
    const { leads } = phrase;
    if (leads === 'object') {
      const base = `be ${folded(flat.slice(at, next))}`;
      return { start, end: next, base, passive: false, next };
    }
    const form = leads === 'to' ? 'plain' : 'gerund';
    const first = wordAt(predicate, next);
    // "be responsible for |all shipping costs|"
    const isNoun = first !== null && (first.lower === 'all' || isThing(printed(predicate, first)));
    const inner = isNoun ? null : readVerb(predicate, next, form, depth + 1);
    if (inner && (form === 'plain' || /^[a-z]+ing\b/i.test(flat.slice(inner.start, inner.start + 24))))
      return inner;
  }
  const to =
    word?.lower === 'to' && /^\s+(?=[a-z])/i.test(flat.slice(at + 2, at + 4))
      ? readVerb(predicate, at + 2, 'plain', depth + 1)
      : null;
  if (to) return to;
  if (!word) return null;
  if (word.lower === 'being' || word.lower === 'been') return readBe(predicate, word, start, depth);
  if (isParticiple(word.lower) && !isMarking(printed(predicate, word), printed(predicate, be)))
    return passiveOf(predicate, word, start);
  const related = RELATED.exec(flat.slice(at, Math.min(end, at + 40)));
  if (related && !isNoVerb(word.number)) {
    const stop = at + related[0].length;
    return { start, end: stop, base: `be ${folded(related[0])}`, passive: false, next: stop };
  }
  return { start, end: be.end, base: 'be', passive: false, next: be.end };
}
