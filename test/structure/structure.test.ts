import { describe, expect, it } from 'vitest';
import { articlesOf, structure } from '../../src/structure/index.js';
import { documentOf } from './document.js';
import { issuesOf, outlineOf } from './outline.js';

const TREATY = `Agreement between Ruritania and Elbonia on Bridges

The Government of Ruritania and the Government of Elbonia,
Desiring to build bridges,
Have agreed as follows:

PART I
GENERAL

Article 1
Definitions

For the purposes of this Agreement:
(a) “bridge” means a way over water;
(b) “water” means
(i) a river; or
(ii) a lake.

Article 2

1. Each Party shall build one bridge.

2. A bridge shall be:

– strong, and

– long.

It shall be painted.

3. Nobody shall pay.

Final clauses

Article 3

This Agreement enters into force at once.

DONE at Strelsau, on 1 May 1999, in two copies.

For Ruritania: A. B.

ANNEX
List of rivers

1. The Ruri.
2. The Elb.
`;

describe('structure', () => {
  it('draws the tree of a treaty', () => {
    expect(outlineOf(TREATY)).toEqual([
      'preface',
      '  preface__block_1 Agreement between Ruritania and Elbonia on Bridges',
      'preamble',
      '  preamble__rec_1 The Government of Ruritania and the Government of Elbonia,',
      '  preamble__rec_2 Desiring to build bridges,',
      '  preamble__rec_3 Have agreed as follows:',
      'body',
      '  part_I *GENERAL*',
      '    art_1 *Definitions* For the purposes of this Agreement:',
      '      art_1__point_a “bridge” means a way over water;',
      '      art_1__point_b “water” means',
      '        art_1__point_b__point_i a river; or',
      '        art_1__point_b__point_ii a lake.',
      '    art_2',
      '      art_2__para_1 Each Party shall build one bridge.',
      '      art_2__para_2 A bridge shall be:',
      '        art_2__para_2__point_n1 – strong, and',
      '        art_2__para_2__point_n2 – long.',
      '        art_2__para_2__wrapUp It shall be painted.',
      '      art_2__para_3 Nobody shall pay.',
      '    part_I__sec_n1 *Final clauses*',
      '      art_3 This Agreement enters into force at once.',
      'conclusions',
      '  conclusions__block_1 DONE at Strelsau, on 1 May 1999, in two copies.',
      '  conclusions__block_2 For Ruritania: A. B.',
      'annex_1 *List of rivers*',
      '  annex_1__para_1 The Ruri.',
      '  annex_1__para_2 The Elb.',
    ]);
  });

  it('gives passages their headings, lead-ins and roles', () => {
    const { passages } = structure(documentOf(TREATY)).output;
    const point = passages.find((passage) => passage.id === 'art_1__point_b__point_ii')!;
    const words = ({ start, end }: { start: number; end: number }): string => TREATY.slice(start, end);
    expect(words(point.span)).toBe('(ii) a lake.');
    expect(TREATY.slice(point.textStart, point.span.end)).toBe('a lake.');
    expect(point.headings.map(words)).toEqual(['Definitions', 'GENERAL']);
    expect(point.leadIns.map(words)).toEqual(['“water” means', 'For the purposes of this Agreement:']);
    expect(point.sectionPath).toEqual([
      'body',
      'part_I',
      'art_1',
      'art_1__point_b',
      'art_1__point_b__point_ii',
    ]);
    expect(passages.filter((passage) => passage.role === 'annex')).toHaveLength(2);
  });

  it('lists articles with number, heading and the words they hold', () => {
    const articles = articlesOf(structure(documentOf(TREATY)).output.sections);
    expect(articles.map(({ number, heading }) => [number, heading])).toEqual([
      ['1', 'Definitions'],
      ['2', ''],
      ['3', ''],
    ]);
    expect(TREATY.slice(articles[1]!.start, articles[1]!.end)).toMatch(
      /^Article 2[\s\S]*Nobody shall pay\.$/,
    );
  });

  it('counts pages from the lines of the document', () => {
    const text = 'Article 1\n\nOne page\nand another.\n\nArticle 2\n\nThe second.';
    const second = text.indexOf('and');
    const line = (start: number, end: number) => ({ span: { start, end }, box: null });
    const pages = [
      { pageNumber: 3, widthPt: null, heightPt: null, lines: [line(0, second - 1)] },
      { pageNumber: 4, widthPt: null, heightPt: null, lines: [line(second, text.length)] },
    ];
    const { passages } = structure({ ...documentOf(text), pages }).output;
    expect(passages.map((passage) => passage.pages)).toEqual([
      [3, 4],
      [4, 4],
    ]);
  });
});

