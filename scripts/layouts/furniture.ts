import type { LayoutCase } from './layout-case.js';
import { articles } from './prose.js';
import { LEFT, MIDDLE, onPages, put, RIGHT, SMALL_PAGE, setPages } from './set-pages.js';
import { setText } from './set-text.js';
import { text } from './texts.js';

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

/** Running heads, feet and page numbers around the text. */
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
    text: text(...articles(1, 8)),
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
    text: text(...articles(1, 8)),
    furniture: onPages(3, (page) => [
      `Mountain Rescue Articles ${2 * page - 1} to ${2 * page}`,
      `- ${page} -`,
    ]),
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
    text: text(...articles(1, 4)),
    furniture: onPages(2, (page) => ['MOUNTAIN RESCUE AGREEMENT', `Draft of 3 March 2011 Page ${page} of 2`]),
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
    text: text(...articles(1, 8)),
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
    text: text(...articles(1, 8)),
    furniture: onPages(3, (page) => [
      '04/11/2019, 09:41 Mountain Rescue Agreement | Treaties of the Two Valleys',
      `https://treaties.example/valleys/rescue?print=1 ${page}/3`,
    ]),
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
    text: text(...articles(1, 8)),
    furniture: onPages(3, (page) => [`TVR-00${4170 + page}`, 'Initials: ________ ________']),
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
    text: text(...articles(1, 8)),
    furniture: onPages(4, (page) => `${page < 3 ? 'General provisions' : 'Care and questions'} ${page + 17}`),
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
    text: text('Mountain Rescue Agreement', ...articles(1, 8)),
    furniture: ['1', '2', '3', ...onPages(2, () => 'Mountain Rescue Agreement')],
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
    text: text(...FORMS.flatMap((form, at) => [`Form ${at + 1}`, ...form])),
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
    text: text(...articles(1, 8)),
    furniture: onPages(3, (page) => `12-JUN-1998 14:2${page} FROM VALLEY EMBASSY TO 5550142 P.0${page}/03`),
  },
  {
    name: 'small-roman-then-arabic-numbers',
    exercises: 'two pages counted i and ii, then two counted from 1',
    draw(paper) {
      setPages(paper, articles(1, 8), { ...SMALL_PAGE, bottomPt: 360 }, (page) => {
        put(paper, page < 3 ? 'i'.repeat(page) : String(page - 2), MIDDLE, 545, { from: 'centre' });
      });
    },
    text: text(...articles(1, 8)),
    furniture: ['i', 'ii', '1', '2'],
  },
];
