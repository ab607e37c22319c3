import { z } from 'zod';
import type { Sql } from './sql.js';

/** One part of an order: what rows are sorted by, which is never NULL. */
export interface SortKey<Row> {
  sql: string;
  /** From the last to the first. */
  falls?: boolean;
  type: 'text' | 'integer' | 'number';
  /** The value of `sql` in a row, as the database has it. */
  of: (row: Row) => string | number;
}

/** The values of all keys in one row, which no other row shares. */
export type SortPlace = (string | number)[];

/** What ORDER BY takes. */
export const orderBy = <Row>(keys: readonly SortKey<Row>[]): string =>
  keys.map(({ sql, falls }) => (falls ? `${sql} DESC` : sql)).join(', ');

export const placeOf = <Row>(keys: readonly SortKey<Row>[], row: Row): SortPlace =>
  keys.map(({ of }) => of(row));

/** What is a place in an order of these keys. */
export const placeSchema = <Row>(keys: readonly SortKey<Row>[]): z.ZodType<SortPlace> =>
  z
    .array(z.union([z.string(), z.number()]))
    .length(keys.length)
    .refine((place) => keys.every(({ type }, at) => OF_TYPE[type].safeParse(place[at]).success));

const OF_TYPE = { text: z.string(), integer: z.int32(), number: z.number() } as const;

/** The row comes behind the place; the row there need not exist any more. */
export function isBehind<Row>(keys: readonly SortKey<Row>[], place: SortPlace, sql: Sql): string {
  if (keys.every(({ falls }) => !falls)) {
    const values = place.map((value) => sql.add(value));
    return `(${keys.map((key) => key.sql).join(', ')}) > (${values.join(', ')})`;
  }
  const [first, ...rest] = keys as [SortKey<Row>, ...SortKey<Row>[]];
  const value = sql.add(place[0]);
  const isAfter = `${first.sql} ${first.falls ? '<' : '>'} ${value}`;
  return `(${isAfter} OR (${first.sql} = ${value} AND ${isBehind(rest, place.slice(1), sql)}))`;
}
