import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.js';
import type { Page, PositionedPage, TextRun } from '../../src/model/index.js';
import { column, FULL_LINE, HEIGHT_PT, page, run, WIDTH_PT } from './pages.js';

const textOf = (pages: Page[]): string => layout(pages).output.text;
const FULL_ENDED = `${FULL_LINE.slice(0, -4)}now.`;

/** Words as they stand on the page, each a run, from left to right. */
function across(...words: string[]): TextRun[] {
  let xPt = 50;
  return words.map((word) => {
    const placed = run(word, xPt, 100);
    xPt += placed.widthPt + 5;
    return placed;
  });
}

describe('lines in scripts that are written from right to left', () => {
  it.each<[string, TextRun[], string]>([
    ['begin at the right', across('הצדדים', 'בין', 'הסכם'), 'הסכם בין הצדדים'],
    ['begin with the number of their article', across('١', 'المادة'), 'المادة ١'],
    ['hold numbers', across('2031', 'במרץ', '14', 'ביום'), 'ביום 14 במרץ 2031'],
    [
      'hold words from left to right',
      across('הצדדים', 'North', 'Coast', 'ושמו', 'הסכם'),
      'הסכם ושמו North Coast הצדדים',
    ],
    ['end with a sign that stands by itself', across('.', 'הצדדים', 'בין'), 'בין הצדדים .'],
    [
      'have no blank where two runs touch',
      [run('דדים', 50, 100), run('הצ', 70, 100), run('בין', 85, 100)],
      'בין הצדדים',
    ],
    [
      'may be words in a line from left to right',
      across('The', 'name', 'is', 'הצפון', 'חוף', 'in', 'Hebrew.'),
      'The name is חוף הצפון in Hebrew.',
    ],
  ])('%s', (_, runs, expected) => {
    const { text, pages } = layout([page(1, runs)]).output;
    expect(text).toBe(expected);
    // Places of runs are told of lines only that go from left to right.
    expect(pages[0]!.lines.map(({ stops }) => stops ?? [])).toEqual([[]]);
  });
});

describe('lines', () => {
  it.each([
    ['runs that touch are one word', [run('Agree', 50, 100), run('ment', 75, 100)], 'Agreement'],
    ['a gap is a blank', [run('this', 50, 100), run('Agreement', 74, 100)], 'this Agreement'],
    ['a hair is no blank', [run('“', 50, 100), run('Party', 55.4, 100)], '“Party'],
    ['a hair after a number is a blank', [run('2.1', 50, 100), run('General', 66, 100)], '2.1 General'],
    ['stream order does not count', [run('Agreement', 75, 100), run('this', 50, 100)], 'this Agreement'],
    [
      'a number in the gutter stays with its line',
      [run('(1)', 50, 100), run('Each Party', 110, 101)],
      '(1) Each Party',
    ],
    [
      'a raised small digit is a note mark',
      [run('Article 5', 50, 100), run('1', 95, 99, { fontSizePt: 6 })],
      'Article 5¹',
    ],
    [
      'raised letters belong to the number',
      [run('17', 50, 100), run('th', 60, 98, { fontSizePt: 6 }), run('May', 72, 100)],
      '17th May',
    ],
    [
      'a digit raised a hair above its line is a note mark all the same',
      [run('agreed', 50, 100), run('1', 80, 100.9, { fontSizePt: 6 }), run('that', 88, 100)],
      'agreed¹ that',
    ],
    [
      'what is raised high stays beside its word, not at the end of the line above',
      [
        run('The Parties have met here', 50, 88),
        run('on the 1', 50, 100),
        run('st', 90, 96, { fontSizePt: 6 }),
        run('of May', 99, 100),
      ],
      'The Parties have met here\non the 1st of May',
    ],
    [
      'marks raised to several heights stay in their line',
      [
        run('Norway', 50, 100),
        run('2', 80, 96, { fontSizePt: 6 }),
        run('and Ghana', 90, 100),
        run('3', 135, 98.5, { fontSizePt: 6 }),
      ],
      'Norway² and Ghana³',
    ],
    [
      'a lowered digit stays beside its letter',
      [run('CO', 50, 100), run('2', 60, 106, { fontSizePt: 6 }), run('levels', 70, 100)],
      'CO2 levels',
    ],
    ['bold drawn twice is read once', [run('Annex', 50, 100), run('Annex', 50.3, 100)], 'Annex'],
    ['ligatures are written out', [run('ﬁnal', 50, 100)], 'final'],
    ['blanks of all kinds are one blank', [run('the \u00a0 Parties', 50, 100)], 'the Parties'],
  ])('%s', (_, runs, expected) => {
    expect(textOf([page(1, runs)])).toBe(expected);
  });
});

