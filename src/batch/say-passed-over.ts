import { DOCUMENT_KINDS, type PassedOver, PathError } from '../sources/index.js';

/** More extensions than these are counted together. */
const MOST_NAMED = 8;

/** `Passed over: 3 files (.docx 2, .rtf 1).`, most frequent first; null when there were none. */
export function sayPassedOver(passedOver: PassedOver): string | null {
  const counts = Object.entries(passedOver).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const named = counts.slice(0, MOST_NAMED);
  const rest = total - named.reduce((sum, [, count]) => sum + count, 0);
  const parts = named.map(([extension, count]) => `${extension || 'without extension'} ${count}`);
  if (rest > 0) parts.push(`others ${rest}`);
  return `Passed over: ${total} ${total === 1 ? 'file' : 'files'} (${parts.join(', ')}).`;
}

/** Below these paths there is no document: names what is there instead. */
export function nothingToRead(paths: readonly string[], passedOver: PassedOver): PathError {
  const nothing = `There is no ${DOCUMENT_KINDS} file to read in ${paths.join(', ')}.`;
  const others = sayPassedOver(passedOver);
  return new PathError(others ? `${nothing} ${others}` : nothing);
}
