import { describe } from 'vitest';
import { type ConditionRow, checkConditions } from './check-conditions.js';

describe('in what circumstances, within what limits', () => {
  const rows: ConditionRow[] = [
    [
      'in doing something, before the subject',
      'In assessing the damage, the Council shall hear both owners.',
      ['In assessing the damage'],
      [],
    ],
    ['… not within the predicate', 'The Council shall join in assessing the damage.', [], []],
    ['in doing so', 'In doing so they shall keep the costs low.', [], []],
    [
      'for each of some, before the subject',
      'For each lorry that is leased, the Lessee shall pay a deposit.',
      ['For each lorry that is leased'],
      [],
    ],
    ['for all purposes', 'For all official purposes, the Office shall use this name.', [], []],
    [
      'in the event, without that',
      'In the event a buoy sinks, the Owner shall mark the place.',
      ['In the event a buoy sinks'],
      [],
    ],
    ['in the event, of its points', 'Either Party may leave in the event:', [], []],
    ['in all other cases', 'In all other cases, the Buyer shall bear the costs.', ['In all other cases'], []],
    [
      'in the absence of',
      'In the absence of a quorum, the Chair shall adjourn the meeting.',
      ['In the absence of a quorum'],
      [],
    ],
    [
      'upon notice',
      'Upon reasonable notice to the Lessor, the Lessee may repaint the hall.',
      ['Upon reasonable notice to the Lessor'],
      [],
    ],
    [
      "at somebody's discretion",
      "At the Lessor's sole discretion, the rent shall be lowered.",
      ["At the Lessor's sole discretion"],
      [],
    ],
    [
      'so long as, before other phrases',
      'So long as the rent is paid, upon expiry of the lease, the deposit shall be returned.',
      ['So long as the rent is paid'],
      [],
    ],
    [
      'within the framework of laws in a list',
      'Each Party shall guarantee, within the framework of its laws, rules and regulations, the transfer of sums.',
      ['within the framework of its laws, rules and regulations'],
      [],
    ],
    [
      'in accordance with its own laws',
      'Each Party shall register the boats in accordance with its national legislation.',
      ['in accordance with its national legislation'],
      [],
    ],
    ['… said of a noun', 'Each Party shall recognise companies formed in accordance with its laws.', [], []],
    [
      'in accordance with the Agreement',
      'The Parties shall avoid steps not in accordance with the Agreement.',
      [],
      [],
    ],
    [
      'as appropriate, between commas',
      'The Parties shall provide, as appropriate, spare parts.',
      ['as appropriate'],
      [],
    ],
    [
      'consistent with, before the subject',
      'Consistent with its immunities, the Office shall assist the police.',
      ['Consistent with its immunities'],
      [],
    ],
    [
      'if it so requests, between recipient and object',
      'Each Party shall send to the other Party, if it so requests, the names of the pilots.',
      ['if it so requests'],
      [],
    ],
    [
      'if ordered, before the object',
      'The Seller shall be obliged to supply, if ordered by letter, the full amount of oil.',
      ['if ordered by letter'],
      [],
    ],
    [
      'two joined by or, before the verb',
      'Any claim shall, if talks have failed, or if the owners agree, be submitted to the Board.',
      ['if talks have failed', 'if the owners agree'],
      [],
    ],
    [
      'a case within a condition',
      'This rule shall not apply if the owner works in the State or, in the case of a body, has an office there.',
      ['if the owner works in the State or, in the case of a body, has an office there'],
      [],
    ],
    [
      'if, and "it" behind it without a comma',
      'If a claim cannot be settled it shall be submitted to the Board.',
      ['If a claim cannot be settled'],
      [],
    ],
  ];
  checkConditions(rows);
});
