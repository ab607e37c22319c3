/** Times that no recognised date or length names: "promptly", "within a reasonable time", "before the meeting". */
import type { DeadlineKind } from '../../../model/index.js';
import { monthPattern, months } from '../../months.js';
import { inSmallLetters } from '../../small-letters.js';
import { isAfterEd } from '../letters.js';
import type { Stretch } from '../subject.js';
import type { Time } from './deadlines.js';
import { eventFrom } from './events.js';
import type { Frame } from './frame.js';
import type { Mark } from './marks.js';

const DAY = `(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?(${monthPattern})|(${monthPattern})\\s+(\\d{1,2})(?:st|nd|rd|th)?)\\b(?!\\s*,?\\s*\\d)`;
/** "by 1 March |and 1 September|": the days of one time. */
const SECOND_DAY = `(?:\\s+(?:and|or)\\s+(?:by\\s+)?(?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${monthPattern})|(?:${monthPattern})\\s+\\d{1,2}(?:st|nd|rd|th)?)\\b(?!\\s*,?\\s*\\d))?`;
const DAY_OF_YEAR = new RegExp(
  `\\s+(?:the\\s+)?${DAY}${SECOND_DAY}(?:\\s+(?:of\\s+)?(?:each|every|the\\s+following)\\s+(?:calendar\\s+)?year)?`,
  'iy',
);

function dayOfYear(flat: string, start: number, words: string): Time | null {
  DAY_OF_YEAR.lastIndex = start + words.length;
  const match = DAY_OF_YEAR.exec(flat);
  if (!match) return null;
  const month = months.get((match[2] ?? match[3])!.toLowerCase())!;
  const day = Number(match[1] ?? match[4]);
  if (day < 1 || day > 31) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const kind = /^before/i.test(words) ? 'before' : /^until/i.test(words) ? 'until' : 'by';
  return {
    kind,
    start,
    end: start + words.length + match[0].length,
    period: null,
    date: `--${two(month)}-${two(day)}`,
    event: null,
  };
}

const PERIODS: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:semi|bi)-?\s?annual|^twice\b.*year|semi-annual|^biannual/i, 'P6M'],
  [/biennial|(?:second|other)\s+year/i, 'P2Y'],
  [/third\s+year/i, 'P3Y'],
  [/quarter/i, 'P3M'],
  [/annual|year/i, 'P1Y'],
  [/month/i, 'P1M'],
  [/week/i, 'P1W'],
  [/dail|\bday/i, 'P1D'],
];
const AFTER_AT_ONCE = /\s+(?:(?:up)?on|after|following)\s+(?=[a-z])/iy;
const POSSIBLE =
  /\s+(?:(?:is|are|it\s+is|may\s+be|reasonably|practically|operationally)\s+){0,3}(?:possible|practicable|feasible|convenient|possible\s+opportunity)(?:\s+(?:date|opportunity|moment|time|stage|convenience))?/iy;
const EARLIEST =
  /\s+(?:(?:possible|practicable)\s+)?(?:date|opportunity|moment|time|stage|convenience|possible)\b/iy;

/** "taxes imposed |after the signature|": said of the noun, where no form of be makes a passive of the participle. */
function describesNoun({ flat, predicateStart }: Frame, at: number): boolean {
  if (at <= predicateStart) return false;
  if (flat.startsWith(ENTERED_INTO, at - ENTERED_INTO.length))
    return !BE_BEFORE.test(flat.slice(Math.max(predicateStart, at - 40), at - ENTERED_INTO.length));
  if (!isAfterEd(flat, at)) return false;
  return PARTICIPLE_BEFORE.test(flat.slice(Math.max(predicateStart, at - 60), at));
}
/** "commitments |entered into| before the notice" */
const ENTERED_INTO = 'entered into ';
const BE_BEFORE = /\b(?:be|been|being|is|are|was|were|has|have|and|or|not)\s+$/i;
/** The words of times that may describe a noun so. */
const EVENTFUL = new Set(['before', 'prior', 'until', 'after', 'on', 'upon']);
const PARTICIPLE_BEFORE =
  /(?<!\b(?:be|been|being|is|are|was|were|and|or|not|has|have)\s)(?<!,\s|\b[a-z]{2,10}ly\s)\b[a-z]+ed\s+$/;