describe('paragraphs', () => {
  it.each([
    ['a wrapped line goes on', `${FULL_LINE}\nmeet once a year.`, `${FULL_LINE}\nmeet once a year.`],
    ['a wider gap parts', `${FULL_ENDED}\n\nEach Party`, `${FULL_ENDED}\n\nEach Party`],
    [
      'an indent after the end of a sentence parts',
      `${FULL_ENDED}\n${FULL_ENDED}\n     Each Party shall\n${FULL_LINE}`,
      `${FULL_ENDED}\n${FULL_ENDED}\n\nEach Party shall\n${FULL_LINE}`,
    ],
    [
      'a short line that ends a sentence parts',
      `${FULL_LINE}\nmeet.\nEach Party shall appoint one member.`,
      `${FULL_LINE}\nmeet.\n\nEach Party shall appoint one member.`,
    ],
    [
      'a numbered start after a sentence parts',
      `1. ${FULL_ENDED.slice(4)}\n2. Each Party`,
      `1. ${FULL_ENDED.slice(4)}\n\n2. Each Party`,
    ],
    [
      'a number in the middle of a sentence does not',
      `${FULL_LINE.slice(0, -4)}para\n2. of this Article, ${FULL_LINE.slice(0, 70)}`,
      `${FULL_LINE.slice(0, -4)}para\n2. of this Article, ${FULL_LINE.slice(0, 70)}`,
    ],
    [
      'a centred heading stands apart',
      `${FULL_ENDED}\n${' '.repeat(44)}Article 5\n${FULL_LINE}`,
      `${FULL_ENDED}\n\nArticle 5\n\n${FULL_LINE}`,
    ],
    [
      'a centred heading keeps its two lines together',
      `${FULL_ENDED}\n${' '.repeat(44)}Article 5\n${' '.repeat(46)}Scope\n${FULL_LINE}`,
      `${FULL_ENDED}\n\nArticle 5\nScope\n\n${FULL_LINE}`,
    ],
  ])('%s', (_, printed, expected) => {
    expect(textOf([page(1, column(printed))])).toBe(expected);
  });

  it('lets hanging lines belong to their number', () => {
    const runs = [
      run('(a)', 50, 100),
      run(FULL_ENDED.slice(0, -10).concat('one Party;'), 80, 100),
      run('Or the other.', 80, 112),
      run(FULL_LINE, 50, 130),
    ];
    expect(textOf([page(1, runs)])).toContain('one Party;\nOr the other.');
  });
});

