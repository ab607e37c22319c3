import { describe, expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import type { Span, StatementParts } from '../../../src/model/index.js';
import { type Block, documentOf } from '../document-of.js';

/** `kind of statement bearer: action object [if condition] [but exception] [by time]`, of each statement of the last block. */
function statements(...blocks: Block[]): string[] {
  const { document, passages, facts } = documentOf(blocks);
  const clause = describeClauses(document, passages, facts).at(-1)!;
  const words = ({ start, end }: Span): string => document.text.slice(start, end);
  const say = ({ action, object, conditions, exceptions, deadline }: StatementParts): string =>
    [
      action?.base ?? '-',
      ...(object ? [words(object)] : []),
      ...conditions.map((condition) => `[if ${words(condition)}]`),
      ...exceptions.map((exception) => `[but ${words(exception)}]`),
      ...(deadline ? [`[by ${words(deadline.span)}]`] : []),
    ].join(' ');
  return [clause, ...clause.furtherStatements].map(
    (statement) => `${statement.modality} ${statement.bearer?.kind ?? '-'}: ${say(statement)}`,
  );
}

describe('each predicate behind a modal says something of its own', () => {
  const rows: [what: string, sentence: string, expected: string[]][] = [
    [
      'a verb right before its time',
      'The Seller shall keep its licence throughout the term, and notify within three days any loss.',
      [
        'obligation named-party: keep its licence [by throughout the term]',
        'obligation named-party: notify any loss [by within three days]',
      ],
    ],
    [
      'a passive that shares "shall be" with the one before it, and says by when',
      'Loans of tools shall be noted on the card attached to the plan and settled within sixty days.',
      [
        'obligation all-parties: note Loans of tools',
        'obligation all-parties: settle Loans of tools [by within sixty days]',
      ],
    ],
    [
      'a passive of another',
      'A record shall be kept by the Seller and signed by the Buyer before departure.',
      [
        'obligation named-party: keep A record',
        'obligation named-party: sign A record [by before departure]',
      ],
    ],
    [
      'passives that share by whom',
      'Claims shall be dealt with and met by the Buyer.',
      ['obligation named-party: deal and meet Claims'],
    ],
    [
      'duties without a verb',
      'The Seller shall send an invoice. Payment within thirty days of the invoice. Spare keys: melted in the works, not later than two months. Term: within two years.',
      [
        'obligation named-party: send an invoice',
        'obligation all-parties: - [by within thirty days of the invoice]',
        'obligation all-parties: melt Spare keys [by not later than two months]',
      ],
    ],
    [
      'no duty: what comes of paying in time, and when a thing ends',
      'The Seller shall send an invoice. Payment within ten days of the invoice earns a discount. Expiry: by 31 May 2020.',
      ['obligation named-party: send an invoice'],
    ],
    [
      'debts of before the notice',
      'The Seller shall pay its share of debts entered into before the notice.',
      ['obligation named-party: pay its share of debts entered into before the notice'],
    ],
    [
      'an instrument told of behind a Party',
      'Either Party may terminate this Agreement; it shall cease to be in force after six months.',
      [
        'permission each-party: terminate this Agreement',
        'declaration -: cease to be in force [by after six months]',
      ],
    ],
    [
      'a time between commas',
      'The Seller shall notify the loss at once and, within three days, submit a report.',
      [
        'obligation named-party: notify the loss [by at once]',
        'obligation named-party: submit a report [by within three days]',
      ],
    ],
    [
      'in writing',
      'The Seller shall inform the Buyer immediately and confirm in writing within five days.',
      [
        'obligation named-party: inform [by immediately]',
        'obligation named-party: confirm [by within five days]',
      ],
    ],
    [
      'behind things without an article',
      'The Seller shall remove faulty goods and replace them within ten days.',
      [
        'obligation named-party: remove faulty goods',
        'obligation named-party: replace them [by within ten days]',
      ],
    ],
    [
      'in which case',
      'The Seller shall lend a boat and, if needed, a crew, in which case the Buyer shall be responsible for the wages.',
      [
        'obligation named-party: lend a boat [if if needed]',
        'obligation named-party: be responsible for the wages',
      ],
    ],
    [
      'verbs in a series, each with what it governs',
      'The Seller shall tell the owner, deliver the boat to the quay and pay the toll.',
      [
        'obligation named-party: tell',
        'obligation named-party: deliver the boat to the quay',
        'obligation named-party: pay the toll',
      ],
    ],
    [
      'a thing without an article behind a semicolon',
      'The rules shall be kept at the gate; administrative help shall be given by the Seller.',
      ['obligation all-parties: keep The rules', 'obligation named-party: give administrative help'],
    ],
    [
      'articles by their numbers',
      'The Seller shall remove the boats within a year, and Articles 12, 13 and 15 shall be kept.',
      [
        'obligation named-party: remove the boats [by within a year]',
        'obligation all-parties: keep Articles 12, 13 and 15',
      ],
    ],
    [
      'each with its time',
      'The Seller shall answer a call within three hours and shall mend the pump within five days.',
      [
        'obligation named-party: answer a call [by within three hours]',
        'obligation named-party: mend the pump [by within five days]',
      ],
    ],
    [
      'a prohibition after an obligation, with its exception',
      'The Buyer shall keep the drawings secret and shall not show them to anybody except to its bankers.',
      [
        'obligation named-party: keep secret the drawings',
        'prohibition named-party: show them to anybody [but except to its bankers]',
      ],
    ],
    [
      'two prohibitions',
      'The Buyer shall not copy the drawings and shall not lend them.',
      ['prohibition named-party: copy the drawings', 'prohibition named-party: lend them'],
    ],
    [
      'another modal',
      'The Seller shall store the boats but may move them.',
      ['obligation named-party: store the boats', 'permission named-party: move them'],
    ],
    [
      'the subject denies both',
      'Neither Party shall fly over the town or shall film it.',
      ['prohibition each-party: fly over the town', 'prohibition each-party: film it'],
    ],
    [
      'a condition before the subject holds for both',
      'If the pump fails, the Seller shall mend it and shall tell the Buyer.',
      [
        'obligation named-party: mend it [if If the pump fails]',
        'obligation named-party: tell [if If the pump fails]',
      ],
    ],
    [
      'a condition behind the conjunction',
      'The Parties shall meet yearly and, if either Party so asks, shall exchange lists.',
      [
        'obligation all-parties: meet [by yearly]',
        'obligation all-parties: exchange lists [if if either Party so asks]',
      ],
    ],
    [
      'another subject',
      'The Seller shall deliver the boats, and the Buyer shall pay within ten days.',
      ['obligation named-party: deliver the boats', 'obligation named-party: pay [by within ten days]'],
    ],
    [
      'without a modal of its own',
      'The Seller shall keep a log of the fuel and promptly show it to the surveyor.',
      [
        'obligation named-party: keep a log of the fuel',
        'obligation named-party: show it to the surveyor [by promptly]',
      ],
    ],
    [
      'what is not to be done, without a modal',
      'The Buyer shall keep the drawings and not copy them.',
      ['obligation named-party: keep the drawings', 'prohibition named-party: copy them'],
    ],
    [
      'verbs that share what they govern are one',
      'The Seller may paint, repair and sell the boats.',
      ['permission named-party: paint, repair and sell the boats'],
    ],
    [
      'verbs of an infinitive are not told apart',
      'The Parties shall meet to review the plan and make a list.',
      ['obligation all-parties: meet to review the plan and make a list'],
    ],
    [
      'behind a relative clause with a verb of its own',
      'The Party that has recourse to law shall tell the Council of its claim and shall name one arbitrator.',
      ['obligation each-party: tell its claim', 'obligation each-party: name one arbitrator'],
    ],
    [
      'a series with one conjunction',
      'The lists shall be signed by the Seller, shall be sealed and shall be kept.',
      [
        'obligation named-party: sign The lists',
        'obligation all-parties: seal The lists',
        'obligation all-parties: keep The lists',
      ],
    ],
    [
      'another subject of more words, without a comma',
      'Each Party shall appoint one surveyor and the surveyors so appointed shall choose a third.',
      ['obligation each-party: appoint one surveyor', 'obligation all-parties: choose a third'],
    ],
    [
      'a relative clause that orders',
      'Notices shall be sent to the Council, which shall inform the Parties.',
      ['obligation -: send Notices', 'obligation joint-body: inform'],
    ],
    [
      'a relative clause about a thing',
      'The Seller shall obtain the consent of the Buyer, which shall not be withheld.',
      ['obligation named-party: obtain the consent of the Buyer, which shall not be withheld'],
    ],
    [
      'another subject behind a condition',
      'The Parties shall consult and, if they do not agree, the Council shall decide the matter.',
      [
        'obligation all-parties: consult',
        'obligation joint-body: decide the matter [if if they do not agree]',
      ],
    ],
    [
      'behind a semicolon',
      'The Seller shall deliver the boats; the Buyer shall inspect them.',
      ['obligation named-party: deliver the boats', 'obligation named-party: inspect them'],
    ],
    [
      'behind a comma alone',
      'The place of arbitration shall be Lima, the tribunal shall have one member.',
      ['declaration -: be Lima', 'obligation joint-body: have one member'],
    ],
    [
      'nor, with the subject behind',
      'The Buyer shall not sell the boats, nor shall it lend them.',
      ['prohibition named-party: sell the boats', 'prohibition named-party: lend them'],
    ],
    [
      'behind a verb that only states',
      'The costs are estimated at EUR 1,200 and will not exceed EUR 1,500.50.',
      ['prohibition all-parties: exceed EUR 1,500.50'],
    ],
    [
      'of what is agreed',
      'The Parties agree that the data shall be kept and shall not be copied.',
      ['obligation all-parties: keep the data', 'prohibition all-parties: copy the data'],
    ],
    [
      'a relative clause goes on',
      'The Parties shall form a board which shall meet and shall keep a list.',
      ['obligation all-parties: form a board which shall meet and shall keep a list'],
    ],
    [
      'in such manner as',
      'The Seller shall deliver the boats at such time and in such manner as may be agreed.',
      ['obligation named-party: deliver the boats'],
    ],
    ['both modals govern one verb', 'The Seller may or shall mend the pump.', ['permission named-party: -']],
    [
      'nouns in a list',
      'The Seller shall deliver the boats, the sails and the oars.',
      ['obligation named-party: deliver the boats, the sails and the oars'],
    ],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(statements({ text })).toEqual(expected);
  });

  it('in a point that goes on from its lead-in', () => {
    const point = { leadIn: 'The Seller shall:', label: '(a) ' };
    expect(statements({ ...point, text: 'grease the winch and shall not paint it;' })).toEqual([
      'obligation named-party: grease the winch',
      'prohibition named-party: paint it',
    ]);
  });

  it('points go on from the predicate that is left open', () => {
    const leadIn = 'The Parties shall meet yearly and shall:';
    expect(statements({ leadIn, label: '(a) ', text: 'exchange lists;' })).toEqual([
      'obligation all-parties: exchange lists',
    ]);
  });
});

describe('which modal is that of the sentence', () => {
  const rows: [what: string, sentence: string, expected: string[]][] = [
    [
      'behind a relative clause with a verb of its own',
      'The Parties shall meet. A Party which receives a request shall answer it within six days.',
      ['obligation all-parties: meet', 'obligation each-party: answer it [by within six days]'],
    ],
    [
      'behind two relative clauses',
      'The Parties shall meet. A Party that finds that it cannot come will tell the others.',
      ['obligation all-parties: meet', 'obligation each-party: tell'],
    ],
    [
      'behind a condition that denies',
      'If they do not agree within nine days, the matter shall be referred to the Ministers.',
      ['obligation all-parties: refer the matter [if If they do not agree within nine days]'],
    ],
    [
      'provided by somebody',
      'Boats provided by the Seller shall be painted by the Buyer.',
      ['obligation named-party: paint Boats provided by the Seller'],
    ],
    [
      'once a year is no condition',
      'The Board, which meets once a year, shall review the list.',
      ['obligation joint-body: review the list [by once a year]'],
    ],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(statements({ text })).toEqual(expected);
  });
});
