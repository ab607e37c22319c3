import { describe } from 'vitest';
import { check } from './describe-last.js';

describe('where the bearer stands', () => {
  const host = { leadIn: 'For the Sending State and the Receiving State:' };
  check([
    [
      'behind neither and its modal',
      { ...host, text: 'Neither may the Sending State claim any payment.' },
      'prohibition',
      'sending-state: the Sending State',
    ],
    ['neither of them', 'Neither Party may claim any payment.', 'prohibition', 'each-party: Neither Party'],
    [
      'an article before a list with a condition in it',
      'The costs and, where agreed, the fees shall be shared.',
      'obligation',
      'all-parties: The costs',
    ],
    [
      'whoever warrants that it has a right',
      'The Buyer warrants that it owns or otherwise has the right to use the signs.',
      'right',
      'named-party: The Buyer',
    ],
    [
      'persons, before a predicate in the present',
      'Personnel carry a card and shall wear a uniform.',
      'obligation',
      'person: Personnel',
    ],
    [
      'a thing, before a predicate in the present',
      'A refusal needs no reasons and shall not be regarded as unfriendly.',
      'prohibition',
      'all-parties: A refusal',
    ],
    [
      'they, before a predicate in the present',
      'They respect the customs of the place and shall not interfere in its affairs.',
      'prohibition',
      'all-parties: They',
    ],
    [
      'they and others',
      'They and their crews shall wear a badge.',
      'obligation',
      'other: They and their crews',
    ],
    [
      'the last of a list without a comma',
      'In the event of a crossing by ships, aircraft or vehicles the Party concerned shall give an explanation.',
      'obligation',
      'each-party: the Party concerned',
    ],
    [
      'an indefinite thing behind a phrase',
      'Before departure a report shall be drawn up.',
      'obligation',
      'all-parties: a report',
    ],
    [
      'at least one is a number',
      'At least one trial a year shall be held.',
      'obligation',
      'all-parties: At least one trial a year',
    ],
    [
      'an agent before not later than',
      { ...host, text: 'The costs shall be told by the Receiving State not later than June.' },
      'obligation',
      'receiving-state: the Receiving State',
    ],
    [
      'who sets the conditions allows',
      {
        ...host,
        text: 'The sale may be authorised on conditions imposed by the authorities of the Receiving State.',
      },
      'permission',
      'receiving-state: the authorities of the Receiving State',
    ],
    [
      'what is in a paper is no definition',
      'The notification includes the name and rank of the commander.',
      'declaration',
      null,
    ],
    ['what a term includes', 'The term crew includes trainees.', 'definition', null],
    [
      'technical means are things',
      'Technical means, national or joint, may also be used for checks.',
      'permission',
      'all-parties: Technical means, national or joint',
    ],
    [
      'who appointed somebody is no agent',
      {
        ...host,
        text: 'An autopsy shall be carried out in the presence of a physician appointed by the Sending State.',
      },
      'obligation',
      'all-parties: An autopsy',
    ],
    [
      'who incurred a cost is no agent',
      { ...host, text: 'The catering shall be reimbursed at the cost incurred by the Receiving State.' },
      'obligation',
      null,
    ],
    [
      'the agent before words about another',
      {
        ...host,
        text: 'The debt shall be paid by the Sending State against an invoice approved by the Receiving State.',
      },
      'obligation',
      'sending-state: the Sending State',
    ],
    [
      'whose claims they are is no agent',
      'The vehicles shall be insured against claims by third persons.',
      'obligation',
      'all-parties: The vehicles',
    ],
    [
      'the agent of another clause',
      {
        ...host,
        text: 'The customs rules shall be observed at the gate; every help shall be given by the Receiving State.',
      },
      'obligation',
      'all-parties: The customs rules',
    ],
    [
      'a subject behind a phrase without a comma',
      'On the basis of this Agreement the competent authorities may conclude arrangements.',
      'permission',
      'all-parties: the competent authorities',
    ],
    [
      'a subject behind a place without a comma',
      'Within the camps the commanding officer may close the gates.',
      'permission',
      'person: the commanding officer',
    ],
    [
      'a subject behind an adverb without a comma',
      'Otherwise the port operator shall do its best.',
      'obligation',
      'all-parties: the port operator',
    ],
    [
      'a place before the comma',
      { ...host, text: 'Inside the closed areas, the Sending State may take measures.' },
      'permission',
      'sending-state: the Sending State',
    ],
    [
      'a thing of a State behind a phrase',
      { ...host, text: 'In respect of fees the tariff of the Receiving State shall be observed.' },
      'obligation',
      'receiving-state: the tariff of the Receiving State',
    ],
    [
      'a clause behind one that states',
      'Their wages are fixed by law, and disputes shall go to the board.',
      'obligation',
      'all-parties: disputes',
    ],
    [
      'a clause behind a semicolon',
      'The national flag is flown at the gate; the regimental flag may be flown beside it.',
      'permission',
      'all-parties: the regimental flag',
    ],
    [
      'they behind a semicolon are the first named',
      'The names are personal data; they shall be kept secret.',
      'obligation',
      'all-parties: The names',
    ],
    [
      'what is understood binds',
      'It is understood that no tower shall be built near the runway.',
      'prohibition',
      'all-parties: no tower',
    ],
    [
      'what is agreed binds',
      'It is further agreed that the Parties shall keep the road open.',
      'obligation',
      'all-parties: the Parties',
    ],
    ['what a word is understood to say', 'It is understood that coast means the shore.', 'definition', null],
    [
      'a second condition with should',
      {
        ...host,
        text: 'Should a person fall ill, or should a person cease to serve, the Sending State shall see to his departure.',
      },
      'obligation',
      'sending-state: the Sending State',
    ],
    [
      'considered how',
      'Requests for a waiver shall be considered sympathetically and answered within ten days.',
      'obligation',
      'all-parties: Requests for a waiver',
    ],
    ['considered what', 'Such a request shall be considered withdrawn.', 'definition', null],
    [
      'by peaceful means only',
      'The Parties shall settle their disputes, of whatever kind, by peaceful means only.',
      'obligation',
      'all-parties: The Parties',
    ],
    ['signifies', 'In these rules "camp" signifies the places in the schedule.', 'definition', null],
    [
      'what a paper may be binds nobody',
      'Members of the crew enter upon showing a pass, which may be collective.',
      'none',
      null,
    ],
  ]);
});
