import type { StatementHitRow } from '../rows.js';
import type { SortKey } from './order.js';

type Key = SortKey<StatementHitRow>;

const PLACE: readonly Key[] = [
  { sql: 'a.title', type: 'text', of: ({ title }) => title },
  { sql: 'a.id', type: 'text', of: ({ agreement_id }) => agreement_id },
  { sql: 'c.position', type: 'integer', of: ({ clause_position }) => clause_position },
  { sql: 's.position', type: 'integer', of: ({ position }) => position },
];

const DUE: readonly Key[] = [
  {
    sql: 'CASE WHEN s.due_date IS NULL THEN 1 ELSE 0 END',
    ...{ type: 'integer', of: ({ due_date }) => (due_date === null ? 1 : 0) },
  },
  { sql: "COALESCE(s.due_date, '')", type: 'text', of: ({ due_date }) => due_date ?? '' },
  {
    sql: 'CASE WHEN s.due_days IS NULL THEN 1 ELSE 0 END',
    ...{ type: 'integer', of: ({ due_days }) => (due_days === null ? 1 : 0) },
  },
  { sql: 'COALESCE(s.due_days, 0)', type: 'number', of: ({ due_days }) => due_days ?? 0 },
];

/**
 * The order of statements `s`, with `due` dates first, then the shorter period before the longer, then what names an event
 * alone; otherwise by place.
 */
export const statementOrder = (due: boolean | undefined): readonly Key[] =>
  due ? [...DUE, ...PLACE] : PLACE;
