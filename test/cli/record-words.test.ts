import { expect, it } from 'vitest';
import { sayNames, sayPeriod, sayTerm } from '../../src/cli/record-words.js';

it.each<[string, string, string]>([
  ['one of a kind', 'P1Y', '1 year'],
  ['several', 'P6M', '6 months'],
  ['days', 'P180D', '180 days'],
  ['weeks', 'P2W', '2 weeks'],
  ['several kinds', 'P1Y6M15D', '1 year 6 months 15 days'],
  ['hours, and minutes that are no months', 'P1DT24H30M', '1 day 24 hours 30 minutes'],
  ['a word', 'indefinite', 'indefinite'],
  ['a period without a number', 'P', 'P'],
  ['a fraction, left alone', 'P1.5Y', 'P1.5Y'],
])('says a period in words: %s', (_, period, expected) => {
  expect(sayPeriod(period)).toBe(expected);
});

it('says a term without hyphens', () => expect(sayTerm('exchange-of-notes')).toBe('exchange of notes'));

it.each<[string, string[], string]>([
  ['none', [], ''],
  ['plain names', ['France', 'Poland'], 'France, Poland'],
  ['a name with a comma', ['Docks, Limited', 'Poland'], 'Docks, Limited; Poland'],
])('puts names in a row: %s', (_, names, expected) => {
  expect(sayNames(names)).toBe(expected);
});
