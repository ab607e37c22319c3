import { describe, expect, it } from 'vitest';
import { body, read, title } from './read.js';

const depositaries = (text: string): string[] =>
  read([title('Treaty of Lima'), body(text)]).depositaries.map(({ value }) => value.name);

describe('the depositary', () => {
  const rows: [what: string, text: string, names: string[]][] = [
    [
      'by ratification',
      'Instruments of ratification shall be deposited with the Government of the Republic of Peru.',
      ['Peru'],
    ],
    [
      'designated',
      'Instruments of accession shall be deposited with the Government of Norway, which is hereby designated the depositary.',
      ['Norway'],
    ],
    ['acts as', 'The Government of Finland shall act as Depositary.', ['Finland']],
    ['is the depositary', 'The Kingdom of Belgium is the depositary of this Protocol.', ['Belgium']],
    ['shall be', 'The Depositary of this Agreement shall be the Government of Canada.', ['Canada']],
    [
      'an officer',
      'The instruments of ratification shall be deposited with the Secretary-General of the United Nations.',
      ['Secretary-General of the United Nations'],
    ],
    [
      'an officer designated',
      'The Secretary General of the Council of Europe is hereby designated as the depositary of this Convention.',
      ['Secretary General of the Council of Europe'],
    ],
    [
      'three of them',
      'Instruments of ratification shall be deposited with the Governments of Norway, the Republic of Chad and Peru, which are hereby designated the Depositary Governments.',
      ['Norway', 'Chad', 'Peru'],
    ],
    [
      'a State and an officer',
      'The Government of Peru and the Secretary-General of the Organization of Harbours are the depositaries of this Treaty.',
      ['Peru', 'Secretary-General of the Organization of Harbours'],
    ],
    [
      'the original',
      'The original of this Treaty shall be deposited in the archives of the Government of the French Republic.',
      ['France'],
    ],
    [
      'old words',
      'This Convention shall remain deposited in the archives of the Swiss Government.',
      ['Switzerland'],
    ],
    [
      'by nationality',
      'Instruments of approval shall be deposited with the Norwegian Ministry of Foreign Affairs.',
      ['Norway'],
    ],
    ['functions', 'The functions of depositary shall be performed by the Government of Ghana.', ['Ghana']],
    [
      'in brackets',
      'The instruments shall be sent to the Government of Malta (hereinafter referred to as “the Depositary”).',
      ['Malta'],
    ],
    [
      'an organisation',
      'The instruments of acceptance shall be deposited with the International Hydrographic Organization.',
      ['International Hydrographic Organization'],
    ],
    [
      'the one designated before the one that keeps',
      'Instruments of ratification shall be deposited with the Secretariat. The Government of Chile is designated as the Depositary for this Treaty.',
      ['Chile'],
    ],
  ];
  it.each(rows)('%s', (_, text, names) => {
    expect(depositaries(text)).toEqual(names);
  });
});

describe('no depositary', () => {
  const rows: [what: string, text: string][] = [
    ['nothing', 'This Agreement shall enter into force on signature.'],
    ['the word alone', 'The depositary shall inform the Parties.'],
    ['with the depositary', 'Instruments of ratification shall be deposited with the Depositary.'],
    ['the depositary Governments', 'Notice shall be given to the Depositary Governments.'],
    [
      'of another treaty',
      'One copy shall be deposited with the Government of Peru as depositary of the Convention on Harbours.',
    ],
    ['money', 'The funds shall be deposited with the Bank of Norway.'],
    ['arms', 'Weapons shall be deposited with the police of Norway.'],
    ['documents', 'Passports shall be deposited with the Embassy of Norway.'],
    ['an objection', 'Objections shall be deposited with the Government of Norway.'],
    ['an amendment', 'Acceptances of amendments shall be deposited with the Council of Ministers.'],
    ['the other Party', 'Each Party shall deposit its instrument with the other Party.'],
    ['whoever is chosen', 'The Parties shall designate a depositary.'],
    ['if', 'If Norway is not depositary, the Parties consult.'],
    ['a bank', 'The depositary bank shall be chosen by the Buyer.'],
    ['evidence', 'The signed minutes are deposited with both sides.'],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(depositaries(text)).toEqual([]);
  });
});
