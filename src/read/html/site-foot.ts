import type { Block } from '../paragraph.js';

/** Words of those who sign: where a page has no other place for them, they are text of the agreement. */
const SIGNATURE =
  /\bin (?:witness|faith|testimony) (?:whereof|of which)\b|\b(?:done|signed|executed|given) at\b|\bfor and on behalf of\b/i;

/** The words of the foot of a site; null where they are the end of the agreement. */
export function siteFoot(blocks: readonly Block[]): string | null {
  const words = blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
  return SIGNATURE.test(words) ? null : words.trim().replace(/\s+/g, ' ');
}
