interface Page<Hit> {
  hits: Hit[];
  total: number;
  totalIsLeast?: boolean;
}

const ASKED_AT_ONCE = 5_000;

/** All that meet a query: a spreadsheet with the first of them alone would be taken for all. */
export async function allHits<Query extends { limit: number; offset: number }, Answer extends Page<unknown>>(
  query: Query,
  ask: (query: Query) => Promise<Answer>,
): Promise<Answer> {
  const answer = await ask({ ...query, limit: ASKED_AT_ONCE });
  const hits = [...answer.hits];
  for (
    let offset = query.offset + ASKED_AT_ONCE;
    answer.totalIsLeast || offset < answer.total;
    offset += ASKED_AT_ONCE
  ) {
    const page = await ask({ ...query, limit: ASKED_AT_ONCE, offset });
    hits.push(...page.hits);
    if (page.hits.length < ASKED_AT_ONCE) break;
  }
  return { ...answer, hits };
}
