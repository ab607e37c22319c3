/**
 * Where a sentence says what it does: its modal verb, or a phrase or verb that has the same work. Most are one word;
 * those of more words are read on from their first. Which of the finds governs the main clause is then a matter of the
 * conjunctions and commas before it.
 */

import { inSmallLetters } from '../small-letters.js';
import { ACTING, isActing, isActNext, isOwed } from './acting.js';
import { evenlySpaced, goesOn, isLetter, isSpace, pastLetters, pastSpace, wordAt } from './letters.js';
import { firstWords } from './word-finder.js';
import { WordSet } from './word-set.js';

export type OperatorKind = 'modal' | 'be-to' | 'phrase' | 'performative' | 'acting' | 'defining' | 'stating';

export interface Operator {
  kind: OperatorKind;
  /** Lower case, as written. */
  words: string;
  start: number;
  end: number;
  /** The form of be before its verb is that of the predicate before: "shall be checked by A |and paid| by B". */
  passive?: true;
}

/** What begins with a word: operators of more words, tried in order (sticky), and what it is by itself. */
export interface Opener {
  longer: (readonly [kind: OperatorKind, pattern: RegExp])[];
  alone: OperatorKind | null;
  /** What it is where it is no act, as it is where the instrument does not order in the present. */
  otherwise?: OperatorKind | null;
  /** A form of be, whose further words are read one by one. */
  be: boolean;
}

const FORMS_OF_BE = 'is|are|was|were';
const ACT: Opener = { longer: [], alone: 'acting', be: false };
const ALONE: readonly (readonly [kind: OperatorKind, source: string])[] = [
  ['modal', 'shall|will|must|should|may|might|can(?:not)?'],
  [
    'performative',
    'undertakes?|engages?|binds?|adopts?|assures?|promises?|agrees?|waives?|commits?|pledges?|covenants?|guarantees?|acknowledges?|understands?|confirms?|declares?|recogni[sz]es?|reaffirms?|affirms?|reiterates?|emphasi[sz]es?|welcomes?|intends?|desires?|wish(?:es)?|seeks?|endeavou?rs?|strives?|represents?|warrants?|grants?|assumes?|accepts?|appoints?|assigns?|renounces?',
  ],
  ['defining', 'means?|denotes?|signif(?:y|ies)|includes?'],
  [
    'stating',
    `appl(?:y|ies)|supersedes?|replaces?|constitutes?|covers?|survives?|expires?|terminates?|continues?|begins?|remains?|establish(?:es)?|governs?|${FORMS_OF_BE}|has|have|becomes?|describes?|provides?|identif(?:y|ies)|obliges?|requires?|entitles?|contains?|consists?|comprises?|prevents|precludes|prohibits|forbids|serves|encompasses|embraces|creates|confers|subsists?|belongs?|ceases?|lapses|regulates?`,
  ],
];
const LONGER: readonly (readonly [kind: OperatorKind, source: string])[] = [
  ['modal', "can't|ought\\s+to|needs?\\s+not"],
  ['performative', '(?:notes?|stress(?:es)?|underlines?)(?=\\s+(?:that|the|their|its|this|these)\\b)'],
  [
    'phrase',
    '(?:has|have|retains?|enjoys?|possess(?:es)?|reserves?)\\s+(?:an?\\s+|the\\s+|full\\s+|no\\s+|its\\s+|their\\s+){0,2}(?:[a-z]+\\s+){0,2}(?:rights?|obligations?|duty|responsibility|authority|power|capacity|jurisdiction|immunity|privileges?|title|ownership|command|control|option)\\b',
  ],
  // So bodies are told to, also where all else is told by "shall".
  [
    'acting',
    'meets?(?=\\s+(?:at\\s+least\\s+)?(?:once|twice|every|each|annually|quarterly|monthly|(?:two|three|four)\\s+times)\\b)',
  ],
  ['phrase', '(?:do|does)\\s+not\\s+require'],
  [
    'phrase',
    'requires?\\s+(?:the\\s+)?(?:[a-z]+\\s+){0,2}(?:consent|approval|authori[sz]ation|permission|agreement)\\b',
  ],
  ['defining', 'refers?\\s+to'],
  [
    'stating',
    '(?:sets?|lays?)\\s+(?:out|forth|down)|enters?\\s+into|takes?\\s+effect|forms?\\s+an?|(?:do|does)\\s+not',
  ],
];
/** After a form of be and up to two adverbs. */
const AFTER_BE = firstWords(
  'required|obliged|obligated|bound|authori[sz]ed|permitted|allowed|entitled|empowered|responsible|liable|exempt(?:ed)?|relieved|immune|encouraged|invited|expected|prohibited|forbidden|precluded|barred|debarred|excused|free',
);
const ADVERBS = new Set(['not', 'hereby', 'also', 'further', 'only', 'thereby']);
const MOST_ADVERBS = 2;
const DEFINED = new Set(['defined', 'deemed', 'understood']);

