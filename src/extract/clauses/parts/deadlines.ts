import type { DeadlineKind, Fact } from '../../../model/index.js';
import { PlacedFacts } from '../placed-facts.js';
import type { Stretch } from '../subject.js';
import { eventFrom } from './events.js';
import { type Frame, mayHoldModal } from './frame.js';
import type { Mark } from './marks.js';
import { wordTime } from './word-times.js';

/** A time the sentence names. Offsets into the flat text. */
export interface Time extends Stretch {
  kind: DeadlineKind;
  period: string | null;
  /** The days of that period are working days. */
  working?: true | undefined;
  date: string | null;
  event: Stretch | null;
}

type TimeFact = Extract<Fact, { kind: 'duration' | 'date' }>;

/** Those of a document, in order. */
export const timeFacts = (facts: readonly Fact[]): PlacedFacts<TimeFact> =>
  new PlacedFacts(facts.filter((fact): fact is TimeFact => fact.kind === 'duration' || fact.kind === 'date'));

const BEFORE_CHARS = 72;
const COUNTED =
  '(?:(?:an?|the|such)\\s+(?:(?:maximum|minimum|further|additional|initial|first|total|reasonable)\\s+)?(?:period|term|time|space|delay|time-?limit|limit|deadline)s?\\s+(?:of|not\\s+exceeding|not\\s+to\\s+exceed)\\s+)?(?:the\\s+(?:(?:first|next|following|last|same)\\s+)?)?(?:(?:at\\s+(?:least|most)|up\\s+to|about|approximately|not\\s+(?:more|less)\\s+than|no\\s+(?:more|less)\\s+than|a\\s+further|an\\s+additional|a\\s+total\\s+of|a\\s+maximum\\s+of|a\\s+minimum\\s+of|a\\s+period\\s+of)\\s+)?';
const WITHIN = new RegExp(`\\b(?:within|in\\s+not\\s+more\\s+than|inside)\\s+${COUNTED}$`, 'i');
/** "set a period of |not more than| 30 days" sets no time by when. */
const NOT_LATER = /(?<!\bof\s+)\b(?:no|not)\s+(?:later|more)\s+than\s+(?:the\s+)?$/i;
const EVERY =
  /\b(?:(?:at\s+least\s+)?(?:once\s+)?(?:every|each|per|in\s+every)|at\s+intervals\s+of(?:\s+(?:not\s+(?:more|less)\s+than|no\s+more\s+than))?)\s+$/i;
const FOR = new RegExp(
  `\\bfor\\s+(?:(?:(?:an?|the|another)\\s+)?(?:[a-z]+\\s+){0,2}(?:period|term|duration)s?\\s+of\\s+|(?:an?|the|successive|consecutive|another|periods\\s+of|a\\s+further|an\\s+additional|an\\s+initial)\\s+)?${COUNTED}$`,
  'i',
);
const AFTER = new RegExp(`\\bafter\\s+${COUNTED}$`, 'i');
const AT_LEAST =
  /\b(?:(?:at\s+least|not\s+less\s+than|no\s+less\s+than|a\s+minimum\s+of|not\s+(?:later|more|fewer)\s+than|no\s+(?:later|more|fewer)\s+than|(?:(?:up)?on|by)\s+giving|(?:up)?on|with|giving|by|subject\s+to|gives?|given)\s+){1,2}(?:the\s+other\s+[A-Za-z]+\s+|an?\s+)?(?:at\s+least\s+|not\s+less\s+than\s+)?$/i;
const NOTICE =
  /['’]?s?['’]?\s+(?:(?:prior|advance|written|previous|formal|full|clear|and|in|notice)[\s,]+){0,4}(?:notice|notification|warning)\b/iy;
const AHEAD =
  /\s*(?:\)\s*)?(?:or\s+more\s+)?(?:before|prior\s+to|in\s+advance(?:\s+of)?|preceding|ahead\s+of|beforehand|earlier)\b(?:\s+(?=[a-z]))?/iy;
