import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

type Row = [what: string, paragraphs: string[], expected: string];

/** `steps | excluded` of an agreement with these paragraphs, all of one article where one is given. */
const settlement = (paragraphs: readonly string[], article?: string): string => {
  const blocks = paragraphs.map((text) => (article === undefined ? body(text) : { ...body(text), article }));
  const { disputeSteps, disputeExcluded } = read([title('Agreement'), ...blocks]);
  return `${disputeSteps.map(stated).join(' ')} | ${disputeExcluded.map(stated).join(' ')}`.trim();
};

describe('paragraphs of one article on disputes', () => {
  const rows: Row[] = [
    [
      'talks first, then a tribunal in the next paragraph',
      [
        'If a dispute arises over the interpretation of this Agreement, the Parties shall in the first place seek to settle it by negotiation.',
        'If the Parties do not reach a settlement, they may agree to refer the dispute to some person or body or, at the request of either of them, submit it to a tribunal of three arbitrators.',
      ],
      'negotiation arbitration |',
    ],
    [
      'the making of a tribunal names it',
      [
        'Either Party may bring before the Joint Committee a dispute on the application of this Agreement.',
        'Where the Joint Committee has not settled the dispute, either Party may notify the other that it has appointed an arbitrator.',
      ],
      'joint-body arbitration |',
    ],
    [
      'talks that have failed, then good offices',
      [
        'In case of a dispute on the application of this Treaty, the States concerned shall seek solutions by negotiation.',
        'If they cannot reach agreement by negotiation, they may ask for the good offices of a friendly State.',
      ],
      'negotiation good-offices |',
    ],
    [
      'talks on what those below have not resolved',
      [
        'The competent authorities shall resolve any difficulty that arises in interpreting this Agreement.',
        'At the request of either Party, the Parties shall consult on matters that have not been resolved by the competent authorities.',
      ],
      'negotiation consultation |',
    ],
    [
      'any difficulty, whatever it is over',
      [
        'Any difficulty shall be settled by consultation between the two Governments and, if it persists for a month, through diplomatic channels.',
      ],
      'consultation diplomatic-channels |',
    ],
    [
      'a paragraph of the article on another thing',
      [
        'Disputes concerning the interpretation of this Agreement shall be settled by consultation.',
        'The Joint Committee shall hold negotiations on the extension of the programme.',
      ],
      'consultation |',
    ],
    [
      'a panel after a commission that meets on the dispute',
      [
        'Any dispute over this Agreement shall be settled, if possible, by consultation.',
        'If the Parties fail to resolve the dispute, either may request in writing a meeting of the Commission.',
        'The Commission may use its good offices to resolve the dispute.',
        'If the dispute is still not resolved, either Party may request the establishment of a panel.',
        'A Party that does not comply with the report shall enter into negotiations on compensation.',
      ],
      'consultation joint-body good-offices arbitration |',
    ],
    [
      'a panel of conciliators',
      [
        'Any dispute shall be referred to a conciliation panel.',
        'If the dispute has been referred to a panel, the panel shall report within a month.',
      ],
      'conciliation |',
    ],
    [
      'an agreement that was negotiated, and the choice of a forum',
      [
        'Disputes under this Agreement and any agreement negotiated thereunder may be settled in either forum.',
        'Proceedings on the dispute are deemed to be initiated upon a request for arbitration.',
        'The Parties shall settle the dispute by consultation.',
      ],
      'consultation |',
    ],
    [
      'a commission that brings about a settlement',
      [
        'Any dispute shall be submitted to conciliation.',
        'The Commission may propose measures to the parties to the dispute which might facilitate an amicable settlement.',
      ],
      'conciliation |',
    ],
    [
      'arbitration that other procedures go along with',
      ['Any dispute shall be settled by mediation, which may continue while an arbitration goes on.'],
      'mediation |',
    ],
  ];
  it.each(rows)('%s', (_, paragraphs, expected) => {
    expect(settlement(paragraphs, 'art_9')).toBe(expected);
  });
});

