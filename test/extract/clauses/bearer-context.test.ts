import { describe } from 'vitest';
import { check } from './describe-last.js';

describe('bearers that other words name', () => {
  check([
    [
      'the body that the lead-in sets up',
      {
        leadIn: 'The Parties shall set up a Harbour Board with the following tasks:',
        text: 'to approve the berths;',
      },
      'obligation',
      'joint-body: a Harbour Board',
    ],
    [
      'who the lead-in agrees shall act',
      { leadIn: 'The Parties agree that the Host State shall:', text: 'lend the boats;' },
      'obligation',
      'receiving-state: the Host State',
    ],
    [
      'it, which the parties set up',
      { leadIn: 'The Parties shall appoint a Harbour Board. It shall:', text: 'keep the register;' },
      'obligation',
      'joint-body: It',
    ],
    [
      'who the heading says acts',
      { heading: 'Obligations of the Host State', text: 'Berths shall be marked.' },
      'obligation',
      'receiving-state: Berths',
    ],
    [
      'at whose expense',
      'The cost of the tugs shall be at the expense of the Host State.',
      'obligation',
      'receiving-state: the Host State',
    ],
    [
      'an office that States share',
      'The Brigade Commander shall:',
      'obligation',
      'joint-body: The Brigade Commander',
    ],
    [
      'a side by a name for it alone',
      'The Framework Nation shall lend the boats.',
      'obligation',
      'named-party: The Framework Nation',
    ],
    ['what is named', 'The following shall be Shared Costs:', 'declaration', null],
    ['what passes', 'Risk shall pass to the Host State on landing.', 'declaration', null],
    ['a polite end', 'I have the honour to remain, with esteem,', 'none', null],
  ]);
});
