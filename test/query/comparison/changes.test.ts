import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/query/comparison/changes.js';

const marked = (one: string, other: string): string =>
  changesBetween(one, other)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('words that differ', () => {
  it.each<[string, string, string, string]>([
    ['nothing', 'Each Party shall pay.', 'Each Party shall pay.', 'Each Party shall pay.'],
    ['both empty', '', '', ''],
    ['one empty', '', 'Each Party shall pay.', '{+Each Party shall pay.+}'],
    [
      'a word',
      'Each Party shall give six months’ notice to the other.',
      'Each Party shall give three months’ notice to the other.',
      'Each Party shall give [-six-]{+three+} months’ notice to the other.',
    ],
    [
      'words put in at the end',
      'The Parties shall settle any dispute by consultation.',
      'The Parties shall settle any dispute by consultation within a month.',
      'The Parties shall settle any dispute by consultation{+ within a month+}.',
    ],
    [
      'two changes with hardly a word between are one',
      'The Committee shall meet once a year in Lisbon, unless agreed otherwise.',
      'The Committee shall meet twice a month in Madrid, unless agreed otherwise.',
      'The Committee shall meet [-once a year in Lisbon-]{+twice a month in Madrid+}, unless agreed otherwise.',
    ],
    [
      'written anew',
      'Costs lie where they fall.',
      'The host pays for food and fuel of guests.',
      '[-Costs lie where they fall.-]{+The host pays for food and fuel of guests.+}',
    ],
    [
      'a sum in figures changes whole',
      'The Supplier pays at most NOK 12,500,000 a year for all damage.',
      'The Supplier pays at most EUR 3,000,000 a year for all damage.',
      'The Supplier pays at most [-NOK 12,500,000-]{+EUR 3,000,000+} a year for all damage.',
    ],
    [
      'groups of a number with blanks between',
      'It costs at most 12 500 000 a year in all, without tax.',
      'It costs at most 12 000 000 a year in all, without tax.',
      'It costs at most [-12 500 000-]{+12 000 000+} a year in all, without tax.',
    ],
    [
      'a number in words and figures',
      'It ends ninety (90) days after the notice has been received.',
      'It ends one hundred and twenty (120) days after the notice has been received.',
      'It ends [-ninety (90) -]{+one hundred and twenty (120) +}days after the notice has been received.',
    ],
    ['no longer the last point of a list', 'fuel and food.', 'fuel and food; and', 'fuel and food.'],
    ['the last but one no more', 'fuel and food, and', 'fuel and food;', 'fuel and food, and'],
    [
      'any of a list for all of it',
      'the costs of fuel and food; and',
      'the costs of fuel and food; or',
      'the costs of fuel and food; [-and-]{+or+}',
    ],
  ])('%s', (_, one, other, expected) => {
    expect(marked(one, other)).toBe(expected);
  });
});

it('gives back both texts, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('the', 'Party', 'shall', ',', ' ', 'ü', '.', '\u{1f600}', '-'), { maxLength: 40 })
    .map((parts) => `${parts.join(' ')} now.`);
  fc.assert(
    fc.property(text, text, (one, other) => {
      const changes = changesBetween(one, other);
      const without = (left: string) =>
        changes
          .filter(({ kind }) => kind !== left)
          .map((change) => change.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([one, other]);
    }),
  );
});

it('takes no square of the time for long texts with nothing in common', () => {
  const text = (letter: string) =>
    Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(' ');
  expect(changesBetween(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

it.each([
  ['figures', '1,'.repeat(1e5)],
  ['groups', '123 '.repeat(1e5)],
  ['brackets', '(1'.repeat(1e5)],
])('takes long repetitive texts: %s', (_, text) => {
  expect(changesBetween(text, `${text}x`).length).toBeGreaterThan(0);
});
