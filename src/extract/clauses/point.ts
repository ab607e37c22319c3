/** Points of lists: whether they say something by themselves, and who is bound by those that do. */

import type { BearerKind } from '../../model/index.js';
import type { Reading } from './reading.js';
import { WordSet } from './word-set.js';

/**
 * Whether who is bound by a point with a verb of its own stands in its lead-in: "It: (a) |approves| the plans", "The Host State
 * grants: (a) |rooms shall be provided|".
 */
export function goesOnBy({ operator, subject, bearer }: Reading, leadIn: Reading): boolean {
  if (operator.kind === 'acting' && subject.words === '') return true;
  const isOneSide =
    leadIn.bearer !== null && leadIn.modality === 'obligation' && SIDES.has(leadIn.bearer.kind);
  return isOneSide && bearer?.unnamed === true;
}
const SIDES: ReadonlySet<BearerKind> = new Set(['named-party', 'sending-state', 'receiving-state']);

/** Whether a point says something by itself: not "when they leave", not "|the list, and| shall keep it". */
export function isOwn(flat: string, reading: Reading | null): boolean {
  if (!reading?.certain || reading.operator.kind === 'stating') return false;
  const { operator, sentence } = reading;
  if (JOINING.isBefore(flat, operator.start, sentence.start)) return false;
  return operator.kind === 'modal' || !CONDITIONAL.isAt(flat, pastBullet(flat, sentence.start));
}
const JOINING = new WordSet(['and', 'or', 'but', 'nor']);
const CONDITIONAL = new WordSet(['if', 'when', 'where', 'whenever', 'unless']);

/** Past the mark of a list: "(a) ". */
const pastBullet = (flat: string, start: number): number =>
  start + (/^\(?[a-z0-9]{1,4}[.)]\s*/i.exec(flat.slice(start, start + 12))?.[0].length ?? 0);
