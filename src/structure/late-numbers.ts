import type { OpenList, Place } from './lists.js';
import { samePath } from './numbering.js';
import type { Candidate } from './successors.js';

/** A number that the outermost list of a division may begin with though it is not one. */
export interface Awaited {
  style: string;
  value: number;
}

/** The place of the number that is awaited, as the first of the outermost list. */
export function opensLate(
  { style, readings, fresh }: Candidate,
  open: readonly OpenList[],
  awaited: Awaited | null,
): Place | null {
  if (!fresh || open.length > 0 || style !== awaited?.style) return null;
  const reading = readings.find(({ kind, value }) => kind === 'arabic' && value === awaited.value);
  return reading === undefined ? null : { level: 0, opens: true, reading, gap: 0 };
}

/** A number that a list left out before its last gap and that comes after all. */
export function lateIn({ fresh, style, readings }: Candidate, open: readonly OpenList[]): Place | null {
  for (let level = open.length - 1; fresh && level >= 0; level -= 1) {
    const { gapped, style: like } = open[level]!;
    const behind = gapped?.place.reading;
    if (!behind || like !== style) continue;
    const reading = readings.find(
      ({ kind, value, path }) =>
        kind === behind.kind &&
        gapped!.missing.has(value) &&
        samePath(path.slice(0, -1), behind.path.slice(0, -1)),
    );
    if (reading !== undefined) return { level, opens: false, reading, gap: 0, late: true };
  }
  return null;
}

/**
 * What a list knows of the numbers it left out, after its member at `place`. Changes the earlier place behind whose gap
 * a late number comes: a gap that is filled is none.
 */
export function gapsAfter(place: Place, before: OpenList | undefined): Pick<OpenList, 'gapped' | 'highest'> {
  const { reading, gap, opens, late } = place;
  if (reading === null || opens) return {};
  if (gap > 0) {
    const missing = new Set(Array.from({ length: gap }, (_, nth) => reading.value - 1 - nth));
    return { gapped: { place, missing } };
  }
  const { gapped, highest, last } = before ?? {};
  if (!late && !highest) return { gapped };
  const came = gapped?.missing.delete(reading.value) === true;
  if (came) gapped.place.gap -= 1;
  return came ? { gapped, highest: highest ?? last } : { gapped };
}
