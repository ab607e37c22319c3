import { z } from 'zod';
import { Span } from './span.js';

/**
 * How a term is defined. `means`: by a verb ("means", "includes", "has the meaning given in Article 3"). `list`: by its
 * place in a list of definitions ("Host State: …"). `hereinafter`: "hereinafter referred to as …". `bracket`: (the
 * "Company"). `abbreviation`: letters that stand for the words beside them.
 */
export const DefinitionManner = z.enum(['means', 'list', 'hereinafter', 'bracket', 'abbreviation']);
export type DefinitionManner = z.infer<typeof DefinitionManner>;

/** A term and the place that says what it means. A term that is defined in two places has two definitions. */
export const Definition = z.strictObject({
  /** As printed, with white space folded, without an article before it. */
  term: z.string().min(1),
  /** The term's words where it is defined. */
  span: Span,
  /**
   * What it means: the words after "means" or the mark, points that belong to them included; for a name given in
   * passing the words of the sentence before it. Null where the text does not show where these begin.
   */
  definition: Span.nullable(),
  how: DefinitionManner,
  /** eId of the clause that defines it; null outside clauses, as in a heading. */
  clause: z.string().nullable(),
  /**
   * Where the text uses it, in text order, whether before or after its definition; of a term defined twice, each use
   * is with the definition that was last before it. Headings count, places that define the term do not.
   */
  uses: z.array(Span),
});
export type Definition = z.infer<typeof Definition>;

/** A term with capitals that clauses use as if it were defined, and nothing defines. */
export const UndefinedTerm = z.strictObject({
  /** As first printed, with white space folded. */
  term: z.string().min(1),
  /** In text order: one is enough of several words behind an article. */
  uses: z.array(Span).min(1),
});
export type UndefinedTerm = z.infer<typeof UndefinedTerm>;
