import { expect, it } from 'vitest';
import { isUnderCatchAll } from '../../src/classify/catch-all.js';
import type { Passage } from '../../src/model/index.js';

const under = (heading: string): boolean =>
  isUnderCatchAll({ headings: [{ start: 0, end: heading.length }] } as Passage, heading);

it.each([
  ['GENERAL', true],
  ['Miscellaneous', true],
  ['Miscellaneous Provisions', true],
  ['General and Final Provisions', true],
  ['Final Clauses.', true],
  ['Article 14 – Other Matters', true],
  ['14. General', true],
  ['General Obligations', false],
  ['Final Acceptance', false],
  ['Other Agreements', false],
  ['Amendment', false],
  [`General ${'and '.repeat(40)}`, false],
])('tells whether a heading gathers what has no subject in common: %s', (heading, expected) => {
  expect(under(heading)).toBe(expected);
});

it('knows of none where there is no heading', () => {
  expect(isUnderCatchAll({ headings: [] } as unknown as Passage, '')).toBe(false);
});
