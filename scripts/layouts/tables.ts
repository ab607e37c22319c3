import { flow } from './flow.js';
import type { LayoutCase } from './layout-case.js';
import { heightOf, setText } from './set-text.js';
import { articles } from './texts.js';

interface TableStyle {
  xPt: number;
  yPt: number;
  widthsPt: readonly number[];
  sizePt?: number;
  ruled?: boolean;
  /** Space between the words of one row and those of the next. */
  gapPt?: number;
  /** Columns that are set to the right of their place. */
  rightAligned?: readonly number[];
  /** Where cells stand in the height of their row, by the index of the row; at the top without it. */
  stand?: (row: number) => 'top' | 'middle' | 'bottom';
}

/** How much of the room that a cell leaves of its row is above it. */
const LOWER = { top: 0, middle: 0.5, bottom: 1 };

/** Sets a table row by row; returns its bottom. */
export function setTable(
  paper: PDFKit.PDFDocument,
  rows: readonly (readonly string[])[],
  style: TableStyle,
): number {
  const {
    xPt,
    widthsPt,
    sizePt = 10,
    ruled = false,
    gapPt = ruled ? 8 : 2,
    rightAligned = [],
    stand = () => 'top',
  } = style;
  let yPt = style.yPt;
  const widthPt = widthsPt.reduce((sum, one) => sum + one, 0);
  const rule = () =>
    paper
      .moveTo(xPt, yPt - gapPt / 2)
      .lineTo(xPt + widthPt, yPt - gapPt / 2)
      .lineWidth(0.5)
      .stroke();
  for (const [index, cells] of rows.entries()) {
    if (ruled) rule();
    let bottom = yPt;
    let x = xPt;
    const heights = cells.map((cell, at) =>
      heightOf(paper, cell, { xPt: 0, yPt: 0, widthPt: widthsPt[at]! - 9.5, sizePt, font: 'Times-Roman' }),
    );
    const highest = Math.max(...heights);
    cells.forEach((cell, at) => {
      const lowerPt = (highest - heights[at]!) * LOWER[stand(index)];
      const inner = widthsPt[at]! - 10;
      const font = 'Times-Roman';
      paper.font(font, sizePt);
      const shift = rightAligned.includes(at) ? inner - paper.widthOfString(cell) : 0;
      if (cell !== '')
        bottom = Math.max(
          bottom,
          setText(paper, cell, {
            xPt: x + 4 + shift,
            yPt: yPt + lowerPt,
            widthPt: inner + 0.5,
            sizePt,
            font,
          }),
        );
      x += widthsPt[at]!;
    });
    yPt = bottom + gapPt;
  }
  if (ruled) {
    rule();
    let x = xPt;
    for (const width of [0, ...widthsPt]) {
      x += width;
      paper
        .moveTo(x, style.yPt - gapPt / 2)
        .lineTo(x, yPt - gapPt / 2)
        .stroke();
    }
  }
  return yPt;
}

const text = (...parts: readonly string[]): string => parts.join('\n\n');
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

