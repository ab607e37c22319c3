/** Where the grammatical subject of a main clause stands: before its operator, after introductory phrases. */

import { beforePredicate } from './before-predicate.js';
import { subjectBehindNouns, subjectBehindPhrase, subjectBehindTime } from './behind-phrase.js';
import { endsInLy, isCapital, isInNumber, isLetter, isSpace, pastLetters } from './letters.js';
import { WordSet } from './word-set.js';

/** Offsets into the flat text. */
export interface Stretch {
  start: number;
  end: number;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const wordsOf = (words: string): WordSet => new WordSet(words.split(/\s+/));

const INTRODUCTORY =
  wordsOf(`in for on upon at if when whenever where wherever subject notwithstanding without pursuant except to after
  before during under with within by as unless until should following consistent consistently accordingly however
  furthermore moreover nevertheless outside provided save from through throughout prior further also therefore thus
  hereby once while although whereas because having considering recognizing since that and or but including based
  insofar inasmuch otherwise according regarding concerning between among along together apart beyond promptly
  immediately thereafter likewise similarly commencing beginning starting additionally nonetheless conversely hence
  now failing not even taking acting inside otherwise towards toward near pending owing`);
/** Introductory by two words: "no later", "such as", "so long". */
const FIRST_OF_PAIR = wordsOf('no such so more');
const INTRODUCTORY_PAIR = /(?:no (?:later|less)|such as|so (?:long|far)|more [a-z]{3,16}ly)\b/iy;
/** How a subject begins: determiners, pronouns, actors by name, any capital. */
const NOMINAL =
  wordsOf(`the each every any all both either neither no none nothing this these those such it they he she we a an
  one members personnel persons representatives authorities parties party participants information nationals`);
/** "During the term of this Agreement |neither Party| shall": no comma parts the two. */
const LATE_SUBJECT =
  /\b(?:each|either|neither|no|both(?:\s+the)?|all(?:\s+the)?|any|the)\s+(?:(?!(?:of|and|each|either|neither|no|both|all|any|the)\b)[A-Za-z]+\s+){0,2}(?:[Pp]art(?:y|ies)|[Pp]articipants?|[Ss]tates?|[Gg]overnments?|[A-Z][a-z]+)$|\b(?:any|all|each|no)\s+such\s+[a-z]+$/;
/** "any such transfer". */
const ANY_SUCH = /\s(?:any|all|each|no)\ssuch\s$/;
const SUCH = /^[a-z]+\ssuch\s/;
/** "when |it| has"; "that |it| must": no subject of the main clause. */
const OPENS_CLAUSE =
  /\b(?:that|as|if|when|where|or|and|which|than|before|after|until|because|since|while|whether|but)\s$/i;
const LATE_PRONOUN = setOf('it they he she we');
/** "In respect of taxes the law |of| the State shall". */
const OF = new WordSet(['of']);
/** The last word of a late subject. */
const LATE_NOUN = setOf('party parties participant participants state states government governments');
const LIST_LABEL = /^(?:[-–—•_*]\s*|\(?[0-9]{1,3}[.)]\s*|\(?[a-z]{1,4}\)\s*|[A-Z]\.\s+)+/;
const LABEL_CHARS = 12;

/** Words before the operator that belong to its verb group, not to the subject; and "in turn". */
const VERB_GROUP = setOf(
  'do does did have has had hereby also not never rarely neither jointly mutually therefore further each',
);
/** Last words of what denies a verb: "The Unit |in no case| sends". */
const DENIALS = setOf('longer case event circumstances account time');
const DENIAL = /\s(?:(?:in|under|at|on)\s+)?no\s+[a-z]+$/;
const DENIAL_CHARS = 26;
/** In whatever case, with the word of "in turn": told without making a string. */
const MAY_BE_OF_GROUP = new WordSet([...VERB_GROUP, 'turn', ...DENIALS]);
const VERB_GROUP_LETTERS = 13;
const IN_TURN = ' in turn';

/** Words and captions before the subject: "|then| the Seller shall", "|Term:| The licence shall". */
const BEFORE_SUBJECT = /(?:(?:then|so|thus)\s+|[A-Z][^:.;]{0,60}:\s+(?=[A-Z]))+/y;
const BEFORE = new WordSet(['then', 'so', 'thus']);
const CAPTION_CHARS = 62;

const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const STOP = 0x2e;
/** `,`, `;`, `:` and dashes. */
const isMark = (code: number): boolean =>
  code === COMMA || code === 0x3b || code === 0x3a || code === 0x2d || code === 0x2013 || code === 0x2014;

function trimmed(flat: string, start: number, end: number): Stretch {
  let from = start;
  for (; from < end; from += 1) {
    const code = flat.charCodeAt(from);
    if (!isSpace(code) && !isMark(code) && code !== STOP) break;
  }
  from = pastCaption(flat, from, end);
  let to = end;
  for (;;) {
    for (; to > from; to -= 1) {
      const code = flat.charCodeAt(to - 1);
      if (!isSpace(code) && !isMark(code)) break;
    }
    const before = beforeVerbGroup(flat, from, to);
    if (before === to) return { start: from, end: to };
    to = before;
  }
}

function pastCaption(flat: string, from: number, end: number): number {
  if (from >= end) return from;
  const first = flat.charCodeAt(from);
  if (isCapital(first)) {
    const colon = flat.indexOf(':', from);
    if (colon === -1 || colon > from + CAPTION_CHARS || colon >= end) return from;
  } else if ((first !== 0x74 && first !== 0x73) || !BEFORE.isAt(flat, from)) return from;
  BEFORE_SUBJECT.lastIndex = 0;
  return from + (BEFORE_SUBJECT.exec(flat.slice(from, end))?.[0].length ?? 0);
}

/** Before the word of a verb group that ends at `to`, and the space before it; `to` where there is none. */
function beforeVerbGroup(flat: string, from: number, to: number): number {
  const least = Math.max(from, to - VERB_GROUP_LETTERS);
  let start = to;
  while (start > least && isLetter(flat.charCodeAt(start - 1))) start -= 1;
  if (start === to || (start > from && !isSpace(flat.charCodeAt(start - 1)))) return to;
  if (!MAY_BE_OF_GROUP.has(flat, start, to)) return to;
  const word = flat.slice(start, to);
  // "In exercise of their right, |each| undertakes": it is the subject itself.
  if (word === 'each' && start === from) return to;
  if (VERB_GROUP.has(word)) return start > from ? start - 1 : start;
  if (DENIALS.has(word)) {
    const least = Math.max(from, to - DENIAL_CHARS);
    const denial = DENIAL.exec(flat.slice(least, to));
    return denial ? least + denial.index : to;
  }
  if (word !== 'turn') return to;
  if (
    to - IN_TURN.length >= from &&
    isSpace(flat.charCodeAt(to - IN_TURN.length)) &&
    flat.startsWith('in turn', to - 7)
  )
    return to - IN_TURN.length;
  return to - 7 === from && flat.startsWith('in turn', from) ? from : to;
}

function isIntroductory(flat: string, { start, end }: Stretch): boolean {
  if (start >= end) return false;
  if (FIRST_OF_PAIR.isAt(flat, start)) {
    INTRODUCTORY_PAIR.lastIndex = start;
    return INTRODUCTORY_PAIR.test(flat) && INTRODUCTORY_PAIR.lastIndex <= end;
  }
  return INTRODUCTORY.isAt(flat, start) || isAdverb(flat, start, end);
}

/** An adverb before a comma: "|Specifically|, the Seller shall". */
function isAdverb(flat: string, start: number, end: number): boolean {
  return (
    end - start < ADVERB_LETTERS &&
    endsInLy(flat, end) &&
    pastLetters(flat, start) === end &&
    isCapital(flat.charCodeAt(start)) &&
    flat.charCodeAt(end) === COMMA
  );
}
const ADVERB_LETTERS = 20;

/** Quotation marks and brackets before the words of a subject. */
const OPENING_MARKS = '"“‘\'(';

function isNominal(flat: string, { start, end }: Stretch): boolean {
  let at = start;
  while (at < end && OPENING_MARKS.includes(flat[at]!)) at += 1;
  return at < end && (isCapital(flat.charCodeAt(at)) || NOMINAL.isAt(flat, at));
}

/**
 * The subject of the operator at `operatorStart` in the sentence that begins at `start`. Introductory phrases
 * up to their comma are left out ("In accordance with its laws, |each Party| shall"); so are parentheses after
 * the subject ("|The Parties|, separately and jointly, will"). Empty when nothing stands before the operator.
 */
export function findSubject(flat: string, start: number, operatorStart: number): Stretch {
  const from = pastLabel(flat, start, operatorStart);
  const end = endOfSegment(flat, from, operatorStart);
  const first = trimmed(flat, from, end);
  const nowhere = { start: operatorStart, end: operatorStart };
  // After an introductory phrase the subject is the last nominal; otherwise the first words are.
  const introduced = isIntroductory(flat, first);
  if (end === operatorStart) {
    const late = introduced
      ? (lateSubject(flat, first) ?? subjectBehindPhrase(flat, first) ?? subjectBehindTime(flat, first))
      : null;
    return late ?? (isEmpty(first) ? nowhere : beforePredicate(flat, first));
  }
  if (!introduced && !isEmpty(first) && isNominal(flat, first)) return beforePredicate(flat, first);
  const further = segmentsOf(flat, end + 1, operatorStart);
  const isSubject = (segment: Stretch): boolean =>
    !isEmpty(segment) && isNominal(flat, segment) && !isIntroductory(flat, segment);
  const nominal = introduced ? further.findLast(isSubject) : further.find(isSubject);
  if (nominal) return nominal;
  const last = introduced ? lateInList(flat, further.at(-1)!) : null;
  if (last) return last;
  // "On expiry |the keys|, passes and badges": a list, whose first item stands behind the phrase.
  const item =
    introduced && LIST_END.test(flat.slice(Math.max(end, operatorStart - LIST_CHARS), operatorStart))
      ? subjectBehindTime(flat, first)
      : null;
  if (item) return item;
  const fallback = further.findLast((segment) => !isEmpty(segment)) ?? first;
  return isEmpty(fallback) ? nowhere : fallback;
}

const LIST_END = /[a-z]\s+(?:and|or)\s+[a-z][a-z -]{1,30}\s+$/;
const LIST_CHARS = 50;

const isEmpty = ({ start, end }: Stretch): boolean => end <= start;

/** Whether the words from `start` to the operator have a subject that begins as one does. */
export function beginsSubject(flat: string, start: number, operatorStart: number): boolean {
  const subject = findSubject(flat, start, operatorStart);
  return subject.end > subject.start && isNominal(flat, subject);
}

function pastLabel(flat: string, start: number, operatorStart: number): number {
  // The letters of a label end with its bracket or full stop.
  const letters = pastLetters(flat, start);
  const code = letters < flat.length ? flat.charCodeAt(letters) : 0;
  if (letters > start && code !== CLOSE && code !== STOP) return start;
  const label = LIST_LABEL.exec(flat.slice(start, Math.min(operatorStart, start + LABEL_CHARS)));
  return start + (label?.[0].length ?? 0);
}

/** Where the first comma stands that is in no brackets and no figures; `to` where there is none. */
function endOfSegment(flat: string, from: number, to: number): number {
  const comma = flat.indexOf(',', from);
  if (comma === -1 || comma >= to) return to;
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const code = flat.charCodeAt(at);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE && depth > 0) depth -= 1;
    else if (code === COMMA && depth === 0 && !isInNumber(flat, at)) return at;
  }
  return to;
}

