import { type AgreementRecord, partitionPoint, type Span } from '../model/index.js';

/**
 * Offset in the text that was given, for an offset in the document text of a text file: layout may have taken
 * page furniture and hyphens out in between.
 */
export function sourceOffset(record: AgreementRecord, at: number): number {
  const { origin } = record.document;
  const piece = origin[partitionPoint(origin, ([start]) => start <= at) - 1];
  return piece ? piece[1] + (at - piece[0]) : at;
}

/** The same for a span; its end is the place behind its last character. */
export function sourceSpan(record: AgreementRecord, span: Span): Span {
  const start = sourceOffset(record, span.start);
  return { start, end: span.end > span.start ? sourceOffset(record, span.end - 1) + 1 : start };
}
