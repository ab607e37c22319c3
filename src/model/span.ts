import { z } from 'zod';

/**
 * A stretch of the document text: 0-based UTF-16 code units, end exclusive, so that
 * `text.slice(span.start, span.end)` is the quoted words. Empty spans are allowed (start === end).
 */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .refine((span) => span.start <= span.end, { error: 'span ends before it starts' });
export type Span = z.infer<typeof Span>;

/** A value read off the document together with the words that state it. */
export const stated = <T extends z.ZodType>(value: T) => z.strictObject({ value, span: Span });
export interface Stated<T> {
  value: T;
  span: Span;
}

/** True when `inner` lies inside `outer` (equal ends included). */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** True when the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
