import { type BasicType, fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { Cell } from './cell.js';
import type { ColumnType, Table } from './tables/column.js';

/** Text is UTF-8; every column may be empty. */
const TYPES: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  code: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** So many rows are in memory. */
const ROWS_OF_GROUP = 10_000;

/**
 * Writes a table as an Apache Parquet file, group of rows after group, compressed with Snappy. What its columns mean
 * stands in the metadata, under `pacta.columns`, as JSON.
 */
export async function writeParquet(
  path: string,
  { columns }: Pick<Table, 'columns'>,
  rows: AsyncIterable<readonly Cell[]>,
): Promise<void> {
  const says = Object.fromEntries(columns.map((column) => [column.name, column.says]));
  await parquetWriteRows({
    writer: fileWriter(path),
    rows: named(rows, columns),
    columns: columns.map(({ name, type }) => ({ name, type: TYPES[type], nullable: true })),
    rowGroupSize: ROWS_OF_GROUP,
    kvMetadata: [{ key: 'pacta.columns', value: JSON.stringify(says) }],
    createdBy: 'pacta',
  });
}

async function* named(
  rows: AsyncIterable<readonly Cell[]>,
  columns: Table['columns'],
): AsyncGenerator<Record<string, Cell>> {
  for await (const row of rows)
    yield Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));
}
