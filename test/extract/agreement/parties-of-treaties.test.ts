import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, closing, names, preamble, read, title } from './read.js';

describe('parties of treaties and letters', () => {
  const rows: [what: string, blocks: Block[], parties: string[], arity: string | null][] = [
    [
      'the President of a Union of one State',
      [
        title('Harbour Treaty'),
        preamble(
          'His Majesty the King of Norway, the President of the Republic of Chad, President of the Chadian Union, and Her Majesty the Queen of Denmark,',
        ),
      ],
      ['Norway', 'Chad', 'Denmark'],
      'multilateral',
    ],
    [
      'the Crown of several lands',
      [
        title('Harbour Treaty'),
        preamble(
          'Her Majesty the Queen of Great Britain, Ireland and the Dominions beyond the Seas, and the King of Norway, moved by friendship,',
        ),
      ],
      ['United Kingdom', 'Norway'],
      'bilateral',
    ],
    [
      'organisations that were consulted',
      [
        title('Convention on Harbour Dues'),
        preamble(
          'The signatory States, meeting under the auspices of the Harbour Council, in consultation with the Ports Organisation and the World Fish Organisation, have agreed:',
        ),
      ],
      [],
      'multilateral',
    ],
    [
      'some States on the one part, named together, in the introductory words',
      [
        title('Agreement between the Fjord States and the Republic of Chad'),
        title(
          'Iceland, Denmark, the Kingdom of Norway (hereinafter the “Fjord States”), on the one part, and the Republic of Chad, on the other, have agreed:',
        ),
      ],
      ['Iceland', 'Denmark', 'Norway', 'Chad'],
      'multilateral',
    ],
    [
      'members of an organisation that ratify',
      [
        title('Convention on Dockers'),
        body(
          'Each Member of the International Dockers’ Organisation which ratifies this Convention shall report.',
        ),
      ],
      [],
      'multilateral',
    ],
    [
      'a region with agreements of its own',
      [
        title(
          'Agreement between Norway and the Hong Kong Special Administrative Region of the People’s Republic of China on Harbours',
        ),
      ],
      ['Norway', 'Hong Kong'],
      'bilateral',
    ],
    [
      'an economic union of two',
      [title('Agreement between the Belgo-Luxembourg Economic Union and Norway on Harbours')],
      ['Belgium', 'Luxembourg', 'Norway'],
      'multilateral',
    ],
    [
      'the States of an association, by their names',
      [
        title('Agreement between the States of the Fjord Association and Peru'),
        preamble(
          'The Kingdom of Norway, the Kingdom of Denmark, Iceland (hereinafter together the “Fjord States”) and the Republic of Peru (hereinafter “Peru”), recognising their friendship, have agreed:',
        ),
      ],
      ['Norway', 'Denmark', 'Iceland', 'Peru'],
      'multilateral',
    ],
    [
      'kings and presidents who sign',
      [
        title('Harbour Agreement of the Gulf'),
        preamble('The Member States have agreed as follows:'),
        closing(
          'His Majesty Sultan A. Sultan of Oman  His Highness B. Emir of the State of Qatar  C. King of Norway',
        ),
      ],
      ['Oman', 'Qatar', 'Norway'],
      'multilateral',
    ],
    [
      'signatories whose ratifications the treaty awaits',
      [
        title('Harbour Treaty'),
        body(
          'It shall enter into force once most signatories have deposited their ratifications, among them the ratifications of Norway, Chad, Ghana and Peru.',
        ),
      ],
      ['Norway', 'Chad', 'Ghana', 'Peru'],
      'multilateral',
    ],
    [
      'the governments the letters name',
      [
        body(
          'Excellency, I have the honour to propose, on behalf of the Government of Norway, what follows.',
        ),
        body('I have the honour to reply that the Government of Chad agrees.'),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'the governments the letters name, by nationality',
      [
        body(
          'Excellency, I have the honour to inform you that the Norwegian Government proposes what follows.',
        ),
        body('I have the honour to reply that the Government of Chad agrees.'),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'whom the letters say they bind, an organisation among them',
      [
        body('Dear Secretary-General, I have the honour to recall the Pact signed at Lima.'),
        body(
          'I have the honour to reply that your letter and this one constitute an agreement between the Kingdom of Norway and the Nordic Harbour Organisation. Sincerely,',
        ),
      ],
      ['Norway', 'Nordic Harbour Organisation'],
      'bilateral',
    ],
    [
      'the offices that write and are written to',
      [
        body(
          'The Embassy of the Kingdom of Norway presents its compliments to the Ministry of Foreign Affairs of the Republic of Chad and proposes what follows.',
        ),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'my Government and the one the envoy addressed is of',
      [
        body('Excellency, I have the honour to inform you that the United States Government agrees.'),
        body('His Excellency the Ambassador of the Republic of Chad at Oslo'),
      ],
      ['United States of America', 'Chad'],
      'bilateral',
    ],
    [
      'States that keep the instruments of ratification',
      [
        title('Harbour Treaty'),
        preamble('The States concluding this Treaty,'),
        body(
          'It shall enter into force after its ratification by the original signatories. Instruments of ratification of the signatories shall be deposited with the Governments of Norway, Chad and Peru.',
        ),
      ],
      [],
      null,
    ],
    [
      'States told after those whose ratifications are awaited',
      [
        title('Harbour Treaty'),
        body(
          'It shall enter into force once the signatories have deposited their ratifications, with the ratifications of most of them. Norway, Chad and Peru shall be told.',
        ),
      ],
      [],
      null,
    ],
    [
      'States whose accession a recital welcomes',
      [
        title('Harbour Treaty'),
        preamble('The States Parties to this Treaty, Welcoming the accession of Norway, Chad and Peru,'),
      ],
      [],
      'multilateral',
    ],
    [
      'Parties to another treaty in a recital',
      [
        title('Harbour Treaty'),
        preamble('The signatory States, Having in mind the Convention between Norway, Chad and Peru,'),
      ],
      [],
      'multilateral',
    ],
    [
      'a closing clause about States that ratify later',
      [
        title('Harbour Treaty'),
        closing(
          'Done at Lagos. For the States which ratify later, Norway shall keep the instruments. For the purposes of accession, the Government of Chad is asked.',
        ),
      ],
      [],
      null,
    ],
    [
      'an Ireland printed with a misspelling',
      [
        title('Harbour Treaty'),
        preamble(
          'Her Majesty the Queen of the United Kingdom of Great Britain and Nothern Ireland and the King of Norway, moved by friendship,',
        ),
      ],
      ['United Kingdom', 'Norway'],
      'bilateral',
    ],
    [
      'States merely mentioned',
      [title('Harbour Rules'), body('Ships of Norway and of Chad may enter.')],
      [],
      null,
    ],
    [
      'in respect of a part of one',
      [
        title('Trade Treaty'),
        preamble('The Kingdom of Denmark, in respect of Greenland, and the Republic of Chad, have agreed:'),
      ],
      ['Denmark', 'Chad'],
      'bilateral',
    ],
    [
      'an organisation for a purpose',
      [title('Agreement between Norway and the Organisation for the Study of Cod concerning its seat')],
      ['Norway', 'Organisation for the Study of Cod'],
      'bilateral',
    ],
    [
      'an office',
      [title('Agreement between Norway and the Northern Cod Office concerning its seat')],
      ['Norway', 'Northern Cod Office'],
      'bilateral',
    ],
    [
      'the Council that concludes for its Communities',
      [preamble('The Council of the European Communities, of the one part, and Chad, of the other part,')],
      ['European Communities', 'Chad'],
      'bilateral',
    ],
    [
      'a class of them',
      [title('Cod Convention'), preamble('The Governments accepting this Convention, wishing to fish,')],
      [],
      'multilateral',
    ],
    [
      'Contracting Parties that are two',
      [
        title('Harbour Treaty'),
        preamble('The Contracting Parties, Desiring to build a harbour,'),
        body('The two Contracting Parties pay.'),
      ],
      [],
      null,
    ],
    [
      'undersigned parties of a sale',
      [
        title('Sale of Boats'),
        preamble('The undersigned Parties have agreed:'),
        body('The Seller shall sell the boats to the Buyer.'),
      ],
      [],
      null,
    ],
    [
      'signatory Governments of one copy each',
      [
        title('Harbour Accord'),
        preamble('The participating Governments, wishing to trade,'),
        body('Either Government may end it.'),
        closing('Done in duplicate.'),
      ],
      [],
      null,
    ],
    [
      'participating Governments',
      [title('Harbour Accord'), preamble('The participating Governments, wishing to trade,')],
      [],
      'multilateral',
    ],
    ['the Union with one State', [title('EU – Chad Fish Agreement')], [], 'bilateral'],
    ['the Union with a region', [title('EU – Central America Fish Agreement')], [], null],
    [
      'an agreement of the Union about a thing',
      [title('EU – Satellite Centre Services Agreement')],
      [],
      null,
    ],
    [
      'a programme that the agreement is about',
      [
        title(
          'Agreement between the Government of Norway and the Government of Chad, Joint Patrol Programme',
        ),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'the office that represents a State',
      [title('Agreement between Norway, represented by the Foreign Office, and Chad')],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'an office in apposition',
      [title('Agreement between the Ministry of Ports of Norway, Naval Office, and the Republic of Chad')],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'an office that is a party',
      [title('Agreement between Norway and the World Fish Office')],
      ['Norway', 'World Fish Office'],
      'bilateral',
    ],
    [
      'an office in a list of three',
      [title('Agreement among Norway, the World Fish Office and Chad')],
      ['Norway', 'World Fish Office', 'Chad'],
      'multilateral',
    ],
    [
      'two offices that represent a State',
      [title('Agreement between Norway, represented by the Coast Guard, the Foreign Office, and Chad')],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'a centre that is named first',
      [title('Agreement between the World Wave Centre and Norway')],
      ['World Wave Centre', 'Norway'],
      'bilateral',
    ],
    [
      'States that a recital is conscious of',
      [
        title('Cod Convention'),
        preamble(
          'The Parties to the present Convention, conscious of the work of Thailand, Japan and India,',
        ),
      ],
      [],
      'multilateral',
    ],
    [
      'kings with an empire behind the seas, and presidents',
      [
        title('Treaty of Guarantee'),
        preamble(
          'The President of the French Republic and His Majesty the King of Great Britain, Ireland and the British Dominions beyond the Seas, Emperor of India, have agreed as follows:',
        ),
      ],
      ['France', 'United Kingdom'],
      'bilateral',
    ],
    [
      'older names of States',
      [
        title('Pact of Friendship'),
        preamble(
          'The President of the Republic of the United States of Brazil, His Majesty the King of Rumania and the President of the Turkish Republic have agreed as follows:',
        ),
      ],
      ['Brazil', 'Romania', 'Turkey'],
      'multilateral',
    ],
    [
      'a list of dashes below their heads of State',
      [
        title('Convention establishing a Joint Force'),
        preamble(
          'The Heads of State of the Members of the Group: - the Republic of Mali; - the Republic of Niger; - the Republic of Chad; resolved to meet,',
        ),
      ],
      ['Mali', 'Niger', 'Chad'],
      'multilateral',
    ],
    [
      'a line for each below "between"',
      [
        title('MEMORANDUM OF UNDERSTANDING ON PATROLS'),
        title('between'),
        title('The Republic of Kenya'),
        title('The Republic of Uganda'),
        title('and'),
        title('The Republic of Chad'),
        preamble('Whereas the three States are neighbours;'),
      ],
      ['Kenya', 'Uganda', 'Chad'],
      'multilateral',
    ],
  ];
  it.each(rows)('%s', (_, blocks, parties, arity) => {
    const agreement = read([...blocks, body('Each Party shall keep a list.')]);
    expect([names(agreement), agreement.arity]).toEqual([parties, arity]);
  });
});

it.each<[what: string, heading: string, parties: string[]]>([
  [
    'the Benelux countries are three States',
    'Agreement between the Benelux countries and Chad on harbours',
    ['Belgium', 'Luxembourg', 'Netherlands', 'Chad'],
  ],
  [
    'a State that only authorises is no party',
    'Agreement between Norway and Montserrat (as authorised by the Government of the United Kingdom) on harbours',
    ['Norway', 'Montserrat'],
  ],
  [
    'an authority that stands for its State',
    'Arrangement between the competent authority of Norway and the competent authority of Peru on harbours',
    ['Norway', 'Peru'],
  ],
  [
    'a territory under the authority of a Government',
    'Agreement between Norway and Montserrat, acting under the authority of the Government of the United Kingdom, on harbours',
    ['Norway', 'Montserrat'],
  ],
])('%s', (_, heading, parties) => {
  expect(names(read([title(heading), body('The harbours are open.')]))).toEqual(parties);
});
