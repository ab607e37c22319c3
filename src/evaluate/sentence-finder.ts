import type { Span } from '../model/index.js';
import { firstTokenFrom, tokenise, Vocabulary } from '../nlp/index.js';

/** In words. */
const LONGEST_HEADING = 6;

/**
 * Finds the sentence that words of a clause begin in, as the rules see sentences. `clause` and `words` are spans of the
 * text, and so is what comes out: from the first word of the sentence in the clause to its last sign, through the points
 * that hang from it. A heading that runs in is not what a clause says, so the sentence behind it is found. The text is
 * read once.
 */
export function sentenceFinder(text: string): (clause: Span, words: Span) => Span {
  const tokens = tokenise(text, Vocabulary.of(new Vocabulary().words()));
  const { count, starts, sentences } = tokens;
  const endOf = (from: number): number => {
    let to = from;
    while (to < count && sentences[to] === sentences[from]) to += 1;
    return to;
  };
  return (clause, words) => {
    const first = firstTokenFrom(tokens, clause.start);
    let from = Math.max(first, firstTokenFrom(tokens, words.start));
    while (from > first && sentences[from - 1] === sentences[from]) from -= 1;
    let to = endOf(from);
    if (from === first && to - from <= LONGEST_HEADING && to < count && starts[to]! < clause.end) {
      from = to;
      to = endOf(from);
    }
    const start = starts[from] ?? clause.end;
    return { start, end: start + text.slice(start, starts[to]).trimEnd().length };
  };
}
