import type { Rule } from '../../src/model/index.js';

/** A rule with everything a test does not care about filled in. */
export const rule = (parts: Partial<Rule> & { id: string }): Rule => ({
  category: parts.id.slice(0, parts.id.indexOf('/')),
  why: 'For a test.',
  weight: 3,
  tier: 'strict',
  polarity: 'affirmed',
  examples: { hit: ['x'], miss: ['x'] },
  ...parts,
});
