import { expect, it } from 'vitest';
import { agreementContext } from '../../../src/extract/agreement/context.js';
import { readMarkings } from '../../../src/extract/agreement/markings.js';
import { documentOf } from '../document-of.js';
import { body, preamble, read, title } from './read.js';

/** `secret: Norway HEMMELIG, Poland TAJNE`, a line for each level; `?` for nobody's. */
const markingsOf = (between: string, ...texts: string[]): string[] => {
  const blocks = [
    title(`Agreement between ${between} on the Protection of Classified Information`),
    preamble(`${between}, hereinafter the Parties, have agreed as follows:`),
    ...texts.map((text) => body(text)),
  ];
  const { document } = documentOf(blocks);
  return read(blocks).markings.levels.map(({ level, byParty }) => {
    for (const { marking, span } of byParty)
      expect(document.text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(marking);
    return `${level}: ${byParty.map(({ party, marking }) => `${party ?? '?'} ${marking}`).join(', ')}`;
  });
};

const NORWAY_POLAND = 'the Kingdom of Norway and the Republic of Poland';
const SPAIN_PORTUGAL = 'the Kingdom of Spain and the Portuguese Republic';

const rows: [what: string, between: string, texts: string[], expected: string[]][] = [
  [
    'a table with strokes, a column for each party and one for English',
    NORWAY_POLAND,
    [
      'The levels are equivalent:\nKingdom of Norway | Republic of Poland | English equivalent\nSTRENGT HEMMELIG | ŚCIŚLE TAJNE | TOP SECRET\nHEMMELIG | TAJNE | SECRET\nKONFIDENSIELT | POUFNE | CONFIDENTIAL\nBEGRENSET | ZASTRZEŻONE | RESTRICTED',
    ],
    [
      'top-secret: Norway STRENGT HEMMELIG, Poland ŚCIŚLE TAJNE, ? TOP SECRET',
      'secret: Norway HEMMELIG, Poland TAJNE, ? SECRET',
      'confidential: Norway KONFIDENSIELT, Poland POUFNE, ? CONFIDENTIAL',
      'restricted: Norway BEGRENSET, Poland ZASTRZEŻONE, ? RESTRICTED',
    ],
  ],
  [
    'a table that lost what parted its columns, with words that only a third State is known to use',
    'the Republic of Finland and the Republic of Chile',
    [
      'The levels are equivalent:\nRepublic of Finland Republic of Chile English\nERITTÄIN SALAINEN ULTRASECRETO TOP SECRET\nSALAINEN SECRETO SECRET\nKÄYTTÖ RAJOITETTU RESTRINGIDO RESTRICTED',
    ],
    [
      'top-secret: Finland ERITTÄIN SALAINEN, Chile ULTRASECRETO, ? TOP SECRET',
      'secret: Finland SALAINEN, Chile SECRETO, ? SECRET',
      'restricted: Finland KÄYTTÖ RAJOITETTU, Chile RESTRINGIDO, ? RESTRICTED',
    ],
  ],
  [
    'a table set with blanks, one party of which writes English',
    'the Republic of Latvia and New Zealand',
    [
      'Republic of Latvia    New Zealand     In English\nSEVIŠĶI SLEPENI       TOP SECRET      TOP SECRET\nSLEPENI               SECRET          SECRET',
    ],
    [
      'top-secret: Latvia SEVIŠĶI SLEPENI, New Zealand TOP SECRET, ? TOP SECRET',
      'secret: Latvia SLEPENI, New Zealand SECRET, ? SECRET',
    ],
  ],
  [
    'the English column first',
    NORWAY_POLAND,
    ['In English | Norway | Poland\nSECRET | HEMMELIG | TAJNE\nRESTRICTED | BEGRENSET | ZASTRZEŻONE'],
    [
      'secret: ? SECRET, Norway HEMMELIG, Poland TAJNE',
      'restricted: ? RESTRICTED, Norway BEGRENSET, Poland ZASTRZEŻONE',
    ],
  ],
  [
    'a table whose rows give the words other levels than the laws known here, with a name nobody knows',
    'the Republic of Croatia and the Republic of Peru',
    [
      'Republic of Croatia | Republic of Peru | Equivalent in English\nVRLO TAJNO | SECRETO | TOP SECRET\nTAJNO | RESERVADO | SECRET\nOGRANIČENO | USO LIMITADO | RESTRICTED',
    ],
    [
      'top-secret: Croatia VRLO TAJNO, Peru SECRETO, ? TOP SECRET',
      'secret: Croatia TAJNO, Peru RESERVADO, ? SECRET',
      'restricted: Croatia OGRANIČENO, Peru USO LIMITADO, ? RESTRICTED',
    ],
  ],
  [
    'the same where what parted the columns is lost',
    'the Republic of Croatia and the Republic of Peru',
    [
      'Republic of Croatia Republic of Peru Equivalent in English\nVRLO TAJNO SECRETO TOP SECRET\nTAJNO RESERVADO SECRET\nOGRANIČENO USO LIMITADO RESTRICTED',
    ],
    [
      'top-secret: Croatia VRLO TAJNO, Peru SECRETO, ? TOP SECRET',
      'secret: Croatia TAJNO, Peru RESERVADO, ? SECRET',
      'restricted: Croatia OGRANIČENO, Peru USO LIMITADO, ? RESTRICTED',
    ],
  ],
  [
    'two columns without English: the word that means one level everywhere decides',
    'the Republic of Croatia and the Republic of Peru',
    [
      'Republic of Croatia    Republic of Peru\nTAJNO                  RESERVADO\nPOVJERLJIVO            CONFIDENCIAL',
    ],
    ['secret: Croatia TAJNO, Peru RESERVADO', 'confidential: Croatia POVJERLJIVO, Peru CONFIDENCIAL'],
  ],
  [
    'a known word that is a part of another name in its cell',
    'the Republic of Serbia and Ireland',
    ['Republic of Serbia | Ireland | English\nINTERNO | SAMO INTERNO | RESTRICTED'],
    ['restricted: Serbia INTERNO, Ireland SAMO INTERNO, ? RESTRICTED'],
  ],
  [
    'a word used again below the table that gave it another level',
    'the Republic of Croatia and the Republic of Peru',
    [
      'Republic of Croatia | Republic of Peru | English\nTAJNO | RESERVADO | SECRET',
      'Peru shall mark as RESERVADO what it receives under that marking.',
    ],
    ['secret: Croatia TAJNO, Peru RESERVADO, ? SECRET'],
  ],
  [
    'print without signs on letters',
    NORWAY_POLAND,
    ['Security classifications:\nSTRENGT HEMMELIG / SCISLE TAJNE\nBEGRENSET / ZASTRZEZONE'],
    [
      'top-secret: Norway STRENGT HEMMELIG, Poland SCISLE TAJNE',
      'restricted: Norway BEGRENSET, Poland ZASTRZEZONE',
    ],
  ],
  [
    'cells each on a line of its own',
    NORWAY_POLAND,
    ['Security classifications\n\nHEMMELIG\n\nTAJNE\n\nKONFIDENSIELT\n\nPOUFNE'],
    ['secret: Norway HEMMELIG, Poland TAJNE', 'confidential: Norway KONFIDENSIELT, Poland POUFNE'],
  ],
  [
    'a list under each party, where words are the same for other levels',
    SPAIN_PORTUGAL,
    [
      'Classification levels in the Kingdom of Spain:\na) SECRETO\nb) RESERVADO\nc) CONFIDENCIAL\nd) DIFUSIÓN LIMITADA',
      'In the Portuguese Republic:\na) MUITO SECRETO\nb) SECRETO\nc) CONFIDENCIAL\nd) RESERVADO',
    ],
    [
      'top-secret: Spain SECRETO, Portugal MUITO SECRETO',
      'secret: Spain RESERVADO, Portugal SECRETO',
      'confidential: Spain CONFIDENCIAL, Portugal CONFIDENCIAL',
      'restricted: Spain DIFUSIÓN LIMITADA, Portugal RESERVADO',
    ],
  ],
  [
    'a row whose other cell tells the level',
    SPAIN_PORTUGAL,
    ['Information classified SECRETO corresponds to MUITO SECRETO.'],
    ['top-secret: Spain SECRETO, Portugal MUITO SECRETO'],
  ],
  [
    'correspondences in a sentence',
    'Romania and the United States of America',
    [
      'Classifications correspond: (a) STRICT SECRET corresponds to SECRET; (b) SECRET corresponds to CONFIDENTIAL; (c) SECRET DE SERVICIU has no equivalent.',
    ],
    [
      'secret: Romania STRICT SECRET, United States of America SECRET',
      'confidential: Romania SECRET, United States of America CONFIDENTIAL',
      'restricted: Romania SECRET DE SERVICIU',
    ],
  ],
  [
    'a list of the levels of each party in a sentence',
    'the Republic of Finland and the Republic of Estonia',
    [
      'The security classification levels are, for Finland: ERITTÄIN SALAINEN, SALAINEN and KÄYTTÖ RAJOITETTU; for Estonia: TÄIESTI SALAJANE, SALAJANE and PIIRATUD.',
    ],
    [
      'top-secret: Finland ERITTÄIN SALAINEN, Estonia TÄIESTI SALAJANE',
      'secret: Finland SALAINEN, Estonia SALAJANE',
      'restricted: Finland KÄYTTÖ RAJOITETTU, Estonia PIIRATUD',
    ],
  ],
  [
    'names with an English half',
    'the Federal Republic of Germany and the Kingdom of Sweden',
    ['Security classifications:\nGEHEIM | HEMLIG/SECRET\nVS-VERTRAULICH | HEMLIG/CONFIDENTIAL'],
    [
      'secret: Germany GEHEIM, Sweden HEMLIG/SECRET',
      'confidential: Germany VS-VERTRAULICH, Sweden HEMLIG/CONFIDENTIAL',
    ],
  ],
  [
    'dashes within a name',
    'the Federal Republic of Germany and the Republic of Poland',
    ['Information classified VS – NUR FÜR DEN DIENSTGEBRAUCH is treated as ZASTRZEŻONE.'],
    ['restricted: Germany VS – NUR FÜR DEN DIENSTGEBRAUCH, Poland ZASTRZEŻONE'],
  ],
  [
    'a name cut by the end of a line within a cell is not read as another',
    'the Republic of Latvia and New Zealand',
    ['Security classification SEVIŠĶI SLEPENI and KONFIDENCIĀLI'],
    ['top-secret: Latvia SEVIŠĶI SLEPENI', 'confidential: Latvia KONFIDENCIĀLI'],
  ],
  [
    'other alphabets',
    'the Republic of Bulgaria and the Hellenic Republic',
    ['Classification levels: СТРОГО СЕКРЕТНО / ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ; ПОВЕРИТЕЛНО / ΕΜΠΙΣΤΕΥΤΙΚΟ'],
    [
      'top-secret: Bulgaria СТРОГО СЕКРЕТНО, Greece ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ',
      'confidential: Bulgaria ПОВЕРИТЕЛНО, Greece ΕΜΠΙΣΤΕΥΤΙΚΟ',
    ],
  ],
  [
    'two languages of one party',
    'the Kingdom of Belgium and the Czech Republic',
    ['Security classifications:\nTRÈS SECRET | PŘÍSNĚ TAJNÉ\nVERTROUWELIJK | DŮVĚRNÉ'],
    [
      'top-secret: Belgium TRÈS SECRET, Czech Republic PŘÍSNĚ TAJNÉ',
      'confidential: Belgium VERTROUWELIJK, Czech Republic DŮVĚRNÉ',
    ],
  ],
  [
    'a name that both parties have is nobody’s without more',
    'the Federal Republic of Germany and the Republic of Austria',
    ['Information classified GEHEIM is locked away.'],
    ['secret: ? GEHEIM'],
  ],
  [
    '… and the one named before it where one is',
    'the Federal Republic of Germany and the Republic of Austria',
    ['In the classification of Germany: GEHEIM, in that of Austria: EINGESCHRÄNKT.'],
    ['secret: Germany GEHEIM', 'restricted: Austria EINGESCHRÄNKT'],
  ],
  [
    'a name whose first word is one letter',
    'the Republic of Malta and the Republic of Albania',
    ['Malta: L-OGĦLA SEGRETEZZA. Albania: I KUFIZUAR.'],
    ['top-secret: Malta L-OGĦLA SEGRETEZZA', 'restricted: Albania I KUFIZUAR'],
  ],
  [
    'organisations',
    'the Kingdom of Denmark and the Republic of Italy',
    ['Information marked NATO SECRET or COSMIC TOP SECRET or RESTREINT UE/EU RESTRICTED is not exchanged.'],
    [
      'top-secret: NATO COSMIC TOP SECRET',
      'secret: NATO NATO SECRET',
      'restricted: European Union RESTREINT UE/EU RESTRICTED',
    ],
  ],
  [
    'the one side that writes English has the marking of a row of two',
    'the Kingdom of Denmark and the United Kingdom of Great Britain and Northern Ireland',
    ['Security classifications:\nYDERST HEMMELIGT | TOP SECRET\nFORTROLIGT | CONFIDENTIAL'],
    [
      'top-secret: Denmark YDERST HEMMELIGT, United Kingdom TOP SECRET',
      'confidential: Denmark FORTROLIGT, United Kingdom CONFIDENTIAL',
    ],
  ],
  [
    '… and no side that does not',
    'the Kingdom of Denmark and the Republic of Italy',
    ['Security classifications:\nYDERST HEMMELIGT | TOP SECRET'],
    ['top-secret: Denmark YDERST HEMMELIGT, ? TOP SECRET'],
  ],
  [
    'United Kingdom prefixes',
    'the Kingdom of Denmark and the United Kingdom of Great Britain and Northern Ireland',
    ['Classified information marked UK OFFICIAL-SENSITIVE is TIL TJENESTEBRUG.'],
    ['restricted: United Kingdom UK OFFICIAL-SENSITIVE, Denmark TIL TJENESTEBRUG'],
  ],
  [
    'a name not known, under the heading of its State',
    'the Republic of Kazakhstan and the Republic of Croatia',
    [
      'Classifications\n\nRepublic of Kazakhstan    Republic of Croatia    English\nOTE QUPIA                 VRLO TAJNO             TOP SECRET\nQUPIA                     TAJNO                  SECRET',
    ],
    [
      'top-secret: Kazakhstan OTE QUPIA, Croatia VRLO TAJNO, ? TOP SECRET',
      'secret: Kazakhstan QUPIA, Croatia TAJNO, ? SECRET',
    ],
  ],
  [
    'levels in passing',
    NORWAY_POLAND,
    ['Information classified CONFIDENTIAL or SECRET is registered.'],
    ['secret: ? SECRET', 'confidential: ? CONFIDENTIAL'],
  ],
  [
    'with a capital, in quotation marks',
    NORWAY_POLAND,
    ['Documents classified “Top Secret” are carried by two couriers.'],
    ['top-secret: ? Top Secret'],
  ],
  [
    'in small letters after what grades',
    NORWAY_POLAND,
    ['Persons with access to material classified confidential or above are cleared.'],
    ['confidential: ? confidential'],
  ],
  [
    'small letters that grade nothing',
    NORWAY_POLAND,
    ['The ballot is secret and the talks are confidential; classified information is locked away.'],
    [],
  ],
  [
    'confidential information is no level',
    NORWAY_POLAND,
    ['CONFIDENTIAL INFORMATION shall be protected. Classified secret information is locked away.'],
    [],
  ],
  [
    'unclassified',
    NORWAY_POLAND,
    ['Only information that is classified RESTRICTED or UNCLASSIFIED may be sent by post.'],
    ['restricted: ? RESTRICTED', 'unclassified: ? UNCLASSIFIED'],
  ],
  [
    'a word in passing adds nothing to a table',
    NORWAY_POLAND,
    ['Security classifications:\nHEMMELIG | TAJNE', 'Information classified TAJNE is locked away.'],
    ['secret: Norway HEMMELIG, Poland TAJNE'],
  ],
  [
    'old British levels',
    'the Kingdom of Norway and the United Kingdom of Great Britain and Northern Ireland',
    ['Papers of the grading MOST SECRET are carried by hand.'],
    ['top-secret: ? MOST SECRET'],
  ],
  [
    'the United States beside Japan',
    'Japan and the United States of America',
    ['Security classifications:\nKIMITSU | TOP SECRET\nGOKUHI | SECRET'],
    [
      'top-secret: Japan KIMITSU, United States of America TOP SECRET',
      'secret: Japan GOKUHI, United States of America SECRET',
    ],
  ],
  [
    'a line for each level, the State behind each name',
    'Australia and the Republic of Chile',
    [
      'The levels correspond as follows:\n\nTOP SECRET (Australia): ULTRA SECRETO (Chile)\n\nSECRET (Australia): SECRETO (Chile)',
    ],
    ['top-secret: Australia TOP SECRET, Chile ULTRA SECRETO', 'secret: Australia SECRET, Chile SECRETO'],
  ],
  [
    'States behind names of one language, one of which has no equivalent',
    'the United Kingdom of Great Britain and Northern Ireland and the Republic of India',
    ['SECRET (United Kingdom) – SECRET (India)\n\nno equivalent (United Kingdom) – CONFIDENTIAL (India)'],
    ['secret: United Kingdom SECRET, India SECRET', 'confidential: India CONFIDENTIAL'],
  ],
  [
    'the State behind the name in a sentence',
    'Australia and the Republic of Chile',
    ['The level SECRET in Australia corresponds to SECRETO in the Republic of Chile.'],
    ['secret: Australia SECRET, Chile SECRETO'],
  ],
  [
    'whose names they are, as possessives',
    'Australia and the Republic of Chile',
    ['Australia’s classified level SECRET corresponds to Chile’s SECRETO.'],
    ['secret: Australia SECRET, Chile SECRETO'],
  ],
  [
    'points with the State in brackets',
    'the Republic of Peru and Canada',
    [
      'The levels are equivalent as follows:\n\n(a) SECRETO (Peru) is equivalent to SECRET (Canada);\n\n(b) CONFIDENCIAL (Peru) has no equivalent in Canada.',
    ],
    ['secret: Peru SECRETO, Canada SECRET', 'restricted: Peru CONFIDENCIAL'],
  ],
  [
    'a name without signs that may be English, in the column of its State',
    'the Kingdom of Belgium and the Kingdom of Norway',
    ['The grades are equivalent:\n\nTRES SECRET - STRENGT HEMMELIG\n\nSECRET - HEMMELIG'],
    ['top-secret: Belgium TRES SECRET, Norway STRENGT HEMMELIG', 'secret: Belgium SECRET, Norway HEMMELIG'],
  ],
  [
    'a cell that says that there is none',
    'the Kingdom of Sweden and the United States of America',
    [
      'Kingdom of Sweden | United States of America\nHEMLIG/SECRET | SECRET\nHEMLIG/RESTRICTED | No equivalent',
    ],
    ['secret: Sweden HEMLIG/SECRET, United States of America SECRET', 'restricted: Sweden HEMLIG/RESTRICTED'],
  ],
  [
    'short names in quotation marks, with a capital alone',
    'Hungary and the Republic of Slovenia',
    ['Classification levels:\nHungary | Slovenia\n“Titkos!” | TAJNO\n“Bizalmas!” | ZAUPNO'],
    ['secret: Hungary Titkos, Slovenia TAJNO', 'confidential: Hungary Bizalmas, Slovenia ZAUPNO'],
  ],
  [
    'words parted in another way',
    'the Federative Republic of Brazil and the Republic of Poland',
    ['Classification levels:\nULTRA-SECRETO | ŚCIŚLE TAJNE'],
    ['top-secret: Brazil ULTRA-SECRETO, Poland ŚCIŚLE TAJNE'],
  ],
  ['nothing about classification', NORWAY_POLAND, ['The Parties shall meet once a year.'], []],
];

it.each(rows)('%s', (_, between, texts, expected) => {
  expect(markingsOf(between, ...texts)).toEqual(expected);
});

it('finds no level in a contract that keeps its terms confidential', () => {
  const { markings } = read([
    title('Supply Contract'),
    body('CONFIDENTIAL TREATMENT REQUESTED. Each party shall keep the terms secret. THIS IS CONFIDENTIAL.'),
    body('Confidential Information is what a party marks “Confidential”. Trade Secrets are kept.'),
  ]);
  expect(markings.levels.flatMap(({ byParty }) => byParty.map(({ party }) => party))).toEqual([]);
});

it('reads a line without end', () => {
  const { document, passages, facts } = documentOf([body(`classified ${'SECRET | GEHEIM '.repeat(40_000)}`)]);
  expect(readMarkings(agreementContext(document, passages, facts), []).levels).toHaveLength(1);
});

it('reads a line of States without end', () => {
  const { document, passages, facts } = documentOf([
    body(`classified SECRET ${'(Norway), Poland, SECRET '.repeat(20_000)}`),
  ]);
  expect(readMarkings(agreementContext(document, passages, facts), []).levels).toHaveLength(1);
});
