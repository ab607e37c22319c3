import type { Operator } from './operators.js';
import { pronounOf } from './pronouns.js';

/**
 * Whether the subject `words` is an "it" that can only be the instrument, whoever was named before: "Either Party may denounce
 * the Treaty; |it| shall cease to be in force".
 */
export function isInstrument(flat: string, words: string, { kind, end }: Operator): boolean {
  if (kind !== 'modal' || pronounOf(words) !== 'it') return false;
  return IN_FORCE.test(flat.slice(end, end + PREDICATE_CHARS));
}
const IN_FORCE =
  /^\s+(?:(?:then|thereupon|thereafter|also)\s+)?(?:cease\s+to\s+(?:be\s+(?:in\s+force|effective|binding)|have\s+(?:any\s+)?(?:force|effect))|(?:enter|come)\s+into\s+(?:force|effect)|(?:remain|continue)\s+in\s+(?:force|effect)|expire|lapse)\b/i;
const PREDICATE_CHARS = 48;
