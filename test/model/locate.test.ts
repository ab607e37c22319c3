import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.js';
import { boxesOf, lineAt, pagesOf } from '../../src/model/index.js';
import { column, FULL_LINE, page, run } from '../layout/pages.js';

const { output: document } = layout([
  page(1, column(`${FULL_LINE}\nmeet once a year.`)),
  page(2, []),
  page(3, column('Each Party shall appoint one member.')),
]);
const spanOf = (words: string) => {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('places of a span', () => {
  it.each<[string, { start: number; end: number }, [number, number]]>([
    ['words of the first page', spanOf('meet once'), [1, 1]],
    ['words of the last page', spanOf('one member'), [3, 3]],
    ['words on two pages', { start: 0, end: document.text.length }, [1, 3]],
    ['up to the end of a page', { start: 0, end: spanOf('year.').end }, [1, 1]],
    ['an empty span', { start: spanOf('Each').start, end: spanOf('Each').start }, [3, 3]],
    ['the end of the text', { start: document.text.length, end: document.text.length }, [3, 3]],
  ])('%s', (_, span, expected) => {
    expect(pagesOf(document, span)).toEqual(expected);
  });

  it.each<[string, string, [number, number]]>([
    ['a sentence that goes on over the page', `${FULL_LINE}\nmeet once a year.`, [1, 2]],
    ['the footnote behind it', '¹ Since May.', [1, 1]],
    ['the sentence and the footnote', `meet once a year.\n\n¹ Since May.`, [1, 2]],
    ['what comes behind the footnote', 'Each Party', [2, 2]],
  ])('under a footnote: %s', (_, words, expected) => {
    const { output } = layout([
      page(1, [
        ...column(FULL_LINE),
        run('1', 50, 700, { fontSizePt: 5 }),
        run('Since May.', 54, 702, { fontSizePt: 8 }),
      ]),
      page(2, column('meet once a year.\n\nEach Party shall appoint one member.')),
    ]);
    const start = output.text.indexOf(words);
    expect(start).not.toBe(-1);
    const span = { start, end: start + words.length };
    expect(pagesOf(output, span)).toEqual(expected);
    expect(lineAt(output, start)!.line.span.start).toBe(start);
    expect(boxesOf(output, span).map(({ pageNumber }) => pageNumber)).toContain(expected[0]);
  });

  it('is page 1 in an empty document', () => {
    expect(pagesOf(layout([]).output, { start: 0, end: 0 })).toEqual([1, 1]);
    expect(lineAt(layout([]).output, 0)).toBeNull();
  });

  it.each([
    ['inside a line', spanOf('once').start, 1, 'meet once a year.'],
    ['a line end belongs to the line before it', FULL_LINE.length, 1, FULL_LINE],
    ['beyond the text, the last line', 9_999, 3, 'Each Party shall appoint one member.'],
  ])('line: %s', (_, offset, pageNumber, words) => {
    const found = lineAt(document, offset)!;
    expect(found.pageNumber).toBe(pageNumber);
    expect(document.text.slice(found.line.span.start, found.line.span.end)).toBe(words);
  });

  it('gives a box for every line that the span covers', () => {
    const boxes = boxesOf(document, { start: spanOf('shall also').start, end: spanOf('meet').end });
    expect(boxes.map(({ pageNumber }) => pageNumber)).toEqual([1, 1]);
    const [first, second] = boxes.map(({ box }) => box);
    expect(first!.xPt + first!.widthPt).toBeCloseTo(50 + FULL_LINE.length * 5, 5);
    expect(second).toMatchObject({ xPt: 50, yPt: 112, heightPt: 10 });
  });

  it.each<[string, string, [xPt: number, endPt: number][]]>([
    ['a run', 'shall bear', [[103, 153]]],
    ['two runs and the gap between them', 'Each Party shall bear', [[50, 153]]],
    ['a run after a ligature and a double blank', 'fixed costs', [[157, 212]]],
    ['a run after a raised mark', 'of travel', [[218, 263]]],
    [
      'a word that was broken',
      'equipment',
      [
        [267, 292],
        [50, 75],
      ],
    ],
    ['what follows a broken word', 'is returned.', [[80, 140]]],
  ])('is exact where runs of glyphs begin and end: %s', (_, words, expected) => {
    const { output } = layout([
      page(1, [
        run('Each Party ', 50, 100, { widthPt: 50 }),
        run('shall bear', 103, 100),
        run('\ufb01xed  costs', 157, 100, { widthPt: 55 }),
        run('1', 212, 97, { fontSizePt: 6 }),
        run('of travel', 218, 100),
        run('equi-', 267, 100, { widthPt: 25 }),
        run('pment', 50, 112),
        run('is returned.', 80, 112),
      ]),
    ]);
    const start = output.text.replaceAll('\n', ' ').indexOf(words);
    expect(start).not.toBe(-1);
    const boxes = boxesOf(output, { start, end: start + words.length }).map(({ box }) => box);
    const edges = boxes.map(({ xPt, widthPt }) => [xPt, xPt + widthPt]);
    expect(edges.flat().map(Math.round)).toEqual(expected.flat());
  });

  it('cuts a run by the usual widths of its characters', () => {
    const { output } = layout([page(1, [run('ill mow', 50, 100)])]);
    const [first] = boxesOf(output, { start: 0, end: 3 });
    expect(first!.box.widthPt).toBeLessThan(15);
  });

  it('has no boxes in text files', () => {
    const { output } = layout([{ kind: 'plain', pageNumber: 1, text: 'Article 1', sourceOffset: 0 }]);
    expect(boxesOf(output, { start: 0, end: 9 })).toEqual([]);
  });
});
