import { flow } from './flow.js';
import type { LayoutCase } from './layout-case.js';
import { setTable, type TableStyle } from './set-table.js';
import { setText } from './set-text.js';
import { articles, text } from './texts.js';

/** Rows that stand apart are paragraphs of their own. */
const rowsOf = (rows: readonly (readonly string[])[], apart = false): string =>
  rows.map((cells) => cells.filter(Boolean).join(' ')).join(apart ? '\n\n' : '\n');
const LEAD =
  'The following amounts are due on the first day of the quarter and are paid to the account that the payee has named.';
const AFTER =
  'Amounts that are not paid on that day bear interest of four in the hundred from the day after it until they are paid.';

const TWO = [
  ['Harbour', 'Berths'],
  ['Strelsau', '14'],
  ['Zenda', '6'],
  ['Hentzau', '11'],
];
const TERMS = [
  ['Term', 'Meaning'],
  [
    'Vessel',
    'any ship or boat in the service of a Party, whether armed or not, and the boats that belong to her, but no aircraft that she carries.',
  ],
  [
    'Crew',
    'all persons on board who are under the orders of the master, whatever the flag under which they were born.',
  ],
  [
    'Harbour office',
    'the office that the Party whose harbour it is has named in the list of harbours, or another that acts for it on days on which the first is closed.',
  ],
  ['Call', 'the stay of a vessel in a harbour from the time she makes fast until she casts off.'],
];
const THREE = [
  ['Item', 'Quantity', 'Price'],
  ['Towing gear of steel with hawsers and hooks', '2', '1,400'],
  ['Anchors', '3', '220'],
  ['Lamps for signals, with batteries and spare glasses', '12', '960'],
];
/** The first word of each item alone. */
const SUMS = THREE.map(([item, ...sums]) => [item!.split(' ')[0]!, ...sums]);
const FOUR = [
  ['No.', 'Vessel', 'Home port', 'Crew'],
  ['1', 'Swan', 'Strelsau', '34'],
  ['2', 'Heron', 'Zenda', '28'],
  ['3', 'Cormorant', 'Hentzau', '41'],
  ['4', 'Tern', 'Strelsau', '19'],
];
const FIVE = [
  ['Year', 'Spring', 'Summer', 'Autumn', 'Winter'],
  ['First', '120', '135', '110', '90'],
  ['Second', '125', '140', '115', '95'],
  ['Third', '130', '1,145', '120', '100'],
];
const DUTIES = [
  ['Stage', 'Duty of Ruritania', 'Duty of Graustark'],
  [
    'Before a call',
    'gives notice of ten days and names the vessel and the purpose of the call',
    'answers within five days and names the berth and the pilot',
  ],
  [
    'During a call',
    'keeps order on board and among the crew on shore',
    'supplies fuel, water and stores as agreed and lets the crew use its post office',
  ],
  ['After a call', 'pays within sixty days', 'sends one account for all that was supplied'],
];

const RATES = [
  ['Class', 'Length of the vessel', 'Stay', 'Rate'],
  ['A', 'less than ten metres, boats of other vessels included', 'any', 'none'],
  ['B', 'ten metres and more', 'up to the third day', '40'],
  ['C', 'forty metres and more, tows measured with them', 'from the third day on', '65'],
];

const CHARGES = [
  ['Kind of vessel', 'What is charged for', 'Charge for each day', 'Remarks'],
  ['Tugs and boats', 'the berth and the use of the slip', '12', 'none in winter'],
  [
    'Vessels that carry passengers',
    'the berth, and a pilot where one is asked for',
    '40',
    'half on feast days',
  ],
  ['Lightships', 'nothing', '0', 'always free'],
  ['Dredgers at work in the channel', 'the berth alone', '15', 'paid by the month, in advance'],
];

const HEADINGS = [
  [
    'Port',
    'Largest draught of vessels, in metres',
    'Berths',
    'Days in the year on which ice closes the port',
  ],
  ['Strelsau', '9.5', '14', '12'],
  ['Zenda', '7.2', '6', '31'],
  ['Hentzau', '11.0', '11', '4'],
];

const CLASSES = [
  ['', 'Vessels of the first class', 'Vessels of the second class, and boats'],
  ['Berth', '12', '8'],
  ['Pilot for each hour', '40', '25'],
  ['Tug', '60', '55'],
];

