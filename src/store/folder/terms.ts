import { codeOf, numberOf, type TermCodes } from '../term-codes.js';
import type { Connection } from './catalogue.js';

/** Of those tokens that the catalogue knows. */
export function codesOfTokens(db: Connection, tokens: readonly string[]): Map<string, string> {
  // In one piece, in the order asked: many rows are read slowly.
  const { numbers } = db
    .prepare(
      `SELECT group_concat(COALESCE(t.number, '')) AS numbers
       FROM json_each(?) o LEFT JOIN term t ON t.token = o.value`,
    )
    .get([JSON.stringify(tokens)]) as { numbers: string | null };
  const codes = new Map<string, string>();
  (numbers ?? '').split(',').forEach((number, at) => {
    if (number !== '') codes.set(tokens[at]!, codeOf(Number(number)));
  });
  return codes;
}

/** Makes known those tokens that are new; inside the caller's transaction. */
export function learnTokens(db: Connection, tokens: Iterable<string>): TermCodes {
  const all = [...new Set(tokens)];
  const codes = codesOfTokens(db, all);
  const add = db.prepare('INSERT INTO term (token) VALUES (?)');
  for (const token of all)
    if (!codes.has(token)) codes.set(token, codeOf(Number(add.run([token]).lastInsertRowid)));
  return codes;
}

/** The tokens that the codes stand for. */
export function tokensOfCodes(db: Connection, codes: readonly string[]): Map<string, string> {
  const rows = db
    .prepare('SELECT t.token, t.number FROM json_each(?) o CROSS JOIN term t ON t.number = o.value')
    .all([JSON.stringify(codes.map(numberOf))]) as { token: string; number: number }[];
  return new Map(rows.map(({ token, number }) => [codeOf(number), token]));
}
