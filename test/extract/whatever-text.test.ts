import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseFacts } from '../../src/extract/index.js';
import { factsOf } from './facts-of.js';

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
    '5 % ',
    'per cent ',
    'two-thirds ',
    'a half ',
    '3:1 ',
    'km ',
    'square ',
    'aircraft ',
    'date of ',
    'last notification ',
    'upon ',
    'Street, ',
    'Suite 2 ',
    'P.O. Box ',
    'Tel: ',
    '555-0123',
    'a@b.org',
    'between ',
    'to ',
    '–',
    'year ',
    'Q',
    'cents ',
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
