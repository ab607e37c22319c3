import type { TermQuery } from '../sql/term-query.js';
import { termInText } from '../sql/term-text.js';
import type { PostgresSql } from './postgres-sql.js';

/** What the index of `searchable` is over beside blocks, as its definition has it. */
export const TERMS = 'string_to_array(w.words || w.marks, NULL)';

/** The question as a condition on a row `w` of `searchable`, so that the index answers what it can. */
export function termCondition(asked: TermQuery, sql: PostgresSql): string {
  switch (asked.kind) {
    case 'every':
      return 'TRUE';
    case 'any': {
      const codes = asked.parts.flatMap((part) =>
        part.kind === 'token' ? (sql.coded([part.token]) ?? []) : [],
      );
      const single = codes.filter((code) => charactersOf(code).length === 1);
      const others = asked.parts.filter(
        (part) => part.kind !== 'token' || !single.includes(sql.coded([part.token]) ?? ''),
      );
      const conditions = [
        ...(single.length > 0 ? [`${TERMS} && ${sql.add(single)}::text[]`] : []),
        ...others.map((part) => termCondition(part, sql)),
      ];
      return conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`;
    }
    case 'not':
      return `NOT ${termInText(asked.part, sql)}`;
    default: {
      const parts = asked.kind === 'all' ? asked.parts : [asked];
      const texts = parts.filter((part) => part.kind === 'token' || part.kind === 'phrase');
      const codes = texts.map((part) => sql.coded(part.kind === 'token' ? [part.token] : part.tokens));
      if (codes.includes(null)) return 'FALSE';
      const characters = [...new Set(codes.flatMap((code) => charactersOf(code!)))];
      // What is more than one character must be there in one piece, too.
      const pieces = texts.filter((_, index) => charactersOf(codes[index]!).length > 1);
      const others = parts.filter(({ kind }) => kind !== 'phrase' && kind !== 'token');
      return `(${[
        ...(characters.length > 0 ? [`${TERMS} @> ${sql.add(characters)}::text[]`] : []),
        ...pieces.map((part) => termInText(part, sql)),
        ...others.map((part) => termCondition(part, sql)),
      ].join(' AND ')})`;
    }
  }
}

const charactersOf = (code: string): string[] => Array.from(code);
