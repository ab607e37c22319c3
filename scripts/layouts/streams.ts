import { breakLines } from '../fixtures/break-lines.js';
import { flow } from './flow.js';
import type { LayoutCase } from './layout-case.js';
import { setText } from './set-text.js';
import { articles, PREAMBLE, text } from './texts.js';

type Draw = () => void;

/** Draws one column of articles, word by word or line by line, with the pieces in the order that `mix` gives them. */
function pieces(
  paper: PDFKit.PDFDocument,
  paragraphs: readonly string[],
  byWord: boolean,
  mix: (draws: Draw[]) => Draw[],
): void {
  const draws: Draw[] = [];
  let yPt = 80;
  for (const paragraph of paragraphs) {
    const heading = /^Article/.test(paragraph);
    const font = heading ? 'Times-Bold' : 'Times-Roman';
    paper.font(font, 11);
    for (const { text: line } of breakLines(
      paragraph,
      (words) => paper.widthOfString(words),
      () => 450,
      false,
    )) {
      let x = heading ? 270 : 72;
      for (const piece of byWord ? line.split(' ') : [line]) {
        const [xPt, linePt] = [x, yPt];
        draws.push(() => void paper.font(font, 11).text(piece, xPt, linePt, { lineBreak: false }));
        x += paper.widthOfString(`${piece} `);
      }
      yPt += 14;
    }
    yPt += 6;
  }
  for (const draw of mix(draws)) draw();
}

/** Always the same disorder. */
const shuffled = (draws: Draw[]): Draw[] => {
  let seed = 7;
  return draws
    .map((draw) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return { draw, at: seed };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ draw }) => draw);
};

/** Pages whose content stream is not in the order of reading. */
export const streams: LayoutCase[] = [
  {
    name: 'stream-second-column-first',
    exercises: 'two columns, the right one drawn before the left one',
    draw(paper) {
      paper.addPage();
      const frame = { yPt: 70, widthPt: 227, heightPt: 400 };
      flow(paper, articles(4, 5), [{ ...frame, xPt: 308 }]);
      flow(paper, articles(1, 3), [{ ...frame, xPt: 60 }]);
    },
    text: text(...articles(1, 5)),
  },
  {
    name: 'stream-bottom-up',
    exercises: 'a page drawn from its last line to its first',
    draw(paper) {
      paper.addPage();
      pieces(paper, articles(1, 3), false, (draws) => draws.reverse());
    },
    text: text(...articles(1, 3)),
  },
  {
    name: 'stream-word-by-word',
    exercises: 'every word drawn on its own, in disorder',
    draw(paper) {
      paper.addPage();
      pieces(paper, articles(1, 3), true, shuffled);
    },
    text: text(...articles(1, 3)),
  },
  {
    name: 'stream-headings-last',
    exercises: 'the paragraphs first, then all headings',
    draw(paper) {
      paper.addPage();
      const headings: Draw[] = [];
      let yPt = 80;
      for (const paragraph of articles(1, 4)) {
        const at = yPt;
        if (/^Article/.test(paragraph)) {
          headings.push(
            () =>
              void setText(paper, paragraph, {
                xPt: 72,
                yPt: at,
                widthPt: 450,
                sizePt: 11,
                align: 'centre',
                font: 'Times-Bold',
              }),
          );
          yPt += 18;
        } else yPt = 6 + setText(paper, paragraph, { xPt: 72, yPt, widthPt: 450, sizePt: 11 });
      }
      for (const draw of headings) draw();
    },
    text: text(...articles(1, 4)),
  },
  ...([90, 180, 270] as const).map(
    (degrees): LayoutCase => ({
      name: `page-turned-${degrees}`,
      exercises: `a page that is to be shown turned by ${degrees} degrees, with its text upright then`,
      draw(paper) {
        const isAcross = degrees !== 180;
        paper.addPage();
        Object.assign(paper.page.dictionary.data, { Rotate: degrees });
        // The page as it is shown is drawn onto the sheet as it lies.
        if (degrees === 90) paper.transform(0, -1, 1, 0, 0, 841.89);
        if (degrees === 180) paper.transform(-1, 0, 0, -1, 595.28, 841.89);
        if (degrees === 270) paper.transform(0, 1, -1, 0, 595.28, 0);
        flow(
          paper,
          [PREAMBLE, ...articles(1, 2)],
          [{ xPt: 72, yPt: 80, widthPt: isAcross ? 690 : 450, heightPt: 400 }],
          {
            sizePt: 12,
          },
        );
      },
      text: text(PREAMBLE, ...articles(1, 2)),
    }),
  ),
  {
    name: 'page-drawn-sideways',
    exercises: 'an upright page between others, all of whose words are drawn turned by a quarter',
    draw(paper) {
      paper.addPage();
      flow(paper, articles(1, 2), [{ xPt: 72, yPt: 80, widthPt: 450, heightPt: 400 }], { sizePt: 12 });
      paper.addPage();
      paper.transform(0, -1, 1, 0, 0, 841.89);
      flow(paper, articles(3, 4), [{ xPt: 72, yPt: 80, widthPt: 690, heightPt: 400 }], { sizePt: 12 });
    },
    text: text(...articles(1, 4)),
  },
  {
    name: 'table-drawn-sideways',
    exercises: 'an upright page with a heading, and sentences below it that are drawn turned by a quarter',
    draw(paper) {
      paper.addPage();
      flow(paper, articles(1, 1), [{ xPt: 72, yPt: 80, widthPt: 450, heightPt: 400 }], { sizePt: 12 });
      paper.transform(0, -1, 1, 0, 150, 760);
      flow(paper, articles(3, 3).slice(1), [{ xPt: 0, yPt: 0, widthPt: 500, heightPt: 300 }], { sizePt: 12 });
    },
    text: text(...articles(1, 1), ...articles(3, 3).slice(1)),
  },
];
