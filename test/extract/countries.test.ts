import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.js';

type Row = [what: string, text: string, expected: [words: string, code: string][]];

const rows: Row[] = [
  ['a short name', 'forces of Jordan.', [['Jordan', 'JO']]],
  ['a kingdom', 'the Kingdom of the Netherlands', [['Kingdom of the Netherlands', 'NL']]],
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
];

describe('countries', () => {
  it.each(rows)('%s: %s', (_, text, expected) => {
    expect(factsOf(text, 'country')).toEqual(expected);
  });
});
