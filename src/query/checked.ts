import type { ClauseFlags, StatementQuery } from '../model/index.js';
import { QueryError } from './query-error.js';

/** Checks what was given against the schema; parts that are absent or empty lists are left out. Throws QueryError. */
export function checked<S extends typeof ClauseFlags | typeof StatementQuery>(
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
