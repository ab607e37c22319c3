import type { CoverageState } from '../../model/index.js';
import { widthOf } from './letter-widths.js';

/** What is drawn: columns in groups, rows with a name and a state for each column. */
export interface HeatMap {
  title: string;
  columns: readonly { title: string; group: string }[];
  /** `beside`: what tells it apart from others of the same name; may be empty. */
  rows: readonly { name: string; beside: string; states: readonly CoverageState[] }[];
}

/** In pixels, origin at the top left. `angle`: degrees clockwise around `x`, `y`; text stands on its base line. */
export type Shape =
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: string; says?: string }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      sizePx: number;
      colour: string;
      angle: number;
      bold: boolean;
    };

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** Told apart by people who do not see red and green apart, and in grey print: dark, middle, light, nearly white. */
const COLOURS: Record<CoverageState, string> = {
  present: '#1f5fa8',
  excluded: '#c2571a',
  inconclusive: '#e8c876',
  absent: '#eef0f2',
};
const SIGNS: Record<CoverageState, string> = { present: '', excluded: '×', inconclusive: '?', absent: '' };
const SIGN_COLOURS: Record<CoverageState, string> = {
  ...COLOURS,
  excluded: '#ffffff',
  inconclusive: '#4a3a00',
};
const INK = '#1c2430';
const QUIET = '#5a6472';
const PAPER = '#ffffff';

const CELL = 18;
const GAP = 2;
const GROUP_GAP = 8;
const MARGIN = 16;
const SIZE = 11;
const TITLE_SIZE = 16;
const LONGEST_NAME = 48;
const LONGEST_BESIDE = 36;
const NAME_GAP = 10;
const TITLE_HEIGHT = 34;
const LEGEND_HEIGHT = 34;
/** What pictures can be: more rows make one that nothing shows. */
export const MOST_ROWS = 1_500;

const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => widthOf(text, SIZE)));

/** Arranges the map: names at the left, titles of columns upright above, a legend below. `MOST_ROWS` rows at most. */
export function arrange({ title, columns, rows }: HeatMap): Drawing {
  const names = rows.map(({ name }) => shortened(name, LONGEST_NAME));
  const besides = rows.map(({ beside }) => shortened(beside, LONGEST_BESIDE));
  const besideX = MARGIN + widest(names) + NAME_GAP;
  const besideWidth = widest(besides);
  const left = besideX + (besideWidth > 0 ? besideWidth + NAME_GAP : 0);
  const tall = widest(columns.map((column) => column.title)) + 10;
  const top = MARGIN + TITLE_HEIGHT + tall;
  const places: number[] = [];
  let x = left;
  for (const [index, { group }] of columns.entries()) {
    if (index > 0 && group !== columns[index - 1]!.group) x += GROUP_GAP;
    places.push(x);
    x += CELL + GAP;
  }
  const bottom = top + rows.length * (CELL + GAP);
  const legend = legendFrom(MARGIN, bottom + 24);
  const width = Math.max(x, legend.right, MARGIN + widthOf(title, TITLE_SIZE, true)) + MARGIN;
  const shapes: Shape[] = [
    { kind: 'box', x: 0, y: 0, width, height: bottom + LEGEND_HEIGHT + MARGIN, colour: PAPER },
    text(title, MARGIN, MARGIN + SIZE + 4, { sizePx: TITLE_SIZE, bold: true }),
    ...columns.map((column, index) => text(column.title, places[index]! + CELL - 5, top - 6, { angle: -90 })),
  ];
  for (const [index, { name, beside, states }] of rows.entries()) {
    const row = beside === '' ? name : `${name} (${beside})`;
    const y = top + index * (CELL + GAP);
    shapes.push(text(names[index]!, MARGIN, y + CELL - 5));
    if (beside !== '') shapes.push(text(besides[index]!, besideX, y + CELL - 5, { colour: QUIET }));
    for (const [column, state] of states.entries()) {
      const says = `${row}: ${columns[column]!.title}: ${state}`;
      shapes.push({
        kind: 'box',
        x: places[column]!,
        y,
        width: CELL,
        height: CELL,
        colour: COLOURS[state],
        says,
      });
      if (SIGNS[state] !== '')
        shapes.push(
          text(SIGNS[state], places[column]! + 6, y + CELL - 5, { colour: SIGN_COLOURS[state], bold: true }),
        );
    }
  }
  return { width, height: bottom + LEGEND_HEIGHT + MARGIN, shapes: [...shapes, ...legend.shapes] };
}

function legendFrom(x: number, y: number): { shapes: Shape[]; right: number } {
  const shapes: Shape[] = [];
  let right = x;
  for (const [state, says] of Object.entries(LEGEND) as [CoverageState, string][]) {
    shapes.push({
      kind: 'box',
      x: right,
      y: y - CELL + 5,
      width: CELL,
      height: CELL,
      colour: COLOURS[state],
    });
    if (SIGNS[state] !== '')
      shapes.push(text(SIGNS[state], right + 6, y, { colour: SIGN_COLOURS[state], bold: true }));
    shapes.push(text(says, right + CELL + 6, y));
    right += CELL + 6 + widthOf(says, SIZE) + 20;
  }
  return { shapes, right };
}

const LEGEND: Record<CoverageState, string> = {
  present: 'present',
  excluded: 'ruled out',
  inconclusive: 'inconclusive',
  absent: 'absent',
};

const text = (
  words: string,
  x: number,
  y: number,
  { sizePx = SIZE, colour = INK, angle = 0, bold = false }: Partial<Extract<Shape, { kind: 'text' }>> = {},
): Shape => ({ kind: 'text', x, y, text: words, sizePx, colour, angle, bold });