const BEFORE_EVENT = /(?<!\b(?:advance|beforehand|earlier))\s$/i;
const COUNTED_FROM =
  /\s*(?:['’]s?)?\)?\s*(?:(?:of|after|from|following|since|to\s+run\s+from|beginning\s+(?:on|from|with)|starting\s+(?:on|from|with)|as\s+from|counted\s+from|calculated\s+from|commencing\s+(?:on|from))\s+|upon\s+)(?=[a-z"“])/iy;

const HYPHENED = /\s+(?:periods?|terms?|time-?\s?limit)\b/iy;

const DATE_KINDS: readonly (readonly [RegExp, DeadlineKind])[] = [
  [
    /\b(?:on\s+or\s+before|by|(?:no|not)\s+later\s+than|at\s+the\s+latest\s+(?:by|on)|latest)\s+(?:the\s+)?$/i,
    'by',
  ],
  [/\b(?:before|prior\s+to|earlier\s+than|in\s+advance\s+of)\s+(?:the\s+)?$/i, 'before'],
  [
    /\b(?:until|till|up\s+to|through|not\s+beyond)\s+(?:and\s+including\s+)?(?:the\s+)?(?:end\s+of\s+)?$/i,
    'until',
  ],
  [
    /\b(?:as\s+(?:of|from)|with\s+effect\s+from|starting\s+(?:on|from)|after|with\s+effect\s+on)\s+(?:the\s+)?$/i,
    'after',
  ],
  [
    /\b(?:force|effect|effective|operation|expires?|terminates?|ends?|begins?|commences?|starts?|due|payable|cease|lapses?|apply)\s+(?:from\s+and\s+including\s+|on\s+|from\s+)(?:the\s+)?$/i,
    'on',
  ],
];
/** The times of the statement, in order of place; those within its subject or a condition are not its own. */
export function timesOf(
  frame: Frame,
  marks: readonly Mark[],
  held: readonly Stretch[],
  placed: PlacedFacts<TimeFact>,
): readonly Time[] {
  const { offset, sentence } = frame;
  const { facts } = placed;
  let next = placed.from(offset + sentence.start);
  const isNamed = next < facts.length && facts[next]!.span.end <= offset + sentence.end;
  if (!isNamed && !hasTime(marks)) return NONE;
  const times: Time[] = [];
  const add = (time: Time | null): void => {
    if (
      time &&
      isOwn(frame, held, time.start) &&
      !isOfNextVerb(frame, held, time) &&
      !times.some(({ start, end }) => time.start < end && start < time.end)
    )
      times.push(time);
  };
  for (; next < facts.length && facts[next]!.span.end <= offset + sentence.end; next += 1) {
    const fact = facts[next]!;
    const at = { start: fact.span.start - offset, end: fact.span.end - offset };
    if (fact.kind === 'date') {
      const time = dateTime(frame, at, fact.date);
      add(time && { ...time, end: endOfDates(frame, facts, next) });
    } else add(lengthTime(frame, at, fact));
  }
  for (const mark of marks) if (mark.kind === 'time') add(wordTime(frame, mark));
  return times.length > 1 ? times.sort((a, b) => a.start - b.start) : times;
}

const NONE: readonly Time[] = [];

function hasTime(marks: readonly Mark[]): boolean {
  for (const { kind } of marks) if (kind === 'time') return true;
  return false;
}

/** Whether what begins at `at` stands in neither the subject, the operator nor a condition. */
function isOwn(
  { subject, operatorStart, predicateStart }: Frame,
  held: readonly Stretch[],
  at: number,
): boolean {
  if (at >= subject.start && at < subject.end) return false;
  if (at >= operatorStart && at < predicateStart) return false;
  return !held.some(({ start, end }) => at >= start && at < end);
}

/**
 * Whether a time belongs to a verb behind that of the statement: one of a later clause, "be signed and the copies |shall|
 * be sent at once", or one that it stands right before, "inform the owner and |promptly| send".
 */
function isOfNextVerb(
  { flat, predicateStart }: Frame,
  held: readonly Stretch[],
  { kind, start, end }: Time,
): boolean {
  if (start <= predicateStart) return false;
  if (kind === 'immediately' && end - start < ADVERB_CHARS && isBeforeVerb(flat, predicateStart, start, end))
    return true;
  let from = predicateStart;
  for (const aside of held) {
    if (aside.start >= start) break;
    if (aside.end <= from) continue;
    if (hasLaterClause(flat.slice(from, aside.start))) return true;
    from = aside.end;
  }
  return hasLaterClause(flat.slice(from, start));
}
/** "and undertakes that he will" only leads to what is undertaken. */
function hasLaterClause(words: string): boolean {
  const clause = mayHoldModal(words) ? LATER_CLAUSE.exec(words) : null;
  return clause !== null && !clause[0].includes(' that ');
}
/** Of the longest adverb, "expeditiously". */
const ADVERB_CHARS = 14;
const LATER_CLAUSE = /\b(?:and|or|which|who|but)\s(?:[^;,]{0,80}\s)?(?:shall|will|must)\s/i;

/** "and promptly send", where a whole predicate stands before "and". */
function isBeforeVerb(flat: string, from: number, start: number, end: number): boolean {
  const before = flat.slice(Math.max(from, start - BEFORE_CHARS), start);
  const joint = JOINT.exec(before);
  if (joint === null || !VERB_BEHIND.test(flat.slice(end, end + VERB_CHARS))) return false;
  const words = before.slice(before.lastIndexOf(',', joint.index - 1) + 1, joint.index).trim();
  return words.split(' ').length >= FEWEST_WORDS;
}
const JOINT = /,?\s(?:and|or)\s(?:shall\s)?$/i;
/** Of a verb and what is done to something. */
const FEWEST_WORDS = 3;
const VERB_BEHIND =
  /^\s+(?!(?:upon|on|after|following|in|by|to|at|when|if|as|the|an?|any|all|and|or|but|with|for|from|before)\b)[a-z]/i;
const VERB_CHARS = 20;

/** Where the words before `at` match, the place they begin; -1 otherwise. */
function opening(pattern: RegExp, frame: Frame, at: number): number {
  const from = Math.max(frame.sentence.start, at - BEFORE_CHARS);
  const match = pattern.exec(frame.flat.slice(from, at));
  return match ? from + match.index : -1;
}

function lengthTime(
  frame: Frame,
  found: Stretch,
  { period, working }: Extract<TimeFact, { kind: 'duration' }>,
): Time | null {
  const { flat } = frame;
  let at = found;
  const time = (kind: DeadlineKind, start: number, event: Stretch | null, end = at.end): Time => ({
    kind,
    start,
    end: event?.end ?? end,
    period,
    working,
    date: null,
    event,
  });
  NOTICE.lastIndex = at.end;
  const notice = NOTICE.exec(flat);
  const leastStart = (): number => {
    const least = opening(AT_LEAST, frame, at.start);
    return least === -1 ? at.start : least;
  };
  if (notice) return time('before', leastStart(), null, at.end + notice[0].length);
  AHEAD.lastIndex = at.end;
  const ahead = AHEAD.exec(flat);
  if (ahead) {
    const event = eventFrom(frame, at.end + ahead[0].length);
    const end = at.end + ahead[0].trimEnd().length;
    return time('before', leastStart(), BEFORE_EVENT.test(ahead[0]) ? event : null, end);
  }
  // "one-month periods", "a 30-day review": the length describes a noun.
  const words = flat.slice(at.start, at.end);
  if (words.includes('-') && /-\s?(?:day|week|month|year|hour)s?$/i.test(words)) {
    HYPHENED.lastIndex = at.end;
    const noun = HYPHENED.exec(flat);
    if (!noun) return null;
    at = { start: at.start, end: at.end + noun[0].length };
  }
  COUNTED_FROM.lastIndex = at.end;
  const from = COUNTED_FROM.exec(flat);
  const event = from ? eventFrom(frame, at.end + from[0].length) : null;
  let within = opening(WITHIN, frame, at.start);
  if (within === -1) within = opening(NOT_LATER, frame, at.start);
  // "a visit lasts |not more than| three days".
  if (within !== -1) return time(isLasting(frame, within) ? 'for' : 'within', within, event);
  const every = opening(EVERY, frame, at.start);
  if (every !== -1) return time('every', every, null);
  const lasting = opening(FOR, frame, at.start);
  // "After the Treaty has been in force for ten years, …" tells of no length of what follows.
  const isAside =
    lasting > frame.sentence.start &&
    lasting < frame.subject.start &&
    !/,\s*$/.test(flat.slice(lasting - 3, lasting));
  if (lasting !== -1 && !isAside)
    return time(
      'for',
      lasting,
      event && /^\s*(?:from|after|following|beginning|starting|as|commencing)/i.test(from![0]) ? event : null,
    );
  const after = opening(AFTER, frame, at.start);
  if (after !== -1) return time('after', after, null);
  if (from && /^\s*(?:after|from|following)/i.test(from[0])) return time('after', at.start, event);
  return null;
}

/** Where the date of index `at` ends, with those joined to it: "by 31 January |and 30 June|". */
function endOfDates({ flat, offset, sentence }: Frame, facts: readonly TimeFact[], at: number): number {
  let end = facts[at]!.span.end - offset;
  for (let next = at + 1; next < facts.length; next += 1) {
    const { kind, span } = facts[next]!;
    const start = span.start - offset;
    if (kind !== 'date' || start > sentence.end || start - end > JOINED_CHARS) break;
    if (!JOINED.test(flat.slice(end, start))) break;
    end = span.end - offset;
  }
  return end;
}
const JOINED = /^(?:,|,?\s+(?:and|or)(?:\s+(?:on|by))?(?:\s+the)?)\s+$/;
const JOINED_CHARS = 16;

const isLasting = ({ flat }: Frame, at: number): boolean =>
  LASTING.test(flat.slice(Math.max(0, at - LASTING_CHARS), at));
const LASTING = /\b(?:lasts?|stays?|remains?|continues?|endures?)\s+(?:for\s+)?$/i;
const LASTING_CHARS = 16;

function dateTime(frame: Frame, at: Stretch, date: string): Time | null {
  for (const [pattern, kind] of DATE_KINDS) {
    const start = opening(pattern, frame, at.start);
    if (start === -1) continue;
    const words = frame.flat.slice(start, at.start);
    // The verb before "on" is not part of the time.
    const from = kind === 'on' ? start + words.search(/\b(?:on|from)\s/i) : start;
    return { kind, start: from, end: at.end, period: null, date, event: null };
  }
  const on = opening(ON, frame, at.start);
  return on > frame.predicateStart && !OF_THING.test(frame.flat.slice(frame.predicateStart, on))
    ? { kind: 'on', start: on, end: at.end, period: null, date, event: null }
    : null;
}
const ON = /\bon\s+(?:the\s+)?$/i;
/** The day on which something else was done: "amend the Agreement |signed at| Lima on". */
const OF_THING =
  /\b(?:signed|done|made|concluded|dated|entered|adopted|agreed|ratified|exchanged|opened|drawn|of|which|that|who|whose|in\s+force|force|effect|as|existing|born|ended|ending|beginning)\b/i;