/** A table between two paragraphs; `whitePt` is above and below it. */
function inText(
  name: string,
  exercises: string,
  rows: readonly (readonly string[])[],
  { xPt = 80, whitePt = 14, ...style }: Omit<TableStyle, 'xPt' | 'yPt'> & { xPt?: number; whitePt?: number },
): LayoutCase {
  return {
    name,
    exercises,
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const bottom = setTable(paper, rows, { ...style, xPt, yPt: yPt + whitePt });
      setText(paper, AFTER, { xPt: 72, yPt: bottom + whitePt, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(rows, style.ruled), AFTER),
  };
}

/** Tables. */
export const tables: LayoutCase[] = [
  inText('table-two-columns', 'a table of two columns without rules', TWO, { widthsPt: [150, 80] }),
  inText('table-three-columns', 'a ruled table of three columns with cells of two lines', THREE, {
    widthsPt: [150, 70, 70],
    ruled: true,
  }),
  inText('table-four-columns', 'a table of four columns without rules', FOUR, {
    widthsPt: [40, 120, 120, 60],
  }),
  inText('table-five-columns', 'a ruled table of five columns of numbers', FIVE, {
    widthsPt: [80, 70, 70, 70, 70],
    ruled: true,
  }),
  inText(
    'table-cells-in-the-middle',
    'a ruled table whose cells stand at the middle of the height of their row',
    RATES,
    { widthsPt: [60, 130, 90, 60], ruled: true, gapPt: 3, stand: () => 'middle' },
  ),
  inText('table-of-terms', 'terms on the left, what they mean in several lines on the right', TERMS, {
    xPt: 68,
    whitePt: 12,
    widthsPt: [110, 340],
    ruled: true,
  }),
  inText(
    'table-of-long-cells',
    'a ruled table of three columns whose cells hold several lines each',
    DUTIES,
    {
      xPt: 68,
      whitePt: 12,
      widthsPt: [90, 180, 180],
      ruled: true,
    },
  ),
  inText('table-right-aligned', 'a table with a column of sums set to the right', SUMS, {
    widthsPt: [150, 80, 80],
    rightAligned: [1, 2],
  }),
  inText('table-closely-set', 'rows that stand no further apart than the lines of their cells', CHARGES, {
    widthsPt: [80, 90, 60, 70],
    gapPt: 0,
  }),
  inText(
    'table-of-long-cells-closely-set',
    'cells of several lines whose rows stand no further apart than their lines',
    DUTIES,
    { xPt: 68, whitePt: 12, widthsPt: [80, 170, 170], gapPt: 0 },
  ),
  inText(
    'table-with-an-empty-corner',
    'headings of two and three lines, none above the first column',
    CLASSES,
    { widthsPt: [140, 80, 90], gapPt: 0 },
  ),
  inText(
    'table-with-headings-at-the-bottom',
    'headings of one to four lines that stand at the bottom of their cells',
    HEADINGS,
    { widthsPt: [90, 90, 70, 90], ruled: true, stand: (row) => (row === 0 ? 'bottom' : 'top') },
  ),
  {
    name: 'table-between-columns',
    exercises: 'two columns, a table over the page, two columns again',
    draw(paper) {
      paper.addPage();
      const frames = (yPt: number) => [
        { xPt: 60, yPt, widthPt: 227, heightPt: 135 },
        { xPt: 307, yPt, widthPt: 227, heightPt: 135 },
      ];
      flow(paper, articles(1, 2), frames(70));
      setTable(paper, FOUR, { xPt: 80, yPt: 230, widthsPt: [60, 160, 130, 80], ruled: true });
      flow(paper, articles(4, 5), frames(345));
    },
    text: text(...articles(1, 2), rowsOf(FOUR, true), ...articles(4, 5)),
  },
  {
    name: 'table-in-a-column',
    exercises: 'a small table inside the left one of two columns',
    draw(paper) {
      paper.addPage();
      const yPt = flow(paper, articles(1, 1), [{ xPt: 60, yPt: 70, widthPt: 227, heightPt: 135 }]);
      const bottom = setTable(paper, FOUR.slice(0, 4), {
        xPt: 60,
        yPt: yPt + 8,
        widthsPt: [30, 80, 80, 37],
        sizePt: 9,
      });
      flow(paper, articles(2, 2), [{ xPt: 60, yPt: bottom + 8, widthPt: 227, heightPt: 200 }]);
      flow(paper, articles(3, 4), [{ xPt: 307, yPt: 70, widthPt: 227, heightPt: 400 }]);
    },
    text: text(...articles(1, 1), rowsOf(FOUR.slice(0, 4)), ...articles(2, 4)),
  },
];
