import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, read, stated, title } from './read.js';

describe('the term in a field or a definition', () => {
  const rows: [what: string, blocks: Block[], term: string | null][] = [
    ['a label', [body('Term: three (3) years')], 'P3Y'],
    ['an initial term', [body('Initial Term: 36 months')], 'P36M'],
    ['with the agreement named', [body('TERM OF AGREEMENT: 24 months')], 'P24M'],
    ['numbered', [body('4. Duration – 3 years')], 'P3Y'],
    ['under its heading', [body('Three (3) years from the Effective Date.', 'Term')], 'P3Y'],
    [
      'under a heading, with the period named',
      [body('A period of two years from signature.', '2. Duration')],
      'P2Y',
    ],
    ['defined', [body('“Term” means the period of five years from the Effective Date.')], 'P5Y'],
    ['on the cover', [title('Supply Agreement\nContract Term: 12 months')], 'P12M'],
    ['in an order form', [{ role: 'annex', text: 'Term: 12 months' }], 'P12M'],
    ['a course in an annex', [{ role: 'annex', text: 'Duration: 3 weeks' }], null],
    ['a notice under the heading', [body('Ninety days’ written notice ends it.', 'Term')], null],
    ['a time after it', [body('Term: one year after termination the parties meet.')], null],
    [
      'what a sentence says comes first',
      [body('Term: 12 months'), body('This Agreement continues for two years.')],
      'P2Y',
    ],
  ];
  it.each(rows)('%s', (_, blocks, term) => {
    expect(stated(read([title('Agreement'), ...blocks]).duration.value)).toBe(term);
  });
});
