import { isAfterEd, wordAt } from '../letters.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { commaFrom, type Frame, signFrom, trimmedEnd } from './frame.js';
import { type Mark, shortConditionEnd } from './marks.js';

/** A condition or an exception of a statement. */
export interface Segment extends Stretch {
  kind: 'condition' | 'exception';
}

/** Conditions that are a phrase, not a clause: they end with the words that say whose. */
const PHRASE =
  /^(?:(?:up)?on\s(?!(?:the\s+)?(?:condition|understanding|assumption))|at\s|with\s+(?!the\s+(?:sole\s+|only\s+)?exception)|by\s|without\s|in\s+(?:such|exceptional|urgent|very|extraordinary|special|emergency|appropriate|certain|particular|specific)\s+(?:an?\s+)?[a-z]+$)/i;
const PHRASE_WORDS = new WordSet(['upon', 'on', 'at', 'with', 'by', 'without', 'in']);
const isPhrase = (flat: string, { start, end, word }: Mark): boolean =>
  PHRASE_WORDS.hasNumber(word) && PHRASE.test(flat.slice(start, end));
const WHOSE = /\s+(?:of|from|by|(?<=\bnotice\s+)to|(?<=\bconsultations?\s+)with)\s+/iy;
const END_OF_WHOSE =
  /[,.](?!\d)|[;:)]|\s(?:in|on|at|to|for|from|within|under|pursuant|as|that|which|who|shall|may|will|is|are|with|upon|and\s+(?!the\b)|without|by|when|where|until|unless|if|provide|take|make|send|give|inform|consult|permit|allow)\b/g;
/** "on the request |of either| confer". */
const BY_PRONOUN =
  /^(either|both|it|them|him)\s(?=[a-z])(?!(?:of|such|other|contracting|party|parties|participants?|states?|governments?|sides?|competent)\b)/;
const EXTENT =
  /to\s+the\s+(?:(?:maximum|fullest|greatest|full|same)\s+)?(?:extent|degree)\s+(?:(?:reasonably|operationally)\s+)?(?:possible|practicable|feasible|necessary|required|available|appropriate)(?!\s+(?:by|under|for|to|in)\b)/iy;
/** Nouns that "where" and "when" describe, "the place where", and words that go with them. */
const BEFORE_WHERE = new WordSet(
  `place places area areas state states territory territories location locations country countries site sites premises
  date time day point stage installation installations facility facilities court courts jurisdiction determine decide
  specify know indicate port ports moment instances case cases circumstances situation situations event events as even
  than`.split(/\s+/),
);
const BEFORE_CHARS = 16;
/** After the comma the predicate goes on: "notify, if it cannot comply, |of the reasons|". */
const GOES_ON = /,\s+(?:of|to|with|from|on|for|by|that|its|their)\s/y;
const OPENING = /^[\s,]*(?:(?:not|also|only|however|then|and|or|but|therefore|further)[\s,]*)*$/i;

const isHeld = ({ kind }: Mark): boolean =>
  kind === 'condition' || kind === 'exception' || kind === 'limit' || kind === 'opening';

/** The conditions and exceptions of the sentence, in order; those within its subject belong to that. */
export function segmentsOf(frame: Frame, marks: readonly Mark[]): Segment[] {
  const { flat, subject, operatorStart, sentence } = frame;
  const held: Mark[] = [];
  for (const mark of marks) if (isHeld(mark) && isOfStatement(flat, mark, frame)) held.push(mark);
  if (held.length === 0) return [];
  const found: Segment[] = [];
  let covered = sentence.start;
  let chained = sentence.start;
  held.forEach((mark, index) => {
    if (mark.start < covered) return;
    let limit = sentence.end;
    if (mark.start < subject.start) limit = timeBefore(frame, marks, mark) ?? subject.start;
    else if (mark.start < operatorStart) limit = operatorStart;
    const next = held.slice(index + 1, index + 6).find((other) => splits(flat, mark, other));
    if (next && next.start < limit) limit = next.start;
    // "if A, |or if B,| be submitted": the second stands where the first does.
    if (!isJoined(flat, covered, mark.start)) chained = mark.start;
    const stop = endOf(frame, mark, limit, chained);
    const end = trimmedEnd(flat, mark.start, stop);
    // A condition that seems to hold the verb of the statement is none.
    const isBare =
      (end <= mark.end || (end < mark.end + 5 && shortConditionEnd(flat, mark.start) === -1)) &&
      mark.kind !== 'limit' &&
      !isPhrase(flat, mark) &&
      !/^(?:in|to)\s/i.test(flat.slice(mark.start, mark.start + 3));
    if (end <= mark.start || isBare || (mark.start < operatorStart && end > operatorStart)) return;
    found.push({ kind: mark.kind === 'exception' ? 'exception' : 'condition', start: mark.start, end });
    covered = end;
  });
  return found;
}

