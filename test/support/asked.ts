import type { ClauseQuery } from '../../src/model/index.js';
import { clauseQuestion, type RawQuestion } from '../../src/query/index.js';

/** A question for clauses as flags ask it, perhaps for those of one agreement. */
export type Asked = RawQuestion & { agreement?: string };

/** What a store is asked for it. */
export const asked = ({ agreement, ...raw }: Asked = {}): ClauseQuery => ({
  ...clauseQuestion(raw).query,
  ...(agreement ? { agreement } : {}),
});