describe('which disputes are meant', () => {
  const rows: Row[] = [
    [
      'an investor, before the parties themselves',
      [
        'Any dispute between an investor of one Contracting Party and the other Contracting Party shall be submitted to conciliation or to a court.',
        'Disputes between the Contracting Parties concerning the interpretation of this Agreement shall be settled through diplomatic channels.',
      ],
      'diplomatic-channels |',
    ],
    [
      'an investor alone',
      [
        'The dispute between a national of one Contracting Party and the other Contracting Party shall be settled by arbitration.',
        'If such dispute is not settled within a year, the national may apply to a court.',
      ],
      '|',
    ],
    [
      'diplomacy, before a court',
      [
        'Any dispute on the interpretation of this Treaty, not satisfactorily adjusted by diplomacy, shall be submitted to the Court.',
      ],
      'diplomatic-channels court |',
    ],
    [
      'a commission that conciliates',
      [
        'Any dispute not settled by negotiation shall go to conciliation by a commission, and then to arbitration.',
      ],
      'negotiation conciliation arbitration |',
    ],
    [
      'a meeting of the parties',
      [
        'Any dispute on the application of this Convention shall be referred to the Contracting Parties, meeting under Article 9, for a recommendation.',
      ],
      'joint-body |',
    ],
    [
      'a committee that is notified where talks fail',
      [
        'Any dispute between the Parties shall be settled through negotiations, failing which a notification may be made to the Committee.',
      ],
      'negotiation joint-body |',
    ],
    [
      'settled by the parties, with no word for how',
      ['The Parties shall settle any dispute under this Agreement in a spirit of friendship.'],
      'negotiation |',
    ],
    [
      'settled in accordance with other provisions',
      ['The Parties shall settle any dispute in accordance with Article 9.'],
      '|',
    ],
    [
      'nationals in what the agreement applies to',
      [
        'Any dispute concerning the application of this Agreement to nationals of either Party shall be settled by consultation.',
      ],
      'consultation |',
    ],
    [
      'in connection with what applies to nationals',
      [
        'Any dispute in connection with the application of this Agreement to nationals of either Party shall be settled by consultation.',
      ],
      'consultation |',
    ],
    [
      'disputes of investors themselves',
      [
        'The disputes of an investor of one Contracting Party with the other Contracting Party shall be settled by arbitration.',
      ],
      '|',
    ],
    [
      'a party with a company of the other',
      [
        'Any dispute of a Contracting Party with a company of the other Party shall be settled by arbitration.',
      ],
      '|',
    ],
    [
      'traders, before the parties themselves',
      [
        'Disputes between commercial enterprises of the Parties shall be submitted to arbitration.',
        'Any dispute between the Parties on the application of this Agreement shall be settled by negotiation.',
      ],
      'negotiation |',
    ],
    [
      'problems of the agreement itself',
      [
        'The Parties shall resolve any problem arising from the implementation of this Agreement through consultation.',
      ],
      'consultation |',
    ],
    [
      'problems of an industry',
      ['The harbours shall decide through consultation how any problem of theirs is solved.'],
      '|',
    ],
    [
      'obligations that are not fulfilled',
      [
        'If a Party considers that the other Party has failed to fulfil an obligation under this Agreement, it may take measures after consultations in the Joint Committee.',
      ],
      'consultation joint-body |',
    ],
    [
      'obligations that are not fulfilled, by the procedure for safeguards',
      [
        'If a Party considers that the other Party has failed to fulfil its obligations, it may act under Article 9 on safeguard measures.',
        'Before it takes a safeguard measure, a Party shall try to solve any difference by consultation.',
      ],
      'consultation |',
    ],
    ['workers', ['Labour disputes of local staff shall be settled by the courts of the host State.'], '|'],
    [
      'one matter, before the agreement as a whole',
      [
        'Any difference between the Parties on tariffs shall be submitted to arbitration.',
        'Any dispute arising out of this Agreement shall be settled by consultation.',
      ],
      'consultation |',
    ],
    [
      'one matter alone',
      ['Any difference between the Parties on tariffs shall be settled by consultation.'],
      'consultation |',
    ],
    [
      'talks before a remedy against sudden imports',
      ['Before it takes a safeguard measure, a Party shall try to solve any difference by consultation.'],
      '|',
    ],
    [
      'difficulties of an industry',
      ['Difficulties that arise in a sector shall be referred to the Joint Committee for examination.'],
      '|',
    ],
    [
      'difficulties over the agreement',
      ['Difficulties arising in the application of this Agreement shall be referred to the Joint Committee.'],
      'joint-body |',
    ],
    [
      'a duty to consult on how things go',
      ['The Parties shall consult each other regularly on the implementation of this Agreement.'],
      '|',
    ],
    [
      'talks on what the agreement leaves open',
      [
        'The competent authorities shall endeavour to resolve any difficulty on the interpretation of this Agreement. They may also consult together in cases not provided for in it.',
      ],
      'negotiation |',
    ],
    [
      'a question of interpretation',
      ['All questions of interpretation of this Protocol shall be resolved by consultations.'],
      'consultation |',
    ],
    [
      'how a time is to be read, after a means of settlement',
      [
        'Any dispute on the interpretation of this Agreement shall be settled by negotiation within ninety days, which shall be understood to mean calendar days.',
      ],
      'negotiation |',
    ],
    [
      'the same after provisions that are only cited',
      [
        'Any dispute under this Agreement shall be settled by negotiation in accordance with the provisions of Article 9 within ninety days, which shall be understood to mean calendar days.',
      ],
      'negotiation |',
    ],
    [
      'what other provisions provide for, read as something else',
      [
        'For the purposes of implementing this Agreement, provisions under which differences are referred to the Joint Commission or to an arbitrator shall be construed to require the Parties to negotiate without recourse to any outside jurisdiction.',
      ],
      'negotiation | court arbitration',
    ],
    [
      'over one article, before those over the agreement',
      [
        'Disputes in respect of the provisions of this Article shall be resolved through mediation.',
        'Disputes on the application of this Agreement shall be settled by consultation.',
      ],
      'consultation |',
    ],
    [
      'measures are applied after talks on differences over them',
      [
        'Before the application of measures, the Parties shall seek to settle their differences by mediation.',
        'Any dispute on the application of this Agreement shall be settled by consultation.',
      ],
      'consultation |',
    ],
    [
      'only recommended',
      [
        'The Conference recommends to the States:',
        '1. That conciliation be provided for the settlement of any dispute arising between the Parties.',
      ],
      '|',
    ],
    [
      'recommended under a list of other things',
      [
        'Recommends:',
        '1. That ports be dredged;',
        '2. That conciliation be provided for the settlement of any dispute arising between the Parties.',
      ],
      '|',
    ],
    [
      'an item of a deed that begins with that',
      [
        'The Lessee agrees:',
        '1. That any dispute arising under this Lease shall be referred to arbitration.',
      ],
      'arbitration |',
    ],
    [
      'that dispute, pointed at',
      [
        'Any dispute arising under this Agreement shall be settled by consultation.',
        '2. That dispute shall then be settled by mediation.',
      ],
      'consultation mediation |',
    ],
    [
      'matters that are talked over are no disputes',
      ['The Parties shall consult each other on any matter concerning the application of this Agreement.'],
      '|',
    ],
    [
      'nor are matters that a committee decides',
      ['Matters relating to the application of this Agreement shall be decided by the Joint Committee.'],
      '|',
    ],
    [
      'matters that are to be settled are',
      ['Any matter concerning the application of this Agreement shall be settled by consultation.'],
      'consultation |',
    ],
    [
      'over an annex or the agreement, before claims',
      [
        'Any dispute on the interpretation or application of this Annex or of this Agreement shall be settled by consultation.',
        'Any claim arising from the hire of boats shall be submitted to arbitration.',
      ],
      'consultation |',
    ],
    [
      'over an annex alone',
      [
        'Disputes on the application of this Annex shall be settled by mediation.',
        'Disputes on the application of this Agreement shall be settled by consultation.',
      ],
      'consultation |',
    ],
    ['over one thing', ['Any dispute over this jetty shall be dealt with by the courts.'], '|'],
    [
      'over the cooperation',
      ['Any dispute over this cooperation shall be dealt with by arbitration.'],
      'arbitration |',
    ],
    [
      'doubts about a signal',
      ['Any difficulty, or doubts about the meaning of a flag signal, shall be cleared up by consultation.'],
      '|',
    ],
    [
      'of the crew',
      ['Disputes between the crew shall be settled by national officers at the lowest level.'],
      '|',
    ],
    [
      'of members of the force',
      ['Any disputes between members of the force shall be settled by arbitration.'],
      '|',
    ],
  ];
  it.each(rows)('%s', (_, paragraphs, expected) => {
    expect(settlement(paragraphs)).toBe(expected);
  });
});