/** Words before a day of the year: "by 1 March". */
const BEFORE_DAY = new Set(['by', 'no', 'not', 'before', 'prior', 'until']);

/** The time that a mark of one names; null where what it marks is none. */
export function wordTime(frame: Frame, mark: Mark): Time | null {
  const { flat } = frame;
  const { start, end } = mark;
  const printed = inSmallLetters(flat, start, end);
  const words = printed.includes('  ') ? printed.replace(/ +/g, ' ') : printed;
  const space = words.indexOf(' ');
  const first = space === -1 ? words : words.slice(0, space);
  if (EVENTFUL.has(first) && describesNoun(frame, start)) return null;
  if (BEFORE_DAY.has(first) || words.startsWith('on or')) {
    const day = dayOfYear(flat, start, flat.slice(start, end));
    if (day) return day;
  }
  switch (first) {
    case 'immediately':
    case 'forthwith':
    case 'promptly':
    case 'expeditiously':
    case 'without':
      return atOnce(frame, mark);
    case 'with':
      return words.startsWith('with effect') ? since(frame, mark, words) : atOnce(frame, mark);
    case 'from':
      return since(frame, mark, words);
    case 'as':
      return words.startsWith('as soon') || !OF_FROM.test(words)
        ? asSoonAs(frame, mark)
        : since(frame, mark, words);
    case 'for':
      return lasting(frame, mark, words, start + 'for'.length);
    case 'during':
    case 'throughout':
      return lasting(frame, mark, words, start + first.length);
    case 'at':
      if (words === 'at once') return atOnce(frame, mark);
      if (words === 'at the earliest') return atTheEarliest(frame, mark);
      if (words === 'at the latest') return null;
      return words.startsWith('at the') ? withEvent('on', frame, mark, start + 3) : repeated(mark, words);
    case 'in':
      return words === 'in advance' ? inAdvance(frame, mark) : timeOf('immediately', mark, null);
    case 'within':
      return within(frame, mark);
    case 'before':
    case 'prior':
      // "before, on and after the date": no time by when.
      return flat[end] === ',' ? null : fromBlank(frame, withEvent('before', frame, mark, end + 1));
    case 'until':
    case 'till':
      return withEvent('until', frame, mark, end + 1);
    case 'no':
    case 'not':
      return withEvent('by', frame, mark, end + 1);
    case 'by':
      return withEvent('by', frame, mark, start + 3);
    case 'on':
    case 'upon':
      return words.endsWith(' basis')
        ? repeated(mark, words)
        : withEvent('on', frame, mark, start + space + 1);
    case 'after':
    case 'following':
      return fromBlank(frame, withEvent('after', frame, mark, start + space + 1));
    default:
      return repeated(mark, words);
  }
}

const timeOf = (
  kind: DeadlineKind,
  { start, end }: Mark,
  event: Stretch | null,
  to = end,
  period: string | null = null,
): Time => ({ kind, start, end: event?.end ?? to, period, date: null, event });

function withEvent(kind: DeadlineKind, frame: Frame, mark: Mark, from: number): Time | null {
  const event = eventFrom(frame, from);
  return event && timeOf(kind, mark, event);
}

function repeated(mark: Mark, words: string): Time {
  const isOfNoPeriod = /regular|periodic|fixed/.test(words);
  const period = isOfNoPeriod ? null : (PERIODS.find(([pattern]) => pattern.test(words))?.[1] ?? null);
  return timeOf('every', mark, null, mark.end, period);
}

/** "promptly", "without delay", and after what. */
function atOnce(frame: Frame, mark: Mark): Time | null {
  const { flat } = frame;
  const { end } = mark;
  if (/^\s+(?:before|prior|preceding|adjacent)/i.test(flat.slice(end, end + 12))) return null;
  return timeOf('immediately', mark, eventAfter(frame, end));
}

/** "as soon as possible", "as soon as |the report is ready|". */
function asSoonAs(frame: Frame, mark: Mark): Time | null {
  const { end } = mark;
  POSSIBLE.lastIndex = end;
  const possible = POSSIBLE.exec(frame.flat);
  if (!possible) return withEvent('immediately', frame, mark, end + 1);
  const to = end + possible[0].length;
  return timeOf('immediately', mark, eventAfter(frame, to), to);
}

