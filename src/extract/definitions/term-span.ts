import type { Span } from '../../model/index.js';
import { isWhite } from '../match-at.js';

const LONGEST_TERM = 100;
const MOST_WORDS = 12;
const ARTICLE = /^(?:the|an?|each|any|such|this)\s+(?=\S)/i;
const SINGULAR_OR_PLURAL = /\((?:s|es|ies)\)$/;

/**
 * The term within the words at `span`: without an article before it and without "(s)" behind it. Null for what is no
 * term: a sentence, a figure, a sign.
 */
export function termSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isWhite(text.charCodeAt(start))) start += 1;
  while (end > start && (isWhite(text.charCodeAt(end - 1)) || ',;:'.includes(text[end - 1]!))) end -= 1;
  if (end - start > LONGEST_TERM) return null;
  const words = text.slice(start, end);
  const article = ARTICLE.exec(words)?.[0].length ?? 0;
  const more = words.endsWith(')') ? (SINGULAR_OR_PLURAL.exec(words)?.[0].length ?? 0) : 0;
  const term = words.slice(article, words.length - more);
  if (!/\p{L}/u.test(term) || /[;:?!]|[a-z]{2}\.\s|\n\n/.test(term)) return null;
  if (term.split(/\s+/).length > MOST_WORDS) return null;
  return { start: start + article, end: end - more };
}
