import { numberOf } from '../known-words.js';
import { begins, endOfOpening } from './beginning.js';

/** "not fewer than", "not exceeding": the negation is one of the quantity, not of the verb. */
const OF_QUANTITY = begins(
  'not\\s+(?:(?:fewer|less|lower|more|greater|higher|larger|later|earlier|sooner|longer|smaller)\\s+than|exceeding|to\\s+exceed|below|above|under|over)',
);
const NOT = numberOf('not');

/** Whether the "not" at `at` denies a quantity, and so leaves the verb as it is. */
export const deniesQuantity = (text: string, at: number): boolean =>
  endOfOpening(OF_QUANTITY, text, NOT, at, at + 'not'.length) !== -1;
