import { type Passage, partitionPoint } from '../model/index.js';

/**
 * For each passage, the number of the passage whose words introduce it (the one whose span holds its nearest
 * lead-in), or -1. Passages are in text order; the introducing passage never comes after.
 */
export const leadInPassages = (passages: readonly Passage[]): Int32Array => {
  const found = new Int32Array(passages.length).fill(-1);
  for (const [index, passage] of passages.entries()) {
    const leadIn = passage.leadIns[0];
    if (!leadIn) continue;
    const holder = lastStartingBy(passages, leadIn.start, index);
    if (holder !== -1 && passages[holder]!.span.end >= leadIn.end) found[index] = holder;
  }
  return found;
};

/** The last of the first `count` passages that starts at or before `offset`, or -1. */
const lastStartingBy = (passages: readonly Passage[], offset: number, count: number): number =>
  partitionPoint(passages, ({ span }) => span.start <= offset, count) - 1;
