import { extname } from 'node:path';
import { tellApart } from '../model/index.js';
import { countStates, type Matrix } from '../query/index.js';
import { UsageError } from './errors.js';
import { oneLine, plain } from './terminal.js';
import { writeWhole } from './write-whole.js';

const KINDS = ['.svg', '.png', '.csv'];

/** Writes the matrix as the file's ending says. */
export async function writeMatrix(matrix: Matrix, path: string, title: string): Promise<void> {
  const kind = extname(path).toLowerCase();
  if (kind === '.csv') return writeWhole(path, await matrixCsv(matrix));
  if (!KINDS.includes(kind)) throw new UsageError(`--out takes a name that ends in ${KINDS.join(', ')}.`);
  const { MOST_ROWS, toPng, toSvg } = await import('../export/index.js');
  const { columns, rows } = matrix;
  if (rows.length > MOST_ROWS) {
    throw new UsageError(
      `A picture shows ${MOST_ROWS} agreements at most, and these are ${rows.length}: choose some with --document, --party or --instrument, or write .csv.`,
    );
  }
  const map = {
    title,
    columns: columns.map((column) => ({ title: column.id.replaceAll('-', ' '), group: column.group })),
    rows: rows.map(({ agreement, states }) => ({
      name: oneLine(agreement.title),
      beside: oneLine(tellApart(agreement)),
      states,
    })),
  };
  return writeWhole(path, kind === '.svg' ? toSvg(map) : await toPng(map));
}

/** A row for each agreement, a column for each component, and a last row that counts the agreements that have it. */
export async function matrixCsv(matrix: Matrix): Promise<string> {
  const { toCsv } = await import('../export/index.js');
  const { columns, rows } = matrix;
  const header = ['record', 'title', 'file', 'instrument', 'status', ...columns.map(({ id }) => id)];
  return toCsv(header, [
    ...rows.map(({ agreement: { id, title, fileName, instrument, status }, states }) => [
      ...[id, plain(title), plain(fileName), instrument, status],
      ...states,
    ]),
    ['', 'agreements that have it', '', '', '', ...countStates(matrix).map(({ present }) => present)],
  ]);
}