describe('means of settlement', () => {
  const rows: Row[] = [
    [
      'the parties themselves',
      ['Disputes over the application of this Agreement shall, if possible, be settled by the two Parties.'],
      'negotiation |',
    ],
    [
      'whose dispute it is tells nothing of how it is settled',
      ['The object of this Title is to settle any dispute between the Parties arising under this Agreement.'],
      '|',
    ],
    [
      'the parties themselves, then a tribunal',
      [
        'Disputes over the application of this Agreement should be settled by the two Contracting Parties. A dispute that cannot thus be settled shall be submitted to an arbitral tribunal, which may propose to the Parties that it be settled amicably.',
      ],
      'negotiation arbitration |',
    ],
    [
      'by agreement',
      ['Any disagreement on the application of this Arrangement shall be settled by mutual agreement.'],
      'negotiation |',
    ],
    [
      'a meeting',
      ['In case of any dispute on this Arrangement, the Participants will meet to resolve the matter.'],
      'negotiation |',
    ],
    [
      'what the parties endeavour, and the means of it in the next sentence',
      [
        'The Parties shall endeavour to settle any dispute arising under this Agreement. To that end they shall consult each other.',
      ],
      'consultation |',
    ],
    [
      'discussions and direct contacts',
      [
        'Any divergence over the interpretation of this Agreement shall be settled by direct contacts between the Ministries or through the diplomatic channel.',
      ],
      'negotiation diplomatic-channels |',
    ],
    [
      'a notice through diplomatic channels is none',
      [
        'Any dispute shall be settled by consultation. The request for consultation shall be sent through diplomatic channels.',
      ],
      'consultation |',
    ],
    [
      'at the request of a party, through diplomatic channels',
      ['Any dispute shall be settled, at the request of either Party, through diplomatic channels.'],
      'diplomatic-channels |',
    ],
    [
      'at the written request of a party, through diplomatic channels',
      ['Any dispute shall be settled, at the written request of either Party, through diplomatic channels.'],
      'diplomatic-channels |',
    ],
    [
      'a written request through diplomatic channels is none',
      [
        'Any dispute shall be settled by consultation. Each Party shall make its written request through diplomatic channels.',
      ],
      'consultation |',
    ],
    [
      'the council of a league is no body of the parties',
      ['Any dispute shall be submitted to the Council of the League of Nations.'],
      '|',
    ],
    [
      'nor is that of an organisation by its letters',
      ['Any dispute shall be submitted to the Council of ICAO.'],
      '|',
    ],
    [
      'nor is that of a continent',
      ['Any dispute shall be submitted to the Committee of Ministers or to the Council of Europe.'],
      'joint-body |',
    ],
    [
      'nor is the executive board of a bank',
      ['Any dispute shall be submitted to the Executive Board of the World Fish Bank.'],
      '|',
    ],
    [
      'the council of the organisation that the agreement is about',
      ['Any dispute on this Convention shall be submitted to the Council of the Organisation.'],
      'joint-body |',
    ],
    [
      'a council of the association',
      ['A Party may refer any dispute on the application of this Agreement to the Council of Association.'],
      'joint-body |',
    ],
    [
      'a commission that settles them',
      ['The Commission shall settle any differences over the interpretation of this Agreement.'],
      'joint-body |',
    ],
    [
      'a commission of experts, then talks',
      [
        'Any dispute on the interpretation of this Protocol that has not been settled by the expert commission shall be settled by consultation.',
      ],
      'joint-body consultation |',
    ],
    [
      'a meeting of the parties',
      ['Each State may bring any such dispute before the Meeting of the States Parties.'],
      'joint-body |',
    ],
    [
      'who conciliates is no body of the parties; nor are directors',
      [
        'Any dispute shall be submitted to a Conciliation Commission. It may then be referred to the Board of Directors.',
      ],
      'conciliation |',
    ],
    [
      'the court, and those of it who appoint',
      [
        'Any dispute shall be submitted to three arbitrators, the third being appointed by the vice-president of the court.',
      ],
      'arbitration |',
    ],
    [
      'brought before the court',
      ['Any question or dispute on the interpretation of this Convention may be brought before the Court.'],
      'court |',
    ],
    [
      'arbitration after a time of talks',
      [
        'Any dispute that the Parties cannot settle during a period of six months shall be submitted to arbitration.',
      ],
      'arbitration |',
    ],
    [
      'arbitration of what arises while a contract runs',
      ['Disputes arising during the performance of this Contract shall be referred to arbitration.'],
      'arbitration |',
    ],
    [
      'talks that proceed during an arbitration',
      [
        'Any dispute shall be settled by mediation, which shall proceed, if both Parties so wish, during an arbitration.',
      ],
      'mediation |',
    ],
    [
      'talks on a dispute over compensation',
      [
        'Any dispute concerning the compliance with this Agreement or the compensation due shall be settled by consultation and, failing that, through diplomatic channels.',
      ],
      'consultation diplomatic-channels |',
    ],
    [
      'talks on compensation after an award',
      [
        'Any dispute shall be settled by arbitration. A Party that does not comply with the award shall enter into consultations with the other Party with a view to agreeing on compensation.',
      ],
      'arbitration |',
    ],
    [
      'when an arbitration counts as begun',
      [
        'Any dispute shall be settled by arbitration, which is deemed to be commenced on receipt of the request.',
      ],
      'arbitration |',
    ],
    [
      'a mediation that counts as begun is none of the steps',
      [
        'Any dispute shall be settled by consultation, which is deemed to be commenced upon a request for mediation.',
      ],
      'consultation |',
    ],
    ['a negotiated agreement', ['Any dispute shall be settled by a negotiated agreement.'], 'negotiation |'],
    [
      'the negotiated agreement that is in dispute',
      ['Any dispute over the negotiated agreement shall be settled by mediation.'],
      'mediation |',
    ],
    [
      'a panel of three that decides',
      ['Any dispute not settled by negotiation shall be decided by a panel of three.'],
      'negotiation arbitration |',
    ],
    [
      'a panel of experts that decides',
      ['Any dispute not settled by negotiation shall be decided by a panel of experts.'],
      'negotiation |',
    ],
    [
      'the parties, after a committee that does something else',
      [
        'The Joint Committee shall meet each year and the Parties shall endeavour to settle by common agreement any dispute on the interpretation of this Agreement.',
      ],
      'joint-body negotiation |',
    ],
    [
      'the parties, where a commission fails',
      [
        'If the Joint Commission shall be unable to agree on any dispute arising from this Agreement, the Parties shall settle it by mutual agreement.',
      ],
      'joint-body negotiation |',
    ],
    [
      'a committee that settles it by common agreement',
      [
        'The Joint Committee shall make every effort to settle any dispute over this Agreement by common agreement.',
      ],
      'joint-body |',
    ],
    [
      'remedies in a court that are not exhausted',
      [
        'Any dispute shall be submitted to conciliation, even if the remedies in the courts of a Party have not been exhausted.',
      ],
      'conciliation |',
    ],
  ];
  it.each(rows)('%s', (_, paragraphs, expected) => {
    expect(settlement(paragraphs)).toBe(expected);
  });
});