/** Tables, blocks of signatures, lists of contents. */
export const tables: LayoutCase[] = [
  ...(
    [
      ['table-two-columns', 'a table of two columns without rules', TWO, [150, 80], false],
      [
        'table-three-columns',
        'a ruled table of three columns with cells of two lines',
        THREE,
        [150, 70, 70],
        true,
      ],
      ['table-four-columns', 'a table of four columns without rules', FOUR, [40, 120, 120, 60], false],
      ['table-five-columns', 'a ruled table of five columns of numbers', FIVE, [80, 70, 70, 70, 70], true],
    ] as const
  ).map(
    ([name, exercises, rows, widthsPt, ruled]): LayoutCase => ({
      name,
      exercises,
      draw(paper) {
        paper.addPage();
        const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
        const bottom = setTable(paper, rows, { xPt: 80, yPt: yPt + 14, widthsPt, ruled });
        setText(paper, AFTER, { xPt: 72, yPt: bottom + 14, widthPt: 450 });
      },
      text: text(LEAD, rowsOf(rows, ruled), AFTER),
    }),
  ),
  {
    name: 'table-cells-in-the-middle',
    exercises: 'a ruled table whose cells stand at the middle of the height of their row',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const style = {
        xPt: 80,
        yPt: yPt + 14,
        widthsPt: [60, 130, 90, 60],
        ruled: true,
        gapPt: 3,
        stand: () => 'middle' as const,
      };
      const bottom = setTable(paper, RATES, style);
      setText(paper, AFTER, { xPt: 72, yPt: bottom + 14, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(RATES, true), AFTER),
  },
  {
    name: 'table-closely-set',
    exercises: 'rows that stand no further apart than the lines of their cells',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const style = { xPt: 80, yPt: yPt + 14, widthsPt: [80, 90, 60, 70], gapPt: 0 };
      const bottom = setTable(paper, CHARGES, style);
      setText(paper, AFTER, { xPt: 72, yPt: bottom + 14, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(CHARGES), AFTER),
  },
  {
    name: 'table-of-long-cells-closely-set',
    exercises: 'cells of several lines whose rows stand no further apart than their lines',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const style = { xPt: 68, yPt: yPt + 12, widthsPt: [80, 170, 170], gapPt: 0 };
      const bottom = setTable(paper, DUTIES, style);
      setText(paper, AFTER, { xPt: 72, yPt: bottom + 12, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(DUTIES), AFTER),
  },
  {
    name: 'table-with-an-empty-corner',
    exercises: 'headings of two and three lines, none above the first column',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const style = { xPt: 80, yPt: yPt + 14, widthsPt: [140, 80, 90], gapPt: 0 };
      const bottom = setTable(paper, CLASSES, style);
      setText(paper, AFTER, { xPt: 72, yPt: bottom + 14, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(CLASSES), AFTER),
  },
  {
    name: 'table-with-headings-at-the-bottom',
    exercises: 'headings of one to four lines that stand at the bottom of their cells',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const style = {
        xPt: 80,
        yPt: yPt + 14,
        widthsPt: [90, 90, 70, 90],
        ruled: true,
        stand: (row: number) => (row === 0 ? ('bottom' as const) : ('top' as const)),
      };
      const bottom = setTable(paper, HEADINGS, style);
      setText(paper, AFTER, { xPt: 72, yPt: bottom + 14, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(HEADINGS, true), AFTER),
  },
  {
    name: 'table-of-terms',
    exercises: 'terms on the left, what they mean in several lines on the right',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const bottom = setTable(paper, TERMS, { xPt: 68, yPt: yPt + 12, widthsPt: [110, 340], ruled: true });
      setText(paper, AFTER, { xPt: 72, yPt: bottom + 12, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(TERMS, true), AFTER),
  },
  {
    name: 'table-of-long-cells',
    exercises: 'a ruled table of three columns whose cells hold several lines each',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const bottom = setTable(paper, DUTIES, {
        xPt: 68,
        yPt: yPt + 12,
        widthsPt: [90, 180, 180],
        ruled: true,
      });
      setText(paper, AFTER, { xPt: 72, yPt: bottom + 12, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(DUTIES, true), AFTER),
  },
  {
    name: 'table-right-aligned',
    exercises: 'a table with a column of sums set to the right',
    draw(paper) {
      paper.addPage();
      const yPt = setText(paper, LEAD, { xPt: 72, yPt: 80, widthPt: 450 });
      const bottom = setTable(
        paper,
        THREE.map((row) => [row[0]!.split(' ')[0]!, row[1]!, row[2]!]),
        {
          xPt: 80,
          yPt: yPt + 14,
          widthsPt: [150, 80, 80],
          rightAligned: [1, 2],
        },
      );
      setText(paper, AFTER, { xPt: 72, yPt: bottom + 14, widthPt: 450 });
    },
    text: text(LEAD, rowsOf(THREE.map((row) => [row[0]!.split(' ')[0]!, row[1]!, row[2]!])), AFTER),
  },
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
  {
    name: 'signatures-side-by-side',
    exercises: 'two blocks of signatures beside one another below the closing words',
    draw(paper) {
      paper.addPage();
      const yPt = setText(
        paper,
        'Done at Zenda on 4 March 1987 in two copies, both of which are authentic.',
        {
          xPt: 72,
          yPt: 80,
          widthPt: 450,
          sizePt: 11,
        },
      );
      SIGNATORIES.forEach((lines, at) => {
        lines.forEach((line, row) => {
          setText(paper, line, { xPt: 72 + at * 250, yPt: yPt + 30 + row * 16, widthPt: 220, sizePt: 11 });
        });
      });
    },
    text: text(
      'Done at Zenda on 4 March 1987 in two copies, both of which are authentic.',
      ...SIGNATORIES.map((lines) => lines.join('\n')),
    ),
  },
  {
    name: 'signatures-in-the-middle',
    exercises: 'two blocks of signatures, every line in the middle of its half of the page',
    draw(paper) {
      paper.addPage();
      const yPt = setText(
        paper,
        'Done at Zenda on 4 March 1987 in two copies, both of which are authentic.',
        {
          xPt: 72,
          yPt: 80,
          widthPt: 450,
          sizePt: 11,
        },
      );
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
    text: text(
      'Done at Zenda on 4 March 1987 in two copies, both of which are authentic.',
      ...FOR_THE.map((lines) => lines.join('\n')),
    ),
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
