import { expect, it } from 'vitest';
import { daysOf } from '../../src/model/index.js';

it.each<[string, string, number]>([
  ['days', 'P90D', 90],
  ['weeks', 'P2W', 14],
  ['months', 'P6M', 180],
  ['twelve months are a year', 'P12M', 365],
  ['years and months', 'P1Y6M', 545],
  ['eighteen months', 'P18M', 545],
  ['half a year', 'P0.5Y', 182.5],
  ['hours', 'PT6H', 0.25],
  ['many hours', 'PT48H', 2],
  ['days and hours', 'P1DT12H', 1.5],
  ['minutes', 'PT36M', 0.025],
])('%s', (_, period, days) => {
  expect(daysOf(period)).toBe(days);
});
