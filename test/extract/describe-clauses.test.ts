import { describe, expect, it } from 'vitest';
import { describeClauses } from '../../src/extract/index.js';
import { type Block, documentOf } from './document-of.js';

/** The last block is the clause described; `bearer` as `kind: words of the subject`. */
function describeLast(...blocks: Block[]): { modality: string; bearer: string | null } {
  const { document, passages, facts } = documentOf(blocks);
  const { modality, bearer } = describeClauses(document, passages, facts).at(-1)!;
  const words = bearer && document.text.slice(bearer.span.start, bearer.span.end).replaceAll('\n', ' ');
  return { modality, bearer: bearer && `${bearer.kind}: ${words}` };
}

type Row = [what: string, block: Block | string, modality: string, bearer: string | null];
const check = (rows: Row[]): void => {
  it.each(rows)('%s', (_, block, modality, bearer) => {
    expect(describeLast(typeof block === 'string' ? { text: block } : block)).toEqual({ modality, bearer });
  });
};

describe('the kind of statement', () => {
  check([
    ['shall', 'The Parties shall exchange lists.', 'obligation', 'all-parties: The Parties'],
    [
      'will, in a memorandum',
      'The Participants will exchange lists.',
      'obligation',
      'all-parties: The Participants',
    ],
    ['undertake to', 'The Parties undertake to exchange lists.', 'obligation', 'all-parties: The Parties'],
    [
      'undertake not to',
      'The Parties undertake not to publish lists.',
      'prohibition',
      'all-parties: The Parties',
    ],
    [
      'is responsible for',
      'Each Party is responsible for its staff.',
      'obligation',
      'each-party: Each Party',
    ],
    ['shall not', 'The Parties shall not publish lists.', 'prohibition', 'all-parties: The Parties'],
    ['may not', 'A Party may not publish lists.', 'prohibition', 'each-party: A Party'],
    ['no … shall', 'No Party shall publish lists.', 'prohibition', 'each-party: No Party'],
    [
      'shall refrain from',
      'Each Party shall refrain from blocking the road.',
      'prohibition',
      'each-party: Each Party',
    ],
    [
      'undertake to refrain from',
      'The Parties undertake to refrain from blocking the road.',
      'prohibition',
      'all-parties: The Parties',
    ],
    [
      'are obliged to abstain from',
      'Visitors are obliged to abstain from filming.',
      'prohibition',
      'person: Visitors',
    ],
    [
      'are to desist from',
      'The Parties are to desist from filming.',
      'prohibition',
      'all-parties: The Parties',
    ],
    [
      'shall be prohibited from',
      'Visitors shall be prohibited from filming.',
      'prohibition',
      'person: Visitors',
    ],
    ['shall be prohibited', 'Filming shall be strictly prohibited.', 'prohibition', 'all-parties: Filming'],
    ['are not allowed to', 'Visitors are not allowed to film.', 'prohibition', 'person: Visitors'],
    ['shall not be allowed to', 'Visitors shall not be allowed to film.', 'prohibition', 'person: Visitors'],
    [
      'shall not be prohibited from',
      'Visitors shall not be precluded from filming.',
      'permission',
      'person: Visitors',
    ],
    [
      'nothing shall preclude',
      'Nothing in this Article shall preclude either Party from filming.',
      'permission',
      'each-party: either Party',
    ],
    [
      'the foregoing shall not prohibit',
      'The foregoing shall not prohibit visitors from filming.',
      'permission',
      'person: visitors',
    ],
    [
      'nothing is construed as preventing',
      'Nothing in this Treaty shall be construed as preventing a Party from filming.',
      'permission',
      'each-party: a Party',
    ],
    [
      'nothing prevents',
      'Nothing in this Treaty prevents a Party from filming.',
      'permission',
      'each-party: a Party',
    ],
    [
      'does not preclude',
      'This Treaty does not preclude a Party from filming.',
      'permission',
      'each-party: a Party',
    ],
    [
      'somebody shall not prevent',
      'The Host State shall not prevent visitors from leaving.',
      'prohibition',
      'receiving-state: The Host State',
    ],
    [
      'something in the world shall not hinder',
      'The depots shall not impede ships.',
      'prohibition',
      'all-parties: The depots',
    ],
    ['may', 'Either Party may inspect the store.', 'permission', 'each-party: Either Party'],
    ['may terminate', 'Either Party may terminate this Agreement.', 'permission', 'each-party: Either Party'],
    [
      'is authorised to',
      'Each Party is authorised to inspect the store.',
      'permission',
      'each-party: Each Party',
    ],
    [
      'undertake never',
      'Each Party undertakes never to sell the depot.',
      'prohibition',
      'each-party: Each Party',
    ],
    [
      'words between the modal and its verb',
      'The Parties shall, at any time, have the right to withdraw.',
      'right',
      'all-parties: The Parties',
    ],
    [
      'means that are no definition',
      'The means available to the Parties shall be pooled.',
      'obligation',
      'all-parties: The means available to the Parties',
    ],
    [
      'shall have the right to',
      'Each Party shall have the right to inspect the store.',
      'right',
      'each-party: Each Party',
    ],
    ['shall be entitled to', 'Each Party shall be entitled to a copy.', 'right', 'each-party: Each Party'],
    [
      'shall be exempt from',
      'Members of the crew shall be exempt from income tax.',
      'exemption',
      'person: Members of the crew',
    ],
    [
      'shall not be liable to tax',
      'Members of the crew shall not be liable to income tax.',
      'exemption',
      'person: Members of the crew',
    ],
    ['need not', 'A Party need not give reasons.', 'exemption', 'each-party: A Party'],
    [
      'in no event shall',
      'In no event shall either Party be liable for lost profits.',
      'exemption',
      'each-party: either Party',
    ],
    [
      'shall endeavour to',
      'The Parties shall endeavour to simplify the forms.',
      'intention',
      'all-parties: The Parties',
    ],
    [
      'is encouraged to',
      'Each Party is encouraged to simplify the forms.',
      'intention',
      'each-party: Each Party',
    ],
    ['should', 'The Parties should simplify the forms.', 'intention', 'all-parties: The Parties'],
    ['shall enter into force', 'This Agreement shall enter into force on signature.', 'declaration', null],
    ['shall remain in force', 'This Agreement shall remain in force for two years.', 'declaration', null],
    ['applies', 'This Agreement applies to every depot.', 'declaration', null],
    [
      'is to, of a purpose',
      'The purpose of this Agreement is to settle the use of the depot.',
      'declaration',
      null,
    ],
    [
      'nothing … shall affect',
      'Nothing in this Agreement shall affect earlier treaties.',
      'declaration',
      null,
    ],
    ['quoted term', '“Depot” means the depot at Elm.', 'definition', null],
    ['shall mean', 'Depot shall mean the depot at Elm.', 'definition', null],
    ['no verb', 'The depot at Elm', 'none', null],
    ['engage to', 'The Parties engage to keep the list secret.', 'obligation', 'all-parties: The Parties'],
    [
      'it is the duty of',
      'It is the duty of the sending State to keep the list secret.',
      'obligation',
      'sending-state: the sending State',
    ],
    [
      'it shall be the responsibility of',
      'It shall be the responsibility of each Party to keep the list.',
      'obligation',
      'each-party: each Party',
    ],
    [
      'shall entitle',
      'Such a failure shall entitle the other Party to leave.',
      'right',
      'each-party: the other Party',
    ],
    ['shall enjoy', 'Visitors shall enjoy the use of the depot.', 'right', 'person: Visitors'],
    ['is not eligible for', 'Torpedoes are not eligible for transfer.', 'prohibition', null],
    [
      'the month is not the verb',
      'This Agreement supersedes the arrangement of 21 May 1990.',
      'declaration',
      null,
    ],
  ]);
});

