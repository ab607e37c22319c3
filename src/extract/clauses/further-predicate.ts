/** Where in a sentence a further predicate begins: "shall pay the price |and shall return the boat|". */

import { isBareSubject } from './bare-subject.js';
import { bareVerbAfter, isBareVerb } from './bare-verbs.js';
import { furtherAct } from './further-act.js';
import { beginsName, invertedSubject } from './inversion.js';
import { isLetter, isSpace, nextWord, pastLetters, pastSpace, wordAt, wordBefore } from './letters.js';
import { mainOperator } from './main-operator.js';
import { OPENERS, type Opener, type Operator, operatorAt } from './operators.js';
import { commaFrom, signFrom } from './parts/frame.js';
import { PlaceTable, walkOf } from './place-table.js';
import { commaBefore, ordersInRelative } from './relative-duty.js';
import type { Sentence, Words } from './sentence.js';
import { furtherPassive, type Main } from './shared-passive.js';
import { beginsSubject } from './subject.js';
import { inWhichCase } from './which-case.js';
import { WordSet } from './word-set.js';

/** A further predicate of a sentence. Offsets into the flat text. */
export interface FurtherPredicate {
  /** Where the words before it end: before the conjunction. */
  end: number;
  /** Where its own begin: behind the conjunction. */
  start: number;
  /** Its modal, where it shares the subject of the predicate before it; null where it has one of its own. */
  operator: Operator | null;
  /** It is a relative clause: its subject is the noun before it. */
  relative?: true;
}

const MODALS = ['shall', 'will', 'must', 'may', 'should', 'can', 'cannot'];
const SUBORDINATING =
  'whom whose that where when whenever wherever if unless whether because although while provided except save';
/** "in the manner |as| this one" opens no clause. */
const AS_NO_CLAUSE = new WordSet('this these those soon early well much far such'.split(' '));
const PLACES = new PlaceTable<Opener | 'subordinate' | 'relative' | 'as' | 'joint' | 'nor'>([
  ...MODALS.map((word) => [word, OPENERS.get(word)!] as const),
  ...SUBORDINATING.split(' ').map((word) => [word, 'subordinate'] as const),
  ['which', 'relative'],
  ['who', 'relative'],
  ['as', 'as'],
  ['and', 'joint'],
  ['or', 'joint'],
  ['nor', 'nor'],
]);

/** As far back from a modal as its conjunction is looked for. */
const LOOK_BACK = 260;
const CONJUNCTIONS = new PlaceTable(
  ['and', 'or', 'but', 'nor', 'while', 'whereas'].map((word) => [word, word] as const),
);

/** Between a conjunction and the modal of the same subject: "and, if so asked, shall", "and thereafter shall". */
const BEFORE_MODAL =
  /^(?:,(?:[^,;]|,(?=\d)){1,140},)?\s+(?:(?:also|then|further|thereafter|likewise|if\s+[a-z\s]{3,40}|[a-z]{3,12}ly|in\s+[a-z\s]{3,30}),?\s+){0,2}$/i;
/** The first words tell of most that another subject follows. */
function mayLeadToModal(behind: string): boolean {
  if (behind.startsWith(',')) return true;
  const word = nextWord(behind, 0);
  return word === '' || LEADING_TO_MODAL.has(word) || word.endsWith('ly');
}
const LEADING_TO_MODAL = new Set(['also', 'then', 'further', 'thereafter', 'likewise', 'if', 'in']);
/** "in such manner as may be". */
const NO_MODAL_OF_MAIN = /\b(?:as|than|which|that|who|whom|when|where|if)\s+$|\bin\s+which\s/i;
/** Between a conjunction and the modal of another subject: "and, if they do not agree, |the matter| shall". */
const BEFORE_SUBJECT =
  /^,?\s+(?:(?:if|where|when|unless|upon|in|on|at|to|for|subject|without|notwithstanding|failing|within|after|before|during|as|until|once)\b(?:[^,;]|,(?=\d)){1,140},\s+)?(?=(?:[^,;]|,(?=\s?\d)){1,110}$)/i;
/** A subject in few words, before which no comma need stand: "and |the Buyer| shall". */
const SHORT_SUBJECT =
  /^\s+(?:(?:[Tt]he|[Ee]ach|[Ee]ither|[Nn]o|[Nn]either|it|they|all)\s+(?:[A-Za-z-]+\s+){0,2}|[A-Z][\w-]*\s+)$/;
