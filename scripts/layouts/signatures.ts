import type { LayoutCase } from './layout-case.js';
import { setText } from './set-text.js';
import { text } from './texts.js';

const DONE = 'Done at Zenda on 4 March 1987 in two copies, both of which are authentic.';
const LEADER = '.'.repeat(60);
const SIGNATORIES = [
  ['HARBOUR WORKS OF ZENDA', 'By: ____________________', 'Name: Rupert Sapt', 'Title: Director'],
  ['COAST SERVICE LIMITED', 'By: ____________________', 'Name: Flavia Tarlenheim', 'Title: Secretary'],
];
const FOR_THE = [
  ['For the Government', 'of the Kingdom of Ruritania:', 'Rupert Sapt', 'Minister of Harbours'],
  ['For the Government', 'of Graustark:', 'Flavia Tarlenheim', 'Secretary for the Coasts'],
];
const CONTENTS = [
  ['Article 1', 'Exchange of views on the training of crews', '2'],
  ['Article 2', 'Calls at harbours', '3'],
  ['Article 3', 'Fuel, water and stores', '5'],
  ['Article 4', 'Reports', '8'],
  ['Annex', 'List of harbours', '12'],
] as const;

/** Blocks of signatures, and a list of contents: lines that stand beside one another. */
export const signatures: LayoutCase[] = [
  {
    name: 'signatures-side-by-side',
    exercises: 'two blocks of signatures beside one another below the closing words',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, DONE, { xPt: 72, yPt: 80, widthPt: 450, sizePt: 11 });
      SIGNATORIES.forEach((lines, at) => {
        lines.forEach((line, row) => {
          setText(paper, line, { xPt: 72 + at * 250, yPt: yPt + 30 + row * 16, widthPt: 220, sizePt: 11 });
        });
      });
    },
    text: text(DONE, ...SIGNATORIES.map((lines) => lines.join('\n'))),
  },
  {
    name: 'signatures-in-the-middle',
    exercises: 'two blocks of signatures, every line in the middle of its half of the page',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, DONE, { xPt: 72, yPt: 80, widthPt: 450, sizePt: 11 });
      FOR_THE.forEach((lines, at) => {
        lines.forEach((line, row) => {
          setText(paper, line, {
            xPt: 72 + at * 235,
            yPt: yPt + 30 + row * 14,
            widthPt: 215,
            sizePt: 11,
            align: 'centre',
          });
        });
      });
    },
    text: text(DONE, ...FOR_THE.map((lines) => lines.join('\n'))),
  },
  {
    name: 'contents',
    exercises: 'a list of contents with leaders of dots, page numbers on the right',
    draw(paper) {
      paper.addPage();
      let yPt =
        setText(paper, 'CONTENTS', { xPt: 72, yPt: 80, widthPt: 450, sizePt: 12, align: 'centre' }) + 10;
      for (const [label, name, pageNumber] of CONTENTS) {
        paper.font('Times-Roman', 11);
        paper.text(label, 72, yPt, { lineBreak: false });
        paper.text(name, 72 + paper.widthOfString(`${label} `), yPt, { lineBreak: false });
        const numberPt = 522 - paper.widthOfString(pageNumber);
        paper.text(LEADER, numberPt - 6 - paper.widthOfString(LEADER), yPt, { lineBreak: false });
        paper.text(pageNumber, numberPt, yPt, { lineBreak: false });
        yPt += 16;
      }
    },
    text: text(
      'CONTENTS',
      CONTENTS.map(([label, name, pageNumber]) => `${label} ${name} ${LEADER} ${pageNumber}`).join('\n'),
    ),
  },
];
