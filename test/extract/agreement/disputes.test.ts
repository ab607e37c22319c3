import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

describe('disputes', () => {
  const rows: [what: string, text: string, steps: string[], excluded: string[]][] = [
    [
      'the courts, failing a settlement',
      'Disputes under this Contract shall be settled amicably, failing which the courts of Oslo shall have exclusive jurisdiction.',
      ['negotiation', 'court'],
      [],
    ],
    [
      'whatever is in dispute',
      'All questions in dispute shall be decided by friendly negotiation, without resort to any tribunal.',
      ['negotiation'],
      ['court', 'arbitration'],
    ],
    [
      'where necessary is no case of failure',
      'Any dispute will be resolved by consultation, being referred where necessary to the Ministers of Defence, and will not be referred to any tribunal.',
      ['consultation', 'negotiation'],
      ['court', 'arbitration'],
    ],
    [
      'questions that remain open',
      'The Parties will consult on any question about the interpretation of this Agreement; questions that remain open are settled through diplomatic channels.',
      ['consultation', 'diplomatic-channels'],
      [],
    ],
    [
      'divergent views, clarified between ministries, and no court',
      'Divergent views on the interpretation of this Agreement shall be clarified between the competent Ministries. If that is not possible, they shall be settled through diplomatic channels. The dispute may not be laid before an international court.',
      ['negotiation', 'diplomatic-channels'],
      ['court', 'arbitration'],
    ],
    [
      'considered by a council, then by heads of State',
      'Disagreement on the interpretation of the Treaty shall be considered by the Supreme Defence Council; if not settled there within three months, by the Heads of State.',
      ['joint-body', 'negotiation'],
      [],
    ],
    [
      'in the order of the first mention',
      'Any dispute shall be settled by direct negotiation. Failing agreement within three months, it shall be submitted to the Joint Commission, and in last resort to the Heads of State.',
      ['negotiation', 'joint-body'],
      [],
    ],
    [
      'at the working level, then raised to a group',
      'Any disagreement will be solved at the working level; if not, it will be raised to the Bilateral Defence Working Group.',
      ['negotiation', 'joint-body'],
      [],
    ],
    [
      'a board of arbitrators is no joint body',
      'Should any dispute arise out of this Agreement the Parties shall first try to reach a friendly solution; failing this within ninety days either Party may have it decided by a board of three arbitrators.',
      ['negotiation', 'arbitration'],
      [],
    ],
    [
      'lastly by directors',
      'Any dispute will be settled by consultation between the Project Managers, then by the Steering Committee and lastly by the National Armaments Directors.',
      ['consultation', 'joint-body', 'negotiation'],
      [],
    ],
    ['one step', 'Any dispute shall be settled by negotiation between the Parties.', ['negotiation'], []],
    [
      'amicably is a manner of talks that are named',
      'Any dispute shall be settled amicably through consultation or negotiation between the Parties.',
      ['consultation', 'negotiation'],
      [],
    ],
    [
      'amicably, with nothing more',
      'Any dispute shall be settled amicably by the Parties.',
      ['negotiation'],
      [],
    ],
    [
      'what is ruled out, then a pronoun',
      'Disputes shall not be submitted to arbitration or to the International Court of Justice. They are settled through diplomatic channels.',
      ['diplomatic-channels'],
      ['arbitration', 'court'],
    ],
    [
      'in the order of the text',
      'Any dispute on the interpretation of this Agreement shall be settled by consultation, failing which by arbitration.',
      ['consultation', 'arbitration'],
      [],
    ],
    [
      'ruled out',
      'Any dispute shall be settled by consultation and shall not be referred to any court or third party.',
      ['consultation'],
      ['court', 'arbitration'],
    ],
    [
      'a committee and diplomacy',
      'Differences between the Parties shall be referred to the Joint Committee and then settled through diplomatic channels.',
      ['joint-body', 'diplomatic-channels'],
      [],
    ],
    [
      'run into the article',
      'Disputes. 1. Any dispute arising under this Agreement shall be settled by consultation. 2. It shall not be referred to a national or international tribunal or a third party.',
      ['consultation'],
      ['court', 'arbitration'],
    ],
    [
      'an injunction and the name of an association are no steps',
      'Any dispute arising under this Agreement shall be submitted to mediation. The American Arbitration Association shall appoint the mediator. Nothing herein shall prevent a party from seeking injunctive relief from a court.',
      ['mediation'],
      [],
    ],
    [
      'ruled out before what is tried',
      'Any dispute shall not be referred to any national or international tribunal but shall be settled by negotiation.',
      ['negotiation'],
      ['court', 'arbitration'],
    ],
    [
      'ruled out before a semicolon',
      'No dispute arising under this Agreement shall be submitted to a court; it shall be settled by consultation.',
      ['consultation'],
      ['court', 'arbitration'],
    ],
    [
      'ruled out before the same verb again',
      'No dispute under this Agreement shall be settled by a court and any dispute shall be settled by consultation.',
      ['consultation'],
      ['court', 'arbitration'],
    ],
    [
      'without recourse, then the means',
      'Any dispute shall be settled without recourse to any tribunal by negotiation.',
      ['negotiation'],
      ['court', 'arbitration'],
    ],
    [
      'without recourse to several, then the means',
      'Any dispute shall be settled, without reference by the Parties to courts, arbitration or third parties, through mediation.',
      ['mediation'],
      ['court', 'arbitration'],
    ],
    [
      'ruled out unless another means fails',
      'Any dispute shall not be submitted to arbitration unless consultation has failed.',
      ['consultation'],
      ['arbitration'],
    ],
    [
      'bodies of the parties talk',
      'Any dispute on this Agreement shall be settled by the executing agencies and, failing that, through diplomatic channels.',
      ['negotiation', 'diplomatic-channels'],
      [],
    ],
    [
      'authorities for security talk, then a commission',
      'Disputable questions on the application of this Agreement shall be resolved between the National Security Authorities or, where necessary, by the Joint Commission.',
      ['negotiation', 'joint-body'],
      [],
    ],
    [
      'negotiating prices settles nothing',
      'The Parties shall negotiate prices in the Joint Committee.',
      [],
      [],
    ],
    [
      'at the lowest level',
      'Differences over this Memorandum will be resolved at the lowest practicable level.',
      ['negotiation'],
      [],
    ],
    [
      'by consultation at the lowest level',
      'Disputes will be resolved by consultation at the lowest practicable level.',
      ['consultation'],
      [],
    ],
    [
      'through the channels of ministries',
      'Disputes on the interpretation of this Agreement are dealt with through the channels of the two Ministries of Foreign Affairs.',
      ['diplomatic-channels'],
      [],
    ],
    [
      'passed up, as things are',
      'Any differences will be settled by consultation between the Project Officers; matters they cannot resolve are passed up to the National Directors.',
      ['consultation', 'negotiation'],
      [],
    ],
    [
      'the heads of services, failing that',
      'All disputes will be resolved in good faith at working level and, failing that, by the heads of the two services.',
      ['negotiation'],
      [],
    ],
    [
      'discussed in a committee, and on to ministers',
      'Disputes between the Participants are first discussed in the Steering Committee; where it cannot agree, they go to the Ministers of Defence.',
      ['joint-body', 'negotiation'],
      [],
    ],
    [
      'direct understanding',
      'The High Contracting Parties undertake to submit to arbitration any difference between them which cannot be adjusted by direct understanding.',
      ['negotiation', 'arbitration'],
      [],
    ],
    [
      'doubts cleared up',
      'Any doubt or difficulty in the interpretation or execution of the present Agreement shall be cleared up through diplomatic channels.',
      ['diplomatic-channels'],
      [],
    ],
    [
      'the courts of a city',
      'Any dispute arising out of this Contract shall be subject to the exclusive jurisdiction of the courts of Nairobi.',
      ['court'],
      [],
    ],
    [
      'not put before an outsider',
      'Differences are resolved in consultation. They are not put before any tribunal, court or outsider.',
      ['consultation'],
      ['court', 'arbitration'],
    ],
    [
      'recourse waived',
      'Disputes shall be settled amicably between the Parties. The Parties waive recourse to any national or international jurisdiction.',
      ['negotiation'],
      ['court', 'arbitration'],
    ],
    [
      'excluded, behind what is',
      'Any dispute shall be settled by negotiation. Arbitration and judicial settlement are excluded.',
      ['negotiation'],
      ['arbitration', 'court'],
    ],
    [
      'no such disagreement',
      'The Participants will endeavour to resolve at the lowest level any disagreement concerning this MOU, and no such disagreement will be referred to any tribunal or third party.',
      ['negotiation'],
      ['court', 'arbitration'],
    ],
    [
      'nobody outside',
      'Any differences will be dealt with through discussions and nobody outside the Participants will be asked to decide them.',
      ['negotiation'],
      ['court', 'arbitration'],
    ],
  ];
  it.each(rows)('%s', (_, text, steps, excluded) => {
    const agreement = read([title('Agreement'), body(text)]);
    expect([agreement.disputeSteps.map(stated), agreement.disputeExcluded.map(stated)]).toEqual([
      steps,
      excluded,
    ]);
  });
});

