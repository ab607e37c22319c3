import { type Draft, draft } from './draft.js';
import { opensLetter } from './formulas.js';
import { spanOfLines } from './plain-parts.js';
import { blockEnd, type Source } from './source.js';

/** Most lines of a letterhead: who writes to whom, office, reference, place and date. */
const LONGEST_HEAD = 16;

/**
 * Adds the letterhead of a note or letter, a block each, to its section: none of its lines heads the words
 * below.
 *
 * @returns the line of the salutation, or `from` when none is near and this is no letter.
 */
export function addLetterhead(
  source: Source,
  containers: readonly boolean[],
  from: number,
  to: number,
  section: Draft,
): number {
  const limit = Math.min(to, from + LONGEST_HEAD);
  let end = from;
  while (end < limit && !containers[end] && !salutes(source, end)) end += 1;
  if (end >= limit || containers[end]) return from;
  for (let at = from; at < end; ) {
    const next = blockEnd(source, at, end);
    const text = spanOfLines(source, at, next);
    if (text !== null) section.children.push(draft('block', section.role, { text }));
    at = next;
  }
  return end;
}

function salutes({ text, lines }: Source, index: number): boolean {
  const { start, end } = lines[index]!;
  return opensLetter(text.slice(start, Math.min(end, start + 160)));
}
