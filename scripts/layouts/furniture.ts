import type { LayoutCase } from './layout-case.js';
import { articles } from './prose.js';
import { put, SMALL_PAGE, setPages } from './set-pages.js';
import { setText } from './set-text.js';

const MIDDLE = SMALL_PAGE.widthPt / 2;
const RIGHT = SMALL_PAGE.leftPt + SMALL_PAGE.textWidthPt;
const LEFT = SMALL_PAGE.leftPt;

const pages = (count: number, on: (page: number) => string | string[]): string[] =>
  Array.from({ length: count }, (_, at) => on(at + 1)).flat();

const text = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

const FORMS = [
  [
    'The commander of the company hereby tells the garrison of the arrival of the members whose names stand below.',
    'He has seen their papers and answers for them.',
  ],
  [
    'The garrison confirms that the huts have been handed over clean, dry and heated, with all of their keys.',
    'What is missing is written on the back.',
  ],
  [
    'The hospital states that the person named below was cared for, from the day to the day that are filled in here.',
    'The bill follows within a month.',
  ],
];

const THINGS = [
  'ropes of sixty metres;',
  'radio sets with their batteries;',
  'boots and sleeping gear;',
  'maps of both valleys;',
  'snow shoes;',
  'shovels;',
  'lamps that burn for two nights;',
  'dressings and splints;',
  'rations for four days;',
  'flags.',
];

const upTo = (last: number): string => Array.from({ length: last }, (_, at) => at + 1).join(' ');

