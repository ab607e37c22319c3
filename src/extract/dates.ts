import type { Fact } from '../model/index.js';
import { monthPattern, months } from './months.js';
import { readOrdinalWords, readYearWords } from './number-words.js';

type Order = 'day-first' | 'month-first';

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
  ambiguous?: true;
  /** Set for figures: which order the numbers must have, where they say it themselves. */
  order?: Order;
  /** Set for a plain day and month by name: the order this document is in the habit of. */
  habit?: Order;
}

/** White space within a date or a length: bounded, so that no pattern can wander through a table. */
const S = '[ \\t\\u00a0]{0,8}\\n?[ \\t\\u00a0]{0,8}';
const MONTH = `(${monthPattern})\\.?(?![a-z])`;
const YEAR = '(1[5-9]\\d\\d|2[01]\\d\\d)(?![\\d]|[,.]\\d)';
/** After the month: commas, "in the year", "of the year of our Lord". */
const BEFORE_YEAR = `(?:[ \\t\\u00a0\\n,.]|of\\b|in\\b|the\\b|this\\b|year\\b|our\\b|lord\\b|a\\.d\\.|/|-){0,16}`;

const sticky = (source: string): RegExp => new RegExp(source, 'iy');
// Prints of the web tear the ending in two: "20t h day".
const DAY_FIGURES = sticky(`(\\d{1,2})${S}(?:st|nd|rd|th|s t|n d|r d|t h)?(?![a-z0-9])`);
const OTHER_FORM_OF_DAY = sticky(`${S}\\([^()\\n]{1,20}\\)`);
const DAY_TO_MONTH = sticky(`${S}(?:day\\b)?${S}(?:of\\b)?(?:${S}the\\s+month\\s+of\\b)?[-/,]?${S}${MONTH}`);
/** What can lead from a day to a month, in two letters: most numbers are refused here, cheaply. */
const TOWARDS_MONTH = /[\s,/-]{0,10}(?:da|of|th|ja|fe|ma|ap|ju|au|se|oc|no|de)/iy;
const YEAR_LINK = sticky(BEFORE_YEAR);
const YEAR_FIGURES = sticky(YEAR);
const MONTH_NAME = sticky(MONTH);
const MONTH_TO_DAY = sticky(`${S}(?:the\\s)?(\\d{1,2})${S}(?:st|nd|rd|th)?(?![a-z0-9])`);
const YEAR_FIRST = sticky(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`);
const FIGURES = sticky(`(\\d{1,2})(\\s?)([-/.])\\2(\\d{1,2})\\2\\3\\2(\\d{4}|\\d\\d)(?![\\d]|[-/.]\\d)`);

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDay = (day: number, month: number): boolean => day >= 1 && day <= (daysIn[month - 1] ?? 0);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const exists = (reading: DateReading): boolean =>
  reading.month === undefined ||
  reading.day === undefined ||
  (isDay(reading.day, reading.month) && (reading.month !== 2 || reading.day < 29 || isLeap(reading.year)));

const run = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A year at or shortly after `at`, in figures or words. */
function readYear(text: string, at: number): { value: number; end: number } | null {
  run(YEAR_LINK, text, at);
  const from = YEAR_LINK.lastIndex || at;
  const figures = run(YEAR_FIGURES, text, from);
  if (figures) return { value: Number(figures[1]), end: from + figures[0].length };
  return readYearWords(text, from);
}

/** The rest of a date whose day ends at `at`: month and year. */
function afterDay(text: string, start: number, day: number, at: number): DateReading | null {
  if (!run(TOWARDS_MONTH, text, at)) return null;
  const month = run(DAY_TO_MONTH, text, at);
  if (!month) return null;
  const year = readYear(text, at + month[0].length);
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
  const other = run(OTHER_FORM_OF_DAY, text, at);
  return other ? at + other[0].length : at;
};

function readFigures(text: string, at: number): DateReading | null {
  const iso = run(YEAR_FIRST, text, at);
  if (iso) {
    const reading = { start: at, end: at + iso[0].length, year: +iso[1]!, month: +iso[3]!, day: +iso[4]! };
    return reading.year >= 1500 && reading.year < 2200 && exists(reading) ? reading : null;
  }
  const parts = run(FIGURES, text, at);
  if (!parts) return null;
  const [first, mark, second, written] = [+parts[1]!, parts[3]!, +parts[4]!, parts[5]!];
  if (written.length === 2 && mark !== '/') return null;
  const year = written.length === 4 ? +written : +written + (+written < 50 ? 2000 : 1900);
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
  const day = run(DAY_FIGURES, text, at);
  if (!day || +day[1]! > 31) return null;
  return afterDay(text, at, +day[1]!, skipOtherForm(text, at + day[0].trimEnd().length));
}

/** A date that begins with an ordinal in words: fourth day of March, nineteen hundred and forty-nine. */
export function readDateFromOrdinal(text: string, at: number): DateReading | null {
  // The rest of "thirty-first", which was read and is no day of its month.
  if (/(?:twenty|thirty)[\s-]$/i.test(text.slice(Math.max(0, at - 8), at))) return null;
  const day = readOrdinalWords(text, at);
  return day && afterDay(text, at, day.value, skipOtherForm(text, day.end));
}

/** After the number of a day that the month does not have, "31 April 2007" is no April: the text contradicts itself. */
const AFTER_DAY =
  /(?:\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?|\b(?:[a-z]+[\s-])?(?:first|second|third|[a-z]+th))(?:\s+\([^()\n]{1,20}\))?\s+(?:day\s+)?(?:of\s+)?$/i;

/** A date that begins with a month: May 4th, 2007; March 1949. */
export function readDateFromMonth(text: string, at: number): DateReading | null {
  const name = run(MONTH_NAME, text, at);
  if (!name) return null;
  const month = months.get(name[1]!.toLowerCase())!;
  const afterName = at + name[0].length;
  const day = run(MONTH_TO_DAY, text, afterName);
  if (day && isDay(+day[1]!, month)) {
    const year = readYear(text, afterName + day[0].trimEnd().length);
    const reading: DateReading | null = year && {
      start: at,
      end: year.end,
      year: year.value,
      month,
      day: +day[1]!,
      habit: 'month-first',
    };
    if (reading && exists(reading)) return reading;
  }
  // A month without a day must look like a name: "may 2007" is more often the verb.
  const capital = text[at] !== text[at]!.toLowerCase();
  const year =
    capital && !AFTER_DAY.test(text.slice(Math.max(0, at - 32), at)) ? readYear(text, afterName) : null;
  return year && { start: at, end: year.end, year: year.value, month };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The one order all agree on, if any states one and none disagrees. */
const agreed = (orders: readonly Order[]): Order | undefined =>
  orders.every((order) => order === orders[0]) ? orders[0] : undefined;

/**
 * Dates of one document as facts. Ambiguous figures follow the order that the document's other figures
 * prove, or else the order it writes days and months' names in; where neither decides, only the year is stated.
 */
export function datesAsFacts(readings: readonly DateReading[]): Fact[] {
  const proven = readings.flatMap((reading) => reading.order ?? []);
  const order = agreed(proven.length > 0 ? proven : readings.flatMap((reading) => reading.habit ?? []));
  return readings.map(({ start, end, year, month, day, ambiguous }) => {
    let date = String(year);
    if (ambiguous) {
      if (order === 'day-first') date += `-${two(month!)}-${two(day!)}`;
      else if (order === 'month-first') date += `-${two(day!)}-${two(month!)}`;
    } else if (month !== undefined) {
      date += `-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
    }
    return { kind: 'date', span: { start, end }, date };
  });
}
