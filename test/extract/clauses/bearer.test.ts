import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { check, describeLast } from './describe-last.js';

describe('who is bound', () => {
  const sofa = 'The Sending State and the Receiving State are named below. ';
  const host = { leadIn: 'For the Sending State and the Receiving State:' };
  check([
    [
      'by a list',
      'Older lists shall be replaced by the Revised List.',
      'obligation',
      'all-parties: Older lists',
    ],
    ['by a route', 'The barge shall be returned by the Long Sea Route.', 'obligation', null],
    ['by a gate', 'The fort shall be entered by the Main Gate.', 'obligation', 'all-parties: The fort'],
    ['by a law', 'The depot shall be closed by the Harbour Act.', 'obligation', 'all-parties: The depot'],
    ['by a way of paying', 'Fees shall be paid by bank transfer.', 'obligation', null],
    [
      'by two',
      'Orders shall be signed by the Detachment and by the Ministry of Works.',
      'obligation',
      'other: the Detachment and by the Ministry of Works',
    ],
    ['nobody', 'Nobody shall enter the store.', 'prohibition', 'all-parties: Nobody'],
    [
      'a nationality',
      'The Finnish Participant will send a list.',
      'obligation',
      'named-party: The Finnish Participant',
    ],
    [
      'a nationality by initials',
      'The U.S. Participant will send a list.',
      'obligation',
      'named-party: The U.S. Participant',
    ],
    [
      'a thing in a list',
      'The signs, flags and lights shall be shown at night.',
      'obligation',
      'all-parties: The signs, flags and lights',
    ],
    [
      'a thing with an aside in a list of its own',
      'This treaty, the Dutch and English texts of which are authentic, shall be kept in the archives.',
      'obligation',
      'all-parties: This treaty',
    ],
    [
      'a State by its place',
      'The coastal State shall mark the wrecks.',
      'obligation',
      'each-party: The coastal State',
    ],
    [
      'they, behind an introduction',
      'In doing so they shall hear the owners.',
      'obligation',
      'all-parties: they',
    ],
    [
      'an adverb before the subject',
      'Specifically, the Supplier shall test each pump.',
      'obligation',
      'named-party: the Supplier',
    ],
    [
      'two adverbs before the subject',
      'More particularly, each Participant will send a list.',
      'obligation',
      'each-party: each Participant',
    ],
    [
      'any such thing, behind laws in a list',
      'Subject to the laws, rules and orders in force in each State any such transfer shall be made in euros.',
      'obligation',
      'all-parties: any such transfer',
    ],
    [
      'each party is no nationality',
      'Each Participant will send a list.',
      'obligation',
      'each-party: Each Participant',
    ],
    [
      'with whom a thing remains, not whom a relative clause names',
      {
        ...host,
        text: 'Custody of a pilot over whom the receiving State has jurisdiction shall remain with the sending State until the trial.',
      },
      'declaration',
      'sending-state: the sending State',
    ],
    [
      'with whom a thing remains, named before by the way',
      {
        ...host,
        text: 'The custody of a pilot shall, if the pilot is in the hands of the sending State, remain with that State.',
      },
      'declaration',
      'sending-state: that State',
    ],
    [
      'two agents, each for a part',
      {
        ...host,
        text: 'The price shall be paid 25 per cent by the receiving State and 75 per cent by the sending State.',
      },
      'obligation',
      'all-parties: the receiving State and 75 per cent by the sending State',
    ],
    [
      'two agents together',
      {
        ...host,
        text: 'The cost shall be borne by the Sending State and the Receiving State in equal shares.',
      },
      'obligation',
      'all-parties: the Sending State and the Receiving State',
    ],
    ['who is paid does not pay', 'All sums shall be paid to the Company at once.', 'obligation', null],
    [
      'who is to be told does not tell',
      'The Host Party shall be informed of each visit.',
      'obligation',
      null,
    ],
    [
      'who is to be told by somebody named',
      'The Host Party shall be informed of each visit by the Sending Party.',
      'obligation',
      'sending-state: the Sending Party',
    ],
    [
      'the law of an agreement binds nobody',
      'This Agreement is governed by the law of Norway.',
      'declaration',
      null,
    ],
    [
      'whom nothing obliges',
      'Nothing in this Agreement shall be construed as requiring a Party to open its archives.',
      'declaration',
      'each-party: a Party',
    ],
    [
      'the agent of a passive, a body by its own name',
      'Charts shall be kept by the Detachment in a locked cabinet.',
      'obligation',
      'other: the Detachment',
    ],
    [
      'the agent where the subject only stands for the agreement',
      'It may be terminated by either Party.',
      'permission',
      'each-party: either Party',
    ],
    [
      'it, whom the condition names',
      'If a Party wishes to leave, it shall say so.',
      'obligation',
      'each-party: it',
    ],
    [
      'it, a body the condition names',
      'If the Council finds that a Party is late, it shall say so.',
      'obligation',
      'joint-body: it',
    ],
    ['it, a thing', 'The list is long. It shall enter into force at once.', 'declaration', null],
    [
      'the Power that is asked',
      'The Power which is asked for help shall send ships.',
      'obligation',
      'each-party: The Power which is asked for help',
    ],
    [
      'after an introductory phrase',
      'In accordance with its law, each Party shall keep a list.',
      'obligation',
      'each-party: each Party',
    ],
    [
      'before a parenthesis',
      'The Parties, separately and jointly, shall keep a list.',
      'obligation',
      'all-parties: The Parties',
    ],
    [
      'no comma after the phrase',
      'During the term neither Party shall compete.',
      'prohibition',
      'each-party: neither Party',
    ],
    [
      'the authorities of somebody',
      'The authorities of the Sending State shall keep a list.',
      'obligation',
      'sending-state: The authorities of the Sending State',
    ],
    ['the host', 'The Host Nation shall provide fuel.', 'obligation', 'receiving-state: The Host Nation'],
    [
      'personnel are persons',
      'The personnel of the Sending State shall carry cards.',
      'obligation',
      'person: The personnel of the Sending State',
    ],
    [
      'a force is the sending side',
      'A force may import its rations.',
      'permission',
      'sending-state: A force',
    ],
    [
      'a committee',
      'The Joint Committee shall meet yearly.',
      'obligation',
      'joint-body: The Joint Committee',
    ],
    [
      'a State by name',
      'The Government of Norway shall provide fuel.',
      'obligation',
      'named-party: The Government of Norway',
    ],
    [
      'a national authority',
      'The Norwegian authorities shall provide fuel.',
      'obligation',
      'named-party: The Norwegian authorities',
    ],
    ['a party by its part', 'The Licensee shall pay the fee.', 'obligation', 'named-party: The Licensee'],
    [
      'both governments',
      'The two Governments shall consult.',
      'obligation',
      'all-parties: The two Governments',
    ],
    [
      'the agent of a passive',
      'Fuel shall be provided by the Host State.',
      'obligation',
      'receiving-state: the Host State',
    ],
    [
      'the agent of what is done',
      'The work shall be done by the Host State.',
      'obligation',
      'receiving-state: the Host State',
    ],
    [
      'the agent of a participle like the plain form',
      'The trees shall be cut by the Host State.',
      'obligation',
      'receiving-state: the Host State',
    ],
    ['a passive without an agent', 'Fuel shall be kept cool.', 'obligation', 'all-parties: Fuel'],
    [
      'whose the thing is',
      'The aircraft of the Sending State shall be marked.',
      'obligation',
      'sending-state: The aircraft of the Sending State',
    ],
    [
      'a receiving Party where nobody is sent',
      'The receiving Party shall keep it secret.',
      'obligation',
      'named-party: The receiving Party',
    ],
    [
      'a receiving Party where somebody is',
      { text: 'The receiving Party shall provide fuel.', leadIn: `${sofa}` },
      'obligation',
      'receiving-state: The receiving Party',
    ],
    ['nobody', 'It is recognised that fuel is scarce.', 'declaration', null],
    [
      'a thing with a capital of the sentence alone',
      'Requests shall reach the depot by noon.',
      'obligation',
      'all-parties: Requests',
    ],
    [
      'a thing with an article of the sentence alone',
      'The figures shall match the ledger.',
      'obligation',
      'all-parties: The figures',
    ],
    ['somebody by its own name', 'Sunfleet shall pay the fee.', 'obligation', 'other: Sunfleet'],
    [
      'words in capitals',
      'THE LAW OF THE PORT SHALL RULE THIS CONTRACT.',
      'obligation',
      'all-parties: THE LAW OF THE PORT',
    ],
    [
      'then, after a condition',
      'Should fuel run short, then the Seller shall say so.',
      'obligation',
      'named-party: the Seller',
    ],
    [
      'after a caption on the same line',
      'Fuel: The Seller shall deliver it on Mondays.',
      'obligation',
      'named-party: The Seller',
    ],
    [
      'neither of two',
      'Neither the Seller nor its agents may enter the yard.',
      'prohibition',
      'named-party: Neither the Seller nor its agents',
    ],
    [
      'each of some named',
      'Each of the Carriers shall keep a list.',
      'obligation',
      'each-party: Each of the Carriers',
    ],
    [
      'any of some things',
      'Word shall be kept by any of the means below.',
      'obligation',
      'all-parties: Word',
    ],
    [
      'a thing that goes from one to another',
      'The boats shall be returned within nine days.',
      'obligation',
      null,
    ],
    ['a thing that all deal with', 'The boats shall be maintained.', 'obligation', 'all-parties: The boats'],
    [
      'a name of its own that is allowed to act',
      'The Detachment shall be allowed to use the pier.',
      'permission',
      'other: The Detachment',
    ],
    [
      'a name of its own whose duty something is',
      'It is the duty of the Detachment to guard the pier.',
      'obligation',
      'other: the Detachment',
    ],
    [
      'free of charge is no part of a name',
      'Fuel shall be provided by the Buyer free of charge.',
      'obligation',
      'named-party: the Buyer',
    ],
    [
      'a sum is no end of a subject',
      'Fees above USD 1,500.50 charged by the Buyer shall be shared.',
      'obligation',
      'all-parties: Fees above USD 1,500.50 charged by the Buyer',
    ],
    ['who is written to', 'You shall keep the drawings secret.', 'obligation', 'named-party: You'],
    [
      'by an agreement between actors',
      'Rents shall be fixed by agreement between the Parties.',
      'obligation',
      'all-parties: the Parties',
    ],
    [
      'whom nothing hinders',
      'This Agreement shall not prevent the Host State from closing a road.',
      'permission',
      'receiving-state: the Host State',
    ],
  ]);

  it('knows a party by the name the introduction gives it', () => {
    const introduction: Block = { role: 'preamble', text: 'Between Oak Ltd (“Oak”) and Elm Ltd (“Elm”).' };
    expect(describeLast(introduction, { text: 'Oak shall pay the fee.' }).bearer).toBe('named-party: Oak');
    expect(describeLast({ text: 'Oak shall pay the fee.' }).bearer).not.toBe('named-party: Oak');
  });

  it('does not take a thing for a party because the introduction gives it a name', () => {
    const introduction: Block = {
      role: 'preamble',
      text: 'Oak Ltd (“Oak”) owns drawings (“Secret Information”).',
    };
    const clause = { text: 'The Secret Information shall not leave the yard.' };
    expect(describeLast(introduction, clause).bearer).toBe('all-parties: The Secret Information');
  });

  it('takes "it" for the actor named last', () => {
    const first: Block = { text: 'The Host State shall provide fuel.' };
    expect(describeLast(first, { text: 'It shall provide water.' }).bearer).toBe(
      'receiving-state: The Host State',
    );
  });

  it.each<[what: string, before: string, text: string, bearer: string | null]>([
    [
      'it, a body',
      'The Harbour Council shall meet.',
      'It shall adopt rules.',
      'joint-body: The Harbour Council',
    ],
    [
      'he, a company',
      'The Supplier shall insure the boats.',
      'He shall send the policy.',
      'named-party: The Supplier',
    ],
    [
      'he or she',
      'A visiting officer shall wear a badge.',
      'He/she shall not carry arms.',
      'person: A visiting officer',
    ],
    ['they, persons', 'The pilots shall wear badges.', 'They shall carry a pass.', 'person: The pilots'],
    ['they, of one', 'The Seller shall deliver the boats.', 'They shall be inspected.', 'all-parties: They'],
    [
      'he, of a body',
      'The Harbour Council shall elect a chairman.',
      'He shall convene it.',
      'joint-body: He',
    ],
    ['each', 'Each Party shall name an office.', 'It shall tell the other Party.', 'each-party: Each Party'],
  ])('takes a pronoun for whom it plainly stands for: %s', (_, before, text, bearer) => {
    expect(describeLast({ text: before }, { text }).bearer).toBe(bearer);
  });
});
