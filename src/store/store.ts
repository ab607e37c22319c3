import type {
  AgreementFacets,
  AgreementQuery,
  AgreementRecord,
  AgreementSummary,
  ClauseFacets,
  ClauseHit,
  ClauseQuery,
  Coverage,
  Issue,
  Review,
  StatementHit,
  StatementQuery,
} from '../model/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** A limit of reading that cut a document short, and how high it was. */
export type ReachedLimit = NonNullable<Issue['limit']>;

/** What a run must know of a stored record to decide whether its document has to be read again. */
export interface StoredState {
  /** Where its document was when the record was made, or was last found. */
  uri: string;
  /** Of Pacta. */
  producerVersion: string;
  pipelineHash: string;
  readerVersion: string;
  status: AgreementSummary['status'];
  problem: string | null;
  /** The code of the issue behind `problem`. */
  problemCode: string | null;
  limits: ReachedLimit[];
}

/** What every page of answers tells. */
interface Page {
  /** Of all that meet the query, by now. */
  total: number;
  /** Shown on the pages before. */
  before: number;
  /** The `after` of the page behind; null on the last one. */
  next: string | null;
}

/** One page of answers. */
export interface ClauseAnswer extends Page {
  hits: ClauseHit[];
  /** Still others meet it: so many are counted and put in order, and the others follow on the pages behind. */
  totalIsLeast: boolean;
}

/** One page of statements. */
export interface StatementAnswer extends Page {
  hits: StatementHit[];
}

/** One page of agreements. */
export interface AgreementAnswer extends Page {
  agreements: AgreementSummary[];
}

/** A category that some stored clause carries. */
export interface CategoryInUse {
  category: string;
  family: string;
  clauses: number;
}

/**
 * Records and the catalogue over them. Records are the truth; everything in the catalogue can be made again
 * from them. Several processes may hold the same store open.
 *
 * Pages: an answer's `next`, asked as `after` of the same query, goes on behind it. Whatever is added, replaced or removed
 * meanwhile, what is of an agreement that stays as it is comes exactly once on all pages together, in the order of the
 * first; of one that is replaced, what changed its place may come again or not at all. (So many clauses that not all are
 * put in order are told apart by their numbers in the catalogue: where that is made again meanwhile, some may come twice or
 * not at all.) A `limit` may be another on each page. `offset` counts from the beginning as it is now. `after` of another
 * query, or one that is none, is a StoreError (`cursor`).
 */
export interface Store {
  /** Keeps the records and catalogues them; a record of the same id is replaced. */
  put(records: readonly AgreementRecord[]): Promise<void>;
  /** Catalogues records that a worker has already kept, all or none of them. */
  index(entries: readonly CatalogueEntry[]): Promise<void>;
  /** By id or by a prefix that only one record has; null when there is none, StoreError when ambiguous. */
  get(idOrPrefix: string): Promise<AgreementRecord | null>;
  /** All agreements, by file name, then id. */
  list(): Promise<AgreementSummary[]>;
  /** Agreements whose id begins with the reference (four characters at least) or whose file name or title holds it. */
  find(reference: string): Promise<AgreementSummary[]>;
  /** A page of those that meet the query, in the order it asks for, else that of `list`. */
  agreements(query: AgreementQuery): Promise<AgreementAnswer>;
  /** What all agreements that meet the query have, whatever its page. */
  agreementFacets(query: AgreementQuery): Promise<AgreementFacets>;
  /** A page of the clauses that meet the query, the best first. */
  search(query: ClauseQuery): Promise<ClauseAnswer>;
  /** What all clauses that meet the query have, whatever its page. */
  facets(query: ClauseQuery): Promise<ClauseFacets>;
  /**
   * Clauses that may be worded like `text`: those with most of its telling words, best first, at most `limit`. Found by the
   * index of words: nothing is read that has none of them.
   */
  like(text: string, limit: number): Promise<ClauseHit[]>;
  /** Statements: who is to do what; in the order of the agreements' titles, or of the deadlines with `due`. */
  statements(query: StatementQuery): Promise<StatementAnswer>;
  categories(): Promise<CategoryInUse[]>;
  /** Of these agreements, or of all. */
  coverage(ids?: readonly string[]): Promise<Coverage>;
  /** Keeps what a person decided of a label; earlier decisions stay kept, the last one counts. */
  addReview(review: Review): Promise<void>;
  /** The decisions that count, of one record or all, in the order of their time; also of records that are gone. */
  reviews(recordId?: string): Promise<Review[]>;
  /** Undefined for an id that is not both kept and catalogued. */
  state(id: string): Promise<StoredState | undefined>;
  /** Forgets record and catalogue entry; ids that are not there are passed over. */
  remove(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * The records of a store, without the catalogue: what a process needs that keeps records and leaves
 * cataloguing them to another. Any number of processes may read and write.
 */
export interface Records {
  /** Refuses a record that does not meet the schema: that is a mistake in Pacta; replaces one of the same id. */
  save(record: AgreementRecord): Promise<void>;
  /** Null when there is no such record; StoreError when what is kept is none of this format. */
  load(id: string): Promise<AgreementRecord | null>;
  has(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Of all records, sorted. */
  ids(): Promise<string[]>;
  close(): Promise<void>;
}

/** How a store is opened. */
export interface StoreOptions {
  /** A store that is not there is a StoreError and is not made. */
  mustExist?: boolean;
  /** It will be asked only: a folder that cannot be written serves, too. */
  toRead?: boolean;
  /** Told what the person should know but need not act on: a catalogue made again, a record passed over. */
  onNotice?: (message: string) => void;
}

/**
 * `missing`: there is no such store. `location`: no store can be there. `ambiguous`: several records are meant.
 * `format`: what is kept is not of this version. `connection`: the database does not answer or let one in.
 * `permission`: it does not let one do what has to be done. `blocked`: something else stands in its place.
 * `cursor`: a page was asked for that cannot be told.
 */
export type StoreErrorReason =
  | 'missing'
  | 'location'
  | 'ambiguous'
  | 'format'
  | 'connection'
  | 'permission'
  | 'blocked'
  | 'cursor';

/** Something about the store the person at the keyboard can understand and mend. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly reason: StoreErrorReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
