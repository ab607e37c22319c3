import { describe } from 'vitest';
import { type ActionRow, checkActions } from './check-actions.js';

describe('who is told, and what', () => {
  const rows: ActionRow[] = [
    [
      'a Government without a name',
      'The Institute shall inform the Government of any new rules.',
      'inform',
      'any new rules',
      'other: the Government',
    ],
    [
      'the Government of somebody',
      'The Institute shall inform the Government of the other Party of any new rules.',
      'inform',
      'any new rules',
      'each-party: the Government of the other Party',
    ],
    [
      'what somebody is asked to do',
      'The Institute shall request the Government to register the trainees.',
      'request',
      'to register the trainees',
      'other: the Government',
    ],
    [
      'a Party hereto',
      'The Seller shall notify the other Party hereto in writing of any claim.',
      'notify',
      'any claim',
      'each-party: the other Party hereto',
    ],
    [
      'an officer',
      'The Buyer must notify the Compliance Officer in writing of the complaint.',
      'notify',
      'the complaint',
      'person: the Compliance Officer',
    ],
    [
      'which States',
      'The Depositary shall inform all States which have signed the Convention of each new signature.',
      'inform',
      'each new signature',
      'all-parties: all States which have signed the Convention',
    ],
    [
      'which of the Parties',
      'The Chairman shall request the Party which has named nobody to do so.',
      'request',
      'to do so',
      'each-party: the Party which has named nobody',
    ],
    [
      'somebody and those who are his',
      'The Ministry shall issue identity cards to members of the mission, their spouses and dependent children.',
      'issue',
      'identity cards',
      'person: members of the mission, their spouses and dependent children',
    ],
    [
      'somebody or his representatives',
      'The Seller shall permit the Buyer or its representatives reasonable access to the plant.',
      'permit',
      'reasonable access to the plant',
      'named-party: the Buyer or its representatives',
    ],
    [
      'several, each with a preposition',
      'The Depositary shall transmit copies to all Signatory States and to all States which accede to this Convention.',
      'transmit',
      'copies',
      'all-parties: all Signatory States and to all States which accede to this Convention',
    ],
    [
      'not what he is to do next',
      'The text shall be submitted to the Joint Committee which shall circulate it.',
      'submit, passive',
      'The text',
      'joint-body: the Joint Committee',
    ],
    [
      'one of several',
      'Instruments of ratification shall be deposited with at least one of the Depositaries.',
      'deposit, passive',
      'Instruments of ratification',
      'other: at least one of the Depositaries',
    ],
    [
      'a body with those it is composed of',
      'The dispute shall be submitted to an arbitral tribunal composed of three members.',
      'submit, passive',
      'The dispute',
      'joint-body: an arbitral tribunal composed of three members',
    ],
    [
      'whose attention it is brought to',
      'The changes shall be brought to the notice of the Buyer.',
      'bring to the attention of, passive',
      'The changes',
      'named-party: the Buyer',
    ],
    [
      'in whose favour',
      'The Seller shall issue a guarantee in favour of the Buyer.',
      'issue',
      'a guarantee',
      'named-party: the Buyer',
    ],
    [
      'whom an award binds',
      'The award shall be final and binding on the Parties.',
      'be final and binding on',
      null,
      'all-parties: the Parties',
    ],
    [
      'to whom it is promised',
      'The Seller undertakes to the Buyer that it will keep the permits.',
      'keep',
      'the permits',
      'named-party: the Buyer',
    ],
    [
      'a bill',
      'The Seller shall invoice the Buyer through the portal.',
      'invoice',
      null,
      'named-party: the Buyer',
    ],
  ];
  checkActions(rows);
});
