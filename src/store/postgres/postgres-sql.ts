import type { Sql } from '../sql/sql.js';

/** Statements for PostgreSQL; a value is named by its number. */
export class PostgresSql implements Sql {
  readonly clauseId = 'w.clause_id';
  readonly values: unknown[] = [];

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  table(name: string): string {
    return `pacta.${name}`;
  }

  oneOf(column: string, values: readonly string[]): string {
    return `${column} = ANY(${this.add(values)})`;
  }

  holds(text: string, part: string): string {
    return `strpos(${text}, ${part}) > 0`;
  }

  beginsWith(text: string, part: string): string {
    return `starts_with(${text}, ${part})`;
  }
}