/** What such commas part, trimmed. */
function segmentsOf(flat: string, from: number, to: number): Stretch[] {
  const segments: Stretch[] = [];
  for (let begin = from; ; ) {
    const end = endOfSegment(flat, begin, to);
    segments.push(trimmed(flat, begin, end));
    if (end === to) return segments;
    begin = end + 1;
  }
}

/** The same after the last comma of a list in the introductory phrase: "the laws, rules and orders in force |they| shall". */
function lateInList(flat: string, last: Stretch): Stretch | null {
  const late = lateSubject(flat, last);
  if (late === null) return subjectBehindNouns(flat, last);
  const word = flat.slice(late.start, late.end);
  return LATE_PRONOUN.has(word) || SUCH.test(word) ? late : null;
}

function lateSubject(flat: string, { start, end }: Stretch): Stretch | null {
  let word = end;
  while (word > start && isLetter(flat.charCodeAt(word - 1))) word -= 1;
  const last = flat.slice(word, end);
  // "If the dispute cannot be settled |it| shall be submitted"
  if (LATE_PRONOUN.has(last))
    return word > start && !OPENS_CLAUSE.test(flat.slice(Math.max(start, word - 9), word))
      ? { start: word, end }
      : null;
  if (
    !isCapital(flat.charCodeAt(word)) &&
    !LATE_NOUN.has(last) &&
    !ANY_SUCH.test(flat.slice(Math.max(start, word - 11), word))
  )
    return null;
  const late = LATE_SUBJECT.exec(flat.slice(start, end));
  return late && !OF.isBefore(flat, start + late.index, start) ? { start: start + late.index, end } : null;
}
