import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.js';

type Row = [what: string, text: string, expected: [words: string, code: string][]];

const rows: Row[] = [
  ['a short name', 'forces of Jordan.', [['Jordan', 'JO']]],
  ['a kingdom', 'the Kingdom of the Netherlands', [['Kingdom of the Netherlands', 'NL']]],
  [
    'a name with another in brackets',
    'Saint Christopher (Saint Kitts) and Nevis',
    [['Saint Christopher (Saint Kitts) and Nevis', 'KN']],
  ],
  ['an adjective and a form', 'the Hashemite Kingdom of Jordan', [['Hashemite Kingdom of Jordan', 'JO']]],
  ['a federal republic', 'the Federal Republic of Germany', [['Federal Republic of Germany', 'DE']]],
  [
    'three adjectives',
    'Democratic Socialist Republic of Sri Lanka',
    [['Democratic Socialist Republic of Sri Lanka', 'LK']],
  ],
  ['a grand duchy', 'Grand Duchy of Luxembourg', [['Grand Duchy of Luxembourg', 'LU']]],
  ['a commonwealth', 'the Commonwealth of Australia', [['Commonwealth of Australia', 'AU']]],
  ['an official name with its adjective', 'the Hellenic Republic', [['Hellenic Republic', 'GR']]],
  ['the Swiss Confederation', 'the Swiss Confederation', [['Swiss Confederation', 'CH']]],
  ['the Swiss government', 'and the Swiss Federal Council', [['Swiss Federal Council', 'CH']]],
  [
    'the long name of the United Kingdom',
    'United Kingdom of Great Britain and Northern Ireland',
    [['United Kingdom of Great Britain and Northern Ireland', 'GB']],
  ],
  ['United States', 'the United States and', [['United States', 'US']]],
  ['United States of America', 'the United States of America', [['United States of America', 'US']]],
  ['capitals', 'THE UNITED STATES OF AMERICA', [['UNITED STATES OF AMERICA', 'US']]],
  [
    'initials',
    'U.S.A. and U.K.',
    [
      ['U.S.A.', 'US'],
      ['U.K.', 'GB'],
    ],
  ],
  [
    'two of one family',
    'Niger and Nigeria',
    [
      ['Niger', 'NE'],
      ['Nigeria', 'NG'],
    ],
  ],
  ['a longer name wins', 'Papua New Guinea', [['Papua New Guinea', 'PG']]],
  ['a longer name with its own and', 'Bosnia and Herzegovina', [['Bosnia and Herzegovina', 'BA']]],
  ['South Korea', 'Republic of Korea', [['Republic of Korea', 'KR']]],
  ['North Korea', "Democratic People's Republic of Korea", [["Democratic People's Republic of Korea", 'KP']]],
  [
    'both Congos',
    'Republic of the Congo; Democratic Republic of the Congo',
    [
      ['Republic of the Congo', 'CG'],
      ['Democratic Republic of the Congo', 'CD'],
    ],
  ],
  ['typographic apostrophe', 'Côte d’Ivoire', [['Côte d’Ivoire', 'CI']]],
  ['spelling in two words', 'Viet Nam', [['Viet Nam', 'VN']]],
  ['former name', 'Burma', [['Burma', 'MM']]],
  ['former name of an island State', 'the Maldive Islands', [['Maldive Islands', 'MV']]],
  ['former name of a federation', 'the Federation of Malaya', [['Federation of Malaya', 'MY']]],
  [
    'a State that is gone',
    'the Union of Soviet Socialist Republics',
    [['Union of Soviet Socialist Republics', 'SU']],
  ],
  [
    'possessive',
    "Jordan's forces, the Netherlands' forces",
    [
      ['Jordan', 'JO'],
      ['Netherlands', 'NL'],
    ],
  ],
  ['broken over a line', 'the United\nStates', [['United\nStates', 'US']]],
  ['Georgia the State', 'Republic of Georgia', [['Republic of Georgia', 'GE']]],
  ['Georgia in America', 'State of Georgia; Macon, Georgia', []],
  ['a place named after a State', 'New Mexico and the Gulf of Mexico', []],
  ['a part of the United Kingdom', 'in Northern Ireland; in Ireland', [['Ireland', 'IE']]],
  ['an island that bears the name of a State', 'the coast of New Guinea', []],
  ['the pronoun', 'tell us', []],
  ['the pronoun in capitals', 'CONTACT US', []],
  ['a dollar', 'US$ 5', []],
  ['small letters', 'roast turkey', []],
  ['a form in small letters stays out', 'the state of Israel', [['Israel', 'IL']]],
  ['the Holy See', 'the Holy See', [['Holy See', 'VA']]],
  ['Japan', 'the Government of Japan', [['Japan', 'JP']]],
  [
    'Australia',
    'Australia and New Zealand',
    [
      ['Australia', 'AU'],
      ['New Zealand', 'NZ'],
    ],
  ],
  ['a people and a republic', "the People's Republic of China", [["People's Republic of China", 'CN']]],
  ['an Islamic republic', 'the Islamic Republic of Pakistan', [['Islamic Republic of Pakistan', 'PK']]],
  ['a sultanate', 'the Sultanate of Oman', [['Sultanate of Oman', 'OM']]],
  ['a principality', 'the Principality of Monaco', [['Principality of Monaco', 'MC']]],
  ['an oriental republic', 'the Oriental Republic of Uruguay', [['Oriental Republic of Uruguay', 'UY']]],
  ['united Mexican States', 'the United Mexican States', [['United Mexican States', 'MX']]],
  ['the Slovak Republic', 'the Slovak Republic', [['Slovak Republic', 'SK']]],
  ['the Czech Republic', 'the Czech Republic', [['Czech Republic', 'CZ']]],
  ['the Russian Federation', 'the Russian Federation', [['Russian Federation', 'RU']]],
  ['a kingdom in the north', 'the Kingdom of Norway', [['Kingdom of Norway', 'NO']]],
  ['a kingdom in capitals', 'THE KINGDOM OF SWEDEN', [['KINGDOM OF SWEDEN', 'SE']]],
  ['the article in the name', 'The Gambia', [['Gambia', 'GM']]],
  ['two words', 'Sri Lanka', [['Sri Lanka', 'LK']]],
  ['islands', 'the Marshall Islands', [['Marshall Islands', 'MH']]],
  [
    'a comma after it',
    'France, Italy and Spain',
    [
      ['France', 'FR'],
      ['Italy', 'IT'],
      ['Spain', 'ES'],
    ],
  ],
  [
    'in a list of lines',
    'Denmark\nFinland',
    [
      ['Denmark', 'DK'],
      ['Finland', 'FI'],
    ],
  ],
  ['Guinea and its neighbour', 'Guinea-Bissau', [['Guinea-Bissau', 'GW']]],
  ['a State in an address', '12, rue des Lilas, 75007 Paris, France', [['France', 'FR']]],
  ['a bishopric is none', 'the State of Georgia', []],
  ['small letters of a State', 'in france', []],
  ['a bird', 'a turkey and a chad', []],
  ['part of a longer word', 'Francesca, Indianapolis', []],
  ['a nationality', 'French and German nationals', []],
];

describe('countries', () => {
  it.each(rows)('%s: %s', (_, text, expected) => {
    expect(factsOf(text, 'country')).toEqual(expected);
  });
});
