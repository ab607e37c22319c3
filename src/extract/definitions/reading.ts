import type { DefinitionManner, Span } from '../../model/index.js';

/** A place that defines, as the words alone show it. Offsets are those of the text read. */
export interface DefinitionReading {
  /** Of one or several terms that share the definition, in text order. */
  terms: Span[];
  how: DefinitionManner;
  /** Where the whole place begins: the mark, bracket or word before the term. */
  start: number;
  /** Where the place that defines ends; for "means" the definition begins there. */
  end: number;
  /** Known words that the terms stand for: of an abbreviation. */
  definition: Span | null;
  /** A name in a bracket that may be none, "(the Company)" without marks: a definition only where the text uses it. */
  bare: boolean;
}
