interface Page<Hit> {
  hits: Hit[];
  total: number;
}

const ASKED_AT_ONCE = 5_000;

/** All that meet a query: a spreadsheet with the first of them alone would be taken for all. */
export async function allHits<Query extends { limit: number; offset: number }, Hit>(
  query: Query,
  ask: (query: Query) => Promise<Page<Hit>>,
): Promise<Page<Hit>> {
  const answer = await ask({ ...query, limit: ASKED_AT_ONCE });
  const hits = [...answer.hits];
  for (let offset = query.offset + ASKED_AT_ONCE; offset < answer.total; offset += ASKED_AT_ONCE) {
    hits.push(...(await ask({ ...query, limit: ASKED_AT_ONCE, offset })).hits);
  }
  return { ...answer, hits };
}