describe('what is no division', () => {
  const articles = (text: string): string[] =>
    articlesOf(structure(documentOf(text)).output.sections).map(({ number }) => number);

  it.each([
    [
      'a citation that wrapping put at the start of a line',
      'Article 1\n\nThe Parties shall act in the manner that is laid down in\nArticle 5 of this Agreement and in no other manner at all.\n\nArticle 2\n\nEnd.',
      ['1', '2'],
    ],
    [
      'a citation that is alone on the last line of its paragraph',
      'Article 1\n\nThe Parties shall act in every case in the manner laid down in\nArticle 5.\n\nArticle 2\n\nEnd.',
      ['1', '2'],
    ],
    [
      'a citation below the first paragraph of an article',
      'Article 1\n1. The Board rows as it is told in\nArticle 7.\n2. It decides.\nArticle 2\nEnd.',
      ['1', '2'],
    ],
    [
      'a citation glued into a long line',
      `Article 1\n\n${'This text goes on about many bridges and their keep. '.repeat(4)}It is subject to Article 2, which prevails.\n\nArticle 2\n\nEnd.`,
      ['1', '2'],
    ],
    [
      'a list of contents',
      'Contents\n\nArticle 1 Aim\nArticle 2 Means\nArticle 3 Costs\nArticle 4 End\n\nThe Parties have agreed as follows:\n\nArticle 1\nAim\n\nOne.\n\nArticle 2\nMeans\n\nTwo.\n\nArticle 3\nCosts\n\nThree.\n\nArticle 4\nEnd\n\nFour.',
      ['1', '2', '3', '4'],
    ],
    [
      'an annex named in a sentence',
      'Article 1\n\nSee below.\n\nAnnex A shall be part of it.\n\nArticle 2\n\nEnd.',
      ['1', '2'],
    ],
    ['rules of an annex, beside articles', 'Article 1\n\nWe meet.\n\nANNEX\n\nRule 1\n\nMeet often.', ['1']],
  ])('%s', (_, text, expected) => {
    expect(articles(text)).toEqual(expected);
  });
});

