import type { Span } from '../model/index.js';
import { firstTokenFrom, tokenise, Vocabulary } from '../nlp/index.js';

/** In words. */
const LONGEST_HEADING = 6;

/**
 * Finds the sentence of a clause that words of it begin in, as the rules see sentences. `clause` and `words` are spans of
 * the text, and so is what comes out: from the first word of the sentence to its last sign, inside the clause. A heading
 * that runs in is not what a clause says, so the sentence behind it is found. The text is read once.
 */
export function sentenceFinder(text: string): (clause: Span, words: Span) => Span {
  const tokens = tokenise(text, Vocabulary.of(new Vocabulary().words()));
  const { starts, sentences } = tokens;
  return (clause, words) => {
    const first = firstTokenFrom(tokens, clause.start);
    const last = firstTokenFrom(tokens, clause.end);
    const endOf = (from: number): number => {
      let to = from;
      while (to < last && sentences[to] === sentences[from]) to += 1;
      return to;
    };
    let from = Math.max(first, firstTokenFrom(tokens, words.start));
    while (from > first && sentences[from - 1] === sentences[from]) from -= 1;
    let to = endOf(from);
    if (from === first && to - from <= LONGEST_HEADING && to < last) {
      from = to;
      to = endOf(from);
    }
    const start = starts[from] ?? clause.end;
    const end = Math.min(clause.end, starts[to] ?? text.length);
    return { start, end: start + text.slice(start, end).trimEnd().length };
  };
}
