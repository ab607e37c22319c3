import { type Phrase, phraseTokens } from '../full-text.js';
import type { Query } from './database.js';
import { Values } from './values.js';
import { tokensApart } from './write-entries.js';

/** As SQLite's FTS5 has them, so that both stores answer in the same order. */
const K1 = 1.2;
const B = 0.75;
const LEAST_IDF = 1e-6;

/** What the clauses of a question must hold, and how well each of them does; `c` is the clause. */
export interface WordSearch {
  condition: (values: Values) => string;
  /** Okapi BM25, higher is better; rounded as in the folder store. */
  rank: (values: Values) => string;
}

/** Asks how common the phrases are in the whole store: the rarer one is, the more it says. */
export async function wordSearch(query: Query, phrases: readonly Phrase[]): Promise<WordSearch> {
  const asked = phraseTokens(phrases);
  const [sizes] = await query<{ clauses: number; tokens: number }>(
    `SELECT coalesce(sum(searchable_clauses), 0)::float8 AS clauses,
            coalesce(sum(searchable_tokens), 0)::float8 AS tokens FROM pacta.agreement`,
  );
  const { clauses, tokens } = sizes!;
  const idfs: number[] = [];
  for (const phrase of asked) {
    const values = new Values();
    const [row] = await query<{ hits: number }>(
      `SELECT count(*)::float8 AS hits FROM pacta.clause c WHERE ${holds(phrase, values)}`,
      values.all,
    );
    const { hits } = row!;
    const idf = Math.log((clauses - hits + 0.5) / (hits + 0.5));
    idfs.push(idf <= 0 ? LEAST_IDF : idf);
  }
  const mean = tokens / Math.max(clauses, 1);
  return {
    condition: (values) => asked.map((phrase) => holds(phrase, values)).join(' AND '),
    rank: (values) => {
      const length = `(${float(K1)} * (${float(1 - B)} + ${float(B)} * c.tokens / ${values.add(mean)}::float8))`;
      const parts = asked.map((phrase, index) => {
        const times = timesIn(phrase, values);
        return `${values.add(idfs[index])}::float8 * (${times} * ${float(K1 + 1)} / (${times} + ${length}))`;
      });
      return `round((${parts.join(' + ')})::numeric, 12)`;
    },
  };
}

const float = (value: number): string => `${value}::float8`;

/** The index knows the tokens of a clause; that they follow one another is looked up in the clause. */
function holds(phrase: readonly string[], values: Values): string {
  const tokens = `string_to_array(btrim(c.stems), '  ') @> ${values.add([...new Set(phrase)])}::text[]`;
  return phrase.length === 1 ? tokens : `${tokens} AND strpos(c.stems, ${values.add(inStems(phrase))}) > 0`;
}

const inStems = (phrase: readonly string[]): string => tokensApart(phrase.join(' '));

/** How often the phrase begins in the clause. */
function timesIn(phrase: readonly string[], values: Values): string {
  const written = inStems(phrase);
  if (!overlapsItself(phrase)) {
    const without = `octet_length(replace(c.stems, ${values.add(written)}, ''))`;
    return `((octet_length(c.stems) - ${without}) / ${written.length})`;
  }
  const [first, ...others] = phrase.map((token) => tokensApart(token).replaceAll('.', '[.]'));
  return `(SELECT count(*) FROM regexp_matches(c.stems, ${values.add(`${first}(?=${others.join('')})`)}, 'g'))`;
}

/** `a b a` does: its end may be the beginning of the next. */
const overlapsItself = (phrase: readonly string[]): boolean =>
  phrase.some(
    (_, start) => start > 0 && phrase.slice(start).every((token, index) => token === phrase[index]),
  );
