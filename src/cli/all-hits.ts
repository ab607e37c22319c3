interface Page {
  hits: unknown[];
  next: string | null;
}

const ASKED_AT_ONCE = 5_000;

/** All that meet a query: a spreadsheet with the first of them alone would be taken for all. */
export async function allHits<
  Query extends { limit: number; offset: number; after?: string | undefined },
  Answer extends Page,
>(query: Query, ask: (query: Query) => Promise<Answer>): Promise<Answer> {
  const answer = await ask({ ...query, limit: ASKED_AT_ONCE });
  const hits = [...answer.hits];
  for (let { next } = answer; next !== null; ) {
    const page = await ask({ ...query, limit: ASKED_AT_ONCE, offset: 0, after: next });
    hits.push(...page.hits);
    next = page.next;
  }
  return { ...answer, hits, next: null };
}
