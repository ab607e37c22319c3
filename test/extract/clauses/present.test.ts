import { describe, expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import { type Block, documentOf } from '../document-of.js';

/** What an instrument says that orders in the present tense throughout. */
const PRESENT = [
  'The Unit keeps a log of all dives.',
  'Each Party bears its own costs under this Arrangement.',
  'Boats are inspected before each voyage.',
  'The harbour master informs both crews by radio.',
  'Stores are returned at the end of the season.',
  'The two crews meet once a month at the pier.',
];
/** The same of one that says "shall". */
const MODAL = [
  'The Unit shall keep a log of all dives.',
  'Each Party shall bear its own costs under this Arrangement.',
  'Boats shall be inspected before each voyage.',
  'The harbour master shall inform both crews by radio.',
  'Stores shall be returned at the end of the season.',
  'The two crews shall meet once a month at the pier.',
];
/** What tells how the world is, and has no "shall" for that. */
const TELLING = [
  'The two peoples look back on a long friendship.',
  'The sea feeds the towns on both of its shores.',
  'The harbour has three basins and a dry dock.',
  'The walls of the store are of brick and stone.',
  'The road to the pier climbs past the old mill.',
  'Trade between the ports grows from year to year.',
];
/** What orders by words of intent. */
const INTENDING = [
  'The Participants intend to dredge the basin together.',
  'The Participants agree to share the costs of dredging.',
  'The Participants undertake to publish a chart each year.',
  'The Participants intend to meet in the spring.',
  'The Participants agree on a list of the berths.',
  'The Participants intend to mark the channel with lamps.',
];
/** Minutes, under their title. */
const MINUTES = ['AGREED MINUTES', ...PRESENT];

type Row = [what: string, block: string | Block, modality: string, bearer: string | null];

const checkAfter = (before: readonly string[], rows: Row[]): void => {
  it.each(rows)('%s', (_, block, modality, bearer) => {
    const last = typeof block === 'string' ? { text: block } : block;
    const { document, passages, facts } = documentOf([...before.map((text) => ({ text })), last]);
    const said = describeClauses(document, passages, facts).at(-1)!;
    const words = said.bearer && document.text.slice(said.bearer.span.start, said.bearer.span.end);
    expect([said.modality, said.bearer && `${said.bearer.kind}: ${words}`]).toEqual([modality, bearer]);
  });
};

describe('an instrument that orders in the present tense', () => {
  checkAfter(PRESENT, [
    [
      'what somebody does',
      'The Unit sends a monthly report to the Ministry.',
      'obligation',
      'other: The Unit',
    ],
    ['what each does', 'Each Party submits its lists by May.', 'obligation', 'each-party: Each Party'],
    ['what several do', 'Members wear a badge at the pier.', 'obligation', 'person: Members'],
    [
      'what they do, behind a condition',
      'Where a boat is late, the receiving Party informs the other.',
      'obligation',
      'named-party: the receiving Party',
    ],
    ['what is done', 'Notice is given in writing.', 'obligation', 'all-parties: Notice'],
    ['by whom', 'Fuel is supplied by the Harbour Office.', 'obligation', 'other: the Harbour Office'],
    ['what is not done', 'Cargo lists are not disclosed.', 'prohibition', 'all-parties: Cargo lists'],
    ['what somebody does not do', 'Members do not disclose cargo lists.', 'prohibition', 'person: Members'],
    [
      'what somebody neither does',
      'Members neither seek nor accept gifts.',
      'prohibition',
      'person: Members',
    ],
    ['what somebody refrains from', 'The crews refrain from fishing.', 'prohibition', 'person: The crews'],
    [
      'what each decides alone',
      'Each Party decides alone on its fees.',
      'declaration',
      'each-party: Each Party',
    ],
    ['what takes place', 'The exchange takes place at the pier.', 'obligation', 'all-parties: The exchange'],
    ['what a thing does', 'The course takes six weeks.', 'declaration', null],
    ['what a price does', 'Fuel prices follow the market.', 'declaration', null],
    ['what a paper does', 'Invoices show the tax apart.', 'declaration', null],
    [
      'what a thing covers and serves',
      'The programme covers four towns and serves both shores.',
      'declaration',
      null,
    ],
    [
      'what somebody covers',
      'The Detachment covers the costs of the boats.',
      'obligation',
      'other: The Detachment',
    ],
    [
      'what somebody does by two verbs',
      'The Unit marks and repairs each buoy.',
      'obligation',
      'other: The Unit',
    ],
    ['what somebody says of something', 'The Client states that all fees are paid.', 'none', null],
    [
      'what is done behind what is',
      'Both crews are guests of the port, and the fees are paid.',
      'declaration',
      'person: Both crews',
    ],
    [
      'what does not come in free',
      'Spirits are not imported free of duty.',
      'prohibition',
      'all-parties: Spirits',
    ],
    [
      'what somebody does alone',
      'The Sending State pays alone for the fuel.',
      'obligation',
      'sending-state: The Sending State',
    ],
    ['what never is done', 'The Ministry never sends copies.', 'prohibition', 'other: The Ministry'],
    ['what is done in no case', 'The Unit in no case sends copies.', 'prohibition', 'other: The Unit'],
    [
      'what is done under no circumstances',
      'The Unit under no circumstances discloses the plans.',
      'prohibition',
      'other: The Unit',
    ],
    ['what is done no longer', 'The Unit no longer sends copies.', 'prohibition', 'other: The Unit'],
    ['what nobody does', 'Nobody sends copies of a plan.', 'prohibition', 'all-parties: Nobody'],
    ['what is done with no thing', 'The Unit sends no copy to the press.', 'prohibition', 'other: The Unit'],
    [
      'what is done with nothing',
      'The Unit discloses nothing to the press.',
      'prohibition',
      'other: The Unit',
    ],
    ['what is done to nobody', 'Plans are disclosed to nobody.', 'prohibition', 'all-parties: Plans'],
    [
      'a time that is not denied',
      'The Unit sends no later than in May a list to the Ministry.',
      'obligation',
      'other: The Unit',
    ],
    ['by what', 'Plans are returned by the coast road.', 'obligation', null],
    ['by what day', 'The Harbour Office answers by 15 October.', 'obligation', 'other: The Harbour Office'],
    [
      'things without an article',
      'The Harbour Office issues passes within three days.',
      'obligation',
      'other: The Harbour Office',
    ],
    ['a verb of the yard', 'The Fire Watch puts out fires.', 'obligation', 'other: The Fire Watch'],
    ['what is set free', 'The Harbour Office clears the quay.', 'obligation', 'other: The Harbour Office'],
    ['two nouns', 'The unit stores returns are kept.', 'obligation', 'all-parties: The unit stores returns'],
    ['what comes in free', 'The stores enter the port free of duty.', 'exemption', null],
    ['what the instrument does', 'Annex B provides the tables.', 'declaration', null],
    ['when it begins', 'This Arrangement is applied from the first of May.', 'declaration', null],
    ['what a thing is', 'The depot is situated in Elm Street.', 'declaration', null],
    ['what is governed by other law', 'Claims are governed by the law of the port.', 'declaration', null],
    ['a noun that could be a verb', 'Transport costs of the crews are limited.', 'declaration', null],
    [
      'what a body does, by points',
      {
        label: '(a) ',
        text: 'approves the plans;',
        leadIn: 'A Joint Committee meets twice a year. It:',
      },
      'obligation',
      'joint-body: A Joint Committee',
    ],
  ]);
});

describe('the present tense in an instrument that says "shall"', () => {
  checkAfter(MODAL, [
    ['what is paid', 'Invoices are paid within a month.', 'obligation', null],
    [
      'by whom',
      'Contractual claims are settled by the Party which made the contract.',
      'obligation',
      'each-party: the Party',
    ],
    ['by what', 'The port is reached by the coastal road.', 'declaration', null],
    ['what is kept from harm', 'The waters are protected by two breakwaters.', 'declaration', null],
    ['what is so', 'The kitchen is shared with the hospital.', 'declaration', null],
    ['by what it is paid', 'The debt is paid by the cheque enclosed.', 'declaration', null],
    [
      'behind another clause',
      'Both crews are guests of the port, and the fees are paid.',
      'declaration',
      'person: Both crews',
    ],
    [
      'how often a body meets',
      'The Joint Commission meets once a year.',
      'obligation',
      'joint-body: The Joint Commission',
    ],
    ['what a thing meets', 'The quay meets the standards of the port.', 'none', null],
    [
      'what an actor does to a thing',
      'Bunks are provided by the Receiving State.',
      'obligation',
      'receiving-state: the Receiving State',
    ],
    ['where a place ends', 'The yard is bounded by the Naval Command.', 'declaration', null],
    ['in a condition', 'Once the list is sent, the depot is open.', 'declaration', null],
    ['what somebody does in the world', 'The Company sends goods to many ports.', 'none', null],
  ]);
});

describe('the present tense that tells what is', () => {
  const told: Row[] = [
    ['of the world', 'The river carries silt to the harbour.', 'none', null],
    ['of what somebody has', 'The landlord holds the freehold.', 'none', null],
    ['of a thing', 'The keys are made of brass.', 'declaration', null],
  ];
  checkAfter(TELLING, told);
  checkAfter(INTENDING, told);
  checkAfter(MINUTES, told);
});

it.each([
  [
    'a second verb denied',
    'The Unit rarely sends a list, and never discloses the plans.',
    ['obligation', 'prohibition'],
  ],
  [
    'behind "nor"',
    'The guest ship neither discloses the plans nor sends them to others.',
    ['prohibition', 'prohibition'],
  ],
])('gives each verb its kind: %s', (_, said, kinds) => {
  const { document, passages, facts } = documentOf([...PRESENT, said].map((text) => ({ text })));
  const { modality, furtherStatements } = describeClauses(document, passages, facts).at(-1)!;
  expect([modality, ...furtherStatements.map((one) => one.modality)]).toEqual(kinds);
});

it('gives a subject in the present each of its verbs', () => {
  const { document, passages, facts } = documentOf(
    [...PRESENT, 'The Unit keeps a register of boats and sends a copy of it to the Ministry.'].map(
      (text) => ({ text }),
    ),
  );
  const { action, furtherStatements } = describeClauses(document, passages, facts).at(-1)!;
  expect([action?.base, ...furtherStatements.map((one) => one.action?.base)]).toEqual(['keep', 'send']);
});
