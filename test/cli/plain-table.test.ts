import { expect, it } from 'vitest';
import { plainTable } from '../../src/cli/plain-table.js';

const plain = (_style: string, text: string): string => text;

it.each<[what: string, rows: (string | number)[][], table: string]>([
  ['short cells', [['a', 1]], 'name  count\na         1'],
  ['a cell of several lines beside one of one', [['a\nbb', 1]], 'name  count\na         1\nbb'],
  ['a number beside several lines', [['a\n\nb', '1\n2']], 'name  count\na         1\n          2\nb'],
  [
    'several rows',
    [
      ['a\nb', 1],
      ['c', 22],
    ],
    'name  count\na         1\nb\nc        22',
  ],
])('prints %s', (_, rows, table) => {
  expect(
    plainTable(
      [
        ['name', 'left'],
        ['count', 'right'],
      ],
      rows,
      plain,
    ),
  ).toBe(table);
});
