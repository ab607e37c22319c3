import { type Frame, flow } from './flow.js';
import type { LayoutCase } from './layout-case.js';
import { setText } from './set-text.js';
import { articles, PREAMBLE, text } from './texts.js';

/** A rule and notes below it, each with a raised number; returns the bottom. */
export function footnotes(
  paper: PDFKit.PDFDocument,
  notes: readonly (readonly [mark: string, words: string])[],
  { xPt, yPt, widthPt }: Pick<Frame, 'xPt' | 'yPt' | 'widthPt'>,
): number {
  paper
    .moveTo(xPt, yPt - 5)
    .lineTo(xPt + 90, yPt - 5)
    .lineWidth(0.5)
    .stroke();
  let bottom = yPt;
  for (const [mark, words] of notes) {
    paper.font('Times-Roman', 5.5).text(mark, xPt, bottom - 1, { lineBreak: false });
    bottom = setText(paper, words, { xPt, yPt: bottom, widthPt, sizePt: 8, indentPt: mark === '' ? 0 : 6 });
  }
  return bottom;
}

/** Sets words with raised marks in them: `^1` is a raised 1. One line. */
function lineWithMarks(
  paper: PDFKit.PDFDocument,
  words: string,
  xPt: number,
  yPt: number,
  sizePt = 11,
): void {
  let x = xPt;
  for (const part of words.split(/(\^\d)/)) {
    const raised = part.startsWith('^');
    const shown = raised ? part.slice(1) : part;
    paper
      .font('Times-Roman', raised ? sizePt * 0.6 : sizePt)
      .text(shown, x, raised ? yPt - 1 : yPt, { lineBreak: false });
    x += paper.widthOfString(shown);
  }
}

const NOTES = [
  ['1', 'Came into force on 4 March by an exchange of notes, in accordance with article 6.'],
  [
    '2',
    'The harbour office of Strelsau until the end of the year; thereafter that of Zenda, as was notified to the other Party on 2 May.',
  ],
] as const;

const SIDE_NOTES = [
  'Exchange of views on training',
  'Calls at harbours',
  'Fuel, water and stores',
  'Reports kept under lock',
];

/** The paragraphs of four articles without their headings, each article's first with a note beside it. */
function withNotes(): string[] {
  return SIDE_NOTES.flatMap((note, at) => [note, ...articles(at + 1, at + 1).slice(1)]);
}

function sideNotes(
  paper: PDFKit.PDFDocument,
  noteXPt: number,
  textXPt: number,
  sizePt: number,
  font: 'Times-Italic' | 'Times-Bold' = 'Times-Italic',
): void {
  let yPt = 80;
  SIDE_NOTES.forEach((note, at) => {
    setText(paper, note, { xPt: noteXPt, yPt, widthPt: 75, sizePt, font });
    for (const words of articles(at + 1, at + 1).slice(1)) {
      yPt = 6 + setText(paper, words, { xPt: textXPt, yPt, widthPt: 370, sizePt: 11 });
    }
  });
}

