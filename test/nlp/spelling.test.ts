import { describe, expect, it } from 'vitest';
import { normaliseSpelling, stem } from '../../src/nlp/index.js';

/** British, American (or older, newer): one word in two spellings. */
const SAME: [string, string][] = [
  ['defence', 'defense'],
  ['defences', 'defenses'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['practise', 'practice'],
  ['organise', 'organize'],
  ['organised', 'organized'],
  ['organisation', 'organization'],
  ['organisational', 'organizational'],
  ['authorising', 'authorizing'],
  ['utilisation', 'utilization'],
  ['standardisation', 'standardization'],
  ['analyse', 'analyze'],
  ['honour', 'honor'],
  ['labour', 'labor'],
  ['endeavours', 'endeavors'],
  ['neighbouring', 'neighboring'],
  ['favourable', 'favorable'],
  ['armoured', 'armored'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['theatre', 'theater'],
  ['kilometres', 'kilometers'],
  ['calibre', 'caliber'],
  ['fibre', 'fiber'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['dialogue', 'dialog'],
  ['catalogued', 'cataloged'],
  ['fulfil', 'fulfill'],
  ['fulfilment', 'fulfillment'],
  ['instalment', 'installment'],
  ['enrol', 'enroll'],
  ['travelled', 'traveled'],
  ['cancelled', 'canceled'],
  ['labelling', 'labeling'],
  ['refuelling', 'refueling'],
  ['skilful', 'skillful'],
  ['enquiry', 'inquiry'],
  ['enquiries', 'inquiries'],
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['manoeuvres', 'maneuvers'],
  ['aeroplane', 'airplane'],
  ['cheque', 'check'],
  ['despatch', 'dispatch'],
  ['annexe', 'annex'],
  ['whilst', 'while'],
  ['towards', 'toward'],
  ['connexion', 'connection'],
  ['monies', 'moneys'],
  ['tyres', 'tires'],
  ['co-operate', 'cooperate'],
  ['co-operation', 'cooperation'],
  ['re-export', 'reexport'],
  ['pre-positioning', 'prepositioning'],
  ['non-disclosure', 'nondisclosure'],
  ['sub-contractor', 'subcontractor'],
  ['Türkiye', 'Turkiye'],
  ['U.N.', 'UN'],
  ['Party’s', "Party's"],
  ["Parties'", 'Parties'],
  ["Government's", 'Governments'],
];

const DIFFERENT: [string, string][] = [
  ['four', 'for'],
  ['hour', 'hor'],
  ['organ', 'organisation'],
  ['author', 'authority'],
  ['authority', 'authorise'],
  ['accession', 'access'],
  ['important', 'import'],
  ['internal', 'international'],
  ['community', 'communication'],
  ['provisional', 'provision'],
  ['personal', 'person'],
  ['nationality', 'national'],
  ['officer', 'office'],
  ['department', 'depart'],
  ['goods', 'good'],
  ['customs', 'custom'],
  ['us', 'use'],
  ['respective', 'respect'],
  ['collective', 'collect'],
  ['different', 'difference'],
  ['informal', 'inform'],
  ['information', 'inform'],
  ['experiment', 'experience'],
  ['party', 'partial'],
  ['policy', 'police'],
  ['recent', 'receipt'],
];

const INFLECTED: [string, string][] = [
  ['dispute', 'Disputed'],
  ['dispute', 'DISPUTES'],
  ['party', 'Parties'],
  ['arbitration', 'arbitral'],
  ['terminate', 'termination'],
  ['bear', 'borne'],
  ['undertake', 'undertaken'],
  ['take', 'took'],
  ['withdraw', 'withdrew'],
  ['memorandum', 'memoranda'],
  ['appendix', 'appendices'],
  ['woman', 'women'],
  ['give', 'given'],
];

describe('one word has one stem', () => {
  it.each([...SAME, ...INFLECTED])('%s = %s', (one, other) => {
    expect(stem(other)).toBe(stem(one));
  });

  it.each(DIFFERENT)('%s is not %s', (one, other) => {
    expect(stem(other)).not.toBe(stem(one));
  });

  it('leaves numbers as they are', () => {
    expect(['12.10', '1,000', '12th'].map(stem)).toEqual(['12.10', '1,000', '12th']);
  });

  it('does not ask the stemmer about endless words', () => {
    expect(stem('A'.repeat(100_000))).toBe('a'.repeat(100_000));
  });

  it.each(['agreement', 'constructor', 'toString', 'size', 'our', 'your', 'acre', 'rogue'])(
    'leaves %s alone',
    (word) => {
      expect(normaliseSpelling(word)).toBe(word);
    },
  );
});
