import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

/** The kinds that survive by the paragraphs of one article. */
const survives = (heading: string, ...paragraphs: string[]): string[] =>
  read([
    title('Agreement of Lima'),
    ...paragraphs.map((text, index) => body(text, index === 0 ? heading : undefined)),
  ]).survives.map(stated) as string[];

describe('survival told by more than one sentence', () => {
  const rows: [what: string, heading: string, paragraphs: string[], kinds: string[]][] = [
    [
      'the end stands in the sentence before',
      'Final provisions',
      [
        'Either Participant may terminate this Memorandum on three months’ notice. In that event Sections 6 and 9 will remain applicable.',
      ],
      ['named-provisions'],
    ],
    [
      'information, protected on and on',
      'Final provisions',
      [
        'Each Party may denounce it at any time by a written notification. The classified information exchanged shall continue to be protected until the originator releases the recipient.',
      ],
      ['information'],
    ],
    [
      'claims, open until settled',
      'Duration',
      [
        'Either side may end this Arrangement with sixty days’ notice. Claims and financial obligations remain until settled.',
      ],
      ['claims', 'payments'],
    ],
    [
      'this obligation, after a sentence on secrecy',
      'Secrecy',
      [
        'Plans and documents exchanged are secret and shall be kept so. This obligation shall remain after the expiry of the Treaty.',
      ],
      ['information'],
    ],
    [
      'the duty, under a heading on confidentiality',
      'Commercial confidentiality',
      [
        'Each side keeps to itself what it learns of the other. The duty continues for three (3) years after the end of the Contract.',
      ],
      ['information'],
    ],
    [
      'paragraphs of an arrangement by number',
      'Final provisions',
      ['Paragraphs 4, 7 and 10 will continue to apply after termination.'],
      ['named-provisions'],
    ],
    [
      'articles that the end does not touch either',
      'Final provisions',
      [
        'The denunciation shall not affect programmes in course, save as the Parties agree otherwise, nor Articles 9 and 12.',
      ],
      ['ongoing-activities', 'named-provisions'],
    ],
    [
      'the same applies',
      'Personal data',
      [
        'Personal data shall be erased when no longer needed. The same applies after the termination of this Agreement.',
      ],
      ['personal-data'],
    ],
    [
      'orders placed, carried through after a notice',
      'Termination',
      [
        'The Customer may terminate this Contract on thirty days’ notice. Orders already placed shall be completed and paid for.',
      ],
      ['ongoing-activities'],
    ],
    [
      'this article itself',
      'Final provisions',
      ['The Parties may agree on inspections. This Article shall survive the termination of this Agreement.'],
      ['named-provisions'],
    ],
    [
      'projects under way, unaffected thereby',
      'Final clauses',
      [
        'A Party may withdraw from this Agreement by written notice. Projects under way shall not be affected thereby.',
      ],
      ['ongoing-activities'],
    ],
    [
      'provisions that go on for claims',
      'Final clauses',
      [
        'It ceases to have effect one year after the denunciation of the Agreement. Its provisions shall, however, continue to apply to claims that arose earlier.',
      ],
      ['claims'],
    ],
  ];
  it.each(rows)('%s', (_, heading, paragraphs, kinds) => {
    expect(survives(heading, ...paragraphs)).toEqual(kinds);
  });
});

describe('no survival in a sentence beside one about the end', () => {
  const rows: [what: string, paragraphs: string[]][] = [
    [
      'the agreement goes on between the others',
      [
        'Any Party may withdraw from this Treaty. The Treaty shall continue in force between the remaining Parties.',
      ],
    ],
    [
      'only during the notice',
      [
        'Either Party may terminate this Agreement. During the period of notice the financial obligations remain in force.',
      ],
    ],
    [
      'of the agreement it replaces',
      [
        'The former Agreement on transit is hereby terminated. Articles 3 and 4 of that Agreement remain in force.',
      ],
    ],
    [
      'costs that stay where they fall',
      ['Either Party may terminate this Agreement. The costs of each visit remain with the sending Party.'],
    ],
    [
      'an obligation of nobody knows what',
      ['The Parties meet once a year. This obligation survives the expiry of this Agreement.'],
    ],
    [
      'a paragraph referred to',
      ['Termination under paragraph 2 shall take effect after six months and remains open to both Parties.'],
    ],
  ];
  it.each(rows)('%s', (_, paragraphs) => {
    expect(survives('Final provisions', ...paragraphs)).toEqual([]);
  });
});