function isOfStatement(
  flat: string,
  mark: Mark,
  { sentence, subject, operatorStart, predicateStart }: Frame,
): boolean {
  if (mark.start >= subject.start && mark.start < subject.end) return false;
  if (mark.start >= operatorStart && mark.start < predicateStart) return false;
  const { start } = mark;
  if (mark.kind === 'opening' && !opensClause(flat, start, sentence.start)) return false;
  if (mark.kind === 'limit' && describesNoun(flat, start)) return false;
  if ((flat.charCodeAt(start) | 32) !== W || (flat.charCodeAt(start + 1) | 32) !== H) return true;
  return !BEFORE_WHERE.isBefore(flat, start, Math.max(0, start - BEFORE_CHARS));
}

/** Whether a sentence, or after a comma or "that" a clause, begins at `at`. */
function opensClause(flat: string, at: number, from: number): boolean {
  return !WITHIN_CLAUSE.test(flat.slice(Math.max(from, at - 5), at));
}
const WITHIN_CLAUSE = /[a-z](?<!\b(?:and|or|that))\s+$/i;
/** "an offence committed |in accordance with its laws|": said of the noun, where no form of be makes a passive of it. */
const describesNoun = (flat: string, at: number): boolean =>
  isAfterEd(flat, at) && PARTICIPLE_BEFORE.test(flat.slice(Math.max(0, at - DESCRIBED_CHARS), at));
const DESCRIBED_CHARS = 40;
const PARTICIPLE_BEFORE =
  /(?<!\b(?:be|been|being|is|are|was|were|and|or|not|has|have)\s)(?<!,\s|\b[a-z]{2,10}ly\s)\b[a-z]+ed\s+$/;

const W = 0x77;
const H = 0x68;

/** Where a time stands by itself between the condition and the subject: "If he pays, |upon receipt| the Seller shall". */
function timeBefore({ flat, subject }: Frame, marks: readonly Mark[], { end }: Mark): number | undefined {
  return marks.find(
    ({ kind, start }) =>
      kind === 'time' &&
      start > end &&
      start < subject.start &&
      flat.startsWith(', ', start - 2) &&
      subject.start - commaFrom(flat, start, subject.start) < 3,
  )?.start;
}

/** Whether a condition ends where another begins: not at one in few words, nor at a phrase within a clause. */
function splits(flat: string, mark: Mark, other: Mark): boolean {
  if (other.start < mark.end + 4) return false;
  // "if it has its seat in the State or, |in the case of a person|, lives there"
  if (isVerbless(flat, other) && OR_THEN.test(flat.slice(other.start - 5, other.start))) return false;
  if (shortConditionEnd(flat, other.start) !== -1) return false;
  if (
    /(?:,|;|\b(?:and|or|but))\s*(?:only\s+|even\s+|then\s+)?$/i.test(
      flat.slice(Math.max(0, other.start - 10), other.start),
    )
  )
    return true;
  return /^(?:unless|except|provided|if|other|save)/i.test(flat.slice(other.start, other.start + 8));
}

const OR_THEN = /\bor,\s+$/i;
/** Whether nothing but "or" or "and" stands between. */
const isJoined = (flat: string, end: number, start: number): boolean =>
  start - end < JOINT_CHARS && start - end >= 'or '.length && JOINT.test(flat.slice(end, start));
const JOINT = /^,?\s*(?:and|or)\s+$/i;
const JOINT_CHARS = 8;

/** `first`: where the first of those begins that are joined to it by "or". */
function endOf({ flat, predicateStart }: Frame, mark: Mark, limit: number, first: number): number {
  if (mark.kind === 'limit') return endOfLimit(flat, mark.end, limit);
  const short = shortConditionEnd(flat, mark.start);
  if (short !== -1) return short;
  const letter = flat.charAt(mark.start).toLowerCase();
  EXTENT.lastIndex = mark.start;
  if (letter === 't' && EXTENT.test(flat)) return EXTENT.lastIndex;
  if (letter === 'f' && wordAt(flat, mark.start) === 'failing') return commaFrom(flat, mark.end, limit);
  if (isPhrase(flat, mark)) return endOfPhrase(flat, mark.end, limit);
  const semicolon = endOfBrackets(flat, mark.end, signFrom(flat, ';', mark.end, limit));
  if (mark.start < predicateStart) return semicolon;
  const isAfterComma = flat
    .slice(Math.max(0, first - 3), first)
    .trimEnd()
    .endsWith(',');
  if (!isAfterComma && !(isVerbless(flat, mark) && LABEL.test(flat.slice(predicateStart, mark.start))))
    return semicolon;
  const isFirst = leavesObject(flat, predicateStart, first) || isVerbless(flat, mark);
  for (
    let comma = commaFrom(flat, mark.end, semicolon);
    comma < semicolon;
    comma = commaFrom(flat, comma + 1, semicolon)
  ) {
    if (isFirst) return comma;
    GOES_ON.lastIndex = comma;
    if (GOES_ON.test(flat) || SO_REQUESTS.test(flat.slice(Math.max(mark.start, comma - SO_CHARS), comma)))
      return comma;
  }
  return semicolon;
}

