import { ClauseQuery, StatementQuery } from '../model/index.js';
import { hasWord } from './has-word.js';
import { QueryError } from './query-error.js';

/** A question as typed: nothing checked yet. */
export type RawQuery = { [K in keyof ClauseQuery]?: unknown };

/** Checks what was typed; parts that are absent or empty lists are left out. */
export function clauseQuery(raw: RawQuery): ClauseQuery {
  const query = checked(ClauseQuery, raw);
  if (query.words !== undefined && !hasWord(query.words)) {
    throw new QueryError(`There is no word to look for in "${query.words}".`);
  }
  return query;
}

/** The same for a question for statements. */
export const statementQuery = (raw: { [K in keyof StatementQuery]?: unknown }): StatementQuery =>
  checked(StatementQuery, raw);

function checked<S extends typeof ClauseQuery | typeof StatementQuery>(
  schema: S,
  raw: Readonly<Record<string, unknown>>,
): ReturnType<S['parse']> {
  const given = Object.fromEntries(
    Object.entries(raw).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    const part = String(issue.path[0] ?? 'query');
    const values =
      'values' in issue ? `: one of ${(issue.values as string[]).join(', ')}` : ` (${issue.message})`;
    throw new QueryError(`--${part} does not take that value${values}.`);
  }
  return result.data as ReturnType<S['parse']>;
}
