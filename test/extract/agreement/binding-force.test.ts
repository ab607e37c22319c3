import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

const binding = (text: string): string | null =>
  stated(read([title('Memorandum of Understanding of Lima'), body(text)]).binding);

describe('binding or not', () => {
  const rows: [what: string, text: string, value: string][] = [
    ['is not', 'This Memorandum of Understanding is not legally binding.', 'not-binding'],
    ['is not intended', 'This MOU is not intended to be legally binding.', 'not-binding'],
    [
      'not under international law',
      'This Arrangement is not legally binding under international law.',
      'not-binding',
    ],
    [
      'creates no rights',
      'This MOU does not create any rights or obligations under international law.',
      'not-binding',
    ],
    ['creates no legal obligations', 'This MOU creates no legal obligations.', 'not-binding'],
    [
      'nothing in it',
      'Nothing in this Memorandum of Understanding is intended to create legally binding obligations.',
      'not-binding',
    ],
    [
      'its provisions',
      'The provisions of this Arrangement do not give rise to legal obligations.',
      'not-binding',
    ],
    ['no treaty', 'This Memorandum does not constitute an international treaty.', 'not-binding'],
    [
      'no treaty under the Convention',
      'This MOU is not an international agreement within the meaning of the Vienna Convention on the Law of Treaties.',
      'not-binding',
    ],
    ['non-binding', 'This Understanding is a non-binding instrument.', 'not-binding'],
    ['a letter of intent', 'This Letter of Intent is not binding on the parties.', 'not-binding'],
    [
      'neither',
      'This Arrangement neither creates legal obligations nor affects existing ones.',
      'not-binding',
    ],
    ['a pronoun', 'The Participants record their intentions, and it is not legally binding.', 'not-binding'],
    [
      'not governed by international law',
      'This MOU will not be governed by international law.',
      'not-binding',
    ],
    ['it is', 'This Agreement is legally binding.', 'binding'],
    ['under international law', 'This Agreement shall be binding under international law.', 'binding'],
    ['as an instrument', 'This Agreement constitutes a legally binding instrument.', 'binding'],
    ['on the Parties', 'This Treaty shall be binding upon the Contracting Parties.', 'binding'],
  ];
  it.each(rows)('%s', (_, text, value) => {
    expect(binding(text)).toBe(value);
  });
});

describe('neither said', () => {
  const rows: [what: string, text: string][] = [
    ['nothing', 'The Participants will meet once a year.'],
    [
      'an award',
      'The award of the tribunal under this Agreement shall be final and binding upon the Parties.',
    ],
    ['advice', 'Opinions of the Committee under this MOU are not legally binding.'],
    [
      'others may be concluded',
      'Each authority may, under this Agreement, conclude non-legally binding arrangements.',
    ],
    ['successors', 'This Agreement shall be binding upon the parties and their successors and assigns.'],
    ['a clause found void', 'If any provision of this Agreement is not legally binding, the others remain.'],
    ['until signed', 'This Agreement shall not be legally binding until signed by both parties.'],
    [
      'persons who bind',
      'Each signatory has authority to execute a legally binding agreement on behalf of its principal.',
    ],
    ['a forecast', 'Forecasts given under this Agreement are not binding.'],
    ['third parties', 'This Agreement does not create any legal rights for third parties.'],
    ['agency', 'Nothing in this Agreement creates a legal partnership or agency.'],
    ['international law elsewhere', 'The Parties act in accordance with international law.'],
    ['an order', 'An order becomes binding when it has been signed under this Agreement.'],
    ['a recital', 'The Parties shall work for a legally binding instrument on mines.'],
    [
      'a duty not created',
      'This Agreement does not create any obligation for either Party to send observers.',
    ],
    ['a visit', 'The programme of visits is not legally binding.'],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(binding(text)).toBeNull();
  });
});
