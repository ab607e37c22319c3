import { expect, it } from 'vitest';
import type { TextRun } from '../../../src/model/index.js';
import { layerBeside } from '../../../src/read/ocr/layer.js';

type Box = [xPt: number, yPt: number, widthPt: number, heightPt: number];

const run = (text: string, [xPt, yPt, widthPt, heightPt]: Box): TextRun => ({
  ...{ text, xPt, yPt, widthPt, heightPt, fontSizePt: 10, bold: false },
});
const PAGE = {
  kind: 'positioned',
  pageNumber: 1,
  widthPt: 400,
  heightPt: 600,
  runs: [run('Scanned', [10, 580, 50, 10]), run('Parties', [30, 40, 50, 10])],
} as const;

it.each<[turns: number, parties: Box, scanned: Box]>([
  [0, [35, 42, 40, 8], [10, 580, 50, 10]],
  [1, [552, 35, 8, 40], [10, 10, 10, 50]],
  [2, [325, 552, 40, 8], [340, 10, 50, 10]],
  [3, [42, 325, 8, 40], [580, 340, 10, 50]],
  [-1, [42, 325, 8, 40], [580, 340, 10, 50]],
])('keeps a stamp, and no word that was recognised, after %s quarter turns', (turns, parties, scanned) => {
  const page = { ...PAGE, runs: [...PAGE.runs] };
  const kept = layerBeside({ page, turns }, [run('Parties', parties)]);
  expect(kept).toEqual([{ ...run('Scanned', scanned), ...(turns === 0 ? {} : { turned: true }) }]);
});
