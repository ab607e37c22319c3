import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { type Cell, loadParquet } from '../../src/export/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

const COLUMNS = [
  { name: 'words', type: 'text', says: 'what it says' },
  { name: 'date', type: 'code', says: 'when' },
  { name: 'page', type: 'integer', says: 'where' },
  { name: 'score', type: 'number', says: 'how sure' },
  { name: 'working', type: 'boolean', says: 'whether so' },
] as const;

async function* given(rows: Iterable<Cell[]>): AsyncGenerator<Cell[]> {
  yield* rows;
}

async function written(rows: Iterable<Cell[]>) {
  const path = join(temporaryFolder(), 'table.parquet');
  const { writeParquet } = await loadParquet();
  await writeParquet(path, { columns: COLUMNS }, given(rows));
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  return { metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) };
}

describe('a table in Parquet', () => {
  it('has its rows, empty cells included, and what its columns mean', async () => {
    const { rows, metadata } = await written([
      ['thirty days', '--09-30', 3, 0.25, true],
      [null, null, 4, 1, false],
      ['', null, null, null, null],
    ]);
    expect(rows).toEqual([
      { words: 'thirty days', date: '--09-30', page: 3, score: 0.25, working: true },
      { words: null, date: null, page: 4, score: 1, working: false },
      { words: '', date: null, page: null, score: null, working: null },
    ]);
    expect(metadata.schema.slice(1).map(({ name, type }) => [name, type])).toEqual([
      ['words', 'BYTE_ARRAY'],
      ['date', 'BYTE_ARRAY'],
      ['page', 'INT32'],
      ['score', 'DOUBLE'],
      ['working', 'BOOLEAN'],
    ]);
    const [says] = metadata.key_value_metadata!;
    expect([says!.key, JSON.parse(says!.value!)]).toMatchObject(['pacta.columns', { date: 'when' }]);
  });

  it('is whole without any row', async () => {
    const { rows, metadata } = await written([]);
    expect(rows).toEqual([]);
    expect(metadata.schema).toHaveLength(1 + COLUMNS.length);
  });

  it('is written group of rows after group', async () => {
    const many = Array.from({ length: 25_000 }, (_, index): Cell[] => [`${index}`, null, index, null, null]);
    const { rows, metadata } = await written(many);
    expect(metadata.row_groups).toHaveLength(3);
    expect(rows.map(({ page }) => page)).toEqual(many.map((_, index) => index));
  });

  it('holds whatever text as it is given', async () => {
    const texts = HOSTILE_TEXTS.map(([, , cell]) => cell);
    const { rows } = await written(texts.map((text) => [text, null, 1, 1, null]));
    expect(rows.map(({ words }) => words)).toEqual(texts);
  });
});
