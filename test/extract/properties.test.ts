import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  (t) => `${t.d}-${month(t).slice(0, 3)}-${t.y}`,
  (t) => `${t.d} (${ordinalInWords(t.d)}) ${month(t)} ${t.y}`,
  (t) => `${month(t)} the ${ordinalInWords(t.d)}, ${t.y}`,
  (t) => `${t.d}${suffix(t.d)} day of ${month(t)} of the year ${t.y}`,
  (t) => `${ordinalInWords(t.d)} day of ${month(t)} in the year of our Lord ${inWords(t.y)}`,
  (t) => `${month(t).toUpperCase()} ${t.d}, ${t.y}`,
  (t) => `${t.y}/${two(t.m)}/${two(t.d)}`,
];
const RANGE_WORDINGS: ((from: Day, to: Day) => string)[] = [
  (from, to) => `${from.d} to ${to.d} ${month(to)} ${to.y}`,
  (from, to) => `${from.d}–${to.d} ${month(to)} ${to.y}`,
  (from, to) => `${from.d}${suffix(from.d)} to the ${to.d}${suffix(to.d)} of ${month(to)} ${to.y}`,
  (from, to) => `${ordinalInWords(from.d)} to the ${ordinalInWords(to.d)} of ${month(to)} ${to.y}`,
  (from, to) => `${month(from)} ${from.d} to ${to.d}, ${to.y}`,
  (from, to) => `${from.d} ${month(from)} to ${to.d} ${month(to)} ${to.y}`,
  (from, to) => `${month(from)} ${from.d} to ${month(to)} ${to.d}, ${to.y}`,
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
  (v, u) => `${inWords(v)}-${u}`,
  (v, u) => `${v} consecutive ${u}s`,
  (v, u) => `${inWords(v).toUpperCase()} (${v}) ${u.toUpperCase()}S`,
];
const PERIOD_RANGES: ((from: number, to: number, unit: string) => string)[] = [
  (from, to, u) => `${from} to ${to} ${u}s`,
  (from, to, u) => `${from}–${to} ${u}s`,
  (from, to, u) => `${inWords(from)} to ${inWords(to)} ${u}s`,
  (from, to, u) => `${inWords(from)} (${from}) to ${inWords(to)} (${to}) ${u}s`,
  (from, to, u) => `${inWords(from)} nor more than ${inWords(to)} ${u}s`,
];

const MONEY_WORDINGS: ((value: number) => string)[] = [
  (v) => `EUR ${grouped(v)}`,
  (v) => `€${grouped(v)}`,
  (v) => `${grouped(v)} EUR`,
  (v) => `${grouped(v)} euros`,
  (v) => `${inWords(v)} euros`,
  (v) => `${inWords(v)} euros (EUR ${grouped(v)})`,
  (v) => `€ ${v.toLocaleString('de-DE')},00`,
  (v) => `${inWords(v)} (${grouped(v)}) euros`,
  (v) => `${grouped(v)} (${inWords(v)}) euros`,
  (v) => `${inWords(v)} and 00/100 euros`,
  (v) => `${grouped(v)} €`,
];
const MONEY_RANGES: ((from: number, to: number) => string)[] = [
  (from, to) => `EUR ${grouped(from)}–${grouped(to)}`,
  (from, to) => `${grouped(from)} to ${grouped(to)} euros`,
  (from, to) => `${inWords(from)} to ${inWords(to)} euros`,
];
const PERCENT_WORDINGS: ((value: number) => string)[] = [
  (v) => `${v}%`,
  (v) => `${v} %`,
  (v) => `${v} per cent`,
  (v) => `${inWords(v)} percent`,
  (v) => `${inWords(v)} per cent (${v}%)`,
  (v) => `${inWords(v)} (${v}) per centum`,
  (v) => `${v}% (${inWords(v)} per cent)`,
  (v) => `${v * 100} basis points`,
];
const QUANTITIES = [
  ['tonnes', 't'],
  ['kilometres', 'km'],
  ['nautical miles', 'nmi'],
  ['square metres', 'm2'],
  ['hectares', 'ha'],
  ['persons', 'person'],
  ['combat aircraft', 'aircraft'],
  ['copies', 'copy'],
] as const;
const QUANTITY_WORDINGS: ((value: number, unit: string) => string)[] = [
  (v, u) => `${v} ${u}`,
  (v, u) => `${grouped(v)} ${u}`,
  (v, u) => `${inWords(v)} ${u}`,
  (v, u) => `${inWords(v)} (${v}) ${u}`,
];
const PARTS = ' half third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const RATIO_WORDINGS: ((part: number, of: number) => string)[] = [
  (p, o) => `${inWords(p)}-${PARTS[o - 1]}${p > 1 ? 's' : ''}`,
  (p, o) => `${inWords(p)} ${PARTS[o - 1]}${p > 1 ? 's' : ''}`,
  (p, o) => `${inWords(p)}-${PARTS[o - 1]}${p > 1 ? 's' : ''} (${p}/${o})`,
  (p, o) => `${p}/${o}`,
];
const twoOf = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

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

