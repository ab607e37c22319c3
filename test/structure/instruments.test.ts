import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

/** The outline down to the articles, without words. */
const skeleton = (text: string): string[] =>
  outlineOf(text)
    .filter((line) => !/__(?:rec|block|para|point)_/.test(line))
    .map((line) => /^ *\S+(?: \*.*\*)?/.exec(line)![0]);

const AGREEMENT =
  'AGREEMENT ON BRIDGES\n\nRuritania and Elbonia,\n\nHave agreed as follows:\n\nArticle 1\n\nThey build.\n\nArticle 2\n\nThey pay.\n\n';
const SIGNED = 'DONE at Strelsau on 1 May 1999.\n\nFor Ruritania:\n\nFor Elbonia:\n\n';
const FIRST = ['preface', 'preamble', 'body', '  art_1', '  art_2'];

describe('several instruments in one text', () => {
  it.each<[string, string, string[]]>([
    [
      'an implementing arrangement with an appendix, printed behind an annex',
      `${AGREEMENT}${SIGNED}ANNEX A\nTerms\n\n1. A bridge is a way.\n\n2. A way is long.\n\nIMPLEMENTING ARRANGEMENT TO THE AGREEMENT ON BRIDGES\n\nThe Ministries,\n\nPursuant to Article 2,\n\nHave reached the following understandings:\n\nArticle 1\n\nThey meet.\n\nSigned at Strelsau on 3 May 1999.\n\nAPPENDIX 1\nPrices\n\n1. One crown.\n\n2. Two crowns.`,
      [
        ...[...FIRST, 'conclusions', 'annex_A *Terms*'],
        'cmp_1 *IMPLEMENTING ARRANGEMENT TO THE AGREEMENT ON BRIDGES*',
        ...['  cmp_1__preamble', '  cmp_1__body', '    cmp_1__art_1', '  cmp_1__conclusions'],
        '  cmp_1__annex_1 *Prices*',
      ],
    ],
    [
      'agreed minutes with numbers alone, and a side letter',
      `${AGREEMENT}${SIGNED}AGREED MINUTES\n\n1. With reference to Article 1, a ferry is no bridge.\n\n2. With reference to Article 2, they pay in crowns.\n\nSIDE LETTER\n\nDear Minister,\n\nI confirm that a ford is no bridge.\n\nYours sincerely,`,
      [
        ...[...FIRST, 'conclusions', 'cmp_1 *AGREED MINUTES*', '  cmp_1__body'],
        ...['cmp_2 *SIDE LETTER*', '  cmp_2__body', '  cmp_2__conclusions'],
      ],
    ],
    [
      'a resolution before the treaty it approves',
      `RESOLUTION OF RATIFICATION\n\nResolved, That the Senate advise and consent to the Treaty.\n\n${AGREEMENT.replace('AGREEMENT', 'TREATY')}${SIGNED}`,
      [
        ...[
          'preface',
          'body',
          '  block_1',
          'cmp_1 *TREATY ON BRIDGES*',
          '  cmp_1__preamble',
          '  cmp_1__body',
        ],
        ...['    cmp_1__art_1', '    cmp_1__art_2', '  cmp_1__conclusions'],
      ],
    ],
    [
      'an act whose schedule is the treaty',
      `BRIDGES ACT 1999\n\nBe it enacted as follows:\n\n1. This Act may be cited as the Bridges Act.\n\n2. The Treaty has the force of law.\n\nSCHEDULE\n\nTREATY ON BRIDGES\n\nHave agreed as follows:\n\nArticle 1\n\nThey build.`,
      [
        'preface',
        'preamble',
        'body',
        '  para_1',
        '  para_2',
        'annex_1 *TREATY ON BRIDGES*',
        '  annex_1__art_1',
      ],
    ],
    [
      'a title page: one instrument',
      `AGREEMENT ON BRIDGES\n\nStrelsau 1999\n\n${AGREEMENT}${SIGNED}`,
      [...FIRST, 'conclusions'],
    ],
    [
      'a form in an annex, with a title and a formula of its own: one instrument',
      `${AGREEMENT}${SIGNED}ANNEX A\n\nMODEL ARRANGEMENT ON A BRIDGE\n\nThe Ministries\n\nHave agreed as follows:\n\nArticle 1\n\nThey build.`,
      [...FIRST, 'conclusions', 'annex_A *MODEL ARRANGEMENT ON A BRIDGE*', '  annex_A__art_1'],
    ],
    [
      'a declaration without numbers behind the signatures: annexed',
      `${AGREEMENT}${SIGNED}DECLARATION BY ELBONIA\n\nElbonia understands that bridges are made of stone.`,
      [...FIRST, 'conclusions', 'annex_n1 *DECLARATION BY ELBONIA*'],
    ],
    [
      'a declaration whose title is one word',
      `${AGREEMENT}${SIGNED}DECLARATION\n\nElbonia understands that bridges are made of stone.`,
      [...FIRST, 'conclusions', 'annex_n1 *DECLARATION*'],
    ],
    [
      'a form that guests sign, inside an annex that goes on counting: part of the annex',
      `${AGREEMENT}${SIGNED}ANNEX A\n\n1. Each guest signs the words below.\n\nAGREED RECORD\n\nI have seen the bridge.\n\n2. The keeper files them.`,
      [...FIRST, 'conclusions', 'annex_A'],
    ],
    [
      'a form at the end of an annex, whose title does not say who declares: part of the annex',
      `${AGREEMENT}${SIGNED}ANNEX A\n\n1. Each guest signs the words below.\n\nDECLARATION\n\nI have seen the bridge.`,
      [...FIRST, 'conclusions', 'annex_A', '  annex_A__sec_n1 *DECLARATION*'],
    ],
    [
      'an agreed minute behind the annex: beside it',
      `${AGREEMENT}${SIGNED}ANNEX A\n\n1. Bridges have rails.\n\n2. Rails are red.\n\nAGREED MINUTE\n\nThe delegations noted that ferries are no bridges.`,
      [...FIRST, 'conclusions', 'annex_A', 'annex_n2 *AGREED MINUTE*'],
    ],
    [
      'two declarations without numbers, one behind the other',
      `${AGREEMENT}${SIGNED}JOINT DECLARATION\n\nThe Parties declare that they will meet.\n\nDECLARATION BY ELBONIA\n\nElbonia understands that bridges are made of stone.`,
      [...[...FIRST, 'conclusions', 'annex_n1 *JOINT DECLARATION*'], 'annex_n2 *DECLARATION BY ELBONIA*'],
    ],
    [
      'a declaration behind an agreed minute',
      `${AGREEMENT}${SIGNED}AGREED MINUTE\n\n1. A ferry is no bridge.\n\n2. They pay in crowns.\n\nStrelsau, 1 May 1999\n\nUNILATERAL DECLARATION BY ELBONIA\n\nElbonia understands that bridges are made of stone.`,
      [
        ...[...FIRST, 'conclusions', 'cmp_1 *AGREED MINUTE*', '  cmp_1__body', '  cmp_1__conclusions'],
        ...['cmp_2 *UNILATERAL DECLARATION BY ELBONIA*', '  cmp_2__body'],
      ],
    ],
    [
      'letters behind a declaration',
      `${AGREEMENT}${SIGNED}DECLARATION\n\nElbonia understands that bridges are made of stone.\n\nEXCHANGE OF LETTERS\n\nStrelsau, 1 May 1999\n\nSir,\n\nI inform you that fords are free.\n\nAccept, Sir, the assurances of my consideration.\n\nA. FLAVIA\n\nStrelsau, 1 May 1999\n\nSir,\n\nI have your letter.\n\nB. DILBERT`,
      [
        ...[
          ...FIRST,
          'conclusions',
          'annex_n1 *DECLARATION*',
          'cmp_1 *EXCHANGE OF LETTERS*',
          '  cmp_1__body',
        ],
        ...['    cmp_1__part_n1', '      cmp_1__part_n1__conclusions'],
        ...['    cmp_1__part_n2', '      cmp_1__part_n2__conclusions'],
      ],
    ],
    [
      'a record whose title no blank line parts from the names above and the numbers below',
      `${AGREEMENT}Done at Strelsau on 1 May 1999, ${'in two languages, '.repeat(10)}each equally valid.\nFor Ruritania For Elbonia\nRECORD OF UNDERSTANDINGS\n1. A ferry is no bridge.\n2. They pay in crowns.`,
      [...FIRST, 'conclusions', 'cmp_1 *RECORD OF UNDERSTANDINGS*', '  cmp_1__body'],
    ],
    [
      'two resolutions, the second without a title',
      `${AGREEMENT}${SIGNED}Agreement on Bridges\n\nThe General Council, Recalling its resolutions on roads,\n\n1. Commends the Agreement;\n\n2. Asks all to sign it.\n\nThe River Board, Noting that rivers are wide,\n\n1. Welcomes the Agreement;\n\n2. Asks for boats.`,
      [
        ...[...FIRST, 'conclusions', 'cmp_1 *Agreement on Bridges*', '  cmp_1__preface', '  cmp_1__body'],
        ...['cmp_2', '  cmp_2__preface', '  cmp_2__body'],
      ],
    ],
    [
      'a heading that is called like an instrument: none',
      'Article 1\n\nThey build.\n\nArticle 2\n\nThey pay.\n\nIMPLEMENTING ARRANGEMENT\n\nArticle 3\n\nMinistries agree on the following:\n\n1. Stone.\n\n2. Wood.\n\nArticle 4\n\nThey part.',
      ['body', '  art_1', '  art_2', '  sec_n1 *IMPLEMENTING ARRANGEMENT*', '    art_3', '    art_4'],
    ],
  ])('%s', (_, text, expected) => {
    expect(skeleton(text)).toEqual(expected);
  });
});

