import type { Span } from '../model/index.js';
import { firstTokenFrom, tokenise, Vocabulary } from '../nlp/index.js';

/** In words. */
const LONGEST_HEADING = 6;

/**
 * Finds the sentence of a clause that words of it begin in, as the rules see sentences. `clause` and `words` are spans of
 * the text, and so is what comes out: from the first word of the sentence to the white space behind its last sign. The
 * text is read once.
 */
export function sentenceFinder(text: string): (clause: Span, words: Span) => Span {
  const tokens = tokenise(text, Vocabulary.of(new Vocabulary().words()));
  const { count, starts, sentences } = tokens;
  return (clause, words) => {
    const first = firstTokenFrom(tokens, clause.start);
    const at = Math.min(Math.max(first, firstTokenFrom(tokens, words.start)), count - 1);
    const sentence = sentences[at];
    let from = at;
    while (from > first && sentences[from - 1] === sentence) from -= 1;
    let to = at;
    while (to < count && sentences[to] === sentence && starts[to]! < clause.end) to += 1;
    // A heading that runs in is not what the clause says: the sentence behind it is.
    if (from === first && to - from <= LONGEST_HEADING && to < count && starts[to]! < clause.end) {
      from = to;
      while (to < count && sentences[to] === sentences[from] && starts[to]! < clause.end) to += 1;
    }
    const end = Math.min(starts[to] ?? text.length, clause.end);
    const start = Math.min(starts[from] ?? clause.start, end);
    return { start, end: start + text.slice(start, end).trimEnd().length };
  };
}
