import {
  type AgreementRecord,
  type AgreementSummary,
  type Clause,
  type ClauseHit,
  groupBy,
  type Reference,
  type Safeguard,
} from '../model/index.js';
import {
  type CitationEntry,
  citationEntries,
  type LengthEntry,
  lengthEntries,
  type SumEntry,
  sumEntries,
} from './clause-values.js';
import { searchableText, storable } from './full-text.js';
import { type StatementEntry, statementEntries } from './statement-entry.js';
import type { ReachedLimit } from './store.js';

/** A clause as the catalogue keeps it. */
type CatalogueClause = Omit<
  ClauseHit,
  'recordId' | 'title' | 'fileName' | 'signed' | 'matches' | 'furtherStatements'
> & {
  searchable: string;
  statements: StatementEntry[];
  sums: SumEntry[];
  lengths: LengthEntry[];
  citations: CitationEntry[];
};

/** What the catalogue keeps of a record: small beside the record, and plain data that crosses processes. */
export interface CatalogueEntry {
  summary: AgreementSummary;
  problemCode: string | null;
  limits: ReachedLimit[];
  /** Of Pacta. */
  producerVersion: string;
  /** `printed`: the words that the agreement names it by; null where they are its name. */
  parties: { name: string; country: string | null; printed: string | null }[];
  /** In the order of the rules. */
  safeguards: Pick<Safeguard, 'id' | 'group' | 'state'>[];
  /** In text order. */
  clauses: CatalogueClause[];
}

/** Of the printed words of a party, UTF-16 units. */
const LONGEST_PARTY = 300;

/** Runs of white space and control characters become one space, none at the ends. */
function foldSpace(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return storable(text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim());
}

/** The catalogue's view of a record. Without a title in the text, the file name stands for it. */
export function catalogueEntry(record: AgreementRecord): CatalogueEntry {
  const { agreement, source } = record;
  const problem =
    record.issues.find((issue) => issue.severity === 'error') ??
    record.issues.find((issue) => issue.severity === 'warning');
  const parties = agreement.parties.map(({ value, span }) => {
    const name = storable(value.name);
    const end = Math.min(span.end, span.start + LONGEST_PARTY);
    const printed = foldSpace(record.document.text.slice(span.start, end));
    return { name, country: value.country, printed: printed === '' || printed === name ? null : printed };
  });
  const fileName = storable(source.fileName);
  const references = groupBy(record.references, ({ clause }) => clause);
  return {
    summary: {
      id: record.id,
      status: record.status,
      problem: problem ? storable(problem.message) : null,
      uri: storable(source.uri),
      fileName,
      title: foldSpace(agreement.title?.value ?? '') || fileName,
      instrument: agreement.instrument?.value ?? null,
      parties: parties.map(({ name }) => name),
      signed: agreement.signed.date?.value ?? null,
      pages: record.document.pages.length,
      recognisedPages: record.document.pages.filter(({ ocr }) => ocr).length,
      clauses: record.clauses.length,
      pipelineId: record.producer.pipeline.id,
      pipelineHash: record.producer.pipeline.hash,
      readerVersion: record.producer.readerVersion,
    },
    problemCode: problem?.code ?? null,
    limits: record.issues.flatMap(({ limit }) => limit ?? []),
    producerVersion: record.producer.version,
    parties,
    safeguards: record.safeguards.map(({ id, group, state }) => ({ id, group, state })),
    clauses: record.clauses.map((clause) => catalogueClause(clause, references.get(clause.id) ?? [], record)),
  };
}

function catalogueClause(
  clause: Clause,
  references: readonly Reference[],
  record: AgreementRecord,
): CatalogueClause {
  const { document } = record;
  const heading = clause.headings[0];
  const text = foldSpace(document.text.slice(clause.span.start, clause.span.end));
  return {
    eId: clause.id,
    role: clause.role,
    heading: heading ? foldSpace(document.text.slice(heading.start, heading.end)) : null,
    text,
    searchable: searchableText(text),
    span: clause.span,
    pages: clause.pages,
    labels: clause.labels.map(({ category, family, score, tier, polarity }) => ({
      category,
      family,
      score,
      tier,
      polarity,
    })),
    modality: clause.modality,
    bearer: clause.bearer?.kind ?? null,
    statements: statementEntries(clause, record, foldSpace),
    sums: sumEntries(clause),
    lengths: lengthEntries(clause),
    citations: citationEntries(references, record),
  };
}
