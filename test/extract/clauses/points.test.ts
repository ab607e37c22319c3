import { describe, expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import { type Block, documentOf } from '../document-of.js';
import { check, describeLast } from './describe-last.js';

describe('points', () => {
  const open = 'The Host State shall:';
  check([
    [
      'of a note are not bound by whoever writes it',
      {
        label: '2. ',
        text: 'The depot shall be kept by the Detachment.',
        leadIn: 'I have the honour to propose the following:',
      },
      'obligation',
      'other: the Detachment',
    ],
    [
      'of a note without a verb of the list’s own kind',
      {
        label: '3. ',
        text: 'The depot is limited to stores.',
        leadIn: 'I have the honour to propose the following:',
      },
      'declaration',
      null,
    ],
    [
      'with a verb of their own that names nobody, where the lead-in does',
      {
        label: '(a) ',
        text: 'Rooms shall be kept ready.',
        leadIn: 'The Host State shall make these grants:',
      },
      'obligation',
      'receiving-state: The Host State',
    ],
    [
      'finish the sentence they hang from',
      { label: '(a) ', text: 'provide fuel;', leadIn: open },
      'obligation',
      'receiving-state: The Host State',
    ],
    [
      'may deny',
      { label: '(b) ', text: 'not sell fuel;', leadIn: open },
      'prohibition',
      'receiving-state: The Host State',
    ],
    [
      'may be rights',
      { label: '(c) ', text: 'retain title to the depot;', leadIn: open },
      'right',
      'receiving-state: The Host State',
    ],
    [
      'that are things take what is said of the list',
      {
        label: '(a) ',
        text: 'fuel, which shall be cool;',
        leadIn: 'The Host State shall provide the following:',
      },
      'obligation',
      'receiving-state: The Host State',
    ],
    [
      'with a sentence of their own keep it',
      {
        label: '1. ',
        text: 'Each Party may inspect the store.',
        leadIn: 'The Parties shall bear the costs as follows:',
      },
      'permission',
      'each-party: Each Party',
    ],
    [
      'of a definition are definitions',
      {
        label: '(a) ',
        text: 'Depot: the depot at Elm.',
        leadIn: 'For the purposes of this Agreement the following definitions shall apply:',
      },
      'definition',
      null,
    ],
    [
      'under a heading of definitions',
      { label: '1. ', text: 'Depot: the depot at Elm.', heading: 'Article 1. Definitions' },
      'definition',
      null,
    ],
    [
      'not under a heading that only mentions interpretation',
      { text: 'The Parties shall review this text.', heading: 'Interpretation, amendment and review' },
      'obligation',
      'all-parties: The Parties',
    ],
  ]);
});

describe('preamble and end', () => {
  const role = 'preamble' as const;
  check([
    ['a wish', { role, text: 'Desiring to share the depot;' }, 'intention', 'all-parties: '],
    [
      'a consideration',
      { role, text: 'Recalling the desire for peace they hold;' },
      'declaration',
      'all-parties: ',
    ],
    ['the enacting words', { role, text: 'Have agreed as follows:' }, 'none', null],
    [
      'a recital in plain words',
      { role, label: 'A. ', text: 'The Seller has the keys of the depot.' },
      'declaration',
      'named-party: The Seller',
    ],
    [
      'the closing formula',
      { role: 'conclusions', text: 'Done at Bern on 4 May 2007.' },
      'declaration',
      null,
    ],
    ['a signature', { role: 'conclusions', text: 'For the Government of Norway' }, 'none', null],
    ['the title', { role: 'preface', text: 'Agreement that shall bind' }, 'none', null],
  ]);

  it('takes the parties named before the recitals for their subject', () => {
    const parties: Block = { role, text: 'The Government of Norway and the Government of Chad,' };
    expect(describeLast(parties, { role, text: 'Desiring to share the depot;' }).bearer).toBe(
      'all-parties: The Government of Norway and the Government of Chad',
    );
  });
});

it('describes every passage, in order', () => {
  const { document, passages, facts } = documentOf([{ text: 'Each Party may go.' }, { text: 'Elm' }]);
  expect(describeClauses(document, passages, facts).map(({ modality }) => modality)).toEqual([
    'permission',
    'none',
  ]);
});
