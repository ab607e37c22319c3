/** Two agreements side by side; loads what tells wording apart, so it stands apart from the other questions. */
export type { ComparedClause } from './align.js';
export type { Change } from './changes.js';
export {
  type ComparedGroup,
  type ComparedPair,
  type Comparison,
  compare,
  compareInSteps,
  kindOf,
  saidOfBounds,
} from './compare.js';
