import { breakLines } from '../fixtures/break-lines.js';
import type { LayoutCase } from './layout-case.js';
import { setText } from './set-text.js';

/** A number, and the words beside it; level 0 stands at the margin, every other is set in further. */
type Item = readonly [level: number, label: string, words: string];

const ITEMS: readonly Item[] = [
  [
    0,
    '1.',
    'The host Party supplies vessels that call at its harbours with what they need during their stay:',
  ],
  [
    1,
    '(a)',
    'fuel, in so far as the stores of the harbour allow, and in any case enough to reach the next harbour on the list;',
  ],
  [1, '(b)', 'water and bread for every member of the crew, as well as:'],
  [2, '(i)', 'fresh fruit where it is to be had at the prices of the market of that day; and'],
  [2, '(ii)', 'milk for the sick;'],
  [1, '(c)', 'a berth out of the way of the ferries.'],
  [
    0,
    '2.',
    'Nothing is owed for pilots and tugs. What the crew buys on shore it pays for itself, at once and in the money of the host.',
  ],
  [0, '3.', 'The harbour office tells the master what the rules of the harbour are.'],
];
const OTHERS: readonly Item[] = [
  [
    0,
    '(1)',
    'A master who cannot keep the day that was named in the notice says so as soon as he knows, and names another.',
  ],
  [
    0,
    '(2)',
    'A vessel that stays longer than was said pays for her berth from the third day on, unless she waits for better weather.',
  ],
  [1, '(a)', 'For boats of less than ten metres nothing is paid.'],
  [
    1,
    '(b)',
    'For all others the payment goes by length, as measured at the water line by the harbour office.',
  ],
  [0, '(3)', 'The Parties look at these payments every second year.'],
];

interface NumberStyle {
  xPt: number;
  yPt: number;
  widthPt: number;
  stepPt: number;
  sizePt?: number;
  /** The numbers are set in another font, and so much lower. */
  lowerPt?: number;
  labelFont?: 'Helvetica' | 'Times-Bold';
  /** Numbers of every level stand at the left margin. */
  atMargin?: boolean;
}

function setItems(paper: PDFKit.PDFDocument, items: readonly Item[], style: NumberStyle): number {
  const { xPt, widthPt, stepPt, sizePt = 11, lowerPt = 0, labelFont, atMargin = false } = style;
  let yPt = style.yPt;
  for (const [level, label, words] of items) {
    const labelPt = atMargin ? xPt : xPt + level * stepPt;
    const textPt = atMargin ? xPt + stepPt : labelPt + stepPt;
    const baselinePt = yPt + sizePt * 0.9;
    paper.font(labelFont ?? 'Times-Roman', sizePt);
    paper.text(label, labelPt, baselinePt + lowerPt, { lineBreak: false, baseline: 'alphabetic' });
    paper.font('Times-Roman', sizePt);
    const lines = breakLines(
      words,
      (some) => paper.widthOfString(some),
      () => xPt + widthPt - textPt,
      false,
    );
    lines.forEach(({ text }, line) => {
      paper.text(text, textPt, baselinePt + line * sizePt * 1.2, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
    });
    yPt += lines.length * sizePt * 1.2 + 5;
  }
  return yPt;
}

const textOf = (items: readonly Item[]): string =>
  items.map(([, label, words]) => `${label} ${words}`).join('\n\n');

/** Paragraphs with an ordinal in their first line, of which the letters are raised, and the words before and after it. */
const ORDINALS: readonly (readonly [label: string, before: string, raised: string, after: string])[] = [
  ['i.', 'A berth is kept until the 3', 'rd', ' day after that of the notice.'],
  ['ii.', 'Whoever comes before the 15', 'th', ' hour of that day is served first.'],
];

/** Numbers that hang beside their paragraphs. */
export const numbers: LayoutCase[] = [
  {
    name: 'hanging-numbers',
    exercises: 'numbers and letters of three levels, each set in further than the one above it',
    draw(paper) {
      paper.addPage();
      setItems(paper, ITEMS, { xPt: 72, yPt: 80, widthPt: 450, stepPt: 30 });
    },
    text: textOf(ITEMS),
  },
  {
    name: 'hanging-numbers-in-gutter',
    exercises: 'numbers of every level in one gutter far to the left, in another font and a little lower',
    draw(paper) {
      paper.addPage();
      setItems(paper, ITEMS, {
        xPt: 60,
        yPt: 80,
        widthPt: 470,
        stepPt: 60,
        atMargin: true,
        lowerPt: 1.2,
        labelFont: 'Helvetica',
      });
    },
    text: textOf(ITEMS),
  },
  {
    name: 'hanging-numbers-in-columns',
    exercises: 'numbers that hang in each of two columns',
    draw(paper) {
      paper.addPage();
      setItems(paper, ITEMS, {
        xPt: 60,
        yPt: 80,
        widthPt: 227,
        stepPt: 22,
        sizePt: 10,
        labelFont: 'Times-Bold',
      });
      setItems(paper, OTHERS, {
        xPt: 309,
        yPt: 80,
        widthPt: 227,
        stepPt: 22,
        sizePt: 10,
        labelFont: 'Times-Bold',
      });
    },
    text: `${textOf(ITEMS)}\n\n${textOf(OTHERS)}`,
  },
  {
    name: 'hanging-numbers-under-headings',
    exercises: 'bold headings on the left, indented numbers below them',
    draw(paper) {
      paper.addPage();
      const setting = { xPt: 72, widthPt: 450, sizePt: 11, font: 'Times-Bold' } as const;
      let yPt = setText(paper, 'Supplies', { ...setting, yPt: 80 }) + 4;
      yPt = setItems(paper, ITEMS, { xPt: 72, yPt, widthPt: 450, stepPt: 24 });
      yPt = setText(paper, 'Longer calls', { ...setting, yPt: yPt + 8 }) + 4;
      setItems(paper, OTHERS, { xPt: 72, yPt, widthPt: 450, stepPt: 24 });
    },
    text: `Supplies\n\n${textOf(ITEMS)}\n\nLonger calls\n\n${textOf(OTHERS)}`,
  },
  {
    name: 'hanging-numbers-and-raised-letters',
    exercises: 'numbers that stand a little above lines with raised letters, as browsers print them',
    draw(paper) {
      paper.addPage();
      const put = (words: string, xPt: number, baselinePt: number, sizePt: number): number => {
        paper.font('Times-Roman', sizePt).text(words, xPt, baselinePt, {
          lineBreak: false,
          baseline: 'alphabetic',
        });
        return xPt + paper.widthOfString(words);
      };
      ORDINALS.forEach(([label, before, raised, after], at) => {
        const baselinePt = 90 + 24 * at;
        put(label, 72, baselinePt - 1.7, 11);
        const mark = put(before, 98, baselinePt, 11);
        put(after, put(raised, mark, baselinePt - 3.4, 6.8), baselinePt, 11);
      });
    },
    text: ORDINALS.map(([label, ...words]) => `${label} ${words.join('')}`).join('\n\n'),
  },
];
