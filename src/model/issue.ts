import { z } from 'zod';
import { Span } from './span.js';

/**
 * Something a reader of the record should know: never an exception, never lost.
 * `code` is stable and namespaced by stage (`read/encrypted`, `layout/no-text`, `structure/numbering-gap`).
 * `error`: part of the document could not be used. `warning`: it was used, with a doubt. `info`: worth knowing.
 */
export const Issue = z.strictObject({
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  severity: z.enum(['error', 'warning', 'info']),
  /** One plain sentence: what is wrong and what it means for the record. */
  message: z.string().min(1),
  span: Span.optional(),
  /** 1-based. */
  pageNumber: z.int().min(1).optional(),
  /** The limit of reading that cut the document short, and how high it was: with a higher one there is more. */
  limit: z.strictObject({ name: z.string(), value: z.number() }).optional(),
});
export type Issue = z.infer<typeof Issue>;

/** What every stage returns: its output, and what it noticed on the way. */
export interface StageResult<T> {
  output: T;
  issues: Issue[];
}
