import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDefinitions } from '../../../src/extract/definitions/describe-definitions.js';
import { recogniseDefinitions } from '../../../src/extract/definitions/recognise-definitions.js';
import { AgreementRecord, contains } from '../../../src/model/index.js';
import { aRecord } from '../../support/a-record.js';
import { documentOf } from '../document-of.js';

const SCRAPS = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '(',
  ')',
  ' ',
  '\n',
  '. ',
  ': ',
  '; ',
  ', ',
  'the ',
  'Host State',
  'Depot',
  'MOU',
  ' means ',
  ' shall mean ',
  ' hereinafter referred to as ',
  ' and each a ',
  'the term ',
  'Memorandum of Understanding ',
  '(a) ',
  ' - ',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('whatever the text', () => {
  it('places that define are in order, and their spans hold words', () => {
    fc.assert(
      fc.property(text, (words) => {
        const whole = { start: 0, end: words.length };
        for (const { terms, definition, start, end } of recogniseDefinitions(words)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(terms.length).toBeGreaterThan(0);
          for (const span of [...terms, ...(definition ? [definition] : [])]) {
            expect(contains(whole, span)).toBe(true);
            expect(words.slice(span.start, span.end).trim()).not.toBe('');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('uses do not overlap, and no place that defines is one', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (blocks) => {
        const { document, passages, facts } = documentOf(blocks.map((words) => ({ text: words })));
        const { definitions } = describeDefinitions(document, [], passages, facts);
        const uses = definitions.flatMap((each) => each.uses).sort((a, b) => a.start - b.start);
        uses.forEach((use, index) => {
          expect(use.end).toBeGreaterThan(use.start);
          expect(use.end).toBeLessThanOrEqual(document.text.length);
          if (index > 0) expect(use.start).toBeGreaterThanOrEqual(uses[index - 1]!.end);
        });
        const places = new Set(definitions.map(({ span }) => span.start));
        expect(uses.filter(({ start }) => places.has(start))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

it('a record made before definitions were read has none', () => {
  const { definitions, undefinedTerms, ...older } = aRecord();
  expect([definitions, undefinedTerms]).toEqual([[], []]);
  expect(AgreementRecord.parse(older)).toMatchObject({ definitions: [], undefinedTerms: [] });
});
