import { describe, expect, it } from 'vitest';
import { ladderOf } from './ladder-of.js';

describe('what the text says of a step: body, who appoints, seat, rules, finality', () => {
  const rows: [what: string, texts: string[], expected: string][] = [
    [
      'a time told in the next sentence',
      [
        'Any dispute shall be settled by consultation. If the dispute is not settled within 60 days, either Party may refer it to the Joint Committee.',
      ],
      'consultation; joint-body after P60D body Joint Committee',
    ],
    [
      'three rungs with two times',
      [
        'Any dispute shall first be settled by consultation. If it is not so settled within 30 days, it shall be referred to the Joint Commission. If the Joint Commission does not settle it within 45 days, it shall be settled through diplomatic channels.',
      ],
      'consultation; joint-body after P30D body Joint Commission; diplomatic-channels after P45D',
    ],
    [
      'a memorandum',
      [
        'Any dispute about the interpretation of this MOU will be resolved by consultation between the Participants. Where it remains unresolved after 90 days, it will be referred to the Steering Committee.',
      ],
      'consultation; joint-body after P90D body Steering Committee',
    ],
    [
      'nor is time in which arbitrators are not appointed',
      [
        'Any dispute that is not settled by negotiation shall be submitted to an arbitral tribunal. If an arbitrator is not appointed within three months, the President of the International Court of Justice shall make the appointment.',
      ],
      'negotiation; arbitration by President of the International Court of Justice',
    ],
    [
      'the International Court',
      [
        'Any dispute that is not settled by negotiation may be referred to the International Court of Justice at the request of either Party.',
      ],
      'negotiation; court body International Court of Justice',
    ],
    [
      'the courts of a place',
      ['Any dispute arising under this Contract shall be settled by the courts of Northport.'],
      'court body courts of Northport',
    ],
    [
      'an institution and its rules',
      [
        'Any dispute shall be finally settled under the Rules of Arbitration of the International Chamber of Commerce by three arbitrators.',
      ],
      'arbitration rules Rules of Arbitration of the International Chamber of Commerce final “finally settled”',
    ],
    [
      'settled for good, and nothing said of the award',
      ['Any dispute shall be finally resolved by arbitration.'],
      'arbitration final “finally resolved”',
    ],
    [
      'what is said of the award comes first, wherever it stands',
      ['Any dispute shall be finally settled by arbitration. The award shall be final and binding.'],
      'arbitration final “final and binding”',
    ],
    [
      'an institution that administers',
      ['Any dispute shall be settled by arbitration administered by the American Arbitration Association.'],
      'arbitration body American Arbitration Association',
    ],
    [
      'a permanent court',
      [
        'If a dispute cannot be settled by negotiation within six months, it shall be submitted to arbitration at the Permanent Court of Arbitration.',
      ],
      'negotiation; arbitration after P6M body Permanent Court of Arbitration',
    ],
    [
      'rules alone',
      ['Disputes shall be settled by arbitration in accordance with the UNCITRAL Arbitration Rules.'],
      'arbitration rules UNCITRAL Arbitration Rules',
    ],
    [
      'rules in small letters',
      ['Disputes shall be settled by arbitration under the rules of the Nordic Chamber.'],
      'arbitration rules rules of the Nordic Chamber',
    ],
    [
      'a seat',
      ['Disputes shall be submitted to arbitration. The seat of arbitration shall be The Hague.'],
      'arbitration in The Hague',
    ],
    [
      'a place where it is held',
      ['Any dispute shall be resolved by arbitration, which shall take place in Geneva, Switzerland.'],
      'arbitration in Geneva, Switzerland',
    ],
    [
      'a final award',
      ['Disputes shall be submitted to arbitration. The award shall be final and binding on both Parties.'],
      'arbitration final “final and binding”',
    ],
    [
      'no appeal',
      ['Disputes shall be referred to an arbitral tribunal, whose decision is without appeal.'],
      'arbitration final “without appeal”',
    ],
    [
      'a decision of a committee that binds',
      ['Any dispute shall be referred to the Joint Board. Its decisions shall be binding.'],
      'joint-body body Joint Board final “shall be binding”',
    ],
    [
      'the appointing authority',
      [
        'Disputes shall be submitted to arbitration. Failing appointment, the Secretary-General of the Permanent Court of Arbitration shall designate the arbitrator.',
      ],
      'arbitration by Secretary-General of the Permanent Court of Arbitration',
    ],
    [
      'a whole ladder of a security annex',
      [
        'Any dispute arising from this Annex shall be settled by consultation between the security officers.',
        'Any dispute they cannot settle within 14 days shall be referred to the Management Board.',
        'Any dispute not settled by the Management Board within 30 days shall be finally settled by arbitration in Tallinn under the Rules of the Baltic Arbitration Institute; the award shall be final and binding.',
      ],
      'consultation; joint-body after P14D body Management Board; arbitration after P30D in Tallinn rules Rules of the Baltic Arbitration Institute final “final and binding”',
    ],
  ];
  it.each(rows)('%s', (_, texts, expected) => {
    expect(ladderOf(...texts)).toBe(expected);
  });
});
