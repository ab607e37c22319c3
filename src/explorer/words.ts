/** What is said in the same words on several pages. */

/** `1 page`, `2 pages`. */
export const countOf = (count: number, thing: string, things = `${thing}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? thing : things}`;

/** `on ratification` for `on-ratification`. */
export const sayTerm = (term: string): string => term.replaceAll('-', ' ');

const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** `1 year 6 months` for `P1Y6M`; other values, such as `indefinite`, stay as they are. */
export function sayPeriod(period: string): string {
  if (!/^P(\d+[YMWD])+$/.test(period)) return period;
  return [...period.matchAll(/(\d+)([YMWD])/g)]
    .map(([, count, unit]) => countOf(Number(count), UNITS[unit!]!))
    .join(' ');
}

/** `page 3`, `pages 3 to 4`. */
export const sayPages = ([first, last]: readonly [number, number]): string =>
  first === last ? `page ${first}` : `pages ${first} to ${last}`;