/** Running heads, feet, page numbers, stamps and marks around the text. */
export const furniture: LayoutCase[] = [
  {
    name: 'heads-odd-and-even',
    exercises: 'heads that differ on odd and even pages, page numbers at the outer edge of the same line',
    draw(paper) {
      setPages(paper, articles(1, 8), SMALL_PAGE, (page) => {
        if (page === 1) put(paper, '1', MIDDLE, 540, { from: 'centre' });
        else if (page % 2 === 0) {
          put(paper, String(page), LEFT, 50);
          put(paper, 'Mountain Rescue Agreement', MIDDLE, 50, { from: 'centre' });
        } else {
          put(paper, 'Frontier Treaties, Volume 12', MIDDLE, 50, { from: 'centre' });
          put(paper, String(page), RIGHT, 50, { from: 'right' });
        }
      });
    },
    text: text(articles(1, 8)),
    furniture: ['1', '2 Mountain Rescue Agreement', 'Frontier Treaties, Volume 12 3'],
  },
  {
    name: 'head-names-the-article',
    exercises: 'a head that names the articles of its page; a heading at the top of a page stays',
    draw(paper) {
      setPages(paper, articles(1, 8), SMALL_PAGE, (page) => {
        put(paper, 'Mountain Rescue', LEFT, 50);
        put(paper, `Articles ${2 * page - 1} to ${2 * page}`, RIGHT, 50, { from: 'right' });
        put(paper, `- ${page} -`, MIDDLE, 540, { from: 'centre' });
      });
    },
    text: text(articles(1, 8)),
    furniture: pages(3, (page) => [`Mountain Rescue Articles ${2 * page - 1} to ${2 * page}`, `- ${page} -`]),
  },
  {
    name: 'two-pages-with-head-and-foot',
    exercises: 'two pages with a head, a dated foot and "Page 1 of 2"',
    draw(paper) {
      setPages(paper, articles(1, 4), SMALL_PAGE, (page) => {
        put(paper, 'MOUNTAIN RESCUE AGREEMENT', RIGHT, 45, { from: 'right' });
        put(paper, 'Draft of 3 March 2011', LEFT, 545);
        put(paper, `Page ${page} of 2`, RIGHT, 545, { from: 'right' });
      });
    },
    text: text(articles(1, 4)),
    furniture: pages(2, (page) => ['MOUNTAIN RESCUE AGREEMENT', `Draft of 3 March 2011 Page ${page} of 2`]),
  },
  {
    name: 'gazette-head',
    exercises: 'the head of an official gazette in three parts that change sides from page to page',
    draw(paper) {
      setPages(paper, articles(1, 8), SMALL_PAGE, (page) => {
        const sides = ['3.4.2011', 'EN', 'Gazette of the Two Valleys', `L 12/${page + 40}`];
        const [first, second, third, fourth] = (page % 2 === 0 ? [...sides].reverse() : sides) as [
          string,
          string,
          string,
          string,
        ];
        put(paper, first, LEFT, 50);
        put(paper, `${second}   ${third}`, MIDDLE, 50, { from: 'centre' });
        put(paper, fourth, RIGHT, 50, { from: 'right' });
      });
    },
    text: text(articles(1, 8)),
    furniture: [
      '3.4.2011 EN Gazette of the Two Valleys L 12/41',
      'L 12/42 Gazette of the Two Valleys EN 3.4.2011',
      '3.4.2011 EN Gazette of the Two Valleys L 12/43',
    ],
  },
  {
    name: 'printed-from-a-browser',
    exercises: 'date, title, address and "2/3" that a browser prints around the text',
    draw(paper) {
      setPages(paper, articles(1, 8), SMALL_PAGE, (page) => {
        const small = { sizePt: 7, font: 'Helvetica' } as const;
        put(paper, '04/11/2019, 09:41', 20, 15, small);
        put(paper, 'Mountain Rescue Agreement | Treaties of the Two Valleys', MIDDLE + 40, 15, {
          ...small,
          from: 'centre',
        });
        put(paper, 'https://treaties.example/valleys/rescue?print=1', 20, 575, small);
        put(paper, `${page}/3`, 400, 575, { ...small, from: 'right' });
      });
    },
    text: text(articles(1, 8)),
    furniture: pages(3, (page) => [
      '04/11/2019, 09:41 Mountain Rescue Agreement | Treaties of the Two Valleys',
      `https://treaties.example/valleys/rescue?print=1 ${page}/3`,
    ]),
  },
  {
    name: 'diagonal-watermark',
    exercises: 'DRAFT from corner to corner behind the text, and a line of the library up the margin',
    draw(paper) {
      setPages(paper, articles(1, 5), SMALL_PAGE, () => {
        paper.save();
        paper.rotate(-52, { origin: [MIDDLE, 300] });
        put(paper, 'DRAFT', MIDDLE, 260, { sizePt: 110, font: 'Helvetica-Bold', from: 'centre' });
        paper.restore();
        paper.save();
        paper.rotate(-90, { origin: [20, 400] });
        put(paper, 'Lent by the Library of the Two Valleys on 5 May 2015', 20, 400, { sizePt: 7 });
        paper.restore();
      });
    },
    text: text(articles(1, 5)),
    furniture: pages(2, () => ['DRAFT', 'Lent by the Library of the Two Valleys on 5 May 2015']),
  },
  {
    name: 'stamp-across-the-text',
    exercises: 'CERTIFIED COPY printed large and level over lines of the text, on a page of one only',
    draw(paper) {
      setPages(paper, articles(1, 2), SMALL_PAGE);
      put(paper, 'CERTIFIED COPY', MIDDLE, 200, { sizePt: 40, font: 'Helvetica-Bold', from: 'centre' });
      put(paper, 'Registry of the Two Valleys', MIDDLE, 247, {
        sizePt: 20,
        font: 'Helvetica',
        from: 'centre',
      });
    },
    text: text(articles(1, 2)),
    furniture: ['CERTIFIED COPY', 'Registry of the Two Valleys'],
  },
  {
    name: 'level-watermark',
    exercises: 'a level watermark on every page, over lines of text on some and over white on the last',
    draw(paper) {
      setPages(paper, articles(1, 5), SMALL_PAGE, (page) => {
        put(paper, 'NOT YET SIGNED', MIDDLE, 420, { sizePt: 44, font: 'Helvetica-Bold', from: 'centre' });
        put(paper, String(page), MIDDLE, 545, { from: 'centre' });
      });
    },
    text: text(articles(1, 5)),
    furniture: pages(2, (page) => ['NOT YET SIGNED', String(page)]),
  },
  {
    name: 'every-line-numbered',
    exercises: 'numbers of all lines in the left margin, beginning anew on every page',
    draw(paper) {
      setPages(
        paper,
        articles(1, 5),
        SMALL_PAGE,
        () => undefined,
        (line, yPt) => put(paper, String(line), LEFT - 18, yPt + 2, { sizePt: 8, from: 'right' }),
      );
    },
    text: text(articles(1, 5)),
    furniture: [upTo(21), upTo(14)],
  },
  {
    name: 'every-fifth-line-numbered',
    exercises: 'the number of every fifth line at the right of the text, beside numbered paragraphs',
    draw(paper) {
      setPages(
        paper,
        numbered(articles(1, 6)),
        SMALL_PAGE,
        () => undefined,
        (line, yPt) => {
          if (line % 5 === 0) put(paper, String(line), RIGHT + 24, yPt + 1, { sizePt: 8, from: 'right' });
        },
      );
    },
    text: text(numbered(articles(1, 6))),
    furniture: pages(2, () => '5 10 15 20'),
  },
  {
    name: 'lined-paper',
    exercises:
      'paper with numbers printed at every double line, which the text does not quite keep to, and a page number',
    draw(paper) {
      const wide = { ...SMALL_PAGE, topPt: 60, bottomPt: 530, sizePt: 10 };
      setPages(paper, articles(1, 6), wide, (page) => {
        for (let line = 1; line <= 20; line += 1) {
          put(paper, String(line), LEFT - 20, 34 + 25 * line, { sizePt: 10, from: 'right' });
        }
        put(paper, String(page), MIDDLE, 560, { from: 'centre' });
      });
    },
    text: text(articles(1, 6)),
    furniture: pages(2, (page) => [upTo(20), String(page)]),
  },
  {
    name: 'numbered-list-of-things',
    exercises: 'a list of things that are numbered line by line: its numbers are text',
    draw(paper) {
      paper.addPage();
      setText(paper, 'Each company shall bring the following things with it across the frontier:', {
        xPt: 70,
        yPt: 80,
        widthPt: 330,
      });
      for (const [at, thing] of THINGS.entries()) {
        put(paper, String(at + 1), 84, 110 + 16 * at, { sizePt: 10, from: 'right' });
        put(paper, thing, 96, 110 + 16 * at, { sizePt: 10 });
      }
    },
    text: [
      'Each company shall bring the following things with it across the frontier:',
      ...THINGS.map((thing, at) => `${at + 1} ${thing}`),
    ].join('\n\n'),
  },
  {
    name: 'numbered-sheets',
    exercises: 'numbers that a registry stamped on the sheets, and room for initials at the foot',
    draw(paper) {
      setPages(paper, articles(1, 8), SMALL_PAGE, (page) => {
        put(paper, `TVR-00${4170 + page}`, 400, 570, { sizePt: 8, font: 'Helvetica', from: 'right' });
        put(paper, 'Initials: ________  ________', LEFT, 545);
      });
    },
    text: text(articles(1, 8)),
    furniture: pages(3, (page) => [`TVR-00${4170 + page}`, 'Initials: ________ ________']),
  },
  {
    name: 'head-names-the-part',
    exercises: 'the name of a part in the foot beside the page number, another one from the third page on',
    draw(paper) {
      setPages(paper, articles(1, 8), { ...SMALL_PAGE, bottomPt: 390 }, (page) => {
        put(paper, page < 3 ? 'General provisions' : 'Care and questions', LEFT, 545);
        put(paper, String(page + 17), RIGHT, 545, { from: 'right' });
      });
    },
    text: text(articles(1, 8)),
    furniture: pages(4, (page) => `${page < 3 ? 'General provisions' : 'Care and questions'} ${page + 17}`),
  },
  {
    name: 'title-becomes-the-head',
    exercises:
      'a title that comes back, smaller, as the head of the pages after it, above a heading on one of them',
    draw(paper) {
      setPages(paper, articles(1, 8), { ...SMALL_PAGE, bottomPt: 440 }, (page) => {
        if (page === 1) put(paper, 'Mountain Rescue Agreement', MIDDLE, 56, { sizePt: 16, from: 'centre' });
        else put(paper, 'Mountain Rescue Agreement', MIDDLE, 50, { from: 'centre' });
        put(paper, String(page), MIDDLE, 545, { from: 'centre' });
      });
    },
    text: text(['Mountain Rescue Agreement', ...articles(1, 8)]),
    furniture: ['1', '2', '3', ...pages(2, () => 'Mountain Rescue Agreement')],
  },
  {
    name: 'forms-with-headings-that-count',
    exercises: 'headings "Form 1" to "Form 3" that keep step with the pages and are text all the same',
    draw(paper) {
      for (const [at, form] of FORMS.entries()) {
        paper.addPage({ size: [SMALL_PAGE.widthPt, SMALL_PAGE.heightPt], margin: 0 });
        put(paper, `Form ${at + 1}`, MIDDLE, 60, { sizePt: 12, font: 'Times-Bold', from: 'centre' });
        let yPt = 100;
        for (const words of form)
          yPt = 10 + setText(paper, words, { xPt: LEFT, yPt, widthPt: 310, sizePt: 11 });
        put(paper, `- ${at + 1} -`, MIDDLE, 545, { from: 'centre' });
      }
    },
    text: text(FORMS.flatMap((form, at) => [`Form ${at + 1}`, ...form])),
    furniture: ['- 1 -', '- 2 -', '- 3 -'],
  },
  {
    name: 'fax-lines',
    exercises: 'the line that a fax machine prints on every page, with time and page',
    draw(paper) {
      setPages(paper, articles(1, 8), SMALL_PAGE, (page) => {
        const small = { sizePt: 8, font: 'Helvetica' } as const;
        put(paper, `12-JUN-1998 14:2${page}`, 25, 12, small);
        put(paper, 'FROM VALLEY EMBASSY', 150, 12, small);
        put(paper, 'TO 5550142', 270, 12, small);
        put(paper, `P.0${page}/03`, 395, 12, { ...small, from: 'right' });
      });
    },
    text: text(articles(1, 8)),
    furniture: pages(3, (page) => `12-JUN-1998 14:2${page} FROM VALLEY EMBASSY TO 5550142 P.0${page}/03`),
  },
  {
    name: 'small-roman-then-arabic-numbers',
    exercises: 'two pages counted i and ii, then two counted from 1',
    draw(paper) {
      setPages(paper, articles(1, 8), { ...SMALL_PAGE, bottomPt: 360 }, (page) => {
        put(paper, page < 3 ? 'i'.repeat(page) : String(page - 2), MIDDLE, 545, { from: 'centre' });
      });
    },
    text: text(articles(1, 8)),
    furniture: ['i', 'ii', '1', '2'],
  },
];

/** Puts the number of the paragraph before those that follow a heading. */
function numbered(paragraphs: readonly string[]): string[] {
  let number = 0;
  return paragraphs.map((paragraph) => {
    number = paragraph.startsWith('Article') ? 0 : number + 1;
    return number === 0 ? paragraph : `${number}. ${paragraph}`;
  });
}