describe('from page to page', () => {
  const body = `${FULL_ENDED}\n${FULL_ENDED}\n`;
  it.each([
    ['a sentence goes on', FULL_LINE, 'meet once a year.', '\n'],
    [
      'a sentence goes on with a name',
      FULL_LINE,
      'Ministers of both Parties, and the chiefs of their staffs',
      '\n',
    ],
    ['a new number begins a block', FULL_ENDED, '3. Each Party shall appoint one member.', '\n\n'],
    ['a short last line ends its block', 'They shall meet.', 'Each Party shall appoint.', '\n\n'],
    ['a heading begins a block', FULL_LINE.replace('also', 'so.'), 'Article 6', '\n\n'],
    ['a heading begins a block after half a sentence', FULL_LINE, 'Article 6', '\n\n'],
    [
      'a word of the agreement is no heading',
      FULL_LINE,
      'Parties to it shall be represented by one member',
      '\n',
    ],
    [
      'a line that breaks off goes on with a capital',
      `${FULL_LINE}\nreturn any copy of such`,
      'Evaluation Material in whatever form it is kept, unless it is kept by law',
      '\n',
    ],
    [
      'a short line in the middle of a sentence goes on',
      `${FULL_LINE}\nreturn all Evaluation`,
      'Material in whatever form it is kept, unless it is kept by law',
      '\n',
    ],
    [
      'an article goes on that the sentence calls for',
      `${FULL_LINE}\nact in accordance with`,
      'Article 6 of the Agreement on the Status of Forces, as far as it applies',
      '\n',
    ],
    [
      'a heading of one line is not gone on with',
      'Payment of Costs',
      'The Parties shall bear their own costs in all these matters and shall',
      '\n\n',
    ],
  ])('%s', (_, last, first, parted) => {
    const pages = [page(1, column(body + last)), page(2, column(`${first}\n\n${FULL_ENDED}`))];
    expect(textOf(pages)).toContain(last + parted + first);
  });

  it('makes a word whole that the page cut', () => {
    const pages = [
      page(1, [...column(`${FULL_ENDED}\nThe authorities of the interna-`), run('1', 300, 780)]),
      page(2, [...column('tional organisation shall consult.'), run('2', 300, 780)]),
    ];
    const { text, joinedHyphens, pages: laidOut, furniture } = layout(pages).output;
    expect(text).toContain('the international\norganisation shall');
    expect(text.slice(joinedHyphens[0]! - 6, joinedHyphens[0])).toBe('interna'.slice(-6));
    const [line] = laidOut[1]!.lines;
    expect(text.slice(line!.span.start, line!.span.end)).toBe('tional\norganisation shall consult.');
    expect(furniture.map(({ at }) => at)).toEqual([joinedHyphens[0], text.length]);
  });
});

describe('footnotes', () => {
  const small = (text: string, yPt: number, xPt = 50) => run(text, xPt, yPt, { fontSizePt: 8 });
  const next = column(`meet once a year.\n\n${FULL_ENDED}`);
  it.each<[string, PositionedPage[], string]>([
    [
      'stand behind the sentence that goes on over the page',
      [page(1, [...column(FULL_LINE), small('1 Since May.', 700)]), page(2, next)],
      `${FULL_LINE}\nmeet once a year.\n\n1 Since May.\n\n${FULL_ENDED}`,
    ],
    [
      'stand at the end of their page where the sentence ends',
      [page(1, [...column(FULL_ENDED), small('* Since May.', 700)]), page(2, column('Article 6'))],
      `${FULL_ENDED}\n\n* Since May.\n\nArticle 6`,
    ],
    [
      'go on over the page',
      [
        page(1, [...column(FULL_LINE), small('1 Since the month of', 700)]),
        page(2, [...next, small('May.', 700), small('2 And June.', 710)]),
      ],
      `${FULL_LINE}\nmeet once a year.\n\n${FULL_ENDED}\n\n1 Since the month of\nMay.\n\n2 And June.`,
    ],
    [
      'do not include small print without a mark',
      [page(1, [...column(FULL_LINE), small('Since May.', 700)]), page(2, column(FULL_ENDED))],
      `${FULL_LINE}\n\nSince May.\n\n${FULL_ENDED}`,
    ],
    [
      'do not include small print above other text',
      [page(1, [small('1 Since May.', 60), ...column(FULL_LINE)]), page(2, next)],
      `1 Since May.\n\n${FULL_LINE}\nmeet once a year.\n\n${FULL_ENDED}`,
    ],
  ])('%s', (_, pages, expected) => {
    expect(textOf(pages)).toBe(expected);
  });
});

