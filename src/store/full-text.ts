import type { Span } from '../model/index.js';
import { BoundedCache, stem, tokenise, Vocabulary, words } from '../nlp/index.js';

/** Words that must follow one another, as typed; most often a single one. */
export type Phrase = readonly string[];

/** Printed words whose stems are remembered: more than a document has, and few megabytes. */
const stems = new BoundedCache<string>(50_000);

/**
 * What full-text search looks at instead of the words: their stems, as the rules see them, with spaces
 * between. So one word to the rules is one word to a question too, in every form and spelling.
 */
export const searchableText = (text: string): string =>
  words(text)
    .map((word) => stems.get(word, () => stem(word)))
    .join(' ');

/**
 * What a person typed, in phrases that must all be found: words, and `"phrases in quotes"` (an unclosed quote
 * runs to the end). What a text would hold as several words (`third-party`) is a phrase too; parts without a
 * letter or digit are left out.
 */
export function searchPhrases(typed: string): Phrase[] {
  const parts = typed.split(/["“”]/).flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(/\s+/)));
  return parts.map(words).filter((phrase) => phrase.length > 0);
}

/** An FTS5 query over searchable text; everything is quoted, so that nothing of it is syntax. */
export const fts5Query = (phrases: readonly Phrase[]): string =>
  phrases.map((phrase) => `"${phrase.map(stem).join(' ').replaceAll('"', '""')}"`).join(' AND ');

/** Where the phrases stand in a text: spans in order that neither overlap nor touch the same word twice. */
export function matchFinder(phrases: readonly Phrase[]): (text: string) => Span[] {
  const vocabulary = new Vocabulary();
  const asked = phrases.map((phrase) => phrase.map((word) => vocabulary.addStem(word)));
  vocabulary.close();
  return (text) => {
    const tokens = tokenise(text, vocabulary);
    const spans: Span[] = [];
    let covered = 0;
    for (let first = 0; first < tokens.count; first += 1) {
      const here = asked.filter((ids) => ids.every((id, index) => tokens.stems[first + index] === id));
      if (here.length === 0) continue;
      const next = first + Math.max(...here.map((ids) => ids.length));
      const before = spans.at(-1);
      if (before && first < covered) before.end = Math.max(before.end, tokens.ends[next - 1]!);
      else spans.push({ start: tokens.starts[first]!, end: tokens.ends[next - 1]! });
      covered = Math.max(covered, next);
    }
    return spans;
  };
}

/** Lower case without accents, for comparing names and titles. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
