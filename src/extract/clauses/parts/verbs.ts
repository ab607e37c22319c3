import type { Stretch } from '../subject.js';
import { baseForm, baseOfPresent } from './base-form.js';

/** The verb group of a predicate. Offsets into the flat text. */
export interface Verb extends Stretch {
  base: string;
  passive: boolean;
  /** Where what the verb governs begins to be looked for. */
  next: number;
}

/** Where the predicate is, and what in it is no part of the verb group or what it governs. */
export interface Predicate {
  flat: string;
  end: number;
  /** Conditions, exceptions and times, in order. */
  asides: readonly Stretch[];
}

const WORD = /[A-Za-z][A-Za-z’'-]*/y;
const ADVERB =
  /(?:(?!(?:apply|supply|comply|reply|rely|imply|multiply|fly|ally|bully|assembly|tally|rally)\b)[a-z]{2,}ly|not|also|hereby|thereby|therefore|further|furthermore|always|thereafter|then|thereupon|accordingly|moreover|however|otherwise|instead|likewise|together|never|ever|still|again|too|forthwith|first|once|alone|in\s+turn|in\s+addition|in\s+particular|in\s+principle|in\s+general|in\s+fact|in\s+any\s+(?:event|case)|in\s+good\s+faith|in\s+due\s+course|inter\s+alia|ipso\s+(?:jure|facto)|de\s+(?:jure|facto)|pro\s+rata|ex\s+officio|to\s+this\s+end|to\s+that\s+end|for\s+this\s+purpose|for\s+that\s+purpose|as\s+well|mutatis\s+mutandis|at\s+all\s+times|at\s+any\s+time|at\s+least|at\s+the\s+same\s+time|at\s+its\s+own\s+expense|from\s+time\s+to\s+time|as\s+a\s+rule|as\s+appropriate|as\s+necessary|as\s+far\s+as\s+(?:possible|practicable)|as\s+a\s+minimum|no\s+longer|for\s+its\s+part|on\s+its\s+(?:own\s+)?(?:part|behalf)|in\s+no\s+(?:event|case|way)|and\/or)(?![\w’'-])/iy;
const OPENS_ASIDE =
  /(?:in|at|upon|on|after|by|with|within|to|as|subject|without|under|for|from|where|when|if|however|inter|through|pursuant|during|having|taking|acting|unless|except|notwithstanding|prior|before|following|whether|jointly|while|whilst|once|until|including|among|between|based|consistent|insofar|so|no|not\s+later|or|and)\b/iy;
const ASIDE_CHARS = 220;
const PERFECT_CHARS = 20;

/** Past white space, adverbs, what stands between commas, conditions and times. */
export function pastAsides({ flat, end, asides }: Predicate, from: number): number {
  let at = from;
  for (;;) {
    while (at < end && /[\s"“(]/.test(flat[at]!)) at += 1;
    const aside = asides.find((each) => each.start <= at && at < each.end);
    if (aside) {
      at = aside.end;
      continue;
    }
    if (flat[at] === ',' && at < end) {
      let next = at + 1;
      while (next < end && /\s/.test(flat[next]!)) next += 1;
      OPENS_ASIDE.lastIndex = next;
      const comma = OPENS_ASIDE.test(flat) ? flat.indexOf(',', next) : -1;
      at = comma !== -1 && comma < end && comma - at < ASIDE_CHARS ? comma + 1 : next;
      continue;
    }
    ADVERB.lastIndex = at;
    const adverb = at < end ? ADVERB.exec(flat) : null;
    if (!adverb || at + adverb[0].length > end) return at;
    at += adverb[0].length;
  }
}

/** "shall |each| make", "will |all| comply": before a verb these are no part of the object. */
const FLOATING = /\s*(?:all|each|both|either|so|again)(?=[\s,]+[a-z])/iy;
const LIST_LABEL = /\s*\(?[a-zA-Z0-9]{1,4}\)\s+/y;

function beforeVerb(predicate: Predicate, from: number): number {
  let at = pastAsides(predicate, from);
  for (const pattern of [LIST_LABEL, FLOATING]) {
    pattern.lastIndex = pattern === LIST_LABEL && predicate.flat[at - 1] === '(' ? at - 1 : at;
    const match = pattern.exec(predicate.flat);
    if (match && pattern.lastIndex <= predicate.end) at = pastAsides(predicate, pattern.lastIndex);
  }
  return at;
}

interface Word extends Stretch {
  words: string;
}

function wordAt({ flat, end }: Predicate, at: number): Word | null {
  if (at >= end) return null;
  WORD.lastIndex = at;
  const match = WORD.exec(flat);
  if (!match || at + match[0].length > end) return null;
  return { words: match[0], start: at, end: at + match[0].length };
}

const NO_VERB =
  /^(?:the|an?|any|all|such|its|their|his|her|this|that|these|those|no|each|every|either|neither|both|of|to|for|from|in|on|upon|at|by|with|within|without|under|as|if|when|where|which|who|and|or|but|it|they|he|she|them|there|shall|will|may|must|other|our|whose|than|into|per|party|parties|while|whilst|until|once|during|through|before|after|between|among|including|pursuant|subject|unless|except|whether|because|provided|what|whatever|how|following|more|less|one|two|three)$/i;
const IRREGULAR_PARTICIPLE =
  /^(?:borne|made|paid|held|sent|sold|kept|put|set|read|cut|brought|bought|built|taught|met|left|lent|told|laid|found|bound|begun|done|drawn|shown|known|given|taken|undertaken|withdrawn|withheld|written|chosen|seen|sought|understood|dealt|lost|spent|spoken|heard|hung|worn|won|flown|overflown|let|repaid|overdrawn|foregone|grown|thrown|driven|broken|forgotten|forbidden|hidden|run|become|proven|cast|led|fed|felt|sworn)$/i;
const isParticiple = (word: string): boolean =>
  (/[^e]ed$/i.test(word) && word.length > 3) ||
  /(?:agreed|freed|guaranteed)$/i.test(word) ||
  IRREGULAR_PARTICIPLE.test(word);

/** "be required to", "be entitled to": what follows is the action. */
const BE_TO =
  /(?:required|obliged|obligated|bound|entitled|authori[sz]ed|permitted|allowed|empowered|free|able|prepared|encouraged|invited|expected|responsible|liable|eligible|competent|requested|ready|willing|under\s+(?:an?|no)\s+(?:obligation|duty)|at\s+liberty|the\s+(?:[a-z]+\s+){0,2}(?:duty|responsibility|obligation)\s+of\s+[^,;.]{1,60}?)\s+to\s+(?=[a-z])/iy;
const BE_FOR = /(?:responsible|liable|accountable)\s+for\s+(?=(?:(?:the\s+)?)[a-z])/iy;
const BE_FROM =
  /(?:prohibited|precluded|prevented|debarred|barred|excused|restrained)\s+from\s+(?=[a-z]+ing\b)/iy;
const BE_ADJECTIVE =
  /(?:subject\s+to|exempt(?:ed)?\s+from|immune\s+from|free\s+(?:from|of)|relieved\s+(?:from|of)|liable\s+(?:to|for)|equal\s+to|consistent\s+with|compatible\s+with|available(?:\s+(?:to|for))?|open\s+(?:to|for)|bound\s+by|without\s+prejudice\s+to|responsible(?:\s+(?:for|to))?|in\s+(?:force|effect|writing|accordance\s+with|conformity\s+with|compliance\s+with|addition\s+to|possession\s+of|charge\s+of)|party\s+to|present|valid|void|final|binding(?:\s+(?:on|upon))?|confidential|inviolable|eligible\s+for|entitled\s+to|due|payable(?:\s+to)?|effective|applicable\s+to|applicable|accountable\s+(?:to|for)|aware\s+of|familiar\s+with|commensurate\s+with|identical\s+(?:to|with)|necessary|sufficient|complete|authentic|equally\s+authentic)(?![\w-])/iy;
const HAVE_TO =
  /(?:have|has|retains?|reserves?|enjoys?|possess(?:es)?|exercise)\s+(?:(?:an?|the|no|any|full|its|their|his|sole|exclusive|such|also|first|primary|same|further|unrestricted|absolute|at\s+all\s+times)\s+){0,4}(?:[a-z]+\s+)?(?:rights?|obligations?|duty|authority|powers?|options?|possibility|opportunity|responsibility|capacity|discretion|freedom|privilege|liberty|honou?r)(?:\s*,[^,;.]{1,120},|\s+(?:in|at)\s+its\s+(?:sole\s+|own\s+)?(?:discretion|option|expense|election))?\s+to\s+(?=[a-z])/iy;
const HAVE_FOR =
  /(?:have|has)\s+(?:(?:the|no|sole|full|primary|exclusive|any)\s+){0,3}(?:responsibility|liability|obligation)\s+for\s+(?=[a-z])/iy;
const EFFORTS =
  /(?:(?:make|use|exert|exercise|undertake)s?\s+(?:[a-z-]+\s+){0,6}(?:efforts?|endeavou?rs?)|do(?:es)?\s+(?:its|their|his)\s+(?:utmost|best))\s+to\s+(?=[a-z])/iy;
const VERB_TO =
  /(?:endeavou?r|seek|strive|undertake|agree|continue|intend|aim|attempt|try|wish|need|engage|promise|pledge|covenant|commit|bind|desire|hope|elect|choose|propose|proceed|fail|remain\s+(?:free|entitled|obliged|bound|responsible)|be\s+able|arrange|consent|accept|guarantee|assume)s?(?:\s+(?:it|them)sel(?:f|ves))?(?:\s*,[^,;.]{1,140},|\s+(?:never|jointly|hereby|further|in\s+particular|(?:never\s+)?under\s+any\s+circumstances|both))?\s+(?:not\s+)?to\s+(?=[a-z])/iy;
const FROM_DOING = /(?:refrain|abstain|desist)s?\s+from\s+(?=[a-z]+ing\b)/iy;
const FIXED: readonly (readonly [RegExp, string, 'with object' | 'without'])[] = [
  [/(?:enters?|comes?|goe?s?)\s+into\s+(?:force|effect|operation)\b/iy, 'enter into force', 'without'],
  [/remains?\s+in\s+(?:force|effect)\b/iy, 'remain in force', 'without'],
  [/continues?\s+in\s+(?:force|effect)\b/iy, 'continue in force', 'without'],
  [/takes?\s+(?:full\s+)?effect\b/iy, 'take effect', 'without'],
  [/takes?\s+place\b/iy, 'take place', 'without'],
  [/takes?\s+part\s+in\b/iy, 'take part in', 'with object'],
  [
    /takes?\s+(?:fully\s+|duly\s+)?into\s+(?:due\s+|full\s+)?(?:account|consideration)\b/iy,
    'take into account',
    'with object',
  ],
  [/takes?\s+account\s+of\b/iy, 'take account of', 'with object'],
  [/takes?\s+(?:charge|care|note|possession|advantage|custody|delivery)\s+of\b/iy, '', 'with object'],
  [/gives?\s+(?:full\s+)?effect\s+to\b/iy, 'give effect to', 'with object'],
  [/gives?\s+rise\s+to\b/iy, 'give rise to', 'with object'],
  [
    /gives?\s+(?:(?:due|full|sympathetic|favou?rable|prompt|careful|serious|early|special|particular|and)\s+){0,4}(?:consideration|priority|preference|attention|regard)\s+to\b/iy,
    'give consideration to',
    'with object',
  ],
  [/makes?\s+(?:good\s+|full\s+)?use\s+of\b/iy, 'make use of', 'with object'],
  [/makes?\s+available\b/iy, 'make available', 'with object'],
  [/(?:be|bear)\s+responsibility\s+for\b/iy, 'bear responsibility for', 'with object'],
  [/puts?\s+in(?:to)?\s+(?:place|effect|force|operation)\b/iy, 'put in place', 'with object'],
  [
    /brings?\s+to\s+the\s+(?:attention|notice|knowledge)\s+of\b/iy,
    'bring to the attention of',
    'with object',
  ],
  [/calls?\s+(?:up)?on\b/iy, 'call upon', 'with object'],
  [/forms?\s+(?:an?\s+)?(?:integral\s+)?part\s+of\b/iy, 'form part of', 'with object'],
  [/has?(?:ve)?\s+regard\s+to\b/iy, 'have regard to', 'with object'],
  [/has?(?:ve)?\s+(?:recourse|access)\s+to\b/iy, '', 'with object'],
];
/** The first words of the phrases above, which most verbs are not. */
const OPENS_PHRASE =
  /^(?:ha(?:ve|s)|retain|reserve|enjoy|possess|exercis|make|use|exert|undertake|do(?:es)?$|endeavou?r|seek|strive|agree|continue|intend|aim|attempt|try|wish|need|engage|promise|pledge|covenant|commit|bind|desire|hope|elect|choose|propose|proceed|fail|remain|be$|bear|arrange|consent|accept|guarantee|assume|refrain|abstain|desist|enter|come|goe?s?$|take|give|put|bring|call|form)/i;
/** Belong to the verb they follow. */
const PARTICLE =
  /\s+(?:out|up|down|over|off|back|forward|away|aside|forth)(?=[\s,;.])(?!\s+to\s+(?:[$€£\d]|an?\b))/iy;
const MAKE_AVAILABLE = /\s+available\b/iy;

const firstMatch = (pattern: RegExp, flat: string, at: number, end: number): number => {
  pattern.lastIndex = at;
  const match = pattern.exec(flat);
  return match && at + match[0].length <= end ? at + match[0].length : -1;
};

const folded = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ');

/**
 * Reads the verb group that begins after `from`; `form`: `plain` after a modal or "to", `present` where the verb is
 * the operator itself, `gerund` after "from" or "for". Null where no verb is seen. Verbs that only say that something
 * is to be done ("endeavour to", "have the right to") are passed over for the one that says what.
 */
export function readVerb(
  predicate: Predicate,
  from: number,
  form: 'plain' | 'present' | 'gerund',
  depth = 0,
): Verb | null {
  const { flat, end } = predicate;
  const at = beforeVerb(predicate, from);
  const word = wordAt(predicate, at);
  if (!word || depth > 4) return null;
  if (form === 'plain' && /^to$/i.test(word.words)) return readVerb(predicate, word.end, 'plain', depth + 1);
  if (/^(?:be|is|are|was|were|being)$/i.test(word.words)) return readBe(predicate, word, depth);
  if (/^(?:have|has)$/i.test(word.words) && form !== 'gerund') {
    const been = wordAt(predicate, pastAsides(predicate, word.end));
    if (been && /^been$/i.test(been.words)) return readBe(predicate, { ...been, start: word.start }, depth);
    // "has appointed"
    if (
      been &&
      isParticiple(been.words) &&
      been.start - word.end < PERFECT_CHARS &&
      /^\s+[a-z]/.test(flat.slice(been.end, been.end + 2))
    )
      return withParticle(predicate, { base: baseForm(been.words), end: been.end }, false, word.start);
  }
  if (/^(?:do|does)$/i.test(word.words) && /^\s+not\b/i.test(flat.slice(word.end, word.end + 6)))
    return readVerb(predicate, word.end, 'plain', depth + 1);
  if (form !== 'gerund' && OPENS_PHRASE.test(word.words)) {
    for (const pattern of [HAVE_TO, EFFORTS, VERB_TO]) {
      const next = firstMatch(pattern, flat, at, end);
      if (next === -1) continue;
      const inner = readVerb(predicate, next, 'plain', depth + 1);
      if (inner) return inner;
    }
    const doing = firstMatch(FROM_DOING, flat, at, end);
    if (doing !== -1) return readVerb(predicate, doing, 'gerund', depth + 1);
    const liable = firstMatch(HAVE_FOR, flat, at, end);
    if (liable !== -1)
      return {
        start: at,
        end: liable,
        base: folded(flat.slice(at, liable).trimEnd()).replace(/^has/, 'have'),
        passive: false,
        next: liable,
      };
    for (const [pattern, base, governs] of FIXED) {
      const next = firstMatch(pattern, flat, at, end);
      if (next === -1) continue;
      const own = base || folded(flat.slice(at, next)).replace(/^(\w+)/, (verb) => baseOfPresent(verb));
      return { start: at, end: next, base: own, passive: false, next: governs === 'without' ? -1 : next };
    }
  }
  if (NO_VERB.test(word.words) || !/^[a-z]/i.test(word.words)) return null;
  if (form === 'gerund' && !/ing$/i.test(word.words)) return null;
  const base = form === 'gerund' ? baseForm : form === 'present' ? baseOfPresent : folded;
  return withParticle(
    predicate,
    coordinated(predicate, word, base, (next) => isVerbLike(next, form)),
    false,
    word.start,
  );
}

const isVerbLike = (word: string, form: 'plain' | 'present' | 'gerund'): boolean => {
  if (NO_VERB.test(word) || !/^[a-z]{3,}$/.test(word)) return false;
  if (form === 'gerund') return /ing$/.test(word);
  return form === 'present' ? /[^s]s$|[^aeiou]y$/.test(word) : !/(?:[^e]ed|ings?|tions?|ments?)$/.test(word);
};

interface Group {
  base: string;
  end: number;
}

/** "protect and preserve", "collect, store and use": verbs of one form that share what they govern. */
function coordinated(
  predicate: Predicate,
  first: Word,
  base: (word: string) => string,
  isAlike: (word: string) => boolean,
): Group {
  const { flat, end } = predicate;
  const bases = [base(first.words)];
  let at = first.end;
  let sure: Group = { base: bases[0]!, end: first.end };
  for (let count = 0; count < 5; count += 1) {
    const link =
      /^(?:\s*,\s*(?:and\/or|and|or)\s+|\s*,\s*|\s+(?:and\/or|and|or)\s+)(?:not\s+|to\s+|be\s+|otherwise\s+|[a-z]{3,10}ly\s+)?/.exec(
        flat.slice(at, Math.min(end, at + 40)),
      );
    if (!link) break;
    const next = wordAt(predicate, at + link[0].length);
    if (!next || !isAlike(next.words)) break;
    bases.push(base(next.words));
    at = next.end;
    const joint = /\b(and\/or|and|or)\b/.exec(link[0])?.[1];
    if (joint) sure = { base: `${bases.slice(0, -1).join(', ')} ${joint} ${bases.at(-1)}`, end: at };
  }
  return sure;
}

function withParticle({ flat, end }: Predicate, group: Group, passive: boolean, start: number): Verb {
  const particle = firstMatch(PARTICLE, flat, group.end, end);
  const made = group.base === 'make' ? firstMatch(MAKE_AVAILABLE, flat, group.end, end) : -1;
  const stop = Math.max(particle, made);
  if (stop === -1) return { start, end: group.end, base: group.base, passive, next: group.end };
  return {
    start,
    end: stop,
    base: `${group.base} ${folded(flat.slice(group.end, stop).trim())}`,
    passive,
    next: stop,
  };
}

/** "similar to", "proportionate to". */
const RELATED = /^[a-z]{4,} (?:to|with|for|from|of)(?= [a-z])/;

/** "entitled to |compensation|": a noun by its ending, and no verb that ends so. */
const isThing = (word = ''): boolean =>
  /(?:tion|sion|ment|ance|ence|ity|ties|ship|ness|ages|fees)$/.test(word) &&
  !/^(?:commence|finance|enhance|influence|advance|balance|implement|supplement|comment|experiment|question|mention|position|condition|station|sanction|function|ration|licence|evidence|reference|provision|commission|petition|requisition|apportion|caution|transition|audition|document)$/.test(
    word,
  );

function readBe(predicate: Predicate, be: Word, depth: number): Verb | null {
  const { flat, end } = predicate;
  const at = pastAsides(predicate, be.end);
  for (const pattern of [BE_TO, BE_FOR, BE_FROM]) {
    const next = firstMatch(pattern, flat, at, end);
    if (next === -1) continue;
    const form = pattern === BE_TO ? 'plain' : 'gerund';
    const inner = isThing(wordAt(predicate, next)?.words) ? null : readVerb(predicate, next, form, depth + 1);
    if (inner && (form === 'plain' || /^[a-z]+ing\b/i.test(flat.slice(inner.start, inner.start + 24))))
      return inner;
  }
  const adjective = firstMatch(BE_ADJECTIVE, flat, at, end);
  if (adjective !== -1) {
    const base = `be ${folded(flat.slice(at, adjective))}`;
    return { start: be.start, end: adjective, base, passive: false, next: adjective };
  }
  const to = /^to\s+(?=[a-z])/i.test(flat.slice(at, at + 4))
    ? readVerb(predicate, at + 2, 'plain', depth + 1)
    : null;
  if (to) return to;
  const word = wordAt(predicate, at);
  if (!word) return null;
  if (/^(?:being|been)$/i.test(word.words)) return readBe(predicate, { ...word, start: be.start }, depth);
  if (isParticiple(word.words))
    return withParticle(predicate, coordinated(predicate, word, baseForm, isParticiple), true, be.start);
  const related = RELATED.exec(flat.slice(at, Math.min(end, at + 40)));
  if (related && !NO_VERB.test(word.words)) {
    const stop = at + related[0].length;
    return { start: be.start, end: stop, base: `be ${folded(related[0])}`, passive: false, next: stop };
  }
  return { start: be.start, end: be.end, base: 'be', passive: false, next: be.end };
}
