import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, preamble, read, stated, title } from './read.js';

describe('title and instrument', () => {
  const rows: [what: string, blocks: Block[], title: string | null, instrument: string | null][] = [
    [
      'a numbered contract, what it is for on the line below',
      [
        title('CONTRACT No. MD-12/2007'),
        title('FOR THE UPKEEP OF TUGS'),
        title('between'),
        preamble('The Ministry of Ports of Peru and Acme Tugs Ltd have agreed as follows:'),
      ],
      'CONTRACT No. MD-12/2007 FOR THE UPKEEP OF TUGS',
      'contract',
    ],
    [
      'the kind in capitals, its parties in small letters below',
      [
        title('LETTER OF AGREEMENT'),
        title('Between the Department of Defense of Peru\nand the Ministry of Defence of Chad'),
        title('Regarding the Loan of Boats'),
        preamble('The Parties have agreed as follows:'),
      ],
      'LETTER OF AGREEMENT Between the Department of Defense of Peru and the Ministry of Defence of Chad Regarding the Loan of Boats',
      'agreement',
    ],
    [
      'an annex, above what it is annexed to',
      [
        title('ANNEX B'),
        title('EXCHANGE OF CHARTS'),
        title('TO PROJECT ARRANGEMENT No. 2 CONCERNING TIDES'),
        preamble('The Participants have reached the following understanding:'),
      ],
      'ANNEX B EXCHANGE OF CHARTS TO PROJECT ARRANGEMENT No. 2 CONCERNING TIDES',
      'arrangement',
    ],
    [
      'one line',
      [title('Agreement on the Use of Harbours')],
      'Agreement on the Use of Harbours',
      'agreement',
    ],
    [
      'three parties on lines of their own, in capitals, joined by small words',
      [
        title('MEMORANDUM OF UNDERSTANDING'),
        title('between'),
        title('THE MINISTRY OF DEFENCE OF THE KINGDOM OF NORWAY,'),
        title('THE MINISTRY OF DEFENCE OF THE REPUBLIC OF PERU'),
        title('and'),
        title('THE MINISTRY OF DEFENCE OF THE REPUBLIC OF CHAD'),
        title('concerning'),
        title('THE SNOWY OWL PROGRAMME'),
        preamble('The Ministries have reached the following understanding:'),
      ],
      'MEMORANDUM OF UNDERSTANDING between THE MINISTRY OF DEFENCE OF THE KINGDOM OF NORWAY, THE MINISTRY OF DEFENCE OF THE REPUBLIC OF PERU and THE MINISTRY OF DEFENCE OF THE REPUBLIC OF CHAD concerning THE SNOWY OWL PROGRAMME',
      'memorandum',
    ],
    [
      'below the head that a collection gives it',
      [
        title('Norway - Chad\nHarbour Agreement'),
        title('AGREEMENT BETWEEN THE KINGDOM OF NORWAY AND THE REPUBLIC OF CHAD ON HARBOURS*\n[PREAMBLE]'),
        preamble('The Parties have agreed:'),
      ],
      'AGREEMENT BETWEEN THE KINGDOM OF NORWAY AND THE REPUBLIC OF CHAD ON HARBOURS',
      'agreement',
    ],
    [
      'an abbreviation in brackets at the end',
      [title('Agreement establishing the Harbours Office (HAO)'), preamble('The Parties have agreed:')],
      'Agreement establishing the Harbours Office (HAO)',
      'agreement',
    ],
    [
      'brackets within',
      [title('Convention (No. 12) concerning Night Work in Harbours'), preamble('The Parties have agreed:')],
      'Convention (No. 12) concerning Night Work in Harbours',
      'convention',
    ],
    [
      'a name in quotes within',
      [title('Agreement concerning the “Snowy Owl” Exercise'), preamble('The Parties have agreed:')],
      'Agreement concerning the “Snowy Owl” Exercise',
      'agreement',
    ],
    [
      'the name that the text gives the agreement is no part of it',
      [title('AGREEMENT ON HARBOURS (the “Agreement”)'), preamble('The Parties have agreed:')],
      'AGREEMENT ON HARBOURS',
      'agreement',
    ],
    [
      'a full stop ends the line, not the title',
      [title('Protocol on Night Work in Harbours.'), preamble('The Parties have agreed:')],
      'Protocol on Night Work in Harbours',
      'protocol',
    ],
    [
      'a number of a series stands above it',
      [
        title('CONVENTION 112'),
        preamble('Convention concerning Night Work in Harbours The General Conference, having met at Lima,'),
      ],
      'Convention concerning Night Work in Harbours',
      'convention',
    ],
    [
      'words of a preamble that begin with a preposition',
      [
        title('Agreement on Harbours'),
        title('Between the two Governments the following has been agreed with the harbours in view:'),
      ],
      'Agreement on Harbours',
      'agreement',
    ],
    [
      'a note below the title of what it proposes',
      [
        title('Seat agreement between Norway and the Harbours Office'),
        title(
          'Oslo, 4 May 2007\n\nThe Ministry of Harbours presents its compliments to the Office and has the honour to propose the following agreement.',
        ),
        body('The seat of the Office is in Oslo.'),
      ],
      'Seat agreement between Norway and the Harbours Office',
      'exchange-of-notes',
    ],
    [
      'a note has no title',
      [
        title(
          'The Embassy of Chad presents its compliments to the Ministry of Foreign Affairs of Norway and has the honour to propose an agreement on harbours.',
        ),
        body('Each Government shall open its harbours.'),
      ],
      null,
      'exchange-of-notes',
    ],
    [
      'a point of a list',
      [title('a) the treaty itself so provides; or'), body('Each Party pays.')],
      null,
      'treaty',
    ],
    ['white space folded', [title('Treaty of\nFriendship')], 'Treaty of Friendship', 'treaty'],
    [
      'over two blocks',
      [title('AGREEMENT BETWEEN NORWAY AND CHAD'), title('ON THE USE OF HARBOURS')],
      'AGREEMENT BETWEEN NORWAY AND CHAD ON THE USE OF HARBOURS',
      'agreement',
    ],
    [
      'an exhibit number before it',
      [title('EXHIBIT 10.1\n\nSUPPLY AGREEMENT')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'a protocol to a treaty',
      [title('Protocol to the Treaty of Friendship')],
      'Protocol to the Treaty of Friendship',
      'protocol',
    ],
    [
      'named after another treaty',
      [title('Agreement on the Status of the Harbour Treaty Organisation')],
      'Agreement on the Status of the Harbour Treaty Organisation',
      'agreement',
    ],
    [
      'agreed minutes',
      [title('AGREED MINUTES'), body('The delegations agreed that ferries sail daily.')],
      'AGREED MINUTES',
      'other',
    ],
    [
      'a memorandum',
      [title('MEMORANDUM OF UNDERSTANDING CONCERNING HARBOURS')],
      'MEMORANDUM OF UNDERSTANDING CONCERNING HARBOURS',
      'memorandum',
    ],
    [
      'a legend is no title',
      [title('CERTAIN PARTS OF THIS DOCUMENT HAVE BEEN OMITTED.\n\nSUPPLY AGREEMENT')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'a letter has none',
      [title('Sir, I have the honour to propose an agreement on harbours.')],
      null,
      'exchange-of-notes',
    ],
    [
      'the line a public filing puts before the document',
      [title('EX-99.(E)(2) 7 dex99e2.htm SUPPLY AGREEMENT\nExhibit (e)(2)'), title('SUPPLY AGREEMENT')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'a filing line run into the title and the text',
      [title('EX-10.4 12 a44817ex10-4.txt EXHIBIT 10.4 SUPPLY AGREEMENT THIS AGREEMENT is made on Monday.')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'a first word that begins like a legend',
      [title('Exhibit A'), title('CONFIDENTIALITY AGREEMENT')],
      'CONFIDENTIALITY AGREEMENT',
      'agreement',
    ],
    [
      'its short name is no part of it',
      [title('SUPPLY AGREEMENT (the “Agreement”)')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'printed on the cover and again in the first sentence',
      [title('SUPPLY AGREEMENT SUPPLY AGREEMENT, dated as of May 4, 2007')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'capitals run into the text',
      [title('JOINT HARBOUR AGREEMENT The undersigned hereby agree to share it.')],
      'JOINT HARBOUR AGREEMENT',
      'agreement',
    ],
    [
      'after a legend on the same line',
      [
        title(
          'Exhibit 4 PARTS OF THIS DOCUMENT HAVE BEEN OMITTED. HARBOUR SUPPLY AGREEMENT This Harbour Supply Agreement is made today.',
        ),
      ],
      'HARBOUR SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'companies named before it',
      [title('OAK MILLS, INC. and ELM LLC SUPPLY AGREEMENT')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'companies named after it',
      [title('SUPPLY AGREEMENT'), title('BY AND BETWEEN'), title('OAK MILLS, INC.')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'lines in capitals with room between them, to the last',
      [
        title('AGREEMENT BETWEEN THE GOVERNMENT OF THE REPUBLIC'),
        title('OF CHAD AND THE GOVERNMENT OF NORWAY ON PROTECTED'),
        title('INFORMATION'),
        preamble('The two Governments have agreed as follows:'),
      ],
      'AGREEMENT BETWEEN THE GOVERNMENT OF THE REPUBLIC OF CHAD AND THE GOVERNMENT OF NORWAY ON PROTECTED INFORMATION',
      'agreement',
    ],
    [
      'none of the lines in capitals that stand below it',
      [
        title('AGREEMENT ON PORTS'),
        title('BETWEEN CHAD AND NORWAY'),
        title('DRAFT'),
        preamble('The two Governments have agreed as follows:'),
      ],
      'AGREEMENT ON PORTS BETWEEN CHAD AND NORWAY',
      'agreement',
    ],
    ['nothing', [body('The depot is closed.')], null, null],
    [
      'a numbered paragraph, where the text begins in the middle',
      [
        body(
          '(2) The depot is run (as all are) by both; its keys shall be kept under a separate arrangement.',
        ),
      ],
      null,
      'arrangement',
    ],
    [
      'a short name above the class it is filed under',
      [title('EC - Chad Trade Agreement\nFree Trade Agreement')],
      'EC - Chad Trade Agreement',
      'agreement',
    ],
    [
      'the title itself below both, in capitals',
      [title('Lake League (LL)\nCustoms Union'), title('TREATY ON THE LAKE LEAGUE Consolidated version')],
      'TREATY ON THE LAKE LEAGUE',
      'treaty',
    ],
    [
      'the title itself below both, as a sentence begins',
      [
        title('EU - Chad\nFree Trade Agreement'),
        title('Interim Agreement between the Union, of the one part, and Chad, of the other part, WHEREAS'),
      ],
      'Interim Agreement between the Union, of the one part, and Chad, of the other part',
      'agreement',
    ],
    [
      'the sender of a note below it',
      [
        title('Exchange of notes on visas'),
        title('The Norwegian Ambassador to the Minister of Foreign Affairs of Chad'),
      ],
      'Exchange of notes on visas',
      'exchange-of-notes',
    ],
  ];
  it.each(rows)('%s', (_, blocks, expected, instrument) => {
    const agreement = read([...blocks, body('Each Party shall keep a list.')]);
    expect([stated(agreement.title), stated(agreement.instrument)]).toEqual([expected, instrument]);
  });
});
