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

/**
 * The stretches of the given text that a span of the document text was made of, in text order: without the page
 * furniture and hyphens that layout took out in between. Linear in the pieces the span touches.
 */
export function sourcePieces(record: AgreementRecord, { start, end }: Span): Span[] {
  const { origin } = record.document;
  const pieces: Span[] = [];
  let index = Math.max(0, partitionPoint(origin, ([at]) => at <= start) - 1);
  for (let from = start; from < end; index += 1) {
    const to = Math.min(end, origin[index + 1]?.[0] ?? end);
    pieces.push(sourceSpan(record, { start: from, end: to }));
    from = to;
  }
  return pieces;
}
