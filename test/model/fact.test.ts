import { describe, expect, it } from 'vitest';
import { Fact, factValue } from '../../src/model/index.js';

const span = { start: 0, end: 1 };
const rows: [what: string, fact: Fact, value: string][] = [
  ['a date', { kind: 'date', span, date: '2007-04' }, '2007-04'],
  [
    'a range of days',
    { kind: 'date', span, date: '2007-04-01', to: '2007-04-05' },
    '2007-04-01 to 2007-04-05',
  ],
  ['a period', { kind: 'duration', span, period: 'P6M' }, 'P6M'],
  ['working days', { kind: 'duration', span, period: 'P3D', to: 'P5D', working: true }, 'P3D to P5D working'],
  ['a sum', { kind: 'money', span, amount: 5000, currency: 'EUR' }, '5000 EUR'],
  ['a sum whose currency is open', { kind: 'money', span, amount: 1, to: 2, currency: null }, '1 to 2 ?'],
  ['a State', { kind: 'country', span, country: 'NL' }, 'NL'],
  ['a percentage', { kind: 'percentage', span, percent: 2.5 }, '2.5 %'],
  ['a quantity', { kind: 'quantity', span, amount: 5, to: 10, unit: 'km' }, '5 to 10 km'],
  ['a ratio', { kind: 'ratio', span, part: 2, of: 3 }, '2/3'],
  ['an event', { kind: 'event', span, event: 'last-notification' }, 'last-notification'],
  ['an address', { kind: 'address', span, medium: 'telephone', address: '+31705550123' }, '+31705550123'],
];

describe('the value of a fact', () => {
  it.each(rows)('%s', (_, fact, value) => {
    expect(Fact.parse(fact)).toEqual(fact);
    expect(factValue(fact)).toBe(value);
  });
});
