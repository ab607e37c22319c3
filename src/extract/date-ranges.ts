import {
  type DateReading,
  inCalendar,
  readDateFromFigure,
  readDateFromMonth,
  readDateFromOrdinal,
  readDayAndYear,
  readOpenDay,
} from './dates.js';
import { matchAt } from './match-at.js';

const TO =
  /[ \u00a0]?[-–—][ \u00a0\n]?|[ \n](?:to|until|till|through|up to)(?: and including)?[ \n](?:the[ \n])?/iy;
const AND = /[ \n]and[ \n](?:the[ \n])?/iy;
const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 0xa0;
const isDash = (c: number): boolean => c === 0x2d || c === 0x2013 || c === 0x2014;
/** Whether a dash, or a first letter of "to", "until" and the like, stands at `at` or behind the space there. */
const mayLead = (text: string, at: number): boolean =>
  isDash(text.charCodeAt(at)) || 'tTuU-–—'.includes(text.charAt(at + 1) || ' ');
const BETWEEN = /\bbetween[ \n](?:the[ \n])?$/i;

/**
 * A range of days or months at `at` whose first end has no year of its own: "1 to 5 March 2021", "1 March–5 April
 * 2021", "between the 1st and 3rd of May 1999", "March 1 to 5, 2021", "January to March 2021". A first month later
 * than the last belongs to the year before.
 */
export function readDateRange(text: string, at: number): DateReading | null {
  const first = readOpenDay(text, at);
  if (!first) return null;
  const next = text.charCodeAt(first.end);
  // Most days have no end.
  if (!(isSpace(next) || isDash(next))) return null;
  const and =
    'aA'.includes(text.charAt(first.end + 1)) && BETWEEN.test(text.slice(Math.max(0, at - 14), at))
      ? matchAt(AND, text, first.end)
      : null;
  const link = and ?? (mayLead(text, first.end) ? matchAt(TO, text, first.end) : null);
  if (!link) return null;
  const from = first.end + link[0].length;
  const last = readLast(text, from);
  if (last?.month === undefined) {
    const rest = first.monthFirst && first.day !== undefined ? readDayAndYear(text, from) : null;
    return (
      rest &&
      ranged(at, rest.end, { ...first, year: rest.year }, { ...first, year: rest.year, day: rest.day })
    );
  }
  if (last.ambiguous || last.order || last.to || (first.day === undefined) !== (last.day === undefined))
    return null;
  const month = first.month ?? last.month;
  const year = month > last.month ? last.year - 1 : last.year;
  return ranged(at, last.end, { year, month, day: first.day }, last);
}

function readLast(text: string, at: number): DateReading | null {
  const c = text.charCodeAt(at);
  if (c >= 48 && c <= 57) return readDateFromFigure(text, at);
  return readDateFromMonth(text, at) ?? readDateFromOrdinal(text, at);
}

interface End {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
}

const dayOf = ({ year, month, day }: End): { year: number; month?: number; day?: number } => ({
  year,
  ...(month !== undefined && { month }),
  ...(day !== undefined && { day }),
});

function ranged(start: number, end: number, first: End, last: End): DateReading | null {
  const [from, to] = [dayOf(first), dayOf(last)];
  const order = ({ year, month = 0, day = 0 }: End): number => (year * 13 + month) * 32 + day;
  if (!inCalendar(from) || !inCalendar(to) || order(from) >= order(to)) return null;
  return { start, end, ...from, to };
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const QUARTER =
  /(first|second|third|fourth|1st|2nd|3rd|4th)[ \n](?:calendar[ \n])?(quarter|half)[ \n](?:of|in)[ \n](?:the[ \n])?(?:calendar[ \n])?(?:year[ \n])?((?:1[89]|2[01])\d\d)(?![\d/-]|[,.]\d)/iy;
const Q = /Q([1-4])(?:[ ](?:of[ ])?|[/-])((?:19|20)\d\d)(?![\d/-]|[,.]\d)/y;

/** "the first quarter of 2021", "second half of 2021" at the ordinal, "Q1 2021" at the letter. */
export function readQuarter(text: string, at: number): DateReading | null {
  const first = text.charAt(at);
  const short = first === 'Q' ? matchAt(Q, text, at) : null;
  if (short) return quarterOf(at, short[0].length, Number(short[1]), 3, Number(short[2]));
  const long = 'fstFST1234'.includes(first) ? matchAt(QUARTER, text, at) : null;
  if (!long) return null;
  const written = long[1]!.toLowerCase();
  const which = ORDINALS.indexOf(written) + 1 || Number(written[0]);
  const length = long[2]!.toLowerCase() === 'half' ? 6 : 3;
  return which * length > 12 ? null : quarterOf(at, long[0].length, which, length, Number(long[3]));
}

const quarterOf = (
  start: number,
  words: number,
  which: number,
  length: number,
  year: number,
): DateReading => ({
  start,
  end: start + words,
  year,
  month: (which - 1) * length + 1,
  to: { year, month: which * length },
});

const YEARS =
  /years?[ \n](1[6-9]\d\d|2[01]\d\d)(?![\d]|[-–/,.]\d|-[A-Za-z])(?:[ \n](?:to|until|through)[ \n](1[6-9]\d\d|2[01]\d\d)(?![\d]|[-/,.]\d))?|years?[ \n](1[6-9]\d\d|2[01]\d\d)[-–](2[01]\d\d|1[6-9]\d\d)(?!\d)/iy;
const OF_THE_CALENDAR = /(?:\bthe|\bcalendar|\bin|\bof|\bfor)[ \n]$/i;

/** "the year 2007", "calendar years 2007 to 2010", at the word "year"; not a fiscal year, whose months are not known. */
export function readYearByName(text: string, at: number): DateReading | null {
  const found = matchAt(YEARS, text, at);
  if (!found || !OF_THE_CALENDAR.test(text.slice(Math.max(0, at - 10), at))) return null;
  const year = Number(found[1] ?? found[3]);
  const to = found[2] ?? found[4];
  if (to === undefined) return { start: at, end: at + found[0].length, year };
  return Number(to) > year ? { start: at, end: at + found[0].length, year, to: { year: Number(to) } } : null;
}
