import { countOf } from './terminal.js';

const UNITS: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/**
 * `1 year 6 months` for `P1Y6M`, `20 working days` where its days are such; what is no ISO 8601 period, such as
 * `indefinite`, stays as it is.
 */
export function sayPeriod(period: string, working = false): string {
  if (!/^P(\d+[YMWD])*(T(\d+[HMS])+)?$/.test(period)) return period;
  const [days = '', hours = ''] = period.slice(1).split('T');
  const parts = [...partsOf(days, ''), ...partsOf(hours, 'T')];
  if (parts.length === 0) return period;
  return working ? parts.join(' ').replace(/\bdays?\b/, 'working $&') : parts.join(' ');
}

const partsOf = (text: string, prefix: string): string[] =>
  [...text.matchAll(/(\d+)([A-Z])/g)].map(([, count, unit]) => countOf(Number(count), UNITS[prefix + unit]!));

/** `on ratification` for `on-ratification`. */
export const sayTerm = (term: string): string => term.replaceAll('-', ' ');

/** Names in a row; semicolons between them where a name has a comma of its own. */
export const sayNames = (names: readonly string[]): string =>
  names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');

/** `second` for 2, `13th` for 13. */
export const sayOrdinal = (count: number): string =>
  ORDINALS[count - 1] ??
  `${count}${count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