describe('words quoted from another instrument', () => {
  const AMENDING = 'PROTOCOL AMENDING THE AGREEMENT\n\nHave agreed as follows:\n\nArticle 1\n\n';
  it.each<[string, string, string[]]>([
    [
      'an article in straight marks',
      `${AMENDING}Article 5 shall be replaced by the following:\n\n"Article 5\n\nCosts\n\n1. Each Party pays.\n\n2. The “host” pays too."\n\nArticle 2\n\nIt enters into force.`,
      ['art_1', 'art_2'],
    ],
    [
      'two articles in one pair of marks',
      `${AMENDING}The following Articles shall be inserted:\n\n“Article 7A\n\nCustoms\n\nNone.\n\nArticle 7B\n\nTaxes\n\nNone.”\n\nArticle 2\n\nIt enters into force.`,
      ['art_1', 'art_2'],
    ],
    [
      'marks before every paragraph',
      `${AMENDING}Article 5 shall read as follows:\n\n“Article 5\n\n“1. Each Party pays.\n\n“2. The host pays too.”\n\nArticle 2\n\nIt enters into force.`,
      ['art_1', 'art_2'],
    ],
    [
      'the note that is answered',
      'I have received your note, which reads as follows: “Excellency,\n\nI propose:\n\nArticle 1\n\nWe build.\n\nArticle 2\n\nWe pay.”\n\nArticle 1\n\nWe agree.',
      ['art_1'],
    ],
    [
      'marks that never close: nothing is quoted',
      `${AMENDING}Article 5 shall read as follows:\n\n“5. Each Party pays.\n\nArticle 2\n\nIt enters into force.`,
      ['art_1', 'art_2'],
    ],
    [
      'marks that close behind the next quotation only: the first is none',
      `${AMENDING}Article 5 shall read as follows:\n\n“5. Each Party pays.\n\nArticle 2\n\nArticle 6 shall read as follows:\n\n“6. Nobody pays.”\n\nArticle 3\n\nIt enters into force.`,
      ['art_1', 'art_2', 'art_3'],
    ],
    [
      'terms that are defined',
      'Article 1\n\nIn this Agreement the following terms are used:\n\n“bridge” means a way;\n\n“way” means a road.\n\nArticle 2\n\nWe pay.',
      ['art_1', 'art_2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(skeleton(text).flatMap((line) => /art_\S+/.exec(line)?.[0] ?? [])).toEqual(expected);
  });
});

describe('letters of an exchange', () => {
  const LETTER =
    'Excellency,\n\nI have the honour to propose:\n\n1. We build.\n\n2. We pay.\n\nAccept, Excellency, the assurances of my consideration.\n\nA. Flavia\nAmbassador of Ruritania\n\nHis Excellency\nB. Dilbert\n\n';
  const REPLY = 'Excellency,\n\nWe agree.\n\nAccept, Excellency, the assurances of my consideration.';
  it.each<[string, string, string[]]>([
    [
      'under letterheads, without numbers',
      `EMBASSY OF RURITANIA\n\nElbograd, 1 May 1999\n\n${LETTER}MINISTRY OF FOREIGN AFFAIRS\n\nElbograd, 2 May 1999\n\n${REPLY}`,
      ['body', '  part_n1', '    part_n1__conclusions', '  part_n2', '    part_n2__conclusions'],
    ],
    [
      'called notes, with numbers',
      `EXCHANGE OF NOTES\n\nNote No. 1\n\nElbograd, 1 May 1999\n\n${LETTER}Note No. 2\n\n${REPLY}`,
      ['preface', 'body', '  part_1', '    part_1__conclusions', '  part_2', '    part_2__conclusions'],
    ],
    [
      'one letter alone',
      `Elbograd, 1 May 1999\n\n${REPLY}`,
      ['preface', 'body', '  block_1', '  block_2', 'conclusions'],
    ],
  ])('%s', (_, text, expected) => {
    expect(skeleton(text)).toEqual(expected);
  });
});
