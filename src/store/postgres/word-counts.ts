import type { Query } from './database.js';
import { TERMS } from './term-condition.js';
import { codesOfTokens } from './terms.js';

/** A word in more clauses than this tells nothing: they are not counted further. */
const COUNTED = 50_001;

/** In how many clauses each of the tokens stands, up to `COUNTED`; those in none are left out. */
export async function wordCounts(query: Query, tokens: readonly string[]): Promise<Map<string, number>> {
  const codes = await codesOfTokens(query, tokens);
  const rows = await query<{ token: string; clauses: number }>(
    `SELECT asked.token, counted.clauses::int AS clauses FROM unnest($1::text[], $2::text[]) AS asked (token, code),
       LATERAL (SELECT count(*) AS clauses FROM
         (SELECT 1 FROM pacta.searchable w
          WHERE ${TERMS} @> string_to_array(asked.code, NULL) AND strpos(w.words, asked.code) > 0
          LIMIT ${COUNTED}) AS holding) AS counted
     WHERE counted.clauses > 0`,
    [[...codes.keys()], [...codes.values()]],
  );
  return new Map(rows.map(({ token, clauses }) => [token, clauses]));
}