describe('disputes over several paragraphs', () => {
  it('goes on with a pronoun', () => {
    const { disputeSteps, disputeExcluded } = read([
      title('Treaty of Lima'),
      body('Differences shall not be submitted to any court.'),
      body('They shall be settled by consultation.'),
      body('It is settled that the Parties meet for negotiation each year.'),
    ]);
    expect(disputeSteps.map(stated)).toEqual(['consultation']);
    expect(disputeExcluded.map(stated)).toEqual(['court', 'arbitration']);
  });
});

describe('questions arising', () => {
  it.each<[what: string, text: string, steps: string[]]>([
    [
      'in the execution of arrangements',
      'Questions arising in the execution of these arrangements shall be settled by the two staffs and, if not so settled, by consultation between the two Governments.',
      ['consultation'],
    ],
    [
      'out of this agreement',
      'Any questions arising out of this Agreement shall be settled through the diplomatic channel.',
      ['diplomatic-channels'],
    ],
    [
      'from its implementation',
      'Matters which may arise from the implementation of the present Protocol shall be resolved by direct negotiation.',
      ['negotiation'],
    ],
    [
      'of daily work',
      'Questions arising in the course of visits are answered by the host after consultation.',
      [],
    ],
  ])('%s', (_, text, steps) => {
    expect(read([title('Agreement of Lima'), body(text)]).disputeSteps.map(({ value }) => value)).toEqual(
      steps,
    );
  });
});
