/** What is said in the same words on several pages. */

/** `1 page`, `2 pages`. */
export const countOf = (count: number, thing: string, things = `${thing}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? thing : things}`;

/** `3 clauses found.`, and how many of them are shown where not all are. */
export function sayFound(shown: number, total: number, totalIsLeast: boolean): string {
  const all = `${totalIsLeast ? 'More than ' : ''}${countOf(total, 'clause')} found`;
  return shown < total || totalIsLeast
    ? `${all}; the best ${shown.toLocaleString('en')} are marked.`
    : `${all}.`;
}

/** `3 clauses`, or `the first 5,000 clauses` where a file holds no more. `totalIsLeast`: there are others still. */
export const sayInFile = (total: number, totalIsLeast: boolean, most: number): string =>
  totalIsLeast || total > most
    ? `the first ${countOf(Math.min(total, most), 'clause')}`
    : countOf(total, 'clause');

/** `on ratification` for `on-ratification`. */
export const sayTerm = (term: string): string => term.replaceAll('-', ' ');

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
  const [, days, hours] = /^P((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/.exec(period) ?? [];
  const parts = [...partsOf(days, ''), ...partsOf(hours, 'T')];
  if (parts.length === 0) return period;
  return working ? parts.join(' ').replace(/\bdays?\b/, 'working $&') : parts.join(' ');
}

const partsOf = (text = '', prefix: string): string[] =>
  [...text.matchAll(/(\d+)([A-Z])/g)].map(([, count, unit]) => countOf(Number(count), UNITS[prefix + unit]!));

/** `page 3`, `pages 3 to 4`. */
export const sayPages = ([first, last]: readonly [number, number]): string =>
  first === last ? `page ${first}` : `pages ${first} to ${last}`;