describe('columns', () => {
  const left = Array.from({ length: 12 }, (_, line) => `left column line ${line + 10} goes on and on`);
  const right = Array.from({ length: 12 }, (_, line) => `right column line ${line + 10} goes on and`);
  const both = [...column(left.join('\n'), 100, 50), ...column(right.join('\n'), 100, 320)];

  it('reads the left one first', () => {
    const { text } = layout([page(1, both)]).output;
    expect(text.indexOf('left column line 21')).toBeLessThan(text.indexOf('right column line 10'));
  });

  it('keeps a title above both', () => {
    const { text } = layout([page(1, [run('x'.repeat(100), 50, 80), ...both])]).output;
    expect(text.startsWith(`${'x'.repeat(100)}\n`)).toBe(true);
    expect(text.indexOf('left column line 21')).toBeLessThan(text.indexOf('right column line 10'));
  });

  it.each<[string, string, string, string]>([
    [
      'one signatory after the other',
      'For the Government of\nthe Kingdom of Norway:',
      'For the Government of\nthe Republic of Ghana:',
      'For the Government of\nthe Kingdom of Norway:\n\nFor the Government of\nthe Republic of Ghana:',
    ],
    [
      'blocks of unequal length',
      'ALPHA, INC.\nBy: A. Smith',
      'BETA, LTD.\nBy: B. Jones\nPresident',
      'ALPHA, INC.\nBy: A. Smith\n\nBETA, LTD.\nBy: B. Jones\nPresident',
    ],
    [
      'tables in rows',
      'Milestone\nDesign review\nFirst set',
      'Payment\n$ 100\n$ 200',
      'Milestone Payment\nDesign review $ 100\nFirst set $ 200',
    ],
  ])('reads %s', (_, ofLeft, ofRight, expected) => {
    const blocks = [...column(ofLeft, 200, 50), ...column(ofRight, 200, 320)];
    const { text } = layout([page(1, [...column(FULL_ENDED), ...blocks])]).output;
    expect(text.slice(FULL_ENDED.length + 2)).toBe(expected);
  });

  it('reads the cells of a table whole', () => {
    const rows = [
      ['Item', 'Quantity', 'Price'],
      ['Towing gear of steel', '2', '$ 100'],
      ['hawsers'],
      ['Anchors', '3', '$ 20'],
    ];
    const runs = rows.flatMap((cells, row) =>
      cells.map((cell, index) => run(cell, 50 + index * 120, 100 + row * 12)),
    );
    expect(textOf([page(1, [...runs, ...column(FULL_LINE, 148)])])).toBe(
      `Item Quantity Price\nTowing gear of steel\nhawsers\n2 $ 100\nAnchors 3 $ 20\n\n${FULL_LINE}`,
    );
  });

  it('leaves a line alone that begins below a cell with room for it', () => {
    const runs = [
      ...['Item', 'Quantity', 'Price'].map((cell, index) => run(cell, 50 + index * 120, 100)),
      ...['Rope', '2', '$ 100'].map((cell, index) => run(cell, 50 + index * 120, 112)),
      run('Total $ 100', 50, 124),
    ];
    expect(textOf([page(1, runs)])).toContain('Rope 2 $ 100\n\nTotal $ 100');
  });

  it('leaves words in rows that a line runs across', () => {
    const runs = [run('By land', 50, 100), run('by sea', 320, 100), run(FULL_LINE, 50, 112)];
    expect(textOf([page(1, runs)])).toBe(`By land by sea\n${FULL_LINE}`);
  });

  it('leaves numbers beside paragraphs in rows', () => {
    const numbers = Array.from({ length: 12 }, (_, line) => run(`1.${line + 10}`, 50, 100 + line * 18));
    const words = Array.from({ length: 12 }, (_, line) => run(FULL_LINE.slice(0, 80), 100, 100 + line * 18));
    expect(textOf([page(1, [...numbers, ...words])])).toContain(`1.11 ${FULL_LINE.slice(0, 80)}`);
  });
});

