import type { Sql } from '../sql/sql.js';
import { codedText, type TermCodes } from '../term-codes.js';

/** Statements for SQLite; a value is named by its number. */
export class SqliteSql implements Sql {
  /** With a sign before it, so that what has to be in a list is not looked for one by one. */
  readonly clauseId = '+f.rowid';
  readonly values: unknown[] = [];
  readonly #codes: TermCodes;

  /** `codes`: of what `coded` will be asked for. */
  constructor(codes: TermCodes = new Map()) {
    this.#codes = codes;
  }

  add(value: unknown): string {
    return `?${this.values.push(value)}`;
  }

  table(name: string): string {
    return name;
  }

  coded(tokens: readonly string[]): string | null {
    return codedText(tokens, this.#codes);
  }

  oneOf(column: string, values: readonly string[]): string {
    return `${column} IN (${values.map((value) => this.add(value)).join(',')})`;
  }

  holds(text: string, part: string): string {
    return `instr(${text}, ${part}) > 0`;
  }

  beginsWith(text: string, part: string): string {
    return `substr(${text}, 1, length(${part})) = ${part}`;
  }
}