/** Where no clause is open before it, a longer one: "and |the arbitrators thus appointed| shall". */
const LONG_SUBJECT = /^\s+(?:the|each|either|any|all|no|such|this|these)\s(?:[^,;]|,(?=\d)){1,110}$/i;
const ANOTHER_NAME = /\b(?:and|or)(?:\s+(?:the|each|either|any|all|no|such|this|these)\s|\s*$)/i;
/** So soon behind a relative pronoun, names are the subject of its clause: "which the Seller and the Buyer may". */
const RELATIVE_CHARS = 60;
/** A clause that only a comma parts from the one before it: "shall be Lima, |the arbitrator| shall". */
const SPLICED = /,\s+(?=(?:the|each|either|no|any)\s(?:[^,;]|,(?=\d)){1,60}$)/i;
const BEFORE_CLAUSE = /\s*(?:(?:and|or|but)\s+)?(?:\(?[a-z0-9]{1,4}[).]\s+)?/iy;
const NOTHING_SAID = /^\s*(?:not)?[\s,]*$/i;
const NOT_CHARS = 8;
/** "which have been |and will be| held". */
const AUXILIARIES = new Set('be been is are was were has have had'.split(' '));
const COMMA = 0x2c;

/**
 * The next predicate of `sentence` behind the operator `main`, whether of the same subject or of another; null where there
 * is none. A modal in a relative or conditional clause makes none.
 */
export function furtherPredicate(words: Words, sentence: Sentence, main: Main): FurtherPredicate | null {
  const { flat } = words;
  const walk = walkOf(words, main.end, sentence.end);
  /** The modal of the last subordinate clause. */
  let subordinate: string | null = null;
  let isPlain = true;
  const isModal = IS_MODAL.has(main.words);
  let relativeAt = Number.NEGATIVE_INFINITY;
  let semicolon = signFrom(flat, ';', main.end, sentence.end);
  for (;;) {
    const place = PLACES.next(walk, words);
    const { at } = walk;
    for (; semicolon < at; semicolon = signFrom(flat, ';', semicolon + 1, sentence.end)) {
      const clause = afterSemicolon(words, sentence, semicolon);
      if (clause) return clause;
    }
    if (place === null) return null;
    if (place === 'joint') {
      const shared = !isPlain
        ? null
        : isModal
          ? (withoutModal(flat, main, at) ?? furtherPassive(flat, main, at))
          : furtherAct(words, main, at);
      if (shared) return shared;
      continue;
    }
    // "neither discloses the data |nor sends| it"
    if (place === 'nor') {
      const shared = isPlain ? furtherAct(words, main, at) : null;
      if (shared) return shared;
      continue;
    }
    if (place === 'as') {
      if (AS_NO_CLAUSE.isNext(flat, at + place.length)) continue;
      isPlain = false;
      relativeAt = at;
      continue;
    }
    if (place === 'subordinate' || place === 'relative') {
      const duty =
        place === 'relative'
          ? ((isPlain ? relativeDuty(flat, at, sentence) : null) ?? inWhichCase(words, at, sentence))
          : null;
      if (duty) return duty;
      isPlain = false;
      relativeAt = at;
      continue;
    }
    const modal = operatorAt(flat, place, at, sentence.start);
    if (modal === null) continue;
    const found =
      conjoined(words, sentence.end, main, modal, subordinate, relativeAt, isPlain) ??
      inSeries(flat, main, modal, isPlain || (subordinate !== null && subordinate !== modal.words)) ??
      (isPlain ? spliced(words, main.end, modal) : null);
    if (found) return found;
    subordinate = modal.words;
    isPlain = false;
  }
}

/** What "and" or its like before the modal adds. */
export function conjoined(
  words: Words,
  to: number,
  main: Main,
  modal: Operator,
  subordinate: string | null,
  relativeAt: number,
  isPlain = false,
): FurtherPredicate | null {
  const { flat } = words;
  const walk = walkOf(words, Math.max(main.end, modal.start - LOOK_BACK), modal.start);
  for (let word = CONJUNCTIONS.next(walk, words); word !== null; word = CONJUNCTIONS.next(walk, words)) {
    const { at } = walk;
    const end = beforeSpace(flat, main.end, at);
    // "may or shall", "shall not, and shall not let others,": both govern what follows.
    if (end - main.end <= NOT_CHARS && NOTHING_SAID.test(flat.slice(main.end, end))) continue;
    if (AUXILIARIES.has(wordBefore(flat, end, main.end))) continue;
    const hasComma = flat.charCodeAt(end) === COMMA || flat.charCodeAt(end) === 0x3b;
    const behind = flat.slice(at + word.length, modal.start);
    if (mayLeadToModal(behind) && BEFORE_MODAL.test(behind) && !NO_MODAL_OF_MAIN.test(behind)) {
      const isOfMain =
        subordinate === null || hasComma || (subordinate !== modal.words && modal.words === main.words);
      if (!isOfMain) continue;
      // "nor shall it", "and in no event shall it": the subject follows.
      const start = word === 'nor' ? at : pastMarks(flat, at + word.length);
      const hasOwn = isInverted(flat, { start, end: to }, modal);
      return { end, start, operator: hasOwn ? null : modal };
    }
    if (subordinate !== null && subordinate === modal.words) continue;
    const isOther =
      hasComma || behind.startsWith(',')
        ? BEFORE_SUBJECT.test(behind)
        : (at - relativeAt > RELATIVE_CHARS && SHORT_SUBJECT.test(behind)) ||
          (isPlain && LONG_SUBJECT.test(behind) && !ANOTHER_NAME.test(behind));
    const start = pastMarks(flat, at + word.length);
    if (isOther && governs(words, start, modal)) return { end, start, operator: null };
  }
  return null;
}

