import type {
  AgreementSummary,
  CatalogueLabel,
  CatalogueStatement,
  ClauseHit,
  Span,
} from '../model/index.js';
import type { ReachedLimit, StoredState } from './store.js';

/** A row of the table `agreement`, in every catalogue. */
export interface AgreementRow {
  id: string;
  status: AgreementSummary['status'];
  problem: string | null;
  problem_code: string | null;
  /** A JSON list. */
  limits: string;
  uri: string;
  file_name: string;
  title: string;
  instrument: string | null;
  signed: string | null;
  pages: number;
  recognised_pages: number;
  clauses: number;
  producer_version: string;
  pipeline_hash: string;
  reader_version: string;
}

/** A row of the table `clause` with title and file name of its agreement. */
export interface HitRow {
  agreement_id: string;
  title: string;
  file_name: string;
  e_id: string;
  role: ClauseHit['role'];
  heading: string | null;
  text: string;
  span_start: number;
  span_end: number;
  page_first: number;
  page_last: number;
  modality: ClauseHit['modality'];
  bearer: ClauseHit['bearer'];
}

export const summaryOf = (row: AgreementRow, parties: string[]): AgreementSummary => ({
  id: row.id,
  status: row.status,
  problem: row.problem,
  uri: row.uri,
  fileName: row.file_name,
  title: row.title,
  instrument: row.instrument,
  parties,
  signed: row.signed,
  pages: row.pages,
  recognisedPages: row.recognised_pages,
  clauses: row.clauses,
  pipelineHash: row.pipeline_hash,
  readerVersion: row.reader_version,
});

export const storedStateOf = (row: AgreementRow): StoredState => ({
  uri: row.uri,
  producerVersion: row.producer_version,
  pipelineHash: row.pipeline_hash,
  readerVersion: row.reader_version,
  status: row.status,
  problem: row.problem,
  problemCode: row.problem_code,
  limits: JSON.parse(row.limits) as ReachedLimit[],
});

/** `matches`: where the words asked for stand in the text. */
export const hitOf = (
  row: HitRow,
  labels: CatalogueLabel[],
  furtherStatements: CatalogueStatement[],
  matches: Span[],
): ClauseHit => ({
  recordId: row.agreement_id,
  title: row.title,
  fileName: row.file_name,
  eId: row.e_id,
  role: row.role,
  heading: row.heading,
  text: row.text,
  span: { start: row.span_start, end: row.span_end },
  matches,
  pages: [row.page_first, row.page_last],
  labels,
  modality: row.modality,
  bearer: row.bearer,
  furtherStatements,
});
