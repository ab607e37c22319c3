import type { OpenList, Place } from './lists.js';
import type { Candidate } from './successors.js';

/** The place of a number that is printed twice: in the innermost open list that has come to it. */
export function repeated(candidate: Candidate, open: readonly OpenList[]): Place | null {
  if (!candidate.fresh) return null;
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const { style, last } = open[level]!;
    if (last === null || style !== candidate.style) continue;
    const reading = candidate.readings.find(
      ({ kind, path, inserted }) => kind === last.kind && `${path}` === `${last.path}` && !inserted,
    );
    if (reading !== undefined) return { level, opens: false, reading, gap: 0 };
  }
  return null;
}