/** What each word, lower case, can open. */
export const OPENERS: ReadonlyMap<string, Opener> = openers();

function openers(): Map<string, Opener> {
  const found = new Map<string, Opener>();
  const be = new Set(FORMS_OF_BE.split('|'));
  const opener = (word: string): Opener => {
    const known = found.get(word) ?? { longer: [], alone: null, be: be.has(word) };
    found.set(word, known);
    return known;
  };
  for (const [kind, source] of ALONE) for (const word of firstWords(source)) opener(word).alone = kind;
  for (const [kind, source] of LONGER) {
    const pattern = new RegExp(`(?:${source})(?![\\w'’-])`, 'iy');
    for (const word of firstWords(source)) opener(word).longer.push([kind, pattern]);
  }
  return found;
}

/** The same where the instrument orders in the present: see `ordersInPresent`. */
export const OPENERS_IN_PRESENT: ReadonlyMap<string, Opener> = new Map([...OPENERS, ...ACTING.map(opensAct)]);

/** Words that open nothing longer share what they open: it is one meaning. */
function opensAct(word: string): [string, Opener] {
  const other = OPENERS.get(word);
  return [word, other ? { ...ACT, longer: other.longer, otherwise: other.alone } : ACT];
}

/**
 * The operator that the word at `start` opens, in a sentence that begins at `from`; null where it opens none. `inPresent`:
 * see `ordersInPresent`.
 */
export function operatorAt(
  flat: string,
  opener: Opener,
  start: number,
  from: number,
  inPresent = false,
): Operator | null {
  const operator =
    (opener.be ? afterBe(flat, start, inPresent) : null) ??
    longer(flat, opener, start, inPresent) ??
    one(flat, opener, start);
  if (operator === null || !isNoun(flat, operator, from)) return operator;
  if (operator.kind !== 'acting' || !opener.otherwise) return null;
  const other: Operator = { ...operator, kind: opener.otherwise };
  return isNoun(flat, other, from) ? null : other;
}

/** "is hereby required", "are to", "is deemed". */
function afterBe(flat: string, start: number, inPresent: boolean): Operator | null {
  const be = pastLetters(flat, start);
  const first = nextPlace(flat, be);
  let at = first;
  let word = wordAt(flat, at);
  for (let adverbs = 0; adverbs < MOST_ADVERBS && isAdverb(word); adverbs += 1) {
    at = nextPlace(flat, at + word.length);
    word = wordAt(flat, at);
  }
  const end = at + word.length;
  if (word === '' || !endsWord(flat, end)) return null;
  if (AFTER_BE.has(word)) return operatorOf('phrase', flat, start, end);
  if (word === 'to') {
    const next = pastSpace(flat, end);
    return next > end && isLetter(flat.charCodeAt(next)) ? operatorOf('be-to', flat, start, end) : null;
  }
  const isPresent = (flat.charCodeAt(start) | 32) !== W;
  if (!isPresent) return null;
  if (at === first && DEFINED.has(word)) return operatorOf('defining', flat, start, end);
  return isOwed(flat, be, inPresent) ? operatorOf('acting', flat, start, be) : null;
}
const W = 119;

/** Where the next word stands after white space; the end of the text where there is none. */
function nextPlace(flat: string, end: number): number {
  const next = pastSpace(flat, end);
  return next > end ? next : flat.length;
}

const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length >= 4 && word.length <= 14 && word.endsWith('ly'));