describe('issues', () => {
  it.each([
    ['none', 'Article 1\n\nOne.\n\nArticle 2\n\nTwo.', []],
    ['an article left out', 'Article 1\n\nOne.\n\nArticle 3\n\nThree.', ['structure/numbering-gap']],
    ['a paragraph left out', 'Article 1\n\n1. One.\n\n3. Three.\n\n4. Four.', ['structure/numbering-gap']],
    ['an article twice', 'Article 1\n\nOne.\n\nArticle 1\n\nOne again.', ['structure/duplicate-number']],
    [
      'articles that changed places',
      'Article 1\n\nOne.\n\nArticle 3\n\nThree.\n\nArticle 2\n\nTwo.\n\nArticle 4\n\nFour.',
      ['structure/out-of-order'],
    ],
    [
      'articles that changed places, and one left out',
      'Article I\n\nOne.\n\nArticle IV\n\nFour.\n\nArticle II\n\nTwo.\n\nArticle V\n\nFive.',
      ['structure/numbering-gap', 'structure/out-of-order'],
    ],
    [
      'paragraphs that changed places',
      'Article 1\n\n1. One.\n\n3. Three.\n\n2. Two.\n\n4. Four.',
      ['structure/out-of-order'],
    ],
    [
      'sections that begin to count again in each chapter',
      'Chapter 1\n\nSection 1\n\nOne.\n\nSection 2\n\nTwo.\n\nChapter 2\n\nSection 1\n\nThree.\n\nSection 2\n\nFour.',
      [],
    ],
    [
      'the last paragraph twice',
      'Article 1\n\n1. One.\n\n2. Two.\n\n2. Two again.\n\nArticle 2\n\nThree.',
      ['structure/duplicate-number'],
    ],
    [
      'a paragraph left out among bare numbers',
      'Article 1\n\n1 One\n\n2 Two\n\n4 Four',
      ['structure/numbering-gap'],
    ],
    ['bare numbers that say how many', 'Article 1\n\nThey buy:\n\n1 Barge\n\n4 Rafts', []],
    [
      'a paragraph that a lost line end hides',
      'Article 1\n\n1. One.\n\n2. They meet in Paris 3. They pay.\n\n4. Four.',
      [],
    ],
    [
      'a paragraph left out that the words before it cite',
      'Article 1\n\n1. One.\n\n2. They meet under paragraph 3. They pay.\n\n4. Four.',
      ['structure/numbering-gap'],
    ],
    [
      'points that count again under other words',
      'Article 1\n\nIn this Agreement:\n\nA ship means:\n\n(a) a barge; and\n\n(b) a raft.\n\nA port means:\n\n(a) a quay; and\n\n(b) a pier.',
      [],
    ],
    [
      'a point twice in one list',
      'Article 1\n\nThey buy:\n\n(a) a barge;\n\n(b) a raft;\n\n(b) a quay;\n\n(c) a pier.',
      ['structure/duplicate-number'],
    ],
    [
      'a list of annexes below the signatures, a line each',
      'Article 1\n\nOne.\n\nDone at Paris.\n\nAnnex A – Barges\nAnnex B – Rafts\n\nANNEX A\n\n1. Two.\n\nANNEX B\n\n1. Six.',
      [],
    ],
    [
      'a list of annexes below the signatures, on one line',
      'Article 1\n\nOne.\n\nDone at Paris.\n\nANNEX A – BARGES ANNEX B – RAFTS\n\nANNEX A\n\n1. Two.\n\nANNEX B\n\n1. Six.',
      [],
    ],
    [
      'articles that begin again in another part',
      'PART I\n\nArticle 1\n\nOne.\n\nPART II\n\nArticle 1\n\nOne.',
      [],
    ],
    ['no number anywhere', 'A letter.\n\nYours sincerely', ['structure/no-sections']],
    ['no text, of which enough has been said', '', []],
  ])('%s', (_, text, expected) => {
    expect(issuesOf(text)).toEqual(expected);
  });
});

