import type { Sql } from '../sql/sql.js';
import { codedText, type TermCodes } from '../term-codes.js';

/** Statements for PostgreSQL; a value is named by its number. */
export class PostgresSql implements Sql {
  readonly clauseId = 'w.clause_id';
  readonly values: unknown[] = [];
  readonly #codes: TermCodes;

  /** `codes`: of what `coded` will be asked for. */
  constructor(codes: TermCodes = new Map()) {
    this.#codes = codes;
  }

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  table(name: string): string {
    return `pacta.${name}`;
  }

  coded(tokens: readonly string[]): string | null {
    return codedText(tokens, this.#codes);
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
