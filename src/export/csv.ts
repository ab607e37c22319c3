/** Null is an empty cell. */
export type Cell = string | number | null;

/** Spreadsheets run a cell that begins so as a formula, those of East Asia with the signs in full width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled). Text that a spreadsheet would run as a formula gets
 * a leading apostrophe; numbers are written as they are, null as an empty cell.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header, ...rows].map((row) => row.map(csvCell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
