import type { QueryExpression } from '../../model/index.js';
import { phraseTokens } from '../full-text.js';
import { phraseOf } from '../sql/asked-for.js';
import type { Sql } from '../sql/sql.js';
import { tokensApart } from './write-entries.js';

/** Statements for PostgreSQL; a value is named by its number. */
export class PostgresSql implements Sql {
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

  words(asked: QueryExpression): string | null {
    if (asked.kind !== 'words') return null;
    const [tokens = []] = phraseTokens([phraseOf(asked.words)]);
    return tokens.length > 0 ? this.holdsTokens(tokens) : 'FALSE';
  }

  /** The index knows the tokens of the clause `c`; that they follow one another is looked up in the clause. */
  holdsTokens(phrase: readonly string[]): string {
    const tokens = `string_to_array(btrim(c.stems), '  ') @> ${this.add([...new Set(phrase)])}::text[]`;
    if (phrase.length === 1) return tokens;
    return `(${tokens} AND strpos(c.stems, ${this.add(tokensApart(phrase.join(' ')))}) > 0)`;
  }
}