/** "shall keep the log |and show| it to the Buyer": the modal holds for both. */
function withoutModal(flat: string, main: Main, at: number): FurtherPredicate | null {
  const start = bareVerbAfter(flat, main.end, at, pastLetters(flat, at));
  // "shall tell the owner, |return the boat| and pay the fine": the first of the series.
  const isLast = start !== -1 || isBareVerb(flat, at);
  for (
    let comma = isLast ? commaFrom(flat, main.end, at) : at;
    comma < at;
    comma = commaFrom(flat, comma + 1, at)
  ) {
    const first = bareVerbAfter(flat, main.end, comma, comma + 1);
    if (first !== -1) return bare(main.words, comma, first);
  }
  return start === -1 ? null : bare(main.words, beforeSpace(flat, main.end, at), start);
}

const bare = (words: string, end: number, start: number): FurtherPredicate => ({
  end,
  start,
  operator: { kind: 'modal', words, start, end: start },
});
const IS_MODAL = new Set(MODALS);

/** "shall be signed, |shall be sealed| and shall be sent". */
function inSeries(flat: string, main: Main, modal: Operator, isOfMain: boolean): FurtherPredicate | null {
  if (!isOfMain || modal.words !== main.words) return null;
  const end = commaBefore(flat, modal.start);
  return end > main.end + NOT_CHARS ? { end, start: modal.start, operator: modal } : null;
}

/** "sent to the Registrar, |who shall inform| the Parties". */
function relativeDuty(flat: string, at: number, { start: from, end: to }: Sentence): FurtherPredicate | null {
  if (!ordersInRelative(flat, at)) return null;
  const modal = pastSpace(flat, at + wordAt(flat, at).length);
  const operator = operatorAt(flat, OPENERS.get(wordAt(flat, modal))!, modal, from);
  if (operator === null || operator.end > to) return null;
  return { end: commaBefore(flat, at), start: at, operator, relative: true };
}

function isInverted(flat: string, clause: Sentence, modal: Operator): boolean {
  const inverted = invertedSubject(flat, clause, modal);
  return inverted !== null && (inverted.subject !== null || beginsName(flat, modal.end));
}

function spliced(words: Words, from: number, modal: Operator): FurtherPredicate | null {
  const { flat } = words;
  const back = Math.max(from, modal.start - LOOK_BACK);
  const comma = SPLICED.exec(flat.slice(back, modal.start));
  if (!comma || back + comma.index === from) return null;
  const start = back + comma.index + comma[0].length;
  return governs(words, start, modal) ? { end: back + comma.index, start, operator: null } : null;
}

/** Whether the words from `start` on are a subject, with what introduces it, that the modal is the verb of. */
function governs(words: Words, start: number, modal: Operator): boolean {
  if (start >= modal.start) return false;
  const chosen = mainOperator(words, { start, end: modal.end });
  return (
    chosen?.certain === true &&
    chosen.main.start === modal.start &&
    beginsSubject(words.flat, start, modal.start)
  );
}

/** The clause behind a semicolon, where it says something of its own. */
function afterSemicolon(
  words: Words,
  { start: from, end: to }: Sentence,
  at: number,
): FurtherPredicate | null {
  const { flat } = words;
  BEFORE_CLAUSE.lastIndex = at + 1;
  BEFORE_CLAUSE.test(flat);
  const start = Math.max(BEFORE_CLAUSE.lastIndex, at + 1);
  if (start >= to) return null;
  const opener = OPENERS.get(wordAt(flat, start));
  const first = opener ? operatorAt(flat, opener, start, from) : null;
  if (first?.kind === 'modal') return { end: at, start, operator: first };
  const next = flat.indexOf(';', start);
  const chosen = mainOperator(words, { start, end: next === -1 || next > to ? to : next });
  const isClause =
    chosen?.certain === true &&
    (chosen.main.kind === 'modal' || chosen.main.kind === 'phrase' || chosen.main.kind === 'be-to') &&
    (beginsSubject(flat, start, chosen.main.start) || isBareSubject(flat.slice(start, chosen.main.start)));
  return isClause ? { end: at, start, operator: null } : null;
}

/** Before the white space and the comma or semicolon before `at`. */
function beforeSpace(flat: string, from: number, at: number): number {
  let to = at;
  while (to > from && isSpace(flat.charCodeAt(to - 1))) to -= 1;
  if (to > from && (flat.charCodeAt(to - 1) === COMMA || flat.charCodeAt(to - 1) === 0x3b)) to -= 1;
  return to;
}

/** At the first letter from `at` on. */
function pastMarks(flat: string, at: number): number {
  let to = at;
  while (to < flat.length && !isLetter(flat.charCodeAt(to)) && to - at < 4) to += 1;
  return to;
}
