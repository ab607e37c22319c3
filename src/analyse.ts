import { createHash } from 'node:crypto';
import { assembleSafeguards, classify } from './classify/index.js';
import {
  type ClauseStatement,
  describeAgreement,
  describeClauses,
  describeDefinitions,
  findReferences,
  onOneLine,
  recogniseFacts,
  wordSpans,
} from './extract/index.js';
import { layout } from './layout/index.js';
import type { ReadLimits } from './limits.js';
import {
  type AgreementRecord,
  type Clause,
  type Fact,
  fileNameOf,
  type Issue,
  type Label,
  type Page,
  type ParsedAgreement,
  type Passage,
  recordId,
  type SafeguardGroup,
  SCHEMA_VERSION,
  type Source,
  type StageResult,
  type Status,
  type Taxonomy,
} from './model/index.js';
import { wideText } from './nlp/index.js';
import {
  detectMediaType,
  type ReadOptions,
  readSource,
  tooLarge,
  unpackInPlace,
  wrongExtension,
} from './read/index.js';
import type { CompiledRules } from './rules/index.js';
import { parallelsOf, structure } from './structure/index.js';
import { PACTA_VERSION, readerVersion } from './version.js';

export type { ReadOptions };
export { unpackInPlace };

/** A pipeline ready for use; `openPipeline` makes it. */
export interface CompiledPipeline {
  id: string;
  version: string;
  hash: string;
  taxonomy: Taxonomy;
  rules: CompiledRules;
  safeguards: readonly SafeguardGroup[];
}

/**
 * The slow half: bytes to document text. Depends on the bytes, the limits, `READER_VERSION` and whether a password fits
 * alone. A bad document is a
 * result with status `partial` or `failed` and issues that say why; it does not throw.
 */
export async function parse(
  source: Source,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ParsedAgreement> {
  return layOut(source, await readSource(bytes, source.mediaType, options), options.limits?.ocr);
}

/** What `parse` says of a document that is larger than the limit, which need not be opened for it. */
export function parseTooLarge(source: Omit<Source, 'mediaType'>, limits: ReadLimits): ParsedAgreement {
  // Judged by content, which nobody has seen.
  const unseen: Source = { ...source, mediaType: 'application/octet-stream' };
  return layOut(unseen, { output: [], issues: [tooLarge(source.bytes, limits)] }, limits.ocr);
}

function layOut(
  source: Source,
  read: StageResult<Page[]>,
  ocr: ReadLimits['ocr'] | undefined,
): ParsedAgreement {
  const laidOut = layout(read.output);
  const issues = [...read.issues, ...laidOut.issues];
  return {
    id: recordId(source.sha256),
    source,
    readerVersion: readerVersion(ocr),
    status: statusOf(issues, laidOut.output.text),
    issues,
    document: laidOut.output,
  };
}

/** The fast half: document text to record. Depends on the parsed document and the pipeline alone. */
export function annotate(parsed: ParsedAgreement, pipeline: CompiledPipeline): AgreementRecord {
  const { source } = parsed;
  const document = { ...parsed.document, text: wideText(parsed.document.text) };
  // Here, because a file may get another name without being read again.
  const named = wrongExtension(source.fileName, source.mediaType);
  const structured = structure(document);
  const { sections, passages } = structured.output;
  const words = wordSpans(document.text);
  const flat = onOneLine(document.text);
  const facts = recogniseFacts(document.text, words);
  const agreement = describeAgreement(document, passages, facts, words, flat);
  const title = agreement.output.title?.span ?? null;
  const classified = classify(document, title, passages, facts, pipeline.rules, pipeline.taxonomy);
  const { definitions, undefinedTerms } = describeDefinitions(document, sections, passages, facts, words);
  const { parties } = agreement.output;
  const statements = describeClauses(document, passages, facts, parties, words, flat, definitions);
  const cited = findReferences(document.text, sections, passages, agreement.output, words);
  return {
    schemaVersion: SCHEMA_VERSION,
    id: parsed.id,
    source,
    producer: {
      version: PACTA_VERSION,
      readerVersion: parsed.readerVersion,
      pipeline: { id: pipeline.id, version: pipeline.version, hash: pipeline.hash },
    },
    status: parsed.status,
    issues: [
      ...parsed.issues,
      ...named,
      ...structured.issues,
      ...classified.issues,
      ...agreement.issues,
      ...cited.issues,
    ],
    document: parsed.document,
    agreement: agreement.output,
    sections,
    parallels: parallelsOf(document, sections),
    clauses: assembleClauses(passages, classified.output.labels, statements, facts),
    definitions,
    undefinedTerms,
    ...cited.output,
    safeguards: assembleSafeguards(pipeline.safeguards, classified.output.safeguards),
  };
}

/** The part of a record from which the rest follows, by the rules and the name of the file. */
export function parsedHalf(record: AgreementRecord): ParsedAgreement {
  return {
    id: recordId(record.source.sha256),
    source: record.source,
    readerVersion: record.producer.readerVersion,
    status: record.status,
    issues: record.issues.filter(({ code }) => /^(read|layout)\/(?!wrong-extension$)/.test(code)),
    document: record.document,
  };
}

/** Both halves: bytes to record. */
export async function analyse(
  source: Source,
  bytes: Uint8Array,
  pipeline: CompiledPipeline,
  options: ReadOptions = {},
): Promise<AgreementRecord> {
  return annotate(await parse(source, bytes, options), pipeline);
}

/** Errors cost part of a document; where they left no text at all, nothing was read. */
function statusOf(issues: readonly Issue[], text: string): Status {
  if (!issues.some((issue) => issue.severity === 'error')) return 'complete';
  return text.trim() === '' ? 'failed' : 'partial';
}

/**
 * Joins what the stages said about each passage. Passages and facts are both in text order, so one walk
 * gives every fact to the passage its first character stands in; facts outside passages (in headings) stay out.
 */
function assembleClauses(
  passages: readonly Passage[],
  labels: readonly Label[][],
  statements: readonly ClauseStatement[],
  facts: readonly Fact[],
): Clause[] {
  let next = 0;
  return passages.map((passage, index) => {
    while (next < facts.length && facts[next]!.span.start < passage.span.start) next += 1;
    const first = next;
    while (next < facts.length && facts[next]!.span.start < passage.span.end) next += 1;
    const { id, sectionPath, span, textStart, role, headings, leadIns, pages } = passage;
    return {
      id,
      sectionPath,
      span,
      textStart,
      role,
      headings,
      leadIns,
      pages,
      labels: labels[index]!,
      ...statements[index]!,
      facts: facts.slice(first, next),
    };
  });
}

/** Describes bytes as a source: media type by content, and the hash that identifies them. */
export function sourceOf(uri: string, bytes: Uint8Array): Source {
  return {
    uri,
    fileName: fileNameOf(uri),
    mediaType: detectMediaType(bytes),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
