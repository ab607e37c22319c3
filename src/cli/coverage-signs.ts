import type { CoverageState } from '../model/index.js';
import type { Style } from './terminal.js';

/** One sign a state, told apart without colour. */
export const COVERAGE_SIGNS: Readonly<Record<CoverageState, string>> = {
  present: '✓',
  excluded: '✗',
  inconclusive: '?',
  absent: '·',
};
export const COVERAGE_STYLES: Readonly<Record<CoverageState, Style>> = {
  present: 'green',
  excluded: 'red',
  inconclusive: 'yellow',
  absent: 'dim',
};
