import { ClauseQuery } from '../model/index.js';

/** A question as typed: nothing checked yet. */
export type RawQuery = { [K in keyof ClauseQuery]?: unknown };

/** A question that cannot be asked; the message says which part, and what may be written there. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/** Whether there is anything to look for in what was typed. */
export const hasWord = (typed: string): boolean => /[\p{L}\p{N}]/u.test(typed);

/** Checks what was typed; parts that are absent or empty lists are left out. */
export function clauseQuery(raw: RawQuery): ClauseQuery {
  const given = Object.fromEntries(
    Object.entries(raw).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const result = ClauseQuery.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    const part = String(issue.path[0] ?? 'query');
    const values =
      'values' in issue ? `: one of ${(issue.values as string[]).join(', ')}` : ` (${issue.message})`;
    throw new QueryError(`--${part} does not take that value${values}.`);
  }
  if (result.data.words !== undefined && !hasWord(result.data.words)) {
    throw new QueryError(`There is no word to look for in "${result.data.words}".`);
  }
  return result.data;
}
