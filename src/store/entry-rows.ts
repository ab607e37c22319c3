import type { CatalogueEntry } from './catalogue-entry.js';
import { coverageJson, safeguardsJson } from './coverage.js';
import { foldName, tokensOfText } from './full-text.js';
import { foldedParty } from './reference.js';

/** What is kept in a column. */
export type Value = string | number | null;

/** The row of `agreement`, in every catalogue. */
export function agreementRow(entry: CatalogueEntry): Value[] {
  const { summary, problemCode, limits, producerVersion, safeguards, clauses } = entry;
  return [
    summary.id,
    summary.status,
    summary.problem,
    problemCode,
    JSON.stringify(limits),
    summary.uri,
    summary.fileName,
    summary.title,
    foldName(`${summary.title}\n${summary.fileName}`),
    summary.instrument,
    summary.signed,
    summary.pages,
    summary.recognisedPages,
    summary.clauses,
    producerVersion,
    summary.pipelineId,
    summary.pipelineHash,
    summary.readerVersion,
    clauses.length,
    clauses.reduce((sum, { searchable }) => sum + tokensOfText(searchable).length, 0),
    coverageJson(clauses),
    safeguardsJson(safeguards),
  ];
}

/** The rows of `party`. */
export const partyRows = ({ summary, parties }: CatalogueEntry): Value[][] =>
  parties.map((one, position) => [summary.id, position, one.name, foldedParty(one), one.country]);

/** The columns of `clause` behind its number. */
export const clauseRow = (
  agreement: string,
  position: number,
  clause: CatalogueEntry['clauses'][number],
): Value[] => [
  agreement,
  position,
  clause.eId,
  clause.role,
  clause.heading,
  clause.text,
  clause.span.start,
  clause.span.end,
  clause.pages[0],
  clause.pages[1],
  clause.modality,
  clause.bearer,
];