/**
 * Whether the words before a condition lack what the verb is done to: none, the verb alone, "attend|, if invited,|
 * meetings", or with its recipient, "send to the other Party|, if it has any,| copies".
 */
const leavesObject = (flat: string, from: number, to: number): boolean =>
  to - from < BEFORE_CHARS_OF_OBJECT &&
  (OPENING.test(flat.slice(from, to)) ||
    NO_OBJECT_YET.test(flat.slice(from, to)) ||
    ONLY_ADVERBIAL.test(flat.slice(from, to)));
const BEFORE_CHARS_OF_OBJECT = 80;
const NO_OBJECT_YET =
  /^\s*(?:\(?[a-z0-9]{1,4}[).]\s+)?(?:to\s+)?[a-z-]+(?:\s+(?:to|with|from)\s+(?:the|each|any|such|its|all)\s[^,;:()]{1,50})?,\s*$/i;
/** "shall, |without delay|, subject to its laws, give". */
const ONLY_ADVERBIAL =
  /^\s*,?\s*(?:without|in|at|on|upon|within|from|for|to\s+(?:the|this|that))\s[^,;:()]{2,40},\s*$/i;
/** The mark of a list point and nothing else. */
const LABEL = /^\s*(?:\(?[a-z0-9]{1,4}[).]\s*)?$/i;
/** "if required by the Council", "where so ordered", "in the event of a strike": no clause of its own that a comma may be part of. */
function isVerbless(flat: string, { start, word }: Mark): boolean {
  if (!BEFORE_PARTICIPLE.hasNumber(word)) return false;
  VERBLESS.lastIndex = start;
  return VERBLESS.test(flat);
}
const BEFORE_PARTICIPLE = new WordSet('if when where unless as in'.split(' '));
const VERBLESS =
  /(?:(?:if|when|where|unless|as)\s+(?:so\s+|duly\s+|specifically\s+)?[a-z]{3,16}ed\s+(?:to\s+do\s+so\s+)?(?:by|through|in|under|to)\b|in\s+(?:the\s+)?(?:event|case)\s+of\b)/iy;
/** "if they so request". */
const SO_REQUESTS = /\b(?:so\s+(?!doing)[a-z]{3,12}|(?:it|they)\s+(?:requests?|desires?|wish(?:es)?))$/i;
const SO_CHARS = 18;

/** Past what goes on in a list of measures: "its laws|, rules and regulations in force|". */
function endOfLimit(flat: string, from: number, limit: number): number {
  let end = from;
  for (const pattern of [MORE_MEASURES, IN_FORCE]) {
    pattern.lastIndex = end;
    if (pattern.test(flat) && pattern.lastIndex <= limit) end = pattern.lastIndex;
  }
  return end;
}
const MORE_MEASURES =
  /(?:(?:\s*,)?\s+(?:(?:and|or|its|their|his|national|domestic|internal|applicable|administrative|respective|other|relevant)\s+){0,4}(?:laws?|legislations?|regulations?|rules?|constitutions?|procedures|policies|practices?|means|resources|capabilities|priorities)\b){1,6}/iy;
const IN_FORCE =
  /\s+(?:(?:currently|then|as)\s+)?(?:in\s+(?:force|effect)|applicable)(?:\s+in\s+(?:its|their|the)\s+(?:respective\s+)?(?:territor(?:y|ies)|countr(?:y|ies)))?\b/iy;

/** A condition within brackets ends with them. */
function endOfBrackets(flat: string, from: number, to: number): number {
  const close = signFrom(flat, ')', from, to);
  return close < to && signFrom(flat, '(', from, close) === close ? close : to;
}

function endOfPhrase(flat: string, at: number, limit: number): number {
  WHOSE.lastIndex = at;
  const whose = WHOSE.exec(flat);
  if (!whose) return at;
  const from = at + whose[0].length;
  END_OF_WHOSE.lastIndex = 0;
  const rest = flat.slice(from, Math.min(limit, from + 120));
  const pronoun = BY_PRONOUN.exec(rest);
  if (pronoun) return from + pronoun[1]!.length;
  return from + (END_OF_WHOSE.exec(rest)?.index ?? rest.length);
}
