import type {
  AgreementSummary,
  CatalogueLabel,
  CatalogueStatement,
  ClauseHit,
  Span,
  StatementHit,
  StatementInWords,
} from '../model/index.js';
import type { StatementEntry } from './statement-entry.js';
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
  pipeline_id: string;
  pipeline_hash: string;
  reader_version: string;
}

/** A row of the table `clause` with what its agreement is told by. */
export interface HitRow {
  agreement_id: string;
  title: string;
  file_name: string;
  signed: string | null;
  /** In its agreement. */
  position: number;
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

/** A row of `agreement` as a line of the table of agreements. `parties`: their names, in order. */
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
  pipelineId: row.pipeline_id,
  pipelineHash: row.pipeline_hash,
  readerVersion: row.reader_version,
});

/** A row of `agreement` as what a run must know of it. */
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
  signed: row.signed,
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

/** The columns of `statement` behind `clause_id`, in every catalogue. */
export const statementRow = (entry: StatementEntry): (string | number | null)[] => [
  entry.position,
  entry.modality,
  entry.bearer,
  entry.party,
  entry.role,
  entry.due,
  entry.dueDate,
  entry.dueDays,
  entry.said,
  entry.text,
];

/** A statement with the place of its clause, and what it is put in order by. */
export type StatementHitRow = Pick<
  HitRow,
  'agreement_id' | 'title' | 'file_name' | 'signed' | 'e_id' | 'heading' | 'text' | 'page_first' | 'page_last'
> & {
  said: string;
  due_date: string | null;
  due_days: number | null;
  clause_position: number;
  position: number;
};

/** A row as a statement that was found. */
export const statementHitOf = (row: StatementHitRow): StatementHit => ({
  recordId: row.agreement_id,
  title: row.title,
  fileName: row.file_name,
  signed: row.signed,
  eId: row.e_id,
  heading: row.heading,
  pages: [row.page_first, row.page_last],
  ...(JSON.parse(row.said) as StatementInWords),
  text: row.text,
});

/** What both catalogues select of a statement `s`, its clause `c` and agreement `a`. */
export const STATEMENT_COLUMNS = [
  'c.agreement_id, a.title, a.file_name, a.signed, c.e_id, c.heading, c.page_first, c.page_last, s.said',
  'COALESCE(s.text, c.text) AS text, s.due_date, s.due_days, c.position AS clause_position, s.position',
].join(', ');
