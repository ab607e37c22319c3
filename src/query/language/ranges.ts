import { daysOf } from '../../model/index.js';

/** Values that may be a range: `1990..2005`, `>=5y`, `1000`. */

/** Both ends belong to it; null: open. */
export interface Range<T> {
  from: T | null;
  to: T | null;
}

/** A smallest and a largest value for what was written: `1990` is the days from 1 January to 31 December. */
type ReadOne<T> = (written: string) => { first: T; last: T } | null;

const COMPARISON = /^(>=|<=|>|<|=)?(.+)$/s;

/**
 * What was written as a range; null where it is none. `next` and `before` make the ends of `>` and `<`: the value
 * behind the last one, the value before the first.
 */
export function readRange<T>(
  written: string,
  readOne: ReadOne<T>,
  next: (value: T) => T,
  before: (value: T) => T,
): Range<T> | null {
  const dots = written.indexOf('..');
  if (dots !== -1) {
    const [from, to] = [written.slice(0, dots), written.slice(dots + 2)];
    const first = from === '' ? null : readOne(from);
    const last = to === '' ? null : readOne(to);
    if ((from !== '' && !first) || (to !== '' && !last) || (!first && !last)) return null;
    return { from: first?.first ?? null, to: last?.last ?? null };
  }
  const [, sign, value] = COMPARISON.exec(written) ?? [];
  const one = value === undefined ? null : readOne(value);
  if (!one) return null;
  switch (sign) {
    case '>':
      return { from: next(one.last), to: null };
    case '>=':
      return { from: one.first, to: null };
    case '<':
      return { from: null, to: before(one.first) };
    case '<=':
      return { from: null, to: one.last };
    default:
      return { from: one.first, to: one.last };
  }
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Days: `2005`, `2005-04`, `2005-04-12`; null where there is no such day. */
export function readDays(written: string): Range<string> | null {
  const readOne: ReadOne<string> = (one) => {
    const [, year, month, day] = DATE.exec(one) ?? [];
    if (year === undefined) return null;
    const first = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
    const last = day
      ? first
      : Date.UTC(Number(year) + (month ? 0 : 1), month ? Number(month) : 0, 1) - DAY_MS;
    const said = iso(first);
    return said.startsWith(one) ? { first: said, last: iso(last) } : null;
  };
  const by = (days: number) => (day: string) => iso(Date.parse(day) + days * DAY_MS);
  const days = ordered(readRange(written, readOne, by(1), by(-1)));
  // Behind the last day that can be written there is none.
  return days?.from?.startsWith('+') ? null : days;
}

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|bn)?$/i;
const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };
/** The step to the next value: less than any coin, and in days less than a minute. */
const STEP = 1e-4;
/** Of a double: of values so large that the step is lost, the next one is further away. */
const LEAST_SHARE = 2 ** -52;
const step = (value: number): number => Math.max(STEP, value * LEAST_SHARE);
const behind = (value: number): number => value + step(value);
const before = (value: number): number => value - step(value);

/** Numbers: `1000000`, `1,000,000`, `2.5m`. */
export function readNumbers(written: string): Range<number> | null {
  const readOne: ReadOne<number> = (one) => {
    const [, whole, rest, times] = NUMBER.exec(one) ?? [];
    if (whole === undefined) return null;
    const value =
      Number(`${whole.replaceAll(',', '')}${rest ?? ''}`) * (TIMES[times?.toLowerCase() ?? ''] ?? 1);
    return { first: value, last: value };
  };
  return ordered(readRange(written, readOne, behind, before));
}

const LENGTH =
  /^(?:p?(\d+(?:\.\d+)?)\s*([ymwd])|(?:pt)?(\d+(?:\.\d+)?)\s*(h)|(\d+(?:\.\d+)?)\s*(years?|months?|weeks?|days?|hours?))$/i;

/** Lengths of time in days: `5y`, `6m`, `30d`, `90days`, `72h`, `P5Y`, `PT72H`. */
export function readLengths(written: string): Range<number> | null {
  const readOne: ReadOne<number> = (one) => {
    const [count, unit] = LENGTH.exec(one)?.slice(1).filter(Boolean) ?? [];
    if (count === undefined || unit === undefined) return null;
    const letter = unit[0]!.toUpperCase();
    const value = daysOf(letter === 'H' ? `PT${count}H` : `P${count}${letter}`);
    return { first: value, last: value };
  };
  return ordered(readRange(written, readOne, behind, before));
}

/** Null where the end lies before the beginning: no value can meet it. */
function ordered<T extends string | number>(range: Range<T> | null): Range<T> | null {
  if (!range || range.from === null || range.to === null) return range;
  return range.from > range.to ? null : range;
}
