import { describe, expect, it } from 'vitest';
import { body, closing, read, stated, title } from './read.js';

const prevailing = (text: string): (string | null)[] =>
  [body(text), closing(text)].map((block) =>
    stated(read([title('Agreement of Lima'), body('Each Party pays.'), block]).prevailingLanguage),
  );

describe('the language that prevails', () => {
  const rows: [what: string, text: string, language: string][] = [
    ['shall prevail', 'In case of divergence of interpretation, the English text shall prevail.', 'English'],
    ['will prevail', 'In the event of any difference the French version will prevail.', 'French'],
    ['the language', 'In case of any dispute the English language text shall prevail.', 'English'],
    ['a text in a language', 'In case of doubt the text in the Spanish language shall prevail.', 'Spanish'],
    ['governs', 'Should the versions differ, the English version shall govern.', 'English'],
    ['controls', 'In case of conflict the English version controls.', 'English'],
    ['is decisive', 'In case of divergence, the German text is decisive.', 'German'],
    [
      'is being decisive',
      'Done in Danish and English, the English text being decisive in case of divergence.',
      'English',
    ],
    [
      'takes precedence',
      'If the texts differ in meaning, the Portuguese text shall take precedence.',
      'Portuguese',
    ],
    [
      'preference is given',
      'In case of differences, preference shall be given to the text in the Russian language.',
      'Russian',
    ],
    [
      'is used',
      'In case of divergence of interpretation of this Treaty, the Russian text shall be used.',
      'Russian',
    ],
    [
      'between two others',
      'In case of divergence between the Dutch and Czech texts, the English text shall prevail.',
      'English',
    ],
    [
      'is authoritative for differences',
      'In case of inconsistency the English text shall be authoritative.',
      'English',
    ],
    ['of the agreement', 'The English text of this Agreement shall prevail over any translation.', 'English'],
    ['the language itself', 'In case of discrepancies English shall prevail.', 'English'],
    [
      'reference is made',
      'In case of a difference in interpretation reference shall be made to the French text.',
      'French',
    ],
    ['Netherlands is Dutch', 'In the event of divergence, the Netherlands text shall prevail.', 'Dutch'],
  ];
  it.each(rows)('%s', (_, text, language) => {
    expect(prevailing(text)).toEqual([language, language]);
  });
});

describe('no language prevails', () => {
  const rows: [what: string, text: string][] = [
    ['equally authentic', 'Done in French and English, both texts being equally authentic.'],
    ['the English text is authentic', 'The English text is authentic.'],
    ['two together', 'In case of divergence the French and English texts shall prevail.'],
    ['neither', 'Neither the French nor the English text shall prevail.'],
    ['a working language', 'The working language of the Committee shall be English.'],
    ['correspondence', 'Reports shall be based on English terms and used for reference.'],
    ['law prevails', 'In case of conflict English law shall govern this Agreement.'],
    ['a provision prevails', 'In case of conflict with an English statute this Agreement shall prevail.'],
    ['translations', 'A translation into English shall be provided where the request is in French.'],
    ['no language named', 'In case of divergence the text in the original language shall prevail.'],
    ['courts', 'The English courts shall have precedence in such disputes.'],
    ['a body', 'The French Government shall prevail upon its contractors to comply.'],
    ['nationality', 'The German authorities shall be considered competent in case of disputes.'],
    ['nothing', 'The Parties shall consult each other.'],
    ['used for documents', 'English shall be used in communications between the Parties.'],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(prevailing(text)).toEqual([null, null]);
  });
});
