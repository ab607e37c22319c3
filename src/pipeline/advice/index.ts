import type { Pipeline } from '../../model/index.js';
import type { Problem } from '../problem.js';
import { craftOf, type Places } from './craft.js';
import { decidesNothing } from './decides-nothing.js';
import { shadowed } from './shadowed.js';
import { twice } from './twice.js';
import { unrelatedMisses } from './unrelated-misses.js';
import { wideGaps } from './wide-gaps.js';

/**
 * What could be better in sound rules, in the order of files and lines: parts that decide nothing, rules behind another,
 * words that count twice, gaps too wide, misses that show nothing. None of it makes a label wrong by itself.
 */
export const adviceOn = (pipeline: Pipeline, places: Places): Problem[] => {
  const craft = craftOf(pipeline, places);
  return [decidesNothing, shadowed, twice, wideGaps, unrelatedMisses]
    .flatMap((advise) => advise(craft))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
};
