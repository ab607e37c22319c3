import { describe, expect, it } from 'vitest';
import { declaresPictures } from '../../../src/read/ocr/picture-objects.js';

const far = ' '.repeat(5_000);
const CASES: [string, string, boolean][] = [
  ['no pictures', '1 0 obj <</Type/Page>> endobj', false],
  ['a page that says it may use pictures', '<</ProcSet [/PDF /Text /ImageB /ImageC /ImageI]>>', false],
  ['a picture as wide as a scan', '<</Type/XObject /Subtype /Image /Width 1654 /Height 2339>>', true],
  ['names without blanks between them', '<</Subtype/Image/Width 1654/Height 2339>>', true],
  ['an emblem of few pixels', '<</Subtype /Image /Width 24 /Height 24>>', false],
  [
    'an emblem, and far behind it a scan',
    `<</Subtype/Image/Width 24>>${far}<</Subtype/Image/Width 1654>>`,
    true,
  ],
  ['a list of kinds, and far behind it a scan', `/ImageB${far}<</Subtype/Image/Width 1654>>`, true],
  ['a width that stands elsewhere', '<</Subtype /Image /Width 12 0 R>>', true],
  ['a width before the name', '<</Width 1654 /Subtype /Image>>', true],
  ['a name where one look ends', `/ImageB${' '.repeat(990)}<</Subtype/Image/Width 1654>>`, true],
];

describe('declaresPictures', () => {
  it.each(CASES)('%s', (_, file, expected) => {
    expect(declaresPictures(new TextEncoder().encode(file))).toBe(expected);
  });

  it('tells it wherever the declaration stands', () => {
    for (let gap = 970; gap < 1_030; gap += 1) {
      const file = `/ImageB${' '.repeat(gap)}<</Subtype/Image/Width 1654>>`;
      expect(declaresPictures(new TextEncoder().encode(file)), `${gap} blanks`).toBe(true);
    }
  });
});
