import { breakLines } from '../fixtures/break-lines.js';
import { flow } from './flow.js';
import type { LayoutCase } from './layout-case.js';
import { setTable } from './set-table.js';
import { setText } from './set-text.js';
import { articles, PREAMBLE, text } from './texts.js';

const LEFT = { xPt: 60, yPt: 70, widthPt: 227, heightPt: 400 };
const RIGHT = { ...LEFT, xPt: 308 };

/** Every word of a column on its own. */
function words(paper: PDFKit.PDFDocument, paragraphs: readonly string[], frame: typeof LEFT): (() => void)[] {
  const draws: (() => void)[] = [];
  let yPt = frame.yPt;
  for (const paragraph of paragraphs) {
    paper.font('Times-Roman', 10);
    for (const { text: line } of breakLines(
      paragraph,
      (some) => paper.widthOfString(some),
      () => frame.widthPt,
      false,
    )) {
      let x = frame.xPt;
      for (const word of line.split(' ')) {
        const [xPt, at] = [x, yPt];
        draws.push(() => void paper.font('Times-Roman', 10).text(word, xPt, at, { lineBreak: false }));
        x += paper.widthOfString(`${word} `);
      }
      yPt += 12.5;
    }
    yPt += 6;
  }
  return draws;
}

const WRAPPED = [
  ['Matter', 'Who decides'],
  [
    'Change of the list of harbours by notice',
    'The Party whose harbour it is, after it has told the other Party of its plan',
  ],
  ['Payment for berths of vessels that stay long', 'The joint board, by consent and for two years at a time'],
  ['Days on which the harbour offices are closed', 'Each Party for itself'],
];

