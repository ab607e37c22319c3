import { cursorTo, type Paged, startOf } from '../cursor.js';
import { isBehind, orderBy, placeOf, placeSchema, type SortKey } from './order.js';
import type { Sql } from './sql.js';

/** A page of rows in an order: behind the last one of the page before, or so many behind the first. */
export class PageOfRows<Row> {
  readonly #kind: string;
  readonly #query: Paged;
  readonly #keys: readonly SortKey<Row>[];
  readonly #start: ReturnType<typeof startOf<ReturnType<typeof placeOf>>>;

  /** `kind`: of answers. Throws StoreError where the query has no such page. */
  constructor(kind: string, query: Paged, keys: readonly SortKey<Row>[]) {
    this.#kind = kind;
    this.#query = query;
    this.#keys = keys;
    this.#start = startOf(kind, query, placeSchema(keys));
  }

  /** What holds of its rows and of all behind it. */
  conditions(sql: Sql): string[] {
    const { place } = this.#start;
    return place ? [isBehind(this.#keys, place, sql)] : [];
  }

  /** What stands behind WHERE. */
  end(sql: Sql): string {
    const { before, place } = this.#start;
    // One more tells whether there is another page.
    const most = sql.add(this.#query.limit + 1);
    return `ORDER BY ${orderBy(this.#keys)} LIMIT ${most} OFFSET ${sql.add(place ? 0 : before)}`;
  }

  /** What was found, as a page. */
  of(found: readonly Row[]): { rows: Row[]; before: number; next: string | null } {
    const { before } = this.#start;
    const rows = found.slice(0, this.#query.limit);
    const last = rows.at(-1);
    const next =
      last && found.length > rows.length
        ? cursorTo(this.#kind, this.#query, before + rows.length, placeOf(this.#keys, last))
        : null;
    return { rows, before, next };
  }
}
