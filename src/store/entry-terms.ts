import type { CatalogueEntry } from './catalogue-entry.js';
import { tokensOfText } from './full-text.js';
import { agreementMarks, clauseMarks } from './marks.js';

/** The tokens that a clause is found by. */
export interface ClauseTerms {
  /** In the order of the text. */
  words: string[];
  marks: string[];
}

/** Of each clause, in text order. */
export function termsOf(entry: CatalogueEntry): ClauseTerms[] {
  const ofAgreement = agreementMarks(entry);
  return entry.clauses.map((clause) => ({
    words: tokensOfText(clause.searchable),
    marks: clauseMarks(clause, ofAgreement),
  }));
}

/** All tokens, each once. */
export function tokensOfTerms(terms: readonly (readonly ClauseTerms[])[]): Set<string> {
  const tokens = new Set<string>();
  for (const clauses of terms)
    for (const { words, marks } of clauses) {
      for (const word of words) tokens.add(word);
      for (const mark of marks) tokens.add(mark);
    }
  return tokens;
}
