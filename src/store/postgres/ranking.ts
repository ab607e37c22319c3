import { type Phrase, phraseTokens } from '../full-text.js';
import type { WordOrder } from '../sql/clause-statement.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';
import { tokensApart } from './write-entries.js';

/** As SQLite's FTS5 has them, so that both stores answer in the same order. */
const K1 = 1.2;
const B = 0.75;
const LEAST_IDF = 1e-6;

/**
 * Orders by BM25 over all phrases asked for, rounded as in the folder store; null where there are none. Asks how common
 * each is in the whole store: the rarer it is, the more it says. `sql`: of the statement.
 */
export async function wordOrder(
  query: Query,
  phrases: readonly Phrase[],
  sql: PostgresSql,
): Promise<WordOrder | null> {
  if (phrases.length === 0) return null;
  const asked = phraseTokens(phrases);
  const [sizes] = await query<{ clauses: number; tokens: number }>(
    `SELECT coalesce(sum(searchable_clauses), 0)::float8 AS clauses,
            coalesce(sum(searchable_tokens), 0)::float8 AS tokens FROM pacta.agreement`,
  );
  const { clauses, tokens } = sizes!;
  const idfs: number[] = [];
  for (const phrase of asked) {
    const counting = new PostgresSql();
    const [row] = await query<{ hits: number }>(
      `SELECT count(*)::float8 AS hits FROM pacta.clause c WHERE ${counting.holdsTokens(phrase)}`,
      counting.values,
    );
    const { hits } = row!;
    const idf = Math.log((clauses - hits + 0.5) / (hits + 0.5));
    idfs.push(idf <= 0 ? LEAST_IDF : idf);
  }
  // Where no clause has a word, 1: nothing is ranked, and nothing divided by 0.
  const mean = tokens === 0 ? 1 : tokens / clauses;
  return {
    answered: [],
    join: '',
    condition: null,
    rank: () => {
      const length = `(${float(K1)} * (${float(1 - B)} + ${float(B)} * c.tokens / ${sql.add(mean)}::float8))`;
      const parts = asked.map((phrase, index) => {
        const times = timesIn(phrase, sql);
        return `${sql.add(idfs[index])}::float8 * (${times} * ${float(K1 + 1)} / (${times} + ${length}))`;
      });
      return `-round((${parts.join(' + ')})::numeric, 12)`;
    },
  };
}

const float = (value: number): string => `${value}::float8`;

/** How often the phrase begins in the clause. */
function timesIn(phrase: readonly string[], sql: PostgresSql): string {
  const written = tokensApart(phrase.join(' '));
  if (!overlapsItself(phrase)) {
    const without = `octet_length(replace(c.stems, ${sql.add(written)}, ''))`;
    return `((octet_length(c.stems) - ${without}) / ${written.length})`;
  }
  const [first, ...others] = phrase.map((token) => tokensApart(token).replaceAll('.', '[.]'));
  return `(SELECT count(*) FROM regexp_matches(c.stems, ${sql.add(`${first}(?=${others.join('')})`)}, 'g'))`;
}

/** `a b a` does: its end may be the beginning of the next. */
const overlapsItself = (phrase: readonly string[]): boolean =>
  phrase.some(
    (_, start) => start > 0 && phrase.slice(start).every((token, index) => token === phrase[index]),
  );
