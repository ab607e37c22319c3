import { z } from 'zod';
import { LanguageCode } from './document-text.js';
import { Span } from './span.js';

/** An article as another language of the print has it. */
export const ParallelArticle = z.strictObject({
  /** The section that is the same article; null when the document text has none of its number. */
  eId: z.string().nullable(),
  /** The number as printed, with its word: `Artículo 5`, `第五条`. */
  label: z.string(),
  /** The number alone, as printed: `5`, `premier`, `五`. */
  number: z.string(),
  /** From the label to the end of its last word, in the text of the expression. */
  span: Span,
});
export type ParallelArticle = z.infer<typeof ParallelArticle>;

/** The articles of one expression, in the order in which it prints them. */
export const Parallel = z.strictObject({
  /** That of the expression. */
  language: LanguageCode,
  articles: z.array(ParallelArticle),
});
export type Parallel = z.infer<typeof Parallel>;
