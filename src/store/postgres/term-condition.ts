import type { TermQuery } from '../sql/term-query.js';
import { termInText } from '../sql/term-text.js';
import type { PostgresSql } from './postgres-sql.js';

/** What the index of `searchable` is over, as its definition has it. */
export const TERMS = "string_to_array(btrim(w.stems || w.marks), '  ')";

/** The question as a condition on a row `w` of `searchable`, so that the index answers what it can. */
export function termCondition(asked: TermQuery, sql: PostgresSql): string {
  switch (asked.kind) {
    case 'every':
      return 'TRUE';
    case 'any': {
      if (asked.parts.length === 0) return 'FALSE';
      const tokens = asked.parts.flatMap((part) => (part.kind === 'token' ? [part.token] : []));
      const others = asked.parts.filter(({ kind }) => kind !== 'token');
      const one = tokens.length > 0 ? [`${TERMS} && ${sql.add(tokens)}::text[]`] : [];
      return `(${[...one, ...others.map((part) => termCondition(part, sql))].join(' OR ')})`;
    }
    case 'not':
      return `NOT ${termInText(asked.part, sql)}`;
    default: {
      const parts = asked.kind === 'all' ? asked.parts : [asked];
      const tokens = parts.flatMap(tokensOf);
      const all = tokens.length > 0 ? [`${TERMS} @> ${sql.add([...new Set(tokens)])}::text[]`] : [];
      const phrases = parts.filter(({ kind }) => kind === 'phrase');
      const others = parts.filter(({ kind }) => kind !== 'phrase' && kind !== 'token');
      return `(${[
        ...all,
        ...phrases.map((part) => termInText(part, sql)),
        ...others.map((part) => termCondition(part, sql)),
      ].join(' AND ')})`;
    }
  }
}

const tokensOf = (part: TermQuery): readonly string[] =>
  part.kind === 'token' ? [part.token] : part.kind === 'phrase' ? part.tokens : [];
