import type { Cell } from './cell.js';
import { type Column, type ColumnType, cellsOf } from './tables/column.js';

/** Spreadsheets run a cell that begins so as a formula, those of East Asia with the signs in full width too. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/**
 * The same inside a cell, for spreadsheets that separate cells by semicolons and so take the rest for another one; a
 * quote before it they take for the beginning of its text.
 */
const FORMULA_BEHIND_SEMICOLON = /;(?="*[=+\-@＝＋－＠])/g;
/** The one value of ours that looks like a formula: a day of any year, `--09-30`. Programs read it as it is. */
const DAY_OF_ANY_YEAR = /^--\d{2}-\d{2}$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled). Text that a spreadsheet would run as a formula gets an
 * apostrophe before it, right behind a semicolon too; numbers are written as they are, null as an empty cell.
 */
export const toCsv = (header: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [header, ...rows].map((row) => csvLine(row)).join('');

/** The same of rows with typed columns, in which a code that is a day of any year gets no apostrophe. */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [csvHeader(columns), ...rows.map((row) => csvLine(cellsOf(columns, row), columns))].join('');

/** The first line of a table. */
export const csvHeader = (columns: readonly { name: string }[]): string =>
  csvLine(columns.map(({ name }) => name));

/** A line of a table. Where no columns are given, every string is text. */
export const csvLine = (row: readonly Cell[], columns?: readonly { type: ColumnType }[]): string =>
  `${row.map((cell, index) => csvCell(cell, columns?.[index]?.type ?? 'text')).join(',')}\r\n`;

function csvCell(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const isDay = type === 'code' && DAY_OF_ANY_YEAR.test(cell);
  const safe = (FORMULA.test(cell) && !isDay ? `'${cell}` : cell).replace(FORMULA_BEHIND_SEMICOLON, ";'");
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