/** Footnotes, notes in the margin, side headings. */
export const notes: LayoutCase[] = [
  {
    name: 'footnotes',
    exercises: 'two footnotes below the text of one page, their marks in the text',
    draw(paper) {
      paper.addPage();
      lineWithMarks(paper, 'ARRANGEMENT ON VISITS OF VESSELS^1', 180, 60);
      const bottom = flow(
        paper,
        [PREAMBLE, ...articles(1, 2)],
        [{ xPt: 72, yPt: 90, widthPt: 450, heightPt: 600 }],
        {
          sizePt: 11,
        },
      );
      lineWithMarks(paper, 'The list of harbours is kept by the harbour office.^2', 72, bottom + 6);
      footnotes(paper, NOTES, { xPt: 72, yPt: 730, widthPt: 450 });
    },
    text: text(
      'ARRANGEMENT ON VISITS OF VESSELS¹',
      PREAMBLE,
      ...articles(1, 2),
      'The list of harbours is kept by the harbour office.²',
      ...NOTES.map(([mark, words]) => `${{ 1: '¹', 2: '²' }[mark]} ${words}`),
    ),
  },
  {
    name: 'footnotes-under-a-sentence',
    exercises: 'a footnote at the foot of a page whose last sentence goes on over the page',
    draw(paper) {
      const frame = { xPt: 72, yPt: 80, widthPt: 450, heightPt: 181, open: () => void paper.addPage() };
      flow(paper, articles(1, 3), [frame, frame], { sizePt: 12 });
      paper.switchToPage(0);
      footnotes(paper, [NOTES[0]], { xPt: 72, yPt: 320, widthPt: 450 });
    },
    text: text(...articles(1, 2), `¹ ${NOTES[0][1]}`, ...articles(3, 3)),
  },
  {
    name: 'footnotes-in-columns',
    exercises: 'footnotes at the foot of each of two columns',
    draw(paper) {
      paper.addPage();
      const widthPt = 227;
      flow(
        paper,
        articles(1, 4),
        [
          { xPt: 60, yPt: 70, widthPt, heightPt: 250 },
          { xPt: 308, yPt: 70, widthPt, heightPt: 250 },
        ],
        { align: 'justify' },
      );
      footnotes(paper, [NOTES[0]], { xPt: 60, yPt: 345, widthPt });
      footnotes(paper, [NOTES[1]], { xPt: 308, yPt: 345, widthPt });
    },
    text: text(...articles(1, 4), ...NOTES.map(([mark, words]) => `${{ 1: '¹', 2: '²' }[mark]} ${words}`)),
  },
  {
    name: 'footnotes-below-columns',
    exercises: 'footnotes over the whole width below two columns',
    draw(paper) {
      paper.addPage();
      const widthPt = 227;
      flow(
        paper,
        articles(1, 4),
        [
          { xPt: 60, yPt: 70, widthPt, heightPt: 250 },
          { xPt: 308, yPt: 70, widthPt, heightPt: 250 },
        ],
        { align: 'justify' },
      );
      footnotes(paper, NOTES, { xPt: 60, yPt: 345, widthPt: 475 });
    },
    text: text(...articles(1, 4), ...NOTES.map(([mark, words]) => `${{ 1: '¹', 2: '²' }[mark]} ${words}`)),
  },
  {
    name: 'footnote-over-the-page',
    exercises: 'a footnote that goes on at the foot of the next page',
    draw(paper) {
      const frame = { xPt: 72, yPt: 80, widthPt: 450, heightPt: 160, open: () => void paper.addPage() };
      flow(paper, articles(1, 3), [frame, frame], { sizePt: 11 });
      paper.switchToPage(0);
      footnotes(
        paper,
        [['1', 'The harbour office of Strelsau until the end of the year; thereafter that of']],
        {
          xPt: 72,
          yPt: 275,
          widthPt: 450,
        },
      );
      paper.switchToPage(1);
      footnotes(
        paper,
        [
          ['', 'Zenda, as was notified to the other Party on 2 May.'],
          ['2', 'See also article 6.'],
        ],
        {
          xPt: 72,
          yPt: 275,
          widthPt: 450,
        },
      );
    },
    text: text(
      ...articles(1, 3),
      '¹ The harbour office of Strelsau until the end of the year; thereafter that of Zenda, as was notified to the other Party on 2 May.',
      '² See also article 6.',
    ),
  },
  {
    name: 'margin-notes-left',
    exercises: 'small notes in the left margin beside the paragraphs that they name',
    draw(paper) {
      paper.addPage();
      sideNotes(paper, 60, 150, 8);
    },
    text: text(...withNotes()),
  },
  {
    name: 'margin-notes-right',
    exercises: 'small notes in the right margin beside the paragraphs that they name',
    draw(paper) {
      paper.addPage();
      sideNotes(paper, 450, 60, 8);
    },
    text: text(...withNotes()),
  },
  {
    name: 'side-headings',
    exercises: 'headings of the size of the text that stand beside their article',
    draw(paper) {
      paper.addPage();
      sideNotes(paper, 60, 170, 11, 'Times-Bold');
    },
    text: text(...withNotes()),
  },
];
