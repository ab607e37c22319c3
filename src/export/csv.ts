import type { Cell } from './cell.js';
import { type Column, type ColumnType, cellsOf } from './tables/column.js';

/** Spreadsheets run a cell that begins so as a formula, those of East Asia with the signs in full width too. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled). Text that a spreadsheet would run as a formula gets
 * a leading apostrophe; numbers are written as they are, null as an empty cell.
 */
export const toCsv = (header: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [header, ...rows].map((row) => csvLine(row)).join('');

/** The same of rows with typed columns, of which only those that hold text get apostrophes. */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [csvHeader(columns), ...rows.map((row) => csvLine(cellsOf(columns, row), columns))].join('');

/** The first line of a table. */
export const csvHeader = (columns: readonly { name: string }[]): string =>
  csvLine(columns.map(({ name }) => name));

/**
 * A line of a table. A code is no text of a document: `--09-30`, a day of any year, stays as it is, for programs read
 * it. Where no columns are given, every string is text.
 */
export const csvLine = (row: readonly Cell[], columns?: readonly { type: ColumnType }[]): string =>
  `${row.map((cell, index) => csvCell(cell, columns?.[index]?.type ?? 'text')).join(',')}\r\n`;

function csvCell(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = type !== 'code' && FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
