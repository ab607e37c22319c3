import { QUIET_WEIGHT } from './constants.js';
import type { Finding } from './evidence.js';

/** A passage whose own words, headings and lead-ins say little of what it does, so that its surroundings may. */
export const isQuiet = (findings: readonly Finding[]): boolean =>
  findings.every(({ evidence }) => evidence.weight < QUIET_WEIGHT);
