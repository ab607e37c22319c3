import { isDigit, readDayFigures } from './day-figures.js';
import { beginsLike, isWhite, matchAt, SPACE as S, signAfterGap, sticky } from './match-at.js';
import { monthPattern, months } from './months.js';
import { readOrdinalWords, readYearWords } from './number-words.js';

/** In which order figures name day and month. */
export type Order = 'day-first' | 'month-first';

/**
 * A date as read. `day` and `month` are missing where the text says less. `ambiguous`: figures such as
 * 04/05/2007, whose first two numbers could stand either way round; `day` then holds the first.
 */
export interface DateReading {
  start: number;
  end: number;
  year: number;
  month?: number;
  day?: number;
  /** The last day (or month, or year) of a range: "1 to 5 March 2021". */
  to?: Day;
  ambiguous?: true;
  /** Set for figures: which order the numbers must have, where they say it themselves. */
  order?: Order;
  /** Set for a plain day and month by name: the order this document is in the habit of. */
  habit?: Order;
}

/** A calendar day, or a month or year where the text says no more. */
export interface Day {
  year: number;
  month?: number;
  day?: number;
}

const MONTH = `(${monthPattern})\\.?(?![a-z])`;
const YEAR = '(1[5-9]\\d\\d|2[01]\\d\\d)(?![\\d]|[,.]\\d)';
/** After the month: commas, "in the year", "of the year of our Lord", "Anno Domini". */
const BEFORE_YEAR = `(?:[ \\t\\u00a0\\n,.]|of\\b|in\\b|the\\b|this\\b|year\\b|our\\b|lord\\b|grace\\b|anno\\b|domini\\b|ad\\b|a\\.d\\.|/|-){0,18}`;

