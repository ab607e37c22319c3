import { expect, it } from 'vitest';
import {
  asFile,
  chained,
  type GreyImage,
  greyOfBits,
  greyOfRgb,
  greyOfRgba,
  inverse,
  type Matrix,
  redrawn,
} from '../../../src/read/ocr/grey-image.js';

const image = (rows: number[][]): GreyImage => ({
  width: rows[0]!.length,
  height: rows.length,
  pixels: Uint8Array.from(rows.flat()),
});
const rowsOf = ({ width, height, pixels }: GreyImage): number[][] =>
  Array.from({ length: height }, (_, row) => [...pixels.subarray(row * width, (row + 1) * width)]);

const FOUR = image([
  [0, 100, 200, 40],
  [20, 60, 120, 80],
  [10, 30, 50, 70],
  [90, 110, 130, 150],
]);

it.each<[string, Matrix, number, number, number[][]]>([
  ['as it is', [1, 0, 0, 1, 0, 0], 4, 4, rowsOf(FOUR)],
  [
    'a corner',
    [1, 0, 0, 1, 2, 1],
    2,
    2,
    [
      [120, 80],
      [50, 70],
    ],
  ],
  ['on its head', [-1, 0, 0, -1, 4, 4], 4, 1, [[150, 130, 110, 90]]],
  [
    'half as large',
    [2, 0, 0, 2, 0, 0],
    2,
    2,
    [
      [45, 110],
      [60, 100],
    ],
  ],
  ['half a pixel on', [1, 0, 0, 1, 0.5, 0], 3, 1, [[50, 150, 120]]],
  ['beside the picture', [1, 0, 0, 1, 10, 0], 2, 1, [[255, 255]]],
])('a picture is drawn anew: %s', (_, from, width, height, expected) => {
  expect(rowsOf(redrawn(FOUR, from, width, height))).toEqual(expected);
});

it('undoes what it does', () => {
  const matrix: Matrix = [0, 2, -3, 0, 5, 7];
  const back = chained(matrix, inverse(matrix)!).map((value) => Math.round(value * 1e9) / 1e9 + 0);
  expect(back).toEqual([1, 0, 0, 1, 0, 0]);
  expect(inverse([0, 0, 0, 1, 0, 0])).toBeNull();
});

it('takes pixels as pdfjs gives them', () => {
  expect(rowsOf(greyOfBits(Uint8Array.of(0b10100000, 0b01000000), 3, 2))).toEqual([
    [255, 0, 255],
    [0, 255, 0],
  ]);
  expect(rowsOf(greyOfRgb(Uint8Array.of(255, 0, 0, 9, 9, 9), 2, 1))).toEqual([[76, 9]]);
  expect(rowsOf(greyOfRgba(Uint8Array.of(0, 0, 0, 255, 0, 0, 0, 0), 2, 1))).toEqual([[0, 255]]);
});

it('gives a file that Tesseract reads', () => {
  expect(asFile(image([[65, 66]])).toString('latin1')).toBe('P5\n2 1\n255\nAB');
});
