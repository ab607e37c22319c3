import { type Frame, flow } from './flow.js';
import type { LayoutCase } from './layout-case.js';
import { setText } from './set-text.js';
import { articles, PREAMBLE, text } from './texts.js';

const PARAGRAPHS = [
  'Article 1',
  'The Parties shall exchange views on the training of their crews at least twice in every year, in turn in the capital of each.',
  'Article 2',
  'Each Party shall name an officer who keeps the list of the courses that are open to the other.',
];
const ENDING = [...articles(1, 6).slice(0, -1), 'Signed at Zenda.'];
const TITLE = 'Arrangement on Visits of Vessels between Ruritania and Graustark';

/** Columns side by side on an A4 page, from the left. */
const frames = (count: number, yPt: number, heightPt: number, gutterPt: number, fromPt = 60): Frame[] => {
  const widthPt = (475 - gutterPt * (count - 1)) / count;
  return Array.from({ length: count }, (_, at) => ({
    xPt: fromPt + at * (widthPt + gutterPt),
    yPt,
    widthPt,
    heightPt,
  }));
};

const title = (paper: PDFKit.PDFDocument, words: string, yPt: number): number =>
  setText(paper, words, { xPt: 60, yPt, widthPt: 475, sizePt: 13, font: 'Times-Bold', align: 'centre' });

