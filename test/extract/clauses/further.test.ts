import { describe, expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import { type Block, documentOf } from '../document-of.js';

/** The further statements of the last block: kind of statement, bearer, and the sentence they stand in. */
function further(...blocks: Block[]): [modality: string, bearer: string | null, words: string][] {
  const { document, passages, facts } = documentOf(blocks);
  const { furtherStatements } = describeClauses(document, passages, facts).at(-1)!;
  return furtherStatements.map(({ modality, bearer, span }) => [
    modality,
    bearer?.kind ?? null,
    document.text.slice(span.start, span.end),
  ]);
}

describe('what the further sentences of a clause say', () => {
  const rows: [what: string, blocks: Block[], expected: ReturnType<typeof further>][] = [
    ['one sentence', [{ text: 'Each Party shall provide pilots.' }], []],
    [
      'a prohibition after an obligation, by a pronoun',
      [{ text: 'The Port Authority of each Party shall provide pilots. It shall not levy duties.' }],
      [['prohibition', 'each-party', 'It shall not levy duties.']],
    ],
    [
      'they, who were named before',
      [{ text: 'Pilots may enter the port. They shall wear a badge.' }],
      [['obligation', 'person', 'They shall wear a badge.']],
    ],
    ['the same again', [{ text: 'The Parties shall provide pilots. The Parties shall provide pilots.' }], []],
    [
      'the same of something else',
      [{ text: 'The Parties shall provide pilots. The Parties shall provide charts.' }],
      [['obligation', 'all-parties', 'The Parties shall provide charts.']],
    ],
    [
      'several, each once',
      [
        {
          text: 'The Parties shall provide pilots. A Party may ask for more. The Parties shall not levy duties. A Party may ask for more.',
        },
      ],
      [
        ['permission', 'each-party', 'A Party may ask for more.'],
        ['prohibition', 'all-parties', 'The Parties shall not levy duties.'],
      ],
    ],
    [
      'in a point, after what it inherits',
      [
        {
          leadIn: 'Each Party shall:',
          label: '(a) ',
          text: 'provide pilots. No Party shall levy duties.',
        },
      ],
      [['prohibition', 'each-party', 'No Party shall levy duties.']],
    ],
    [
      'a definition goes on',
      [
        {
          text: '“Pilot” means a person who guides. The Parties shall provide pilots.',
          heading: 'Definitions',
        },
      ],
      [],
    ],
    ['a recital', [{ role: 'preamble', text: 'Recalling the Treaty. The Parties shall meet.' }], []],
  ];
  it.each(rows)('%s', (_, blocks, expected) => {
    expect(further(...blocks)).toEqual(expected);
  });

  it('leaves who is meant in the next clause to the main statement', () => {
    const { document, passages, facts } = documentOf([
      { text: 'The Joint Committee shall meet. A Party may ask for more.' },
      { text: 'It shall adopt rules.' },
    ]);
    expect(describeClauses(document, passages, facts)[1]!.bearer?.kind).toBe('joint-body');
  });
});
