import { isMark } from '../marks.js';
import type { Sql } from './sql.js';
import type { TermQuery } from './term-query.js';

/** The question as a condition on the texts of a row `w` of `searchable`, without the index. */
export function termInText(asked: TermQuery, sql: Sql): string {
  switch (asked.kind) {
    case 'every':
      return 'TRUE';
    case 'not':
      return `NOT ${termInText(asked.part, sql)}`;
    case 'all':
      return `(${asked.parts.map((part) => termInText(part, sql)).join(' AND ')})`;
    case 'any':
      return asked.parts.length === 0
        ? 'FALSE'
        : `(${asked.parts.map((part) => termInText(part, sql)).join(' OR ')})`;
    default: {
      const tokens = asked.kind === 'token' ? [asked.token] : asked.tokens;
      const code = sql.coded(tokens);
      const column = isMark(tokens[0]!) ? 'w.marks' : 'w.words';
      return code === null ? 'FALSE' : sql.holds(column, sql.add(code));
    }
  }
}
