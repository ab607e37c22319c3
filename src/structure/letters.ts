import { type Draft, draft } from './draft.js';
import { LONGEST_HEAD, salutes } from './notes.js';
import { spanOfLines } from './plain-parts.js';
import { blockEnd, type Source } from './source.js';

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
  // A letter without a number begins with its letterhead.
  const opens = (at: number): boolean => containers[at]! && source.lines[at]!.word!.number !== null;
  const limit = Math.min(to, from + LONGEST_HEAD);
  let end = from;
  while (end < limit && !opens(end) && !salutes(source, end)) end += 1;
  if (end >= limit || opens(end)) return from;
  for (let at = from; at < end; ) {
    const next = blockEnd(source, at, end);
    const text = spanOfLines(source, at, next);
    if (text !== null) section.children.push(draft('block', section.role, { text }));
    at = next;
  }
  return end;
}
