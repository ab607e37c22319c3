import type { Sql } from './sql.js';

/** Of a clause: title and id of its agreement, and where it stands there. */
export type PlaceInText = readonly [title: string, agreement: string, position: number];

/** The columns of that, of a clause `c` and its agreement `a`. */
export const PLACE_IN_TEXT = 'a.title, a.id, c.position';

/** 1 for clauses behind the place, or for all. */
export function behindPlace(place: PlaceInText | null, sql: Sql): string {
  if (place === null) return '1';
  const values = place.map((value) => sql.add(value)).join(', ');
  return `CASE WHEN (${PLACE_IN_TEXT}) > (${values}) THEN 1 ELSE 0 END`;
}
