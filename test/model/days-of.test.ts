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
  ['hours are half a day', 'PT48H', 0.5],
])('%s', (_, period, days) => {
  expect(daysOf(period)).toBe(days);
});