function atTheEarliest(frame: Frame, mark: Mark): Time {
  const { end } = mark;
  EARLIEST.lastIndex = end;
  const possible = EARLIEST.exec(frame.flat);
  if (!possible) return timeOf('immediately', mark, null);
  const to = end + possible[0].length;
  return timeOf('immediately', mark, eventAfter(frame, to), to);
}

/** What comes before something is done at once: "promptly upon |its receipt|". */
function eventAfter(frame: Frame, at: number): Stretch | null {
  AFTER_AT_ONCE.lastIndex = at;
  const after = AFTER_AT_ONCE.exec(frame.flat);
  return after && eventFrom(frame, at + after[0].length);
}

/** "from |the date of delivery| on". */
function since(frame: Frame, mark: Mark, words: string): Time | null {
  const { flat } = frame;
  const { start, end } = mark;
  // "a period counted from the date", "within a month from the date": how a period is counted.
  if (COUNTED_FROM.test(flat.slice(Math.max(0, start - 24), start))) return null;
  return withEvent('after', frame, mark, end - (words.length - words.lastIndexOf('the ')));
}
const OF_FROM = /^as (?:of|from) /;
const COUNTED_FROM =
  /\b(?:count|calculat|reckon|measur|runn?|comput|elaps|expir|accru|period|days?|months?|years?|to)[a-z)]*\s+$/i;

/** "during |the term of the lease|", "for |such period as the Board may set|", "for [***]". */
function lasting(frame: Frame, mark: Mark, words: string, from: number): Time | null {
  const { flat } = frame;
  if (!/\b(?:term|periods?|validity|duration|currency|continuance|lifetime|life|stay|season)\b/.test(words))
    return timeOf('for', mark, null);
  // What a period is goes on only in words that say which: "during the Term |provide|".
  if (WHICH_PERIOD.test(flat.slice(mark.end, mark.end + WHICH_CHARS)))
    return withEvent('for', frame, mark, from);
  return timeOf('for', mark, { start: from + 1, end: mark.end });
}
const WHICH_PERIOD =
  /^(?:\(s\))?\s+(?:of|hereof|thereof|or\s+any|(?:on|in)\s+(?:the|its|their)\s+territor|referred|covered|specified|provided|stated|set|laid|mentioned|applicable|agreed|between|from|for\s+which|in\s+which|during\s+which|that|when|as\s+(?:may|is|the)|necessary|required|prescribed|indicated|fixed|preceding|following|ending|beginning|commencing)\b/i;
const WHICH_CHARS = 24;

/** "in advance", "30 days in advance |of the visit|" where the length is left blank. */
function inAdvance(frame: Frame, mark: Mark): Time | null {
  const { flat } = frame;
  const { end } = mark;
  const of = flat.startsWith(' of ', end) ? eventFrom(frame, end + ' of '.length) : null;
  return fromBlank(frame, timeOf('before', mark, of));
}

/** With the length before it that is left blank: "|[***]| after the end of the run". */
function fromBlank({ flat, predicateStart, operatorStart }: Frame, time: Time | null): Time | null {
  if (time === null || !BLANK_SIGNS.includes(flat.charAt(time.start - 2))) return time;
  const blank = BLANK_BEFORE.exec(flat.slice(Math.max(0, time.start - BLANK_CHARS), time.start));
  const start = blank ? time.start - blank[0].length : time.start;
  const isInOperator = start < predicateStart && start > operatorStart;
  return blank === null || isInOperator ? time : { ...time, start };
}
const BLANK_SIGNS = ']*_';
const BLANK_BEFORE = /(?:(?:no|not)\s+(?:later|less)\s+than\s+)?(?:\[[*•●_ .…]{1,12}\]|_{2,20}|\*{3,8})\s$/i;
const BLANK_CHARS = 44;

/** "within the period |of the agreement|", "within the time laid down". */
function within(frame: Frame, mark: Mark): Time {
  const { end } = mark;
  const limit = OF_LIMIT.exec(frame.flat.slice(end, end + 14));
  return timeOf('within', mark, limit && eventFrom(frame, end + limit[0].length));
}
const OF_LIMIT = /^\s+(?:of|after|from|following)\s/i;