describe('furniture at the edges', () => {
  const furnished = (
    count: number,
    head: (pageNumber: number) => string | null,
    foot: (pageNumber: number) => string | null,
  ) =>
    Array.from({ length: count }, (_, index) => {
      const [top, bottom] = [head(index + 1), foot(index + 1)];
      return page(index + 1, [
        ...(top === null ? [] : [run(top, 200, 30)]),
        ...column(`Words of page ${String.fromCharCode(65 + index)} that are all different.`, 100),
        ...column(`Last words of ${String.fromCharCode(75 + index)}.`, 600),
        ...(bottom === null ? [] : [run(bottom, 295, HEIGHT_PT - 30)]),
      ]);
    });

  it.each<[string, number, (n: number) => string | null, (n: number) => string | null, string[]]>([
    ['a head on every page', 3, () => 'Draft Treaty', () => null, ['header Draft Treaty']],
    ['page numbers', 3, () => null, (n) => `${n}`, ['page-number 1', 'page-number 2', 'page-number 3']],
    ['page numbers that start late', 3, () => null, (n) => `- ${n + 40} -`, ['page-number - 41 -']],
    ['roman page numbers', 3, () => null, (n) => ['i', 'ii', 'iii'][n - 1]!, ['page-number ii']],
    ['a total', 2, () => null, (n) => `Page ${n} of 2`, ['page-number Page 1 of 2']],
    [
      'a head with the number in it',
      4,
      (n) => `Treaty Series ${n + 7}`,
      () => null,
      ['header Treaty Series 8'],
    ],
    [
      'odd and even heads',
      5,
      (n) => (n === 1 ? null : n % 2 ? 'Kenya – Sweden' : 'Status of Forces'),
      () => null,
      ['header Kenya – Sweden', 'header Status of Forces'],
    ],
    ['a head in two pages', 2, () => 'Confidential', () => null, ['header Confidential']],
    [
      'a number that says so, on one page',
      2,
      () => null,
      (n) => (n === 2 ? '- 5 -' : null),
      ['page-number - 5 -'],
    ],
  ])('sets aside %s', (_, count, head, foot, expected) => {
    const { text, furniture } = layout(furnished(count, head, foot)).output;
    const found = furniture.map((one) => `${one.kind} ${one.text}`);
    for (const one of expected) {
      expect(found).toContain(one);
      expect(text).not.toContain(one.slice(one.indexOf(' ') + 1).concat('\n'));
    }
    expect(text).toContain('Words of page A');
    expect(furniture.every((one) => one.box !== null)).toBe(true);
    expect(furniture).toHaveLength(
      furnished(count, head, foot).flatMap((one) => one.runs).length - count * 2,
    );
  });

  it.each<[string, number, (n: number) => string | null, (n: number) => string | null]>([
    ['an article on top of each page', 5, (n) => `Article ${n}`, () => null],
    [
      'an annex now and then',
      9,
      (n) => (n % 4 === 0 ? 'ANNEX' : `Other words ${'abcdefghi'[n]}`),
      () => null,
    ],
    ['a sentence on every page', 3, () => 'Each Party shall appoint one member.', () => null],
    ['names above and below signatures', 3, () => 'For the Government of Norway', () => 'Name:'],
    ['a lone number out of step', 3, () => null, (n) => (n === 2 ? '17' : null)],
    ['last lines that all differ', 4, () => null, (n) => `shall be ${['one', 'two', 'six', 'ten'][n - 1]}`],
  ])('leaves in the text %s', (_, count, head, foot) => {
    expect(layout(furnished(count, head, foot)).output.furniture).toEqual([]);
  });

  it.each<[string, PositionedPage[]]>([
    [
      'a paragraph on top of every page',
      [1, 2, 3].map((n) =>
        page(n, [...column(`${FULL_LINE}\nmeet once a year.`, 30), run(`Words of ${'abc'[n - 1]}`, 50, 90)]),
      ),
    ],
    [
      'a paragraph that ends every page',
      [1, 2, 3].map((n) =>
        page(n, [
          run(`Words of ${'abc'[n - 1]}`, 50, 400),
          ...column(`${FULL_LINE}\nmeet once a year.`, 730),
        ]),
      ),
    ],
    ['pages that are alike', [1, 2, 3].map((n) => page(n, column('Form\n\n\nName\n\n\nAddress', 60)))],
    [
      'a name on a last page of its own, as it ends the page before',
      [page(1, [...column(FULL_ENDED), run('John Smith', 50, 740)]), page(2, [run('John Smith', 50, 740)])],
    ],
    [
      'a name that the title begins with, on a last page of its own',
      [
        page(1, [run('Ruritania Bridges Ltd', 50, 60), ...column(FULL_ENDED), run('1', 295, 770)]),
        page(2, [run('Ruritania Bridges Ltd', 50, 300), run('2', 295, 770)]),
      ],
    ],
  ])('leaves in the text %s', (_, pages) => {
    const { furniture } = layout(pages).output;
    expect(furniture.filter(({ kind }) => kind !== 'page-number')).toEqual([]);
  });

  it('sets aside the small print of every page', () => {
    const notice = 'This copy is meant for the members of the committee and must not be given away.';
    const pages = [1, 2, 3].map((n) =>
      page(n, [...column(`${FULL_LINE} ${'abc'[n - 1]}`), run(notice, 50, 760, { fontSizePt: 7 })]),
    );
    expect(layout(pages).output.furniture.map(({ text }) => text)).toEqual([notice, notice, notice]);
  });

  it.each<[string, string, string, string[]]>([
    ['says nothing else', 'EX-10.1 2 ex10-1.htm EX-10.1', 'LEASE OF LAND', ['EX-10.1 2 ex10-1.htm EX-10.1']],
    [
      'says the title',
      'EX-10.1 2 ex10.htm LEASE OF LAND',
      'Lease of\nLand',
      ['EX-10.1 2 ex10.htm LEASE OF LAND'],
    ],
    ['says what nothing else says', 'EX-10.1 2 ex10.htm LEASE OF LAND', 'Dear Sirs,', []],
  ])('knows the line of a filing that %s', (_, line, title, expected) => {
    const runs = [run(line, 50, 20, { fontSizePt: 12 }), ...column(`${title}\n\n${FULL_ENDED}`, 60)];
    expect(layout([page(1, runs)]).output.furniture.map(({ text }) => text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'a notice that the rest is blank',
      '[Remainder of Page Intentionally Left Blank]',
      ['[Remainder of Page Intentionally Left Blank]'],
    ],
    ['one in words', 'This page is intentionally left blank.', ['This page is intentionally left blank.']],
    [
      'one of two lines',
      '[THE REMAINDER OF THIS PAGE HAS BEEN LEFT BLANK;\nSIGNATURE PAGE FOLLOWS]',
      ['[THE REMAINDER OF THIS PAGE HAS BEEN LEFT BLANK;', 'SIGNATURE PAGE FOLLOWS]'],
    ],
    ['a notice of signatures', '(Signatures on the following page)', ['(Signatures on the following page)']],
    ['no provision about a page', 'Each page left blank shall be struck out.', []],
    ['no heading about signatures', 'Signature', []],
  ])('sets aside %s', (_, printed, expected) => {
    const pages = [page(1, column(`${FULL_ENDED}\n\n${printed}`)), page(2, column(FULL_ENDED))];
    const { text, furniture } = layout(pages).output;
    expect(furniture.map((one) => one.text)).toEqual(expected);
    expect(text.includes(printed)).toBe(expected.length === 0);
  });

  describe('turned words', () => {
    const upright = run(FULL_ENDED, 50, 40);
    /** A column of lines as it stands when the page is turned; so many quarter turns clockwise. */
    const turnedBy = (quarterTurns: 1 | 2 | 3, printed: string) =>
      column(printed).map((one) => {
        const { xPt, yPt, widthPt, heightPt } = one;
        const place =
          quarterTurns === 2
            ? { xPt: WIDTH_PT - xPt - widthPt, yPt: HEIGHT_PT - yPt - heightPt }
            : quarterTurns === 1
              ? { xPt: WIDTH_PT - yPt - heightPt, yPt: xPt, widthPt: heightPt, heightPt: widthPt }
              : { xPt: yPt, yPt: HEIGHT_PT - xPt - widthPt, widthPt: heightPt, heightPt: widthPt };
        return { ...one, ...place, turned: true as const, quarterTurns };
      });
    const table = `${FULL_LINE}\n${FULL_LINE}\nmeet once a year.`;

    it.each([1, 2, 3] as const)('are text when there are many: %i quarter turns', (turns) => {
      const runs = turnedBy(turns, table);
      const { output, issues } = layout([page(1, [upright, ...runs])]);
      expect(output.text).toBe(`${FULL_ENDED}\n\n${table}`);
      expect(issues).toEqual([]);
      const { xPt, yPt, widthPt, heightPt } = runs[2]!;
      expect(output.pages[0]!.lines[3]!.box).toEqual({ xPt, yPt, widthPt, heightPt });
    });

    it.each<[string, PositionedPage[], string[]]>([
      ['a stamp', [page(1, [upright, ...turnedBy(3, 'Draft')])], []],
      [
        'a notice on every page',
        [1, 2].map((n) =>
          page(n, [
            run(`Words of ${'ab'[n - 1]}`, 50, 100),
            ...turnedBy(3, 'This copy is meant for the board'),
          ]),
        ),
        [],
      ],
      [
        'a sentence',
        [page(1, [upright, ...turnedBy(1, 'The Parties shall consult each other.')])],
        ['warning 1'],
      ],
      [
        'a sentence askew',
        [
          page(1, [upright]),
          page(2, [upright, run('The Parties shall consult.', 50, 300, { turned: true })]),
        ],
        ['warning 2'],
      ],
    ])('are set aside and told of where they say something: %s', (_, pages, expected) => {
      const { output, issues } = layout(pages);
      expect(output.furniture).toHaveLength(
        pages.flatMap(({ runs }) => runs.filter(({ turned }) => turned)).length,
      );
      expect(issues.map(({ severity, pageNumber }) => `${severity} ${pageNumber}`)).toEqual(expected);
    });
  });

  it('sets aside turned words', () => {
    const turned = run('DRAFT', 20, 300, { turned: true, heightPt: 80 });
    const { text, furniture } = layout([page(1, [turned, ...column(FULL_LINE)])]).output;
    expect(text).toBe(FULL_LINE);
    expect(furniture.map((one) => one.text)).toEqual(['DRAFT']);
  });
});

describe('issues', () => {
  it.each<[string, PositionedPage[], string[]]>([
    ['pages that hold a page number only', [page(1, [run('– 1 –', 280, 780)])], ['error layout/no-text']],
    ['signs that cannot be seen', [page(1, [run('\u200b', 50, 50)])], ['error layout/no-text']],
    ['pages without a word, which the reader tells', [page(1, [])], []],
    ['no page at all, which the reader tells', [], []],
  ])('of %s', (_, pages, expected) => {
    const { output, issues } = layout(pages);
    expect(output.text).toBe('');
    expect(issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
    expect(output.pages).toHaveLength(pages.length);
  });
});
