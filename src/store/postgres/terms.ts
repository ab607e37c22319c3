import { codeOf, numberOf, type TermCodes } from '../term-codes.js';
import type { Query } from './database.js';

interface TermRow {
  token: string;
  number: number;
}

/** Of those tokens that the catalogue knows. */
export async function codesOfTokens(query: Query, tokens: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<TermRow>('SELECT token, number FROM pacta.term WHERE token = ANY($1::text[])', [
    tokens,
  ]);
  return new Map(rows.map(({ token, number }) => [token, codeOf(number)]));
}

/** Makes known those tokens that are new, in order: whoever writes the same ones waits there. Inside the caller's transaction. */
export async function learnTokens(query: Query, tokens: Iterable<string>): Promise<TermCodes> {
  const all = [...new Set(tokens)];
  const codes = await codesOfTokens(query, all);
  const added = all.filter((token) => !codes.has(token)).sort();
  if (added.length === 0) return codes;
  await query(
    'INSERT INTO pacta.term (token) SELECT token FROM unnest($1::text[]) token ON CONFLICT DO NOTHING',
    [added],
  );
  return new Map([...codes, ...(await codesOfTokens(query, added))]);
}

/** The tokens that the codes stand for. */
export async function tokensOfCodes(query: Query, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<TermRow>('SELECT token, number FROM pacta.term WHERE number = ANY($1::int[])', [
    codes.map(numberOf),
  ]);
  return new Map(rows.map(({ token, number }) => [codeOf(number), token]));
}
