import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { standOut } from '../../src/structure/print.js';
import { documentOf } from './document.js';

type Print = { bold?: true; fontSizePt?: number };

const pages = (prints: readonly Print[]) => [
  {
    pageNumber: 1,
    widthPt: 600,
    heightPt: 800,
    lines: prints.map((print, index) => ({
      span: { start: index * 10, end: index * 10 + 9 },
      box: null,
      ...print,
    })),
  },
];

describe('standOut', () => {
  it.each<[string, Print[], boolean[]]>([
    ['text files say nothing', [{}, {}], [false, false]],
    ['a bold line', [{ bold: true }, {}, {}], [true, false, false]],
    ['bold among bold', [{ bold: true }, { bold: true }, {}], [false, false, false]],
    ['a larger line', [{ fontSizePt: 14 }, { fontSizePt: 10 }, { fontSizePt: 10 }], [true, false, false]],
    [
      'a slightly larger line',
      [{ fontSizePt: 11 }, { fontSizePt: 10 }, { fontSizePt: 10 }],
      [false, false, false],
    ],
  ])('%s', (_, prints, expected) => {
    expect(
      standOut(
        prints.map((_print, index) => index * 10 + 2),
        pages(prints),
      ),
    ).toEqual(expected);
  });
});

describe('bold headings', () => {
  it('are taken from the head of the paragraph they stand over', () => {
    const text =
      'Article 1\n\nThe first rule.\n\nOf bridges\nEach bridge is built. It is built well.\n\nThe end.';
    const document = documentOf(text);
    document.pages[0]!.lines.find(({ span }) => text.startsWith('Of bridges', span.start))!.bold = true;
    const article = structure(document).output.sections[0]!.children[0]!;
    expect(article.children.map(({ heading }) => heading?.text ?? null)).toEqual([null, 'Of bridges']);
  });
});