const OTHER_FORM_OF_DAY = sticky(`${S}\\([^()\\n]{1,20}\\)`);
const DAY_TO_MONTH = sticky(`${S}(?:day\\b)?${S}(?:of\\b)?(?:${S}the\\s+month\\s+of\\b)?[-/,]?${S}${MONTH}`);
/** What can lead from a day to a month. */
const beginsMonth = beginsLike(['day', 'of', 'the', ...months.keys()]);
const MOST_SIGNS = 10;
/** Whether the letters behind the white space and marks at `at` can lead to a month: most numbers are refused here. */
function leadsToMonth(text: string, at: number): boolean {
  let to = at;
  for (
    let c = text.charCodeAt(to);
    to - at < MOST_SIGNS && (isWhite(c) || c === 0x2c || c === 0x2d || c === 0x2f);
    c = text.charCodeAt(to)
  )
    to += 1;
  return beginsMonth(text, to);
}
const YEAR_LINK = sticky(BEFORE_YEAR);
const YEAR_FIGURES = sticky(YEAR);
/** "4 May '07": the apostrophe says that the century is left out. */
const SHORT_YEAR = sticky("[ ,]{0,2}['’](\\d\\d)(?![\\da-z])");
/** "12-Apr-07": the same mark on both sides of the month says that the figures are the year. */
const MARKED_YEAR = /([-/])(\d\d)(?![\d]|[-/.]\d)/y;
const MONTH_NAME = sticky(MONTH);
const MONTH_TO_DAY = sticky(`${S}(?:the\\s)?(\\d{1,2})${S}(?:st|nd|rd|th)?(?![a-z0-9])`);
const TO_ORDINAL = sticky(`[ \\n](?:the[ \\n])?(?=[fsten])`);
const YEAR_FIRST = sticky(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`);
const FIGURES = sticky(`(\\d{1,2})(\\s?)([-/.])\\2(\\d{1,2})\\2\\3\\2(\\d{4}|\\d\\d)(?![\\d]|[-/.]\\d)`);

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDay = (day: number, month: number): boolean => day >= 1 && day <= (daysIn[month - 1] ?? 0);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const exists = (reading: DateReading): boolean =>
  reading.month === undefined ||
  reading.day === undefined ||
  (isDay(reading.day, reading.month) && (reading.month !== 2 || reading.day < 29 || isLeap(reading.year)));

/** A year at or shortly after `at`, in figures or words. */
function readYear(text: string, at: number): { value: number; end: number } | null {
  matchAt(YEAR_LINK, text, at);
  const from = YEAR_LINK.lastIndex || at;
  const figures = matchAt(YEAR_FIGURES, text, from);
  if (figures) return { value: Number(figures[1]), end: from + figures[0].length };
  const words = readYearWords(text, from);
  if (words) return words;
  const short = matchAt(SHORT_YEAR, text, at);
  return short && { value: fullYear(+short[1]!), end: at + short[0].length };
}

/** The year two figures stand for: this century's first half or the last one's second. */
const fullYear = (year: number): number => year + (year < 50 ? 2000 : 1900);

/** "-07" after "12-Apr". */
function readMarkedYear(text: string, at: number, month: string): { value: number; end: number } | null {
  const year = /^[-/]/.test(month) ? matchAt(MARKED_YEAR, text, at) : null;
  return year?.[1] === month[0] ? { value: fullYear(+year![2]!), end: at + year![0].length } : null;
}

/** The rest of a date whose day ends at `at`: month and year. */
function afterDay(text: string, start: number, day: number, at: number): DateReading | null {
  if (!leadsToMonth(text, at)) return null;
  const month = matchAt(DAY_TO_MONTH, text, at);
  if (!month) return null;
  const after = at + month[0].length;
  const year = readYear(text, after) ?? readMarkedYear(text, after, month[0]);
  if (!year) return null;
  const reading: DateReading = {
    start,
    end: year.end,
    year: year.value,
    month: months.get(month[1]!.toLowerCase())!,
    day,
  };
  // "the 4th day of May" is the solemn form everywhere and shows no habit.
  if (!/day/i.test(month[0])) reading.habit = 'day-first';
  return exists(reading) ? reading : null;
}

/** `first (1st)`, `28 (twenty-eight)`: steps over the second form. */
const skipOtherForm = (text: string, at: number): number => {
  const other = signAfterGap(text, at) === '(' ? matchAt(OTHER_FORM_OF_DAY, text, at) : null;
  return other ? at + other[0].length : at;
};

/** Whether the same one of `-/.` follows the figures at `at` and those behind it, a space beside it or none. */
function marksFollow(text: string, at: number): boolean {
  const mark = markBehind(text, at);
  if (mark < 0) return false;
  const second = isWhite(text.charCodeAt(mark + 1)) ? mark + 2 : mark + 1;
  const next = isDigit(text.charCodeAt(second)) ? markBehind(text, second) : -1;
  return next >= 0 && text.charCodeAt(next) === text.charCodeAt(mark);
}

/** Where one of `-/.` stands behind the figures at `at`; -1 where none does. */
function markBehind(text: string, at: number): number {
  let to = at;
  while (to < at + 5 && isDigit(text.charCodeAt(to))) to += 1;
  if (isWhite(text.charCodeAt(to))) to += 1;
  const mark = text.charCodeAt(to);
  return mark >= 45 && mark <= 47 ? to : -1;
}

function readFigures(text: string, at: number): DateReading | null {
  if (!marksFollow(text, at)) return null;
  const iso = matchAt(YEAR_FIRST, text, at);
  if (iso) {
    const reading = { start: at, end: at + iso[0].length, year: +iso[1]!, month: +iso[3]!, day: +iso[4]! };
    return reading.year >= 1500 && reading.year < 2200 && exists(reading) ? reading : null;
  }
  const parts = matchAt(FIGURES, text, at);
  if (!parts) return null;
  const [first, mark, second, written] = [+parts[1]!, parts[3]!, +parts[4]!, parts[5]!];
  if (written.length === 2 && mark !== '/') return null;
  const year = written.length === 4 ? +written : fullYear(+written);
  if (year < 1500 || year >= 2200) return null;
  const base = { start: at, end: at + parts[0].length, year };
  const dayFirst = { ...base, day: first, month: second, order: 'day-first' as const };
  const monthFirst = { ...base, day: second, month: first, order: 'month-first' as const };
  if (first > 12) return exists(dayFirst) ? dayFirst : null;
  if (second > 12) return exists(monthFirst) ? monthFirst : null;
  if (first === 0 || second === 0) return null;
  if (first === second) return { ...base, day: first, month: second };
  // Points are written day first wherever they are written at all.
  if (mark === '.') return { ...base, day: first, month: second };
  return { ...base, day: first, month: second, ambiguous: true };
}

/** A date that begins with figures at `at`: 4 May 2007, 28th day of March 1995, 2007-05-04, 4.5.2007. */
export function readDateFromFigure(text: string, at: number): DateReading | null {
  const figures = readFigures(text, at);
  if (figures) return figures;
  const day = readDayFigures(text, at);
  if (!day || day.value > 31) return null;
  return afterDay(text, at, day.value, skipOtherForm(text, day.end));
}

/** A date that begins with an ordinal in words: fourth day of March, nineteen hundred and forty-nine. */
export function readDateFromOrdinal(text: string, at: number): DateReading | null {
  // The rest of "thirty-first", which was read and is no day of its month.
  const isBehindY = (text.charCodeAt(at - 2) | 32) === SMALL_Y;
  if (isBehindY && /(?:twenty|thirty)[\s-]$/i.test(text.slice(Math.max(0, at - 8), at))) return null;
  const day = readOrdinalWords(text, at);
  return day && afterDay(text, at, day.value, skipOtherForm(text, day.end));
}

/** After the number of a day that the month does not have, "31 April 2007" is no April: the text contradicts itself. */
const AFTER_DAY =
  /(?:\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?|\b(?:[a-z]+[\s-])?(?:first|second|third|[a-z]+th))(?:\s+\([^()\n]{1,20}\))?\s+(?:day\s+)?(?:of\s+)?$/i;

const SMALL_Y = 0x79;

/** The verb "may", and no day behind it. */
const isVerb = (text: string, at: number): boolean =>
  text.startsWith('may', at) && !'.0123456789fstenFSTEN'.includes(signAfterGap(text, at + 3));

/** A date that begins with a month: May 4th, 2007; March 1949. */
export function readDateFromMonth(text: string, at: number): DateReading | null {
  const name = isVerb(text, at) ? null : matchAt(MONTH_NAME, text, at);
  if (!name) return null;
  const month = months.get(name[1]!.toLowerCase())!;
  const afterName = at + name[0].length;
  const day = readDayOfMonth(text, afterName);
  if (day && isDay(day.value, month)) {
    const year = readYear(text, day.end);
    const reading: DateReading | null = year && {
      start: at,
      end: year.end,
      year: year.value,
      month,
      day: day.value,
      habit: 'month-first',
    };
    if (reading && exists(reading)) return reading;
  }
  // A month without a day must look like a name: "may 2007" is more often the verb.
  const capital = text[at] !== text[at]!.toLowerCase();
  const year =
    capital && !AFTER_DAY.test(text.slice(Math.max(0, at - 32), at)) ? readYear(text, afterName) : null;
  if (!year) return null;
  const reading: DateReading = { start: at, end: year.end, year: year.value, month };
  const last = LAST_DAY.exec(text.slice(Math.max(0, at - 28), at));
  if (!last) return reading;
  const end = month === 2 && !isLeap(reading.year) ? 28 : daysIn[month - 1]!;
  return { ...reading, start: at - last[0].length, day: end };
}

/** "last day of" before a month. */
const LAST_DAY = /\blast[ \n]day[ \n]of[ \n](?:the[ \n]month[ \n]of[ \n])?$/i;

/** The day after the name of a month: "4", "the 4th", "the fourth". */
function readDayOfMonth(text: string, at: number): { value: number; end: number } | null {
  const figures = matchAt(MONTH_TO_DAY, text, at);
  if (figures) return { value: +figures[1]!, end: at + figures[0].trimEnd().length };
  const lead = matchAt(TO_ORDINAL, text, at);
  return lead && readOrdinalWords(text, at + lead[0].length);
}

/** A day of a month whose year stands elsewhere: the first end of a range. */
export interface OpenDay {
  day?: number;
  month?: number;
  end: number;
  monthFirst: boolean;
}

/** A day (with its month or without) or a month at `at`, without a year: "1", "the 1st of", "1 March", "March 1", "March". */
export function readOpenDay(text: string, at: number): OpenDay | null {
  const c = text.charCodeAt(at);
  if (c >= 48 && c <= 57) {
    const figures = readDayFigures(text, at);
    return figures && openDay(text, figures.value, figures.end);
  }
  // The verb.
  if (text.startsWith('may ', at)) return null;
  const name = matchAt(MONTH_NAME, text, at);
  if (!name) {
    const day = readOrdinalWords(text, at);
    return day && openDay(text, day.value, day.end);
  }
  if (text[at] === text[at]!.toLowerCase()) return null;
  const month = months.get(name[1]!.toLowerCase())!;
  const end = at + name[0].length;
  const day = readDayOfMonth(text, end);
  return day ? { day: day.value, month, end: day.end, monthFirst: true } : { month, end, monthFirst: true };
}

function openDay(text: string, day: number, end: number): OpenDay | null {
  if (day < 1 || day > 31) return null;
  const month = leadsToMonth(text, end) ? matchAt(DAY_TO_MONTH, text, end) : null;
  if (!month) return { day, end, monthFirst: false };
  return { day, month: months.get(month[1]!.toLowerCase())!, end: end + month[0].length, monthFirst: false };
}

/** "5, 2021" after "March 1 to ": the day and year that end a range within one month. */
export function readDayAndYear(text: string, at: number): { day: number; year: number; end: number } | null {
  const day = readDayFigures(text, at);
  const year = day && readYear(text, day.end);
  return day && year ? { day: day.value, year: year.value, end: year.end } : null;
}

/** Whether such a day is in the calendar. */
export const inCalendar = (day: Day): boolean => exists({ ...day, start: 0, end: 0 });
