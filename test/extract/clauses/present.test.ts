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
const MODAL = PRESENT.map((text) => text.replace(/keeps|bears|informs|meet|are/, 'shall hold, in'));

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
    ['what takes place', 'The exchange takes place at the pier.', 'obligation', 'other: The exchange'],
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
    [
      'how often a body meets',
      'The Joint Commission meets once a year.',
      'obligation',
      'joint-body: The Joint Commission',
    ],
    ['what a thing meets', 'The quay meets the standards of the port.', 'none', null],
    ['in a condition', 'Once the list is sent, the depot is open.', 'declaration', null],
    ['what somebody does in the world', 'The Company sends goods to many ports.', 'none', null],
  ]);
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
