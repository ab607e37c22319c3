import type { Fitted, Sheet, Table } from '../export/index.js';
import { UsageError } from './errors.js';
import { isFolder } from './export-place.js';
import type { Records } from './export-records.js';
import { counted } from './export-tables.js';
import { countOf } from './terminal.js';
import { withFile } from './write-text.js';
import { writeWholeBy } from './write-whole.js';

/** A workbook for Excel: a sheet for each table, all if none is named, and one that says what the columns hold. */
export async function exportWorkbook(
  records: Records,
  out: string | undefined,
  named: readonly Table[] | undefined,
): Promise<string> {
  if (out === undefined || (await isFolder(out))) {
    throw new UsageError('Name a file with --out, such as agreements.xlsx: a workbook is one file.');
  }
  const { TABLES, COLUMN_TABLE, columnRows, loadXlsx } = await import('../export/index.js');
  const { writeXlsx } = await loadXlsx();
  const tables = named ?? TABLES;
  const sources = tables.map((table) => ({ table, source: counted(table, records) }));
  const sheets: Sheet[] = [
    ...sources.map(({ table: { name, columns }, source }) => ({ name, columns, rows: source.rows })),
    { ...COLUMN_TABLE, rows: columnRows(tables) },
  ];
  const fitted = await writeWholeBy(out, (temporary) =>
    withFile(temporary, (write) => writeXlsx(sheets, write)),
  );
  sayFitted(fitted);
  return sources.map(({ table, source }) => `${table.name} ${countOf(source.count(), 'row')}`).join(', ');
}

/** What Excel has no room for is told. */
function sayFitted({ cutCells, furtherSheets }: Fitted): void {
  if (cutCells > 0) {
    process.stderr.write(
      `${countOf(cutCells, 'text')} longer than the 32,767 characters of a cell of Excel cut, with a note in the cell; --format csv, parquet and jsonl have all of it.\n`,
    );
  }
  if (furtherSheets.length > 0) {
    process.stderr.write(
      `More rows than the 1,048,576 of a sheet of Excel: they go on in ${furtherSheets.map((name) => `"${name}"`).join(', ')}.\n`,
    );
  }
}
