import { join } from 'node:path';
import type { Cell, Table } from '../export/index.js';
import { UsageError } from './errors.js';
import { FORMATS, type Holding } from './export-format.js';
import { makeFolder, meansFolder } from './export-place.js';
import type { Records } from './export-records.js';
import { countOf } from './terminal.js';
import { writeText } from './write-text.js';
import { writeWholeBy } from './write-whole.js';

/** What is written where no table is named, and only one can be. */
const DEFAULT_TABLE = 'clauses';

interface TableFile {
  table: Table;
  /** Undefined: standard output. */
  path: string | undefined;
}

/** The tables of those names, in the order of `TABLES`; undefined where none is named. */
export async function tablesNamed(names: readonly string[] | undefined): Promise<Table[] | undefined> {
  if (names === undefined) return undefined;
  const { TABLES } = await import('../export/index.js');
  const known = TABLES.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no table "${unknown}"; the tables are ${known.join(', ')}.`);
  }
  return TABLES.filter(({ name }) => names.includes(name));
}

/** A table to standard output or to a file, or in a folder each of several, all if none is named, as `<table>.csv`. */
export async function exportTables(
  format: Holding<'table'>,
  records: Records,
  out: string | undefined,
  named: readonly Table[] | undefined,
): Promise<string> {
  const { TABLES } = await import('../export/index.js');
  const one = named ?? TABLES.filter(({ name }) => name === DEFAULT_TABLE);
  const files =
    out === undefined ? [onStandardOutput(format, one)] : await filesFor(format, out, named ?? TABLES, one);
  const said: string[] = [];
  for (const { table, path } of files) {
    const { rows, count } = counted(table, records);
    if (format === 'parquet') await writeParquetTo(path!, table, rows);
    else await writeText(path, csvLines(table, rows));
    said.push(`${table.name} ${countOf(count(), 'row')}`);
  }
  return said.join(', ');
}

async function* csvLines({ columns }: Table, rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  const { csvHeader, csvLine } = await import('../export/index.js');
  yield csvHeader(columns);
  for await (const row of rows) yield csvLine(row, columns);
}

async function writeParquetTo(path: string, table: Table, rows: AsyncIterable<Cell[]>): Promise<void> {
  const { writeParquet } = await (await import('../export/index.js')).loadParquet();
  await writeWholeBy(path, (temporary) => writeParquet(temporary, table, rows));
}

function onStandardOutput(format: Holding<'table'>, tables: readonly Table[]): TableFile {
  if (format !== 'csv') throw new UsageError(`Name a file or folder with --out: ${format} is no text.`);
  const [table, another] = tables;
  if (another) throw new UsageError('Name a folder with --out: only a single table goes to standard output.');
  return { table: table!, path: undefined };
}

/** `one`: what a file that is no folder would hold. */
async function filesFor(
  format: Holding<'table'>,
  out: string,
  several: readonly Table[],
  one: readonly Table[],
): Promise<TableFile[]> {
  const { extension } = FORMATS[format];
  if (await meansFolder(out)) {
    await makeFolder(out);
    return several.map((table) => ({ table, path: join(out, `${table.name}.${extension}`) }));
  }
  if (one.length > 1)
    throw new UsageError(`Name a folder with --out, not ${out}: a file holds a single table.`);
  return one.map((table) => ({ table, path: out }));
}

/** The rows of the records, and how many there were. */
export function counted(table: Table, records: Records) {
  let count = 0;
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const record of records.read()) {
      for (const row of table.rows(record, records.reviewsOf(record.id))) {
        count += 1;
        yield row;
      }
    }
  }
  return { rows: rows(), count: () => count };
}
