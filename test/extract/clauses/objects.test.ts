import { describe } from 'vitest';
import { type ActionRow, checkActions } from './check-actions.js';

describe('how far the object goes', () => {
  const rows: ActionRow[] = [
    [
      'all of things whose name begins with -ing',
      'The Buyer shall be responsible for all shipping costs.',
      'be responsible for',
      'all shipping costs',
      null,
    ],
    ['behind a delay', 'A Party may, pending reply, take the first steps.', 'take', 'the first steps', null],
    [
      'with both at its end',
      'The rights are governed by the laws binding on both.',
      'be governed by',
      'the laws binding on both',
      null,
    ],
    [
      'over the colon of a scale',
      'The Buyer shall provide a map at 1:250,000, food and transport.',
      'provide',
      'a map at 1:250,000, food and transport',
      null,
    ],
    [
      'with what a noun is subject to',
      'The Buyer shall ensure that no boat subject to the ban is used.',
      'ensure',
      'that no boat subject to the ban is used',
      null,
    ],
    [
      'not what a preposition between commas governs',
      'The Buyer may keep, inside the yard, shops and stores.',
      'keep',
      null,
      null,
    ],
    [
      'to a second verb of the present',
      'The visitors are bound by the law of the State and come under its courts.',
      'be bound by',
      'the law of the State',
      null,
    ],
    [
      'over what follows a participle',
      'The Buyer shall record all assistance provided pursuant to this Agreement.',
      'record',
      'all assistance provided pursuant to this Agreement',
      null,
    ],
    [
      '"such" waits for its "as"',
      'The Buyer shall pay the Seller such fees as may be agreed between them.',
      'pay',
      'such fees as may be agreed between them',
      'named-party: the Seller',
    ],
    [
      'over a length of time that it is of',
      'The Council shall fix a period of not more than ninety days for answers.',
      'fix',
      'a period of not more than ninety days for answers',
      null,
    ],
    [
      'over brackets before its "as"',
      'The Buyer shall take such steps (in addition to those of Annex A) as are necessary to open the account.',
      'take',
      'such steps (in addition to those of Annex A) as are necessary to open the account',
      null,
    ],
    [
      'to the next verb, though the object has "to the"',
      'The State shall create conditions conducive to the stability of the Institute and facilitate its work.',
      'create',
      'conditions conducive to the stability of the Institute',
      null,
    ],
    [
      'to a clause with a subject of its own',
      'Each Party shall appoint one arbitrator and the two arbitrators thus appointed shall choose a third.',
      'appoint',
      'one arbitrator',
      null,
    ],
    [
      'to what is not to be done',
      'The Buyer shall maintain control of the samples and not disclose them to others.',
      'maintain',
      'control of the samples',
      null,
    ],
    [
      'to another thing that may be done instead',
      'The Buyer shall examine the samples or take such other measures as it wishes.',
      'examine',
      'the samples',
      null,
    ],
    [
      'not to a verb within an infinitive',
      'The Parties shall co-operate to facilitate the inquiry and prevent the loss of evidence.',
      'co-operate to',
      'facilitate the inquiry and prevent the loss of evidence',
      null,
    ],
    [
      'over whom it is said to, where it says nothing without what it is about',
      'The Seller shall give notice to the Buyer of its intention to withdraw.',
      'give',
      'notice to the Buyer of its intention to withdraw',
      'named-party: the Buyer',
    ],
  ];
  checkActions(rows);
});

describe('objects that do not stand right behind the verb', () => {
  const rows: ActionRow[] = [
    [
      'behind a place and the recipient',
      'Each Party shall accord in its ports to nationals of the other Party the same treatment as to its own.',
      'accord',
      'the same treatment as to its own',
      'person: nationals of the other Party',
    ],
    [
      'behind what it is accorded to',
      'Each Party shall accord to such investments, the same protection as to its own.',
      'accord',
      'the same protection as to its own',
      'other: such investments',
    ],
    [
      'behind the rest of the verb',
      'The Joint Committee shall keep under review the development of trade.',
      'keep',
      'the development of trade',
      null,
    ],
    [
      'not that of a further verb',
      'The Seller shall co-operate with the Buyer and take all reasonable steps.',
      'co-operate',
      null,
      'named-party: the Buyer',
    ],
    [
      'on terms',
      'The State shall secure on fair and equitable conditions the public services required.',
      'secure',
      'the public services required',
      null,
    ],
    [
      'behind what it relates to',
      'Such an acceptance shall have in relation to that dispute the following effects.',
      'have',
      'the following effects',
      null,
    ],
    [
      'not in an infinitive behind',
      'The Parties shall meet in order to consider any matter of interest.',
      'meet',
      null,
      null,
    ],
    [
      'not behind a preposition',
      'The aircraft may fly without landing across the territory.',
      'fly',
      null,
      null,
    ],
    [
      'as much as possible',
      'The Seller shall produce as much fuel as possible for the Buyer.',
      'produce',
      'as much fuel as possible',
      'named-party: the Buyer',
    ],
    [
      'behind a preposition that a phrase parts from its verb',
      'The goods shall conform in all material respects to the samples.',
      'conform to',
      'the samples',
      null,
    ],
    [
      'behind a further predicate between commas',
      'The Seller shall obtain, and shall ensure that its carrier obtains, all permits.',
      'obtain',
      'all permits',
      null,
    ],
    [
      'there with whom it is given to',
      'The Seller shall allow, and shall ensure that its carrier allows, the Buyer access to the records.',
      'allow',
      'access to the records',
      'named-party: the Buyer',
    ],
  ];
  checkActions(rows);
});

describe('what a verb of being is said with', () => {
  const rows: ActionRow[] = [
    [
      'under whom',
      'The premises shall be under the control of the Institute.',
      'be',
      'under the control of the Institute',
      null,
    ],
    ['how', 'All shipments shall be by common carrier.', 'be', 'by common carrier', null],
    [
      'in which role',
      'The Vice-President shall act as Chairman of the Board.',
      'act as',
      'Chairman of the Board',
      null,
    ],
    [
      'under whom it goes on',
      'The arbitration shall proceed under the remaining arbitrators.',
      'proceed',
      'under the remaining arbitrators',
      null,
    ],
    [
      'of whom it is composed',
      'The Joint Committee shall be composed of two representatives of each Party.',
      'be composed of',
      'two representatives of each Party',
      null,
    ],
    [
      'with what it comes',
      'The award shall be accompanied by a statement of reasons.',
      'be accompanied by',
      'a statement of reasons',
      null,
    ],
    [
      'by how much',
      'The fee shall be reduced by any sums received.',
      'be reduced by',
      'any sums received',
      null,
    ],
    ['not by whom', 'The fee shall be reduced by the Seller.', 'reduce, passive', 'The fee', null],
    [
      'by which law',
      'This Contract shall be governed by and construed in accordance with the laws of Peru.',
      'be governed by and construed in accordance with',
      'the laws of Peru',
      null,
    ],
    [
      'the standard that a decision is taken by',
      'Decisions of the Board shall be taken by consensus.',
      'take by consensus, passive',
      'Decisions of the Board',
      null,
    ],
    [
      'the way a dispute is settled',
      'Any dispute shall be settled through consultations.',
      'settle through consultations, passive',
      'Any dispute',
      null,
    ],
  ];
  checkActions(rows);
});
