import type { Span } from '../../model/index.js';
import type { Parts } from './parts/parts-reading.js';
import type { Reading, Said } from './reading.js';

/**
 * The statements that say another thing than the main one and those before it: kind of statement, kind of bearer, action
 * or object.
 */
export function different(
  flat: string,
  main: Said,
  parts: Parts,
  further: readonly Reading[],
): readonly Reading[] {
  return further.filter(
    (statement, index) =>
      statement.modality !== 'none' &&
      !saysSame(flat, main, parts, statement) &&
      !further.some((other, at) => at < index && saysSame(flat, other, other.parts(), statement)),
  );
}

function saysSame(flat: string, one: Said, parts: Parts, other: Said): boolean {
  if (one.modality !== other.modality || one.bearer?.kind !== other.bearer?.kind) return false;
  const others = other.parts();
  if (parts.action?.base !== others.action?.base) return false;
  const object = parts.object ?? NOWHERE;
  const { start, end } = others.object ?? NOWHERE;
  return object.end - object.start === end - start && flat.startsWith(flat.slice(start, end), object.start);
}
const NOWHERE: Span = { start: 0, end: 0 };