/** One, two and three columns of one text. */
export const columns: LayoutCase[] = [
  {
    name: 'one-column',
    exercises: 'one narrow column',
    draw(paper) {
      paper.addPage();
      let yPt = 80;
      for (const paragraph of PARAGRAPHS) {
        yPt = 8 + setText(paper, paragraph, { xPt: 60, yPt, widthPt: 225, align: 'justify' });
      }
    },
    text: text(...PARAGRAPHS),
  },
  {
    name: 'one-column-wide',
    exercises: 'one column over the page, with headings and indents',
    draw(paper) {
      paper.addPage();
      title(paper, TITLE, 60);
      flow(paper, [PREAMBLE, ...articles(1, 4)], [{ xPt: 72, yPt: 100, widthPt: 450, heightPt: 680 }], {
        sizePt: 12,
        align: 'justify',
        indentPt: 24,
        gapPt: 4,
      });
    },
    text: text(TITLE, PREAMBLE, ...articles(1, 4)),
  },
  {
    name: 'two-columns-ragged',
    exercises: 'two columns with ragged right edges under a title',
    draw(paper) {
      paper.addPage();
      title(paper, TITLE, 60);
      flow(paper, articles(1, 6), frames(2, 100, 370, 24));
    },
    text: text(TITLE, ...articles(1, 6)),
  },
  {
    name: 'two-columns-justified',
    exercises: 'two justified columns, first lines indented, no blank lines, words cut',
    draw(paper) {
      paper.addPage();
      flow(paper, articles(1, 6), frames(2, 70, 275, 18), {
        sizePt: 9,
        align: 'justify',
        hyphenate: true,
        gapPt: 0,
        indentPt: 12,
      });
    },
    text: text(...articles(1, 6)),
  },
  {
    name: 'two-columns-narrow-gutter',
    exercises: 'two justified columns with 12 pt between them',
    draw(paper) {
      paper.addPage();
      flow(paper, articles(1, 6), frames(2, 70, 420, 12), { sizePt: 11, align: 'justify' });
    },
    text: text(...articles(1, 6)),
  },
  {
    name: 'two-columns-uneven',
    exercises: 'a long column beside a short one',
    draw(paper) {
      paper.addPage();
      flow(paper, articles(1, 5), frames(2, 70, 430, 20), { align: 'justify' });
    },
    text: text(...articles(1, 5)),
  },
  {
    name: 'two-columns-few-lines',
    exercises: 'two columns of a few lines each',
    draw(paper) {
      paper.addPage();
      title(paper, TITLE, 60);
      flow(paper, articles(1, 2), frames(2, 100, 120, 20), { sizePt: 9 });
    },
    text: text(TITLE, ...articles(1, 2)),
  },
  {
    name: 'two-columns-last-words',
    exercises: 'a last page with three words in the second column, beside a first one of many lines',
    draw(paper) {
      const [left, right] = frames(2, 70, 200, 20) as [Frame, Frame];
      const open = () => paper.addPage();
      const heightPt = 222.5;
      flow(paper, ENDING, [{ ...left, open }, right, { ...left, heightPt, open }, { ...right, heightPt }]);
    },
    text: text(...ENDING),
  },
  {
    name: 'two-columns-off-the-line',
    exercises: 'two columns whose lines do not stand on one height',
    draw(paper) {
      paper.addPage();
      const [left, right] = frames(2, 70, 450, 20) as [Frame, Frame];
      flow(paper, articles(1, 6), [left, { ...right, yPt: 76.2 }], { gapPt: 12.5 });
    },
    text: text(...articles(1, 6)),
  },
  {
    name: 'two-columns-unequal-widths',
    exercises: 'a wide column with the text, a narrower one with the next part',
    draw(paper) {
      paper.addPage();
      flow(paper, articles(1, 3), [{ xPt: 60, yPt: 70, widthPt: 285, heightPt: 400 }]);
      flow(paper, articles(4, 5), [{ xPt: 365, yPt: 70, widthPt: 170, heightPt: 400 }]);
    },
    text: text(...articles(1, 5)),
  },
  {
    name: 'three-columns-alike',
    exercises:
      'three narrow columns whose paragraphs begin at one height here and there, as rows of a table do',
    draw(paper) {
      paper.addPage();
      const [first, second, third] = [0, 1, 2].map((at) => ({
        xPt: 50 + at * 156,
        yPt: 70,
        widthPt: 140,
        heightPt: 300,
      })) as [Frame, Frame, Frame];
      const next = { ...first, open: () => paper.addPage() };
      flow(paper, articles(1, 6), [first, second, third, next, second, third], { gapPt: 0, indentPt: 10 });
    },
    text: text(...articles(1, 6)),
  },
  {
    name: 'three-columns',
    exercises: 'three columns under a title',
    draw(paper) {
      paper.addPage();
      title(paper, TITLE, 60);
      flow(paper, articles(1, 6), frames(3, 100, 290, 16), { sizePt: 9, gapPt: 5 });
    },
    text: text(TITLE, ...articles(1, 6)),
  },
  {
    name: 'three-columns-justified',
    exercises: 'three narrow justified columns with words cut',
    draw(paper) {
      paper.addPage();
      flow(paper, articles(1, 6), frames(3, 80, 240, 14), {
        sizePt: 9,
        gapPt: 0,
        indentPt: 10,
        align: 'justify',
        hyphenate: true,
      });
    },
    text: text(...articles(1, 6)),
  },
  {
    name: 'columns-restart',
    exercises: 'two columns, a heading over the page, two columns again',
    draw(paper) {
      paper.addPage();
      title(paper, 'Part One – Visits of Vessels and of their Crews', 60);
      flow(paper, articles(1, 3), frames(2, 90, 205, 20));
      title(paper, 'Part Two – Reports, Board and End of the Arrangement', 320);
      flow(paper, articles(4, 6), frames(2, 350, 205, 20));
    },
    text: text(
      'Part One – Visits of Vessels and of their Crews',
      ...articles(1, 3),
      'Part Two – Reports, Board and End of the Arrangement',
      ...articles(4, 6),
    ),
  },
  {
    name: 'columns-restart-short-heading',
    exercises: 'columns parted by a short heading in the middle of the page and by a paragraph over both',
    draw(paper) {
      paper.addPage();
      title(paper, 'PART ONE', 60);
      flow(paper, articles(1, 2), frames(2, 90, 150, 20));
      title(paper, 'PART TWO', 265);
      flow(paper, articles(3, 4), frames(2, 295, 150, 20));
      setText(paper, PREAMBLE, { xPt: 60, yPt: 480, widthPt: 475 });
    },
    text: text('PART ONE', ...articles(1, 2), 'PART TWO', ...articles(3, 4), PREAMBLE),
  },
  {
    name: 'columns-around-figure',
    exercises: 'a framed note in the upper half of the right column',
    draw(paper) {
      paper.addPage();
      const [left, right] = frames(2, 70, 430, 20) as [Frame, Frame];
      flow(paper, articles(1, 6), [left, { ...right, yPt: 200, heightPt: 300 }]);
      paper.rect(right.xPt, 70, right.widthPt, 115).stroke();
      paper
        .moveTo(right.xPt + 20, 90)
        .lineTo(right.xPt + 150, 160)
        .stroke();
    },
    text: text(...articles(1, 6)),
  },
  {
    name: 'columns-over-pages',
    exercises: 'sentences that go on from column to column and from page to page',
    draw(paper) {
      const open = () => void paper.addPage();
      const [left, right] = frames(2, 70, 240, 20) as [Frame, Frame];
      flow(paper, articles(1, 6), [{ ...left, open }, right, { ...left, open }, right], {
        sizePt: 11,
        align: 'justify',
      });
    },
    text: text(...articles(1, 6)),
  },
  {
    name: 'one-column-over-pages',
    exercises: 'a sentence that goes on over the page',
    draw(paper) {
      const open = () => void paper.addPage();
      const frame = { xPt: 72, yPt: 80, widthPt: 450, heightPt: 250, open };
      flow(paper, [PREAMBLE, ...articles(1, 4)], [frame, frame, frame], { sizePt: 12, align: 'justify' });
    },
    text: text(PREAMBLE, ...articles(1, 4)),
  },
];
