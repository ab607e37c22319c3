import Table from 'cli-table3';
import type { Style } from './terminal.js';

/** Name and side of each column. */
export type Columns = readonly [name: string, align: 'left' | 'right'][];

const NO_LINES = Object.fromEntries(
  [
    'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right',
    'left left-mid mid mid-mid right right-mid',
  ]
    .join(' ')
    .split(' ')
    .map((name) => [name, '']),
);

/** A table without lines, its head in bold; cells may hold line ends. */
export function plainTable(
  columns: Columns,
  rows: readonly (readonly (string | number)[])[],
  style: (style: Style, text: string) => string,
): string {
  const table = new Table({
    head: columns.map(([name]) => style('bold', name)),
    colAligns: columns.map(([, align]) => align),
    chars: { ...NO_LINES, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of rows) table.push(...linesOf(row));
  return table.toString().replace(/ +$/gm, '');
}

/** A row for each printed line: the library takes a time that grows much faster than the height of its cells. */
function linesOf(row: readonly (string | number)[]): string[][] {
  const cells = row.map((cell) => String(cell).split('\n'));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, index) => cells.map((lines) => lines[index] ?? ''));
}