describe('the verb of the main clause', () => {
  check([
    [
      'a condition first',
      'If a Party may be late, the other Party shall wait.',
      'obligation',
      'each-party: the other Party',
    ],
    [
      'an inverted condition',
      'Should a Party wish to leave, that Party shall say so.',
      'obligation',
      'each-party: that Party',
    ],
    [
      'a relative clause in the subject',
      'Any dispute which may arise shall be settled by the Parties.',
      'obligation',
      'all-parties: the Parties',
    ],
    [
      'a relative verb nobody lists',
      'Goods that a Party rejects shall be returned by that Party.',
      'obligation',
      'each-party: that Party',
    ],
    ['agree that', 'The Parties agree that the depot may be used.', 'permission', 'all-parties: The Parties'],
    [
      'whoever is allowed is the bearer',
      'The Parties agree that each Party may use the depot.',
      'permission',
      'each-party: each Party',
    ],
    [
      'a heading run in before the sentence',
      'Storage. Each Party shall lock the depot.',
      'obligation',
      'each-party: Each Party',
    ],
    ['broken over a line', 'Each\nParty\nshall lock the depot.', 'obligation', 'each-party: Each Party'],
  ]);
});

describe('who is bound', () => {
  const sofa = 'The Sending State and the Receiving State are named below. ';
  check([
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
      'Word shall be sent by any of the means below.',
      'obligation',
      'all-parties: Word',
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
    expect(describeLast(first, { text: 'It shall provide water.' }).bearer).toBe('receiving-state: It');
  });
});

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
