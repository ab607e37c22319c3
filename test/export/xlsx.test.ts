import { describe, expect, it } from 'vitest';
import { type Cell, loadXlsx, type Sheet } from '../../src/export/index.js';
import { columnName, cutTo } from '../../src/export/xlsx/cells.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { readXlsx } from './read-xlsx.js';

const SHEET: Omit<Sheet, 'rows'> = {
  name: 'facts',
  columns: [
    { name: 'words', type: 'text' },
    { name: 'date', type: 'code' },
    { name: 'page', type: 'integer' },
    { name: 'working', type: 'boolean' },
  ],
};

async function workbook(
  sheets: Sheet[],
  limits?: Parameters<Awaited<ReturnType<typeof loadXlsx>>['writeXlsx']>[2],
) {
  const { writeXlsx } = await loadXlsx();
  const parts: Uint8Array[] = [];
  const fitted = await writeXlsx(sheets, async (bytes) => void parts.push(bytes), limits);
  return { fitted, sheets: readXlsx(Buffer.concat(parts)) };
}

const values = (cells: Record<string, { value: string }>): string[] =>
  Object.values(cells).map(({ value }) => value);

describe('a workbook', () => {
  it('has a sheet for each table, its header, and cells of their types', async () => {
    const rows: Cell[][] = [
      ['thirty days', '--09-30', 3, true],
      [null, null, 4, false],
    ];
    const { sheets, fitted } = await workbook([
      { ...SHEET, rows },
      { ...SHEET, name: 'none', rows: [] },
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(['facts', 'none']);
    expect(values(sheets[0]!.rows[0]!)).toEqual(['words', 'date', 'page', 'working']);
    expect(sheets[0]!.rows[1]).toEqual({
      A: { type: 'inlineStr', value: 'thirty days' },
      B: { type: 'inlineStr', value: '--09-30' },
      C: { type: 'n', value: '3' },
      D: { type: 'b', value: '1' },
    });
    expect(sheets[0]!.rows[2]).toEqual({ C: { type: 'n', value: '4' }, D: { type: 'b', value: '0' } });
    expect(sheets[1]!.rows).toHaveLength(1);
    expect(fitted).toEqual({ cutCells: 0, furtherSheets: [] });
  });

  it.each(HOSTILE_TEXTS)('holds %s as text', async (_what, _words, cell) => {
    const { sheets } = await workbook([{ ...SHEET, rows: [[cell, null, 1, null]] }]);
    const [sheet] = sheets;
    expect(sheet!.rows[1]!.A).toEqual({ type: 'inlineStr', value: cell });
    expect(sheet!.formulas).toBe(0);
  });

  it('goes on in further sheets where one is full, and loses no row', async () => {
    const rows = Array.from({ length: 7 }, (_, index): Cell[] => [`row ${index}`, null, index, null]);
    const { sheets, fitted } = await workbook(
      [
        { ...SHEET, rows },
        { ...SHEET, name: 'more', rows: rows.slice(0, 3) },
      ],
      { rows: 4, characters: 100, units: 1e6 },
    );
    expect(sheets.map(({ name }) => name)).toEqual(['facts', 'facts 2', 'facts 3', 'more']);
    expect(sheets.map(({ rows: [header] }) => header!.A!.value)).toEqual([
      'words',
      'words',
      'words',
      'words',
    ]);
    expect(sheets.slice(0, 3).flatMap(({ rows: [, ...rest] }) => rest.map((row) => row.C!.value))).toEqual(
      rows.map((_, index) => `${index}`),
    );
    expect(fitted.furtherSheets).toEqual(['facts 2', 'facts 3']);
  });

  it('goes on in a further sheet where the text of one is long', async () => {
    const rows = Array.from({ length: 3 }, (): Cell[] => ['a'.repeat(90), null, 1, null]);
    const { sheets } = await workbook([{ ...SHEET, rows }], { rows: 100, characters: 100, units: 1200 });
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.flatMap(({ rows: [, ...rest] }) => rest)).toHaveLength(3);
  });

  it('cuts text that a cell cannot hold, says so in the cell and counts it', async () => {
    const rows: Cell[][] = [
      ['a'.repeat(101), null, 1, null],
      ['a'.repeat(100), null, 1, null],
    ];
    const { sheets, fitted } = await workbook([{ ...SHEET, rows }], { rows: 9, characters: 100, units: 1e6 });
    expect(sheets[0]!.rows[1]!.A!.value).toMatch(/^a{70,} … \[cut here: 101 characters\]$/);
    expect(sheets[0]!.rows[1]!.A!.value).toHaveLength(100);
    expect(sheets[0]!.rows[2]!.A!.value).toBe('a'.repeat(100));
    expect(fitted.cutCells).toBe(1);
  });

  it('cuts no character in two', () => {
    const cut = [cutTo(60, '\u{1f4c4}'.repeat(50)), cutTo(61, '\u{1f4c4}'.repeat(50))];
    expect(cut.map((text) => Buffer.from(text).toString())).toEqual(cut);
  });

  it.each<[number, string]>([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names the column %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });
});