describe('eIds', () => {
  it('give numbers written out in digits up to ninety-nine', () => {
    const ordinals = ['TWENTIETH', 'TWENTY-FIRST', 'TWENTY SECOND'];
    const text = ordinals.map((number) => `ARTICLE ${number}\n\nIt lasts.`).join('\n\n');
    const { sections } = structure(documentOf(text)).output;
    expect(sections[0]!.children.map(({ eId }) => eId)).toEqual(['art_20', 'art_21', 'art_22']);
  });

  it('counts from the outside again below a heading', () => {
    const text =
      'Article 1\n\nA. The Lessor builds.\n\nPAYMENT OF RENT\n\n1. The rent is low.\n\n1.1 It falls due in May.\n\n2. It is paid in crowns.';
    expect(outlineOf(text)).toEqual([
      'body',
      '  art_1',
      '    art_1__para_A The Lessor builds.',
      '    art_1__sec_n1 *PAYMENT OF RENT*',
      '      art_1__sec_n1__para_1 The rent is low.',
      '        art_1__sec_n1__para_1__para_1.1 It falls due in May.',
      '      art_1__sec_n1__para_2 It is paid in crowns.',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'a heading right under its number, a short sentence right under the heading',
      'The Government of Ruritania and the Government of Elbonia, wishing to build bridges, agree as follows:\nArticle 1\nScope\nThis Agreement applies to bridges.\nArticle 2\nCosts\nEach Party shall pay its own costs.',
      [
        'art_1 *Scope* This Agreement applies to bridges.',
        'art_2 *Costs* Each Party shall pay its own costs.',
      ],
    ],
    [
      'paragraphs numbered in words, and one put in later',
      'PARAGRAPH ONE\nScope\n\n1. It applies to bridges.\n\n1bis. It applies to tunnels.\n\n2. It applies to nothing else.\n\nPARAGRAPH TWO\nCosts\n\nNobody pays.',
      [
        'art_1 *Scope*',
        '  art_1__para_1 It applies to bridges.',
        '  art_1__para_1bis It applies to tunnels.',
        '  art_1__para_2 It applies to nothing else.',
        'art_2 *Costs* Nobody pays.',
      ],
    ],
    [
      'the last article, called so',
      'Article 1\n\nThere shall be peace.\n\nArticle 2\n\nThere shall be trade.\n\nArticle the Last\n\nThis Treaty shall be ratified.',
      [
        'art_1 There shall be peace.',
        'art_2 There shall be trade.',
        'art_Last This Treaty shall be ratified.',
      ],
    ],
    [
      'what scanners make of a one',
      'Artic1e 1\n\nl. There shall be peace.\n\n2. There shall be trade.\n\nArticie 2\n\nI. Each Party pays.\n\n2. Nobody else pays.',
      [
        'art_1',
        '  art_1__para_l There shall be peace.',
        '  art_1__para_2 There shall be trade.',
        'art_2',
        '  art_2__para_I Each Party pays.',
        '  art_2__para_2 Nobody else pays.',
      ],
    ],
    [
      'the first number behind the formula that ends the preamble',
      'The Parties agree as follows: 1. SCOPE\n\nThis lease is of a bridge.\n\n2. RENT\n\nThe rent is low.',
      ['sec_1 *SCOPE* This lease is of a bridge.', 'sec_2 *RENT* The rent is low.'],
    ],
    [
      'points of a sentence inside a point of the same letters',
      'Article 1\n\n(a) The Lessor builds.\n\n(b) The Lessee shall, by its own hand: (a) paint the bridge every year, and rail it; (b) keep it clean and open.\n\n(c) Nobody else pays.',
      [
        'art_1',
        '  art_1__point_a The Lessor builds.',
        '  art_1__point_b The Lessee shall, by its own hand:',
        '    art_1__point_b__point_a paint the bridge every year, and rail it;',
        '    art_1__point_b__point_b keep it clean and open.',
        '  art_1__point_c Nobody else pays.',
      ],
    ],
    [
      'a list of contents by its dots',
      '1. RENT.............\n\n2. TERM.............\n\n3. PAINT............\n\n4. END..............\n\n1. RENT\n\nThe rent is low.\n\n2. TERM\n\nThe term is long.',
      ['sec_1 *RENT* The rent is low.', 'sec_2 *TERM* The term is long.'],
    ],
    [
      'members of a sentence inside a point, which the points around it do not count',
      'Article 1\n\nThe Lessee shall:\n\n(a) pay the rent, and for that end (i) open an account, (ii) keep it open until the end of the lease and (iii) tell its number;\n\n(b) paint the bridge.',
      [
        'art_1 The Lessee shall:',
        '  art_1__point_a pay the rent, and for that end',
        '    art_1__point_a__point_i open an account,',
        '    art_1__point_a__point_ii keep it open until the end of the lease and',
        '    art_1__point_a__point_iii tell its number;',
        '  art_1__point_b paint the bridge.',
      ],
    ],
  ])('finds %s', (_, text, expected) => {
    const lines = outlineOf(text);
    expect(lines.slice(lines.indexOf('body') + 1).map((line) => line.slice(2))).toEqual(expected);
  });
});
