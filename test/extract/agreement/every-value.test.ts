import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAgreement } from '../../../src/extract/index.js';
import type { Stated } from '../../../src/model/index.js';
import { type Block, documentOf } from '../document-of.js';
import { body, closing, read, title } from './read.js';

describe('every value', () => {
  it('points at words that state it', () => {
    const { document, passages, facts } = documentOf([
      title('Agreement between Norway and Chad'),
      body('This Agreement shall remain in force for five years.'),
      closing('Done at Lima on 4 May 2007 in the English language.'),
    ]);
    const { output } = describeAgreement(document, passages, facts);
    const words = (found: Stated<unknown> | null | undefined): string | null =>
      found ? document.text.slice(found.span.start, found.span.end) : null;
    expect([
      words(output.title),
      words(output.instrument),
      ...output.parties.map(words),
      words(output.signed.place),
      words(output.signed.date),
      words(output.duration.value),
      ...output.languages.map(words),
    ]).toEqual([
      'Agreement between Norway and Chad',
      'Agreement',
      'Norway',
      'Chad',
      'Lima',
      '4 May 2007',
      'five years',
      'English',
    ]);
  });

  it('keeps its shape for any text', () => {
    const scrap = fc.constantFrom(
      'Agreement ',
      'between ',
      'Norway',
      ' and ',
      'Oak, Inc. ',
      '(“',
      '”)',
      'Done at ',
      '4 May 2007',
      '\n\n',
      ', ',
      'shall enter into force ',
      'six months ',
      'notice',
      '. ',
    );
    const words = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(''));
    const role = fc.constantFrom<NonNullable<Block['role']>>(
      'preface',
      'preamble',
      'body',
      'annex',
      'conclusions',
    );
    fc.assert(
      fc.property(fc.array(fc.record({ role, text: words }), { maxLength: 6 }), (blocks) => {
        read(blocks);
      }),
      { numRuns: 300 },
    );
  });
});