function longer(flat: string, opener: Opener, start: number, inPresent: boolean): Operator | null {
  for (const [kind, pattern] of opener.longer) {
    pattern.lastIndex = start;
    if (!pattern.test(flat)) continue;
    const end = pattern.lastIndex;
    const operator = operatorOf(kind, flat, start, end);
    // "Members |do not| disclose the names".
    const denies = inPresent && kind === 'stating' && operator.words.endsWith(' not') && isActNext(flat, end);
    return denies ? { ...operator, kind: 'acting' } : operator;
  }
  return null;
}

function one(flat: string, { alone }: Opener, start: number): Operator | null {
  const end = pastLetters(flat, start);
  return alone !== null && endsWord(flat, end)
    ? { kind: alone, words: inSmallLetters(flat, start, end), start, end }
    : null;
}

function operatorOf(kind: OperatorKind, flat: string, start: number, end: number): Operator {
  return { kind, words: evenlySpaced(flat.slice(start, end).toLowerCase()), start, end };
}

/** No letter, figure, apostrophe or hyphen goes on. */
function endsWord(flat: string, end: number): boolean {
  if (end >= flat.length) return true;
  const code = flat.charCodeAt(end);
  return !goesOn(code) && code !== 0x27 && code !== 0x2019 && code !== 0x2d;
}

const AUXILIARIES = new Set(['is', 'are', 'do not', 'does not']);

const setOf = (words: string): WordSet => new WordSet(words.split(' '));
/** After these a word that looks like a verb is a noun: "the grants", "successors and assigns". */
const BEFORE_NOUN = setOf(
  'the a an of or and to by for in with on its their his her my your our said any such all no these other from per appropriate necessary available mutual pacific peaceful technical electronic diplomatic military financial legal practical',
);
/** "delivery notes that": only behind somebody who speaks are these verbs. */
const MOSTLY_NOUNS = new Set(['note', 'notes', 'stress', 'stresses', 'underline', 'underlines']);
const SPEAKERS = setOf(
  'parties party participants participant states state governments government sides they it we council committee conference assembly meeting also hereby further',
);
/** "the will of", "at will": the modal's homonym. */
const BEFORE_WILL_NOUN = setOf('the a good at free ill of');

/** "the means available", "by means of": the noun. */
const AFTER_NOUN_MEANS = setOf(
  'of available to for by necessary at and or employed used required only other',
);

/** As far back the word before is looked for: what stands farther off, in a table, is in another column. */
const BACK_CHARS = 16;
/** The day before a month: "3 May". */
const DAY = /\d(?:st|nd|rd|th)?\s*$/;

function isNoun(flat: string, { kind, words, start: at, end }: Operator, sentenceStart: number): boolean {
  const from = Math.max(sentenceStart, at - BACK_CHARS);
  if (kind === 'modal') {
    if (words === 'will') return BEFORE_WILL_NOUN.isBefore(flat, at, from);
    return words === 'may' && flat[at] === 'M' && isMonth(flat, at, end, from);
  }
  if (kind === 'phrase' || kind === 'be-to') return false;
  if (kind === 'acting') return !AUXILIARIES.has(words) && !isActing(flat, at, end, sentenceStart);
  let before = at;
  while (before > from && isSpace(flat.charCodeAt(before - 1))) before -= 1;
  if (before === from) return kind === 'performative' || words === 'cover';
  if (MOSTLY_NOUNS.has(words)) return !SPEAKERS.isBefore(flat, at, from);
  if (words === 'means' && AFTER_NOUN_MEANS.isNext(flat, end)) return true;
  return BEFORE_NOUN.isBefore(flat, at, from);
}

const BEFORE_MONTH = setOf('of in by until since from before after every each last next');
/** "3 May", "the first of May", "May 2020", "May, 2020". */
function isMonth(flat: string, at: number, end: number, from: number): boolean {
  if (BEFORE_MONTH.isBefore(flat, at, from)) return true;
  const year = flat.charCodeAt(pastSpace(flat, flat[end] === ',' ? end + 1 : end));
  return (year >= 48 && year <= 57) || DAY.test(flat.slice(from, at));
}
