import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.js';
import { type DocumentText, linesInOrder, type Page, type TextRun } from '../../src/model/index.js';
import { page, plainPages } from './pages.js';

/** Files of words, line ends and everything that layout takes out or rewrites. */
const file = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'the ',
        'Parties ',
        'inter-\n',
        'national ',
        'self-\n',
        'ﬁ',
        '\u00ad',
        '\u00a0',
        '\u200b',
      ),
      fc.constantFrom(
        '\n',
        '\n\n',
        '\n12\n',
        '\n- 3 -\n',
        '\f',
        ' ',
        '\t',
        '.',
        ';\n',
        '(a) ',
        'Article 5\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join('').replace(/\r/g, ''));

const textRun: fc.Arbitrary<TextRun> = fc
  .record({
    text: fc.oneof(
      fc.constantFrom('the', 'inter-', 'national', '12', '- 3 -', 'Article 5', '(1)', 'end.'),
      fc.string(),
    ),
    xPt: fc.double({ min: -50, max: 650, noNaN: true }),
    yPt: fc.oneof(fc.constantFrom(100, 112, 124), fc.double({ min: -50, max: 850, noNaN: true })),
    widthPt: fc.double({ min: 0, max: 600, noNaN: true }),
    fontSizePt: fc.constantFrom(6, 10, 12, 30),
    bold: fc.boolean(),
    turned: fc.boolean(),
  })
  .map(({ turned, ...run }) => ({
    ...run,
    heightPt: run.fontSizePt,
    ...(turned && { turned: true as const }),
  }));
const positioned = fc
  .array(fc.array(textRun, { maxLength: 25 }), { minLength: 1, maxLength: 5 })
  .map((pages) => pages.map((runs, index) => page(index + 1, runs)));

/** What must hold of every document text. */
function check(document: DocumentText): void {
  const { text, pages, furniture, joinedHyphens } = document;
  expect(text).toBe(text.trim());
  expect(text).not.toContain('\n\n\n');
  let end = 0;
  for (const {
    line: { span },
  } of linesInOrder(pages)) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(end, span.start).trim()).toBe('');
    end = span.end;
  }
  expect(end).toBe(text.length);
  expect([...joinedHyphens].sort((a, b) => a - b)).toEqual(joinedHyphens);
  for (const { at } of furniture) expect(at >= 0 && at <= text.length).toBe(true);
}

const pagesOfFile = (text: string): Page[] => plainPages(text);

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

describe('every document text', () => {
  it('of a text file: lines cover the text, in order', () => {
    fc.assert(fc.property(file, (text) => check(layout(pagesOfFile(text)).output)));
  });

  it('of positioned pages: lines cover the text, in order', () => {
    fc.assert(fc.property(positioned, (pages) => check(layout(pages).output)));
  });

  it('of positioned pages: no letter is lost or made up', () => {
    const letters = (text: string) =>
      [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(positioned, (pages) => {
        // Runs drawn twice are read once: keep them apart here.
        const spread = pages.map((one) =>
          page(
            one.pageNumber,
            one.runs.map((run, index) => ({ ...run, xPt: index * 30 })),
          ),
        );
        const { text, furniture } = layout(spread).output;
        const read = spread.flatMap((one) => one.runs.map((run) => run.text)).join('');
        expect(letters(text + furniture.map((one) => one.text).join(''))).toBe(letters(read));
      }),
    );
  });

  it('of a text file: every character is found again in the file', () => {
    fc.assert(
      fc.property(file, (source) => {
        const { text, origin } = layout(pagesOfFile(source)).output;
        let piece = -1;
        for (let at = 0; at < text.length; at += 1) {
          if (origin[piece + 1]?.[0] === at) piece += 1;
          const [from, to] = origin[piece]!;
          const character = source[to + at - from]!;
          const same =
            character.normalize('NFC') === text[at]!.normalize('NFC') ||
            (/\s/.test(text[at]!) && /[\s\u0085]/.test(character)) ||
            (text[at] === '-' && /[\u00ad\u2010\u2011]/.test(character)) ||
            LIGATURES[character]?.includes(text[at]!);
          expect(same, `${at}: ${JSON.stringify([text[at], character])}`).toBe(true);
        }
      }),
    );
  });

  it('is the same for the same pages', () => {
    fc.assert(
      fc.property(positioned, (pages) => {
        expect(layout(pages)).toEqual(layout(structuredClone(pages)));
      }),
    );
  });
});
