import { expect, it } from 'vitest';
import { otherRulesOf, sayOtherRules } from '../../src/model/index.js';

it.each<[what: string, read: string[], others: [pipeline: string, agreements: number][]]>([
  ['no agreement', [], []],
  ['agreements read with these rules', ['own', 'own'], []],
  ['one read with others', ['own', 'leases'], [['leases', 1]]],
  [
    'agreements read with several others',
    ['loans', 'leases', 'own', 'loans'],
    [
      ['loans', 2],
      ['leases', 1],
    ],
  ],
])('counts of %s those read with other rules', (_, read, others) => {
  const agreements = read.map((pipelineId) => ({ pipelineId }));
  expect(otherRulesOf(agreements, 'own').map(Object.values)).toEqual(others);
});

it.each<[string, number, number, string]>([
  ['one of one', 1, 1, '1 of 1 agreement was read'],
  ['one of several', 1, 3, '1 of 3 agreements was read'],
  ['several', 2, 3, '2 of 3 agreements were read'],
])('says what that means: %s', (_, agreements, all, begins) => {
  expect(sayOtherRules({ pipeline: 'leases', agreements }, all, 'own')).toBe(
    `${begins} with the rules "leases", not "own": what these look for was not looked for there.`,
  );
});