/** What the other cases show one by one, together. */
export const mixtures: LayoutCase[] = [
  {
    name: 'columns-word-by-word',
    exercises: 'two columns, every word drawn on its own, line by line across both',
    draw(paper) {
      paper.addPage();
      const [left, right] = [words(paper, articles(1, 3), LEFT), words(paper, articles(4, 5), RIGHT)];
      for (let at = 0; at < Math.max(left.length, right.length); at += 3) {
        for (const draw of [...left.slice(at, at + 3), ...right.slice(at, at + 3)]) draw();
      }
    },
    text: text(...articles(1, 5)),
  },
  {
    name: 'columns-restart-left-heading',
    exercises: 'columns parted by a short heading at the left margin',
    draw(paper) {
      paper.addPage();
      const heading = { xPt: 60, widthPt: 475, sizePt: 12, font: 'Times-Bold' } as const;
      setText(paper, 'Part One', { ...heading, yPt: 60 });
      flow(paper, articles(1, 2), [
        { ...LEFT, yPt: 90, heightPt: 140 },
        { ...RIGHT, yPt: 90, heightPt: 140 },
      ]);
      setText(paper, 'Part Two', { ...heading, yPt: 245 });
      flow(paper, articles(3, 4), [
        { ...LEFT, yPt: 275, heightPt: 140 },
        { ...RIGHT, yPt: 275, heightPt: 140 },
      ]);
    },
    text: text('Part One', ...articles(1, 2), 'Part Two', ...articles(3, 4)),
  },
  {
    name: 'columns-and-closing-line',
    exercises: 'a short line at the left margin that closes both columns, and signatures below',
    draw(paper) {
      paper.addPage();
      const bottom = flow(paper, articles(5, 6), [
        { ...LEFT, heightPt: 150 },
        { ...RIGHT, heightPt: 150 },
      ]);
      setText(paper, 'Done at Zenda on 4 March.', { xPt: 60, yPt: Math.max(bottom, 215) + 18, widthPt: 475 });
      for (const [at, name] of ['For Ruritania:', 'For Graustark:'].entries()) {
        setText(paper, name, { xPt: 60 + at * 248, yPt: 290, widthPt: 200 });
        setText(paper, ['Rupert Sapt', 'Flavia Tarlenheim'][at]!, {
          xPt: 60 + at * 248,
          yPt: 330,
          widthPt: 200,
        });
      }
    },
    text: text(
      ...articles(5, 6),
      'Done at Zenda on 4 March.',
      'For Ruritania:',
      'Rupert Sapt',
      'For Graustark:',
      'Flavia Tarlenheim',
    ),
  },
  {
    name: 'columns-left-begins-lower',
    exercises: 'a drawing above the left column',
    draw(paper) {
      paper.addPage();
      flow(paper, articles(1, 5), [
        { ...LEFT, yPt: 180, heightPt: 240 },
        { ...RIGHT, heightPt: 350 },
      ]);
      paper.rect(60, 70, 227, 95).stroke();
    },
    text: text(...articles(1, 5)),
  },
  {
    name: 'table-wrapped-cells',
    exercises: 'a ruled table of two columns, cells of several lines in both',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, PREAMBLE, { xPt: 60, yPt: 70, widthPt: 475 });
      const bottom = setTable(paper, WRAPPED, { xPt: 60, yPt: yPt + 14, widthsPt: [130, 200], ruled: true });
      setText(paper, articles(3, 3)[1]!, { xPt: 60, yPt: bottom + 14, widthPt: 475 });
    },
    text: text(PREAMBLE, ...WRAPPED.map((row) => row.join(' ')), articles(3, 3)[1]!),
  },
  {
    name: 'table-wrapped-cells-tight',
    exercises: 'the same without rules and with no space between the rows',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, PREAMBLE, { xPt: 60, yPt: 70, widthPt: 475 });
      const bottom = setTable(paper, WRAPPED, { xPt: 60, yPt: yPt + 14, widthsPt: [130, 200], gapPt: 3 });
      setText(paper, articles(3, 3)[1]!, { xPt: 60, yPt: bottom + 14, widthPt: 475 });
    },
    text: text(PREAMBLE, WRAPPED.map((row) => row.join(' ')).join('\n'), articles(3, 3)[1]!),
  },
  {
    name: 'signatures-of-three',
    exercises: 'three blocks of signatures side by side',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, articles(6, 6)[1]!, { xPt: 60, yPt: 70, widthPt: 475 });
      for (const [at, lines] of [
        ['For Ruritania:', 'Rupert Sapt'],
        ['For Graustark:', 'Flavia Tarlenheim'],
        ['For Borduria:', 'Kurt Sponsz'],
      ].entries()) {
        for (const [row, line] of lines.entries()) {
          setText(paper, line, { xPt: 60 + at * 160, yPt: yPt + 30 + row * 30, widthPt: 150 });
        }
      }
    },
    text: text(
      articles(6, 6)[1]!,
      'For Ruritania:',
      'Rupert Sapt',
      'For Graustark:',
      'Flavia Tarlenheim',
      'For Borduria:',
      'Kurt Sponsz',
    ),
  },
  {
    name: 'three-columns-wide-spaces',
    exercises: 'three justified columns in large print, whose words stand far apart',
    draw(paper) {
      paper.addPage();
      const widthPt = 145;
      const frame = { yPt: 70, widthPt, heightPt: 330 };
      flow(
        paper,
        articles(1, 4),
        [
          { ...frame, xPt: 60 },
          { ...frame, xPt: 60 + widthPt + 20 },
          { ...frame, xPt: 100 + 2 * widthPt },
        ],
        {
          sizePt: 12,
          align: 'justify',
        },
      );
    },
    text: text(...articles(1, 4)),
  },
  {
    name: 'contents-spaced-leaders',
    exercises: 'a list of contents with spaced dots, numbers hanging on the left',
    draw(paper) {
      paper.addPage();
      let yPt = 80;
      for (const [label, name, page] of [
        ['1.', 'Exchange of views', '2'],
        ['2.', 'Calls at harbours and what is to be told before them', '3'],
        ['3.', 'Reports', '15'],
      ] as const) {
        setText(paper, label, { xPt: 72, yPt, widthPt: 30 });
        setText(paper, name, { xPt: 100, yPt, widthPt: 300 });
        setText(paper, '. . . . . . . . . . . .', { xPt: 420, yPt, widthPt: 90 });
        setText(paper, page, { xPt: 515, yPt, widthPt: 20 });
        yPt += 15;
      }
    },
    text: [
      '1. Exchange of views . . . . . . . . . . . . 2',
      '2. Calls at harbours and what is to be told before them . . . . . . . . . . . . 3',
      '3. Reports . . . . . . . . . . . . 15',
    ].join('\n'),
  },
  {
    name: 'columns-with-heads',
    exercises: 'two columns over three pages with running heads, page numbers and a footnote',
    draw(paper) {
      const open = () => {
        paper.addPage();
        paper.font('Times-Italic', 9).text('Visits of Vessels', 260, 40, { lineBreak: false });
        const number = String(paper.bufferedPageRange().count + 11);
        paper.font('Times-Roman', 9).text(number, 290, 790, { lineBreak: false });
      };
      const frame = { widthPt: 227, heightPt: 130, yPt: 70 };
      const frames = [1, 2, 3].flatMap(() => [
        { ...frame, xPt: 60, open },
        { ...frame, xPt: 308 },
      ]);
      flow(paper, articles(1, 6), frames, { align: 'justify' });
      paper.switchToPage(1);
      paper.font('Times-Roman', 8).text('* As was said in a note of 2 May.', 60, 215, { lineBreak: false });
    },
    text: text(...articles(1, 4), '* As was said in a note of 2 May.', ...articles(5, 6)),
    furniture: ['Visits of Vessels', 'Visits of Vessels', 'Visits of Vessels', '12', '13', '14'],
  },
];
