import { type Copy, firstNames } from '../batch/index.js';
import { countOf, oneLine } from './terminal.js';

/** Names the first documents that have no record of their own, and those whose record is for both; none for none. */
export function sayCopies(copies: readonly Copy[]): string[] {
  if (copies.length === 0) return [];
  const names = copies.map(({ uri, sameAs }) => `${oneLine(uri)}: the same as ${oneLine(sameAs)}`);
  return [`${countOf(copies.length, 'copy', 'copies')}, listed under the other name:`, ...firstNames(names)];
}