describe('means ruled out', () => {
  const rows: Row[] = [
    [
      'an outside tribunal',
      ['Any dispute shall be settled by consultation and shall not be referred to any outside tribunal.'],
      'consultation | court arbitration',
    ],
    [
      'the jurisdiction of a tribunal',
      [
        'Any dispute shall be settled by consultation. It shall not be subject to the jurisdiction of any international tribunal.',
      ],
      'consultation | court arbitration',
    ],
    [
      'in no case',
      ['Any dispute will be settled by consultation and will in no case be submitted to a third party.'],
      'consultation | court arbitration',
    ],
    [
      'neither of them',
      [
        'Any dispute will be resolved solely by the Participants. Neither Participant will seek recourse to a tribunal.',
      ],
      'negotiation | court arbitration',
    ],
    [
      'a council of ministers',
      ['Any dispute shall be settled by consultation and shall not be referred to any council of ministers.'],
      'consultation | joint-body',
    ],
    [
      'the parties among themselves',
      [
        'No dispute arising under this Agreement shall be settled by the Parties themselves; it shall be submitted to arbitration.',
      ],
      'arbitration | negotiation',
    ],
    [
      'ministers are no means of their own',
      ['Any dispute shall be settled by consultation and shall not be referred to the Ministers of Defence.'],
      'consultation |',
    ],
    [
      'put off before talks have failed',
      [
        'Any dispute shall be settled by consultation. Neither Party shall resort to arbitration before such consultations have failed.',
      ],
      'consultation arbitration |',
    ],
    [
      'put off until talks have failed',
      ['Any dispute shall not be submitted to arbitration until negotiations have failed.'],
      'negotiation arbitration |',
    ],
    [
      'ruled out until the parties agree otherwise',
      [
        'Any dispute shall be settled by consultation and shall not be submitted to any court until the Parties agree otherwise.',
      ],
      'consultation | court arbitration',
    ],
    [
      'brought before a court in case of failure',
      [
        'Any dispute shall be settled by consultation and shall not be brought before any court in case of failure of such consultation.',
      ],
      'consultation | court arbitration',
    ],
    [
      'a court as the subject',
      [
        'Any dispute shall be settled by consultation. No tribunal, national or international, shall be seised of it.',
      ],
      'consultation | court arbitration',
    ],
    [
      'neither to one nor to the other',
      [
        'Any dispute will be settled by consultation; it will be referred neither to a court nor to a third party.',
      ],
      'consultation | court arbitration',
    ],
    [
      'jurisdiction that is excluded',
      ['Any dispute shall be settled by negotiation. The jurisdiction of courts is expressly excluded.'],
      'negotiation | court arbitration',
    ],
    [
      'without having recourse to others',
      ['Any dispute shall be settled by negotiation without having recourse to third States.'],
      'negotiation | court arbitration',
    ],
    [
      'nor submitted to a third party',
      [
        'Any dispute shall be settled by consultation. No Participant will bring it before a court, nor will it be submitted to a third party.',
      ],
      'consultation | court arbitration',
    ],
    [
      'representatives, then a committee that tries',
      [
        'Any dispute will be resolved between the representatives of the Participants. If it is not, the Commission shall try to find a solution of the dispute.',
      ],
      'negotiation joint-body |',
    ],
    [
      'a tribunal that is not set up',
      [
        'Any dispute shall be settled by arbitration. If no tribunal is set up within sixty days, either Party may invite the President of the Court to appoint its members.',
      ],
      'arbitration |',
    ],
    [
      'not to be delayed',
      [
        'Any dispute shall be submitted to arbitration. Neither Party shall seek to delay arbitration of the dispute.',
      ],
      'arbitration |',
    ],
    [
      'what nobody is to seek to do',
      [
        'Any dispute shall be settled by consultation. Neither Party shall seek to submit the dispute to arbitration.',
      ],
      'consultation | arbitration',
    ],
    [
      'said after the means',
      [
        'Any dispute shall be settled by negotiation; recourse to international courts or third persons is excluded.',
      ],
      'negotiation | court arbitration',
    ],
    [
      'no matter how small',
      [
        'No matter how small, any dispute on the application of this Agreement shall be referred to arbitration.',
      ],
      'arbitration |',
    ],
    [
      'not by this but by that',
      ['Disputes shall not be settled by negotiation but referred to arbitration.'],
      'arbitration | negotiation',
    ],
    [
      'what is not settled by talks, but',
      [
        'Any dispute which shall not be settled by negotiation but continues shall be referred to arbitration.',
      ],
      'negotiation arbitration |',
    ],
    [
      'left open',
      ['Any dispute shall be settled by negotiation; recourse to arbitration is not excluded.'],
      'negotiation |',
    ],
  ];
  it.each(rows)('%s', (_, paragraphs, expected) => {
    expect(settlement(paragraphs)).toBe(expected);
  });
});

