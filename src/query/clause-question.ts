import { ClauseFlags, type ClauseQuery } from '../model/index.js';
import type { AskedCondition } from './asked.js';
import { checked } from './checked.js';
import { flagConditions } from './flag-conditions.js';
import { hasWord } from './has-word.js';
import { allOf } from './language/merge.js';
import { parseQuery } from './language/parse.js';
import { QueryError } from './query-error.js';

/** A question for clauses as given: nothing checked yet. */
export type RawQuestion = { [K in keyof ClauseFlags]?: unknown };

/** A question for clauses: what a store answers, and what it was made of. */
export interface ClauseQuestion {
  query: ClauseQuery;
  /** First what was typed in the language, then the others. */
  conditions: AskedCondition[];
}

/**
 * Checks what was given and joins it: all of it must hold; values of one flag are alternatives, but for parties; flags
 * about labels ask for one label, those about statements for one statement. Throws QueryError.
 */
export function clauseQuestion(raw: RawQuestion): ClauseQuestion {
  const { q, limit, offset, after, ...flags } = checked(ClauseFlags, raw);
  if (flags.words !== undefined && !hasWord(flags.words))
    throw new QueryError(`There is no word to look for in "${flags.words}".`);
  const typed = q === undefined ? null : parseQuery(q);
  const given = flagConditions(flags);
  const parts = [...(typed ? [typed.expression] : []), ...given.parts];
  const inLanguage = (typed?.conditions ?? []).map(
    ({ condition, span, negated, alternative }): AskedCondition => ({
      ...{ condition, negated, alternative },
      written: typed!.typed.slice(span.start, span.end),
      place: { typed: typed!.typed, span },
    }),
  );
  return {
    query: {
      ...(parts.length > 0 ? { where: allOf(parts) } : {}),
      ...{ limit, offset, ...(after === undefined ? {} : { after }) },
    },
    conditions: [...inLanguage, ...given.conditions],
  };
}
