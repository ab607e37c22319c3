import type { Mark } from './furniture.js';
import { linePattern } from './line-pattern.js';
import type { PrintedLine } from './printed-line.js';

/** Longer lines say more than a notice does. */
const LONGEST = 500;
/** A notice at the foot of pages comes so often at least; once or twice it may be said of the document itself. */
const FEWEST = 3;
const OMITTED = /\b(?:omitted|redacted|confidential treatment)\b/i;
const FILED = /\b(?:filed separately|securities and exchange commission|the commission)\b/i;

/**
 * Marks the notice that parts were left out of a document as it was filed, where it comes back from page to page, in
 * whatever line of the page.
 */
export function markOmissionNotices(lines: readonly PrintedLine[], marks: Mark[]): void {
  const byPattern = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    if (text.length > LONGEST || !OMITTED.test(text) || !FILED.test(text)) return;
    const pattern = linePattern(text);
    const same = byPattern.get(pattern);
    if (same) same.push(index);
    else byPattern.set(pattern, [index]);
  });
  for (const indexes of byPattern.values()) {
    if (indexes.length < FEWEST) continue;
    for (const index of indexes) marks[index] ??= 'footer';
  }
}
