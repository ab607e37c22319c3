import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseFacts } from '../../src/extract/index.js';
import { factsOf } from './facts-of.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** 1 to 999999 in words. */
function inWords(value: number): string {
  if (value < 20) return UNITS[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${UNITS[value % 10]}` : '');
  if (value < 1000)
    return `${UNITS[Math.floor(value / 100)]} hundred${value % 100 ? ` and ${inWords(value % 100)}` : ''}`;
  const rest = value % 1000;
  return `${inWords(Math.floor(value / 1000))} thousand${rest ? `${rest < 100 ? ' and' : ''} ${inWords(rest)}` : ''}`;
}
const ordinalInWords = (day: number): string => {
  if (day <= 20) return ORDINALS[day]!;
  if (day === 30) return 'thirtieth';
  return `${day < 30 ? 'twenty' : 'thirty'}-${ORDINALS[day % 10]}`;
};
const suffix = (day: number): string =>
  day % 10 === 1 && day !== 11
    ? 'st'
    : day % 10 === 2 && day !== 12
      ? 'nd'
      : day % 10 === 3 && day !== 13
        ? 'rd'
        : 'th';
const two = (value: number): string => String(value).padStart(2, '0');
const grouped = (value: number): string => value.toLocaleString('en-US');

const day = fc.record({
  y: fc.integer({ min: 1800, max: 2099 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
type Day = { y: number; m: number; d: number };
const month = ({ m }: Day): string => MONTHS[m - 1]!;

const DATE_WORDINGS: ((date: Day) => string)[] = [
  (t) => `${t.d} ${month(t)} ${t.y}`,
  (t) => `${t.d}${suffix(t.d)} ${month(t)}, ${t.y}`,
  (t) => `${month(t)} ${t.d}, ${t.y}`,
  (t) => `${month(t)} ${t.d}${suffix(t.d)}, ${t.y}`,
  (t) => `${t.y}-${two(t.m)}-${two(t.d)}`,
  (t) => `${t.d}.${t.m}.${t.y}`,
  (t) => `${t.d}${suffix(t.d)} day of ${month(t)} ${t.y}`,
  (t) => `${ordinalInWords(t.d)} day of ${month(t)}, ${t.y}`,
  (t) => `${ordinalInWords(t.d)} day of ${month(t)}, ${inWords(t.y)}`,
  (t) => `${ordinalInWords(t.d)} of ${month(t)} ${t.y}`,
  (t) => `${t.d}${suffix(t.d)} day of ${month(t)}, ${inWords(t.y)}`,
];

const PERIODS = [
  ['day', 'D'],
  ['week', 'W'],
  ['month', 'M'],
  ['year', 'Y'],
] as const;
const PERIOD_WORDINGS: ((value: number, unit: string) => string)[] = [
  (v, u) => `${v} ${u}${v === 1 ? '' : 's'}`,
  (v, u) => `${inWords(v)} ${u}${v === 1 ? '' : 's'}`,
  (v, u) => `${inWords(v)} (${v}) ${u}${v === 1 ? '' : 's'}`,
  (v, u) => `${v} (${inWords(v)}) ${u}${v === 1 ? '' : 's'}`,
  (v, u) => `${v}-${u}`,
];

const MONEY_WORDINGS: ((value: number) => string)[] = [
  (v) => `EUR ${grouped(v)}`,
  (v) => `€${grouped(v)}`,
  (v) => `${grouped(v)} EUR`,
  (v) => `${grouped(v)} euros`,
  (v) => `${inWords(v)} euros`,
  (v) => `${inWords(v)} euros (EUR ${grouped(v)})`,
  (v) => `€ ${v.toLocaleString('de-DE')},00`,
];

describe('what is written in a supported wording is read back', () => {
  it('dates', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...DATE_WORDINGS), (date, wording) => {
        const words = wording(date);
        const iso = `${date.y}-${two(date.m)}-${two(date.d)}`;
        expect(factsOf(`Signed on ${words}; copies follow.`, 'date')).toEqual([[words, iso]]);
      }),
    );
  });

  it('periods', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(...PERIODS),
        fc.constantFrom(...PERIOD_WORDINGS),
        (value, [unit, letter], wording) => {
          const words = wording(value, unit);
          expect(factsOf(`It lasts ${words}, and no more.`, 'duration')).toEqual([
            [words, `P${value}${letter}`],
          ]);
        },
      ),
    );
  });

  it('sums', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom(...MONEY_WORDINGS),
        (value, wording) => {
          const words = wording(value);
          expect(factsOf(`They pay ${words}, once.`, 'money')).toEqual([[words, `${value} EUR`]]);
        },
      ),
    );
  });
});

describe('whatever the text', () => {
  const scrap = fc.constantFrom(
    '4 ',
    'May ',
    '2007',
    'six ',
    'months',
    '(6) ',
    '$',
    'US',
    'EUR ',
    '1,000',
    '.',
    ',',
    ' and ',
    '\n',
    'hundred ',
    'first ',
    'day of ',
    'Republic of ',
    'the ',
    'Jordan',
    'United ',
    'States',
    '-',
    '/',
    '05',
    'million ',
    ' ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('spans lie inside it, are sorted, and facts of a kind do not overlap', () => {
    fc.assert(
      fc.property(text, (words) => {
        const facts = recogniseFacts(words);
        const ends = new Map<string, number>();
        let start = 0;
        for (const { kind, span } of facts) {
          expect(span.start).toBeGreaterThanOrEqual(start);
          expect(span.start).toBeGreaterThanOrEqual(ends.get(kind) ?? 0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(words.length);
          start = span.start;
          ends.set(kind, span.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('what stands before a fact does not move its value', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (before) => {
        const found = factsOf(`${before}\n\nThe term is six months.`, 'duration');
        expect(found.at(-1)).toEqual(['six months', 'P6M']);
      }),
    );
  });
});
