import { describe, expect, it } from 'vitest';
import { agreementContext } from '../../../src/extract/agreement/context.js';
import { readDisputes } from '../../../src/extract/agreement/disputes.js';
import { recogniseFacts } from '../../../src/extract/index.js';
import { documentOf } from '../document-of.js';
import { ladderOf } from './ladder-of.js';
import { body, read, title } from './read.js';

describe('the ladder of dispute settlement', () => {
  const rows: [what: string, texts: string[], expected: string][] = [
    ['one step', ['Any dispute shall be settled by consultation between the Parties.'], 'consultation'],
    [
      'steps without times',
      ['Any dispute shall be settled by negotiation, failing which through diplomatic channels.'],
      'negotiation; diplomatic-channels',
    ],
    [
      'a time after which the next may be tried',
      ['Any dispute that is not settled by negotiation within six months shall be submitted to arbitration.'],
      'negotiation; arbitration after P6M',
    ],
    [
      'the time before the means that failed',
      [
        'If the dispute cannot be settled within ninety days by negotiation, it shall be referred to mediation.',
      ],
      'negotiation; mediation after P90D',
    ],
    [
      'a time told in the next paragraph',
      [
        'Disputes concerning the interpretation of this Agreement shall be settled by negotiation.',
        'If no settlement is reached within one year, the dispute shall be submitted to conciliation.',
      ],
      'negotiation; conciliation after P1Y',
    ],
    [
      'a time of the first means, and the next if they fail',
      ['Disputes shall be settled by consultation within 30 days, failing which by arbitration.'],
      'consultation; arbitration after P30D',
    ],
    [
      'a time of the first means, and the next in a sentence of its own',
      [
        'The Parties shall seek to settle any dispute by negotiation within three months. If they fail, the dispute shall be referred to conciliation.',
      ],
      'negotiation; conciliation after P3M',
    ],
    [
      'from a committee to ministers and on, each with its time',
      [
        'Any dispute on the application of this Agreement shall be settled by consultation in the Mixed Commission. If it is not settled within sixty days, it shall be referred to the Ministers of Defence of the Parties.',
        'A dispute that the Ministers have not settled within four months shall be settled by negotiation through diplomatic channels.',
      ],
      'consultation; joint-body body Mixed Commission; negotiation after P60D body Ministers of Defence; diplomatic-channels after P4M',
    ],
    [
      'from commanders to ministers to arbitrators',
      [
        'Disputes shall be resolved by the local commanders. If they have not resolved a dispute within 45 days, it shall be submitted to the Ministers of Defence. If the Ministers do not settle it within 90 days, either Party may submit it to arbitration.',
      ],
      'negotiation body local commanders; negotiation after P45D body Ministers of Defence; arbitration after P90D',
    ],
    [
      'up to higher authorities in one sentence',
      [
        'Any disagreement shall be resolved by consultation between the Participants, failing which within thirty days by the higher authorities of the Participants.',
      ],
      'consultation; negotiation after P30D body higher authorities',
    ],
    [
      'heads of government; at a level',
      [
        'The Parties shall settle any difference by negotiations at ministerial level. If no settlement is reached within one year, the difference shall be referred to the Heads of Government.',
      ],
      'negotiation body ministerial level; negotiation after P1Y body Heads of Government',
    ],
    [
      'who holds the talks that are named',
      [
        'Any dispute shall be settled by negotiation. Such negotiations shall be held by the Chiefs of Staff.',
      ],
      'negotiation body Chiefs of Staff',
    ],
    [
      'working days, between chief executives',
      [
        'The parties shall try to resolve any dispute by negotiation between their chief executives. If they have not done so within ten working days, either party may refer it to mediation.',
      ],
      'negotiation body chief executives; mediation after P10D working',
    ],
    [
      'ministers who only appoint, or are reported to',
      [
        'Any dispute shall be settled by consultation in the Joint Committee, which shall submit a report to the Ministers. The umpire shall be appointed by the Ministers.',
      ],
      'consultation; joint-body body Joint Committee',
    ],
    [
      'what comes first named last',
      ['Any dispute may be referred to arbitration if it cannot be settled by negotiation.'],
      'negotiation; arbitration',
    ],
    [
      'what comes first named last, with its time',
      [
        'A dispute between the Parties shall be submitted to arbitration if it has not been settled by negotiation within twelve months.',
      ],
      'negotiation; arbitration after P12M',
    ],
    [
      'a time after an event',
      ['Sixty days after the request for negotiation any dispute may be submitted to mediation.'],
      'negotiation; mediation after P60D',
    ],
    [
      'a procedure that follows',
      [
        'If a dispute is not settled within two months, the following procedure applies:',
        'the dispute is referred to conciliation;',
        'thereafter any such dispute is submitted to arbitration.',
      ],
      'conciliation after P2M; arbitration',
    ],
    [
      'an old clause',
      [
        'Differences which may arise between the High Contracting Parties shall, if diplomacy fail, be adjusted by the good offices of a friendly Power.',
      ],
      'diplomatic-channels; good-offices',
    ],
    [
      'a contract',
      [
        'The parties shall attempt in good faith to resolve any dispute by negotiation. If the dispute has not been resolved within thirty (30) days, either party may commence mediation. If it is not resolved by mediation within a further 45 days, the dispute shall be finally resolved by arbitration.',
      ],
      'negotiation; mediation after P30D; arbitration after P45D final “finally resolved”',
    ],
    [
      'time for appointing arbitrators is none to wait',
      [
        'Any dispute shall be submitted to arbitration. Each Party shall appoint one arbitrator within 60 days.',
      ],
      'arbitration',
    ],
    [
      'nor time for an award',
      ['Disputes shall be submitted to arbitration. The tribunal shall render its award within six months.'],
      'arbitration',
    ],
    [
      'nor time for opening talks',
      [
        'Any dispute shall be settled by consultation, which shall commence within 15 days. Failing this, it shall be settled by arbitration.',
      ],
      'consultation; arbitration',
    ],
    [
      'nor time for a reply',
      ['If the other Party does not reply within ten days, the dispute may be submitted to arbitration.'],
      'arbitration',
    ],
    ['nor notice', ['Either party may refer a dispute to mediation on thirty days notice.'], 'mediation'],
    [
      'nor a time for the latest',
      [
        'Disputes shall be settled by conciliation. A request for arbitration may be made not later than 90 days after conciliation has failed, in any dispute.',
      ],
      'conciliation; arbitration',
    ],
    [
      'a language is no place',
      ['Any dispute shall be resolved by arbitration. The proceedings shall be conducted in English.'],
      'arbitration',
    ],
    [
      'what does not bind',
      [
        'Any dispute shall be referred to mediation. The proposal of the mediator is not binding on the Parties.',
      ],
      'mediation',
    ],
    [
      'the chairman of the tribunal appoints nobody',
      [
        'Disputes shall be submitted to arbitration. The two arbitrators shall appoint a third as President of the Tribunal.',
      ],
      'arbitration',
    ],
    [
      'a tribunal of arbitrators is no court',
      ['Any dispute shall be submitted to a tribunal of three arbitrators.'],
      'arbitration',
    ],
    [
      'a court where an award is enforced settles nothing',
      ['Disputes shall be settled by arbitration. Judgment on the award may be entered in any court.'],
      'arbitration',
    ],
    [
      'what is ruled out is no rung',
      [
        'Disputes shall be settled by negotiation within 30 days and shall not be referred to any court or third party.',
      ],
      'negotiation',
    ],
    [
      'talks between the parties, held first by some of theirs: one step',
      [
        'Disputes will be resolved by consultation between the Participants, first between the Project Managers, then in the Steering Committee.',
      ],
      'consultation body Project Managers; joint-body body Steering Committee',
    ],
    [
      'a time long past says nothing',
      [
        'Disputes concerning the accounts shall be settled within 20 days.',
        'The Parties keep accounts. They are open. They are true. They are audited. They are filed. Arbitration is open to any dispute.',
      ],
      'arbitration',
    ],
  ];
  it.each(rows)('%s', (_, texts, expected) => {
    expect(ladderOf(...texts)).toBe(expected);
  });

  it('names the clause of each step and gives the steps in the order of the ladder', () => {
    const agreement = read([
      title('Agreement'),
      body('Any dispute may be referred to arbitration if it cannot be settled by negotiation.'),
      body('Such dispute may be referred to conciliation too.'),
    ]);
    expect(agreement.disputeLadder.map(({ step, clause }) => [step, clause])).toEqual([
      ['negotiation', 'block_1'],
      ['arbitration', 'block_1'],
      ['conciliation', 'block_2'],
    ]);
    expect(agreement.disputeSteps.map(({ value }) => value)).toEqual(
      agreement.disputeLadder.map(({ step }) => step),
    );
  });

  it('reads a sentence without end', () => {
    const text = `Any dispute ${'if not settled within six months, by arbitration in Paris '.repeat(20_000)}`;
    const { passages } = documentOf([body(text)]);
    const context = agreementContext(documentOf([body(text)]).document, passages, recogniseFacts(text));
    expect(readDisputes(context).ladder.map(({ step }) => step)).toEqual(['arbitration']);
  });
});
