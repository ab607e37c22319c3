import type { AgreementRecord, ClauseQuery } from '../model/index.js';
import type { Store } from '../store/index.js';
import { Problem } from './problem.js';

/** What is sent to be kept as a file. */
export class TextFile {
  constructor(
    /** Without the charset. */
    readonly type: string,
    readonly name: string,
    readonly body: string,
  ) {}
}

/** So many clauses are written into a table: "pacta query --csv" writes all, one after the other. */
export const MOST_ROWS = 5_000;

export const CSV = 'text/csv';
export const JSON_LINES = 'application/jsonl';
export const RECORD = 'application/json';
export const AKOMA_NTOSO = 'application/akn+xml';
export const ANNOTATIONS = 'application/ld+json';

/** The clauses that meet a question, the best first. */
export async function clausesFile(
  type: typeof CSV | typeof JSON_LINES,
  store: Store,
  query: ClauseQuery,
): Promise<TextFile> {
  const [{ hits }, { CLAUSE_HIT_COLUMNS, csvOf, decidedHits, toJsonLine }] = await Promise.all([
    store.search({ ...query, limit: MOST_ROWS, offset: 0 }),
    import('../export/index.js'),
  ]);
  if (type === JSON_LINES) return new TextFile(type, 'clauses.jsonl', hits.map(toJsonLine).join(''));
  const decided = decidedHits(hits, await store.reviews(query.agreement));
  return new TextFile(type, 'clauses.csv', csvOf(CLAUSE_HIT_COLUMNS, decided));
}

/** One agreement as "pacta export" writes it. */
export async function agreementFile(
  type: typeof RECORD | typeof AKOMA_NTOSO | typeof ANNOTATIONS,
  record: AgreementRecord,
): Promise<TextFile> {
  if (record.status === 'failed' && type !== RECORD)
    throw new Problem(404, 'This document could not be read: there is its record alone.');
  const { toAkomaNtoso, toAnnotations, toJson } = await import('../export/index.js');
  switch (type) {
    case RECORD:
      return new TextFile(type, `${record.id}.json`, toJson(record));
    case AKOMA_NTOSO:
      return new TextFile(type, `${record.id}.xml`, toAkomaNtoso(record));
    case ANNOTATIONS:
      return new TextFile(type, `${record.id}.jsonld`, toAnnotations(record));
  }
}
