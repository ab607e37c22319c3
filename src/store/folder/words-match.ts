import type { QueryExpression } from '../../model/index.js';
import { phraseTokens } from '../full-text.js';
import { type AskedFor, partsOf, phraseOf } from '../sql/asked-for.js';
import type { WordOrder } from '../sql/clause-statement.js';
import type { Sql } from '../sql/sql.js';

/** Rounded: what is equal but for the last bits of a logarithm is left to the rest of the order. */
const RANK = 'ROUND(bm25(clause_words), 12)';

/**
 * What FTS5 matches for a question for words and nothing else, however they are joined. Null where something else is
 * asked, where there is no word to look for, and where words are only left out, for which FTS5 has no sign.
 */
export function fts5Query(asked: QueryExpression): string | null {
  switch (asked.kind) {
    case 'words':
      return quoted(phraseOf(asked.words));
    case 'any':
      return joined(asked.parts.map(fts5Query), ' OR ');
    case 'all': {
      const found = asked.parts.filter(({ kind }) => kind !== 'not');
      const away = asked.parts.flatMap((part) => (part.kind === 'not' ? [fts5Query(part.part)] : []));
      const must = joined(found.map(fts5Query), ' AND ');
      if (must === null || away.length === 0) return must;
      const not = joined(away, ' OR ');
      return not && `(${must} NOT ${not})`;
    }
    default:
      return null;
  }
}

/** Everything is quoted, so that nothing of it is syntax. */
function quoted(phrase: readonly string[]): string | null {
  const [tokens = []] = phraseTokens([phrase]);
  return tokens.length > 0 ? `"${tokens.join(' ')}"` : null;
}

const joined = (parts: readonly (string | null)[], by: string): string | null =>
  parts.length === 0 || parts.includes(null) ? null : `(${parts.join(by)})`;

/**
 * Orders by BM25 over all phrases asked for; null where there are none. Where they stand side by side, or are each
 * other's alternatives, one look into the index finds and orders; FTS5 does not tell of deeper questions which of their
 * phrases a clause has.
 */
export function wordOrder(
  where: QueryExpression | undefined,
  { phrases }: AskedFor,
  sql: Sql,
): WordOrder | null {
  if (phrases.length === 0) return null;
  const answered = partsOf(where).filter(isPlain);
  const isAll = answered.reduce((sum, part) => sum + phrasesIn(part), 0) === phrases.length;
  const match = isAll ? fts5Query({ kind: 'all', parts: answered }) : null;
  if (match !== null) {
    return {
      answered,
      join: 'JOIN clause_words ON clause_words.rowid = c.id',
      condition: `clause_words MATCH ${sql.add(match)}`,
      rank: () => RANK,
    };
  }
  const any = phrases.map(quoted).join(' OR ');
  return {
    answered: [],
    join: '',
    condition: null,
    rank: () => '0',
    ranks: () =>
      `SELECT rowid AS id, ${RANK} AS rank FROM clause_words WHERE clause_words MATCH ${sql.add(any)}`,
  };
}

const isPhrases = (part: QueryExpression): boolean =>
  part.kind === 'words' || (part.kind === 'any' && part.parts.every(({ kind }) => kind === 'words'));

const isPlain = (part: QueryExpression): boolean => isPhrases(part.kind === 'not' ? part.part : part);

/** Those asked for in a plain part. */
const phrasesIn = (part: QueryExpression): number =>
  part.kind === 'words' ? 1 : part.kind === 'any' ? part.parts.length : 0;