describe('headings above a provision on disputes', () => {
  const between =
    'Disputes between the Contracting Parties on the application of this Agreement shall be settled by arbitration.';
  const rows: [what: string, text: string, heading: string, above: string, expected: string][] = [
    [
      'of an agreement on investment',
      between,
      'Settlement of disputes under this investment agreement',
      '',
      'arbitration |',
    ],
    ['of others, over words on the parties themselves', between, 'Investment disputes', '', 'arbitration |'],
    [
      'of the parties, though over an investment',
      'Such disputes shall be settled by arbitration.',
      'Disputes between the Contracting Parties over investments',
      '',
      'arbitration |',
    ],
    [
      'of others further up alone',
      'They shall be settled by arbitration.',
      'Settlement of disputes',
      'Investment and disputes',
      'arbitration |',
    ],
    [
      'of others',
      'Such disputes shall be settled by arbitration.',
      'Settlement of disputes with investors',
      '',
      '|',
    ],
    [
      'about arbitration, whose others above tell',
      'The place of arbitration of a dispute shall be settled by consultation.',
      'Place of arbitration',
      'Investment',
      '|',
    ],
    [
      'of others, above one about something else',
      'The dispute shall be settled by arbitration.',
      'Submission of a claim',
      'Settlement of disputes with investors',
      '|',
    ],
  ];
  it.each(rows)('%s', (_, text, heading, above, expected) => {
    const { disputeSteps } = read([title('Agreement'), { text, heading, ...(above && { above }) }]);
    expect(`${disputeSteps.map(stated).join(' ')} |`.trim()).toBe(expected);
  });
});