describe('what is written in a supported wording is read back: ranges and parts', () => {
  it('days', () => {
    fc.assert(
      fc.property(day, twoOf(1, 28), fc.constantFrom(...RANGE_WORDINGS), (date, [first, last], wording) => {
        const [from, to] = [
          { ...date, d: first },
          { ...date, d: last },
        ];
        const words = wording(from, to);
        const iso = ({ y, m, d }: Day) => `${y}-${two(m)}-${two(d)}`;
        expect(factsOf(`They met from ${words}; notes follow.`, 'date')).toEqual([
          [words, `${iso(from)} to ${iso(to)}`],
        ]);
      }),
    );
  });

  it('periods', () => {
    fc.assert(
      fc.property(
        twoOf(2, 999),
        fc.constantFrom(...PERIODS),
        fc.constantFrom(...PERIOD_RANGES),
        ([from, to], [unit, letter], wording) => {
          const words = wording(from, to, unit);
          expect(factsOf(`It lasts ${words}, and no more.`, 'duration')).toEqual([
            [words, `P${from}${letter} to P${to}${letter}`],
          ]);
        },
      ),
    );
  });

  it('sums', () => {
    fc.assert(
      // One scale on both sides: "five to ten thousand" is said of thousands.
      fc.property(twoOf(1000, 999_000), fc.constantFrom(...MONEY_RANGES), ([from, to], wording) => {
        const words = wording(from, to);
        expect(factsOf(`They pay ${words}, once.`, 'money')).toEqual([[words, `${from} to ${to} EUR`]]);
      }),
    );
  });

  it('percentages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(...PERCENT_WORDINGS),
        (value, wording) => {
          const words = wording(value);
          expect(factsOf(`It bears ${words} of it.`, 'percentage')).toEqual([[words, `${value} %`]]);
        },
      ),
    );
  });

  it('quantities', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99_999 }),
        fc.constantFrom(...QUANTITIES),
        fc.constantFrom(...QUANTITY_WORDINGS),
        (value, [name, unit], wording) => {
          const words = wording(value, name);
          expect(factsOf(`It sends ${words}, once.`, 'quantity')).toEqual([[words, `${value} ${unit}`]]);
        },
      ),
    );
  });

  it('ratios', () => {
    fc.assert(
      fc.property(twoOf(1, 9), fc.constantFrom(...RATIO_WORDINGS), ([part, of], wording) => {
        fc.pre(of > 2 || part === 1);
        const words = of === 2 && !wording(1, 3).includes('/') ? 'one-half' : wording(part, of);
        expect(factsOf(`At the wish of ${words} of the members.`, 'ratio')).toEqual([
          [words, `${part}/${of}`],
        ]);
      }),
    );
  });
});
