import { describe, expect, it } from 'vitest';
import type { OddFont } from '../../scripts/layouts/odd-fonts.js';
import { oddFont, setOddText } from '../../scripts/layouts/odd-fonts.js';
import { print } from '../../scripts/layouts/print.js';
import { articles } from '../../scripts/layouts/prose.js';
import { setText } from '../../scripts/layouts/set-text.js';
import { parse, sourceOf } from '../../src/index.js';

type FontMaker = (paper: PDFKit.PDFDocument) => OddFont;

/** Letters as a careless map copies them: `at` counts from the blank. */
const font =
  (copied: (letter: string, at: number) => string | null): FontMaker =>
  (paper) =>
    oddFont(paper, 'Odd', [], (letter) => copied(letter, letter.charCodeAt(0) - 32));

/** Without text recognition, unless told: it would read what cannot be put right. */
async function read(text: string, make: FontMaker | null, ocr: 'never' | 'auto' = 'never') {
  const bytes = await print({
    name: 'odd',
    exercises: '',
    text,
    draw(paper) {
      paper.addPage();
      setText(paper, articles(1, 1).join(' '), { xPt: 70, yPt: 60, widthPt: 400 });
      paper.addPage();
      const setting = { xPt: 70, yPt: 80, widthPt: 400 };
      if (make) setOddText(make(paper), text, setting);
      else setText(paper, text, setting);
    },
  });
  const { status, issues, document } = await parse(sourceOf('odd.pdf', bytes), bytes, { limits: { ocr } });
  return {
    status,
    text: document.text,
    issues: issues.map(({ code, pageNumber }) => `${code} ${pageNumber}`),
    messages: issues.map(({ message }) => message),
  };
}

const PROSE = articles(2, 5).join(' ');
const CAPITALS = PROSE.toUpperCase();
const NONSENSE = font((letter, at) => (letter === ' ' ? ' ' : String.fromCharCode(33 + ((at * 37) % 94))));

describe('letters of a PDF', () => {
  it('are put right from what the font says where that can be, else read from the picture of the page', async () => {
    const shifted = font((_, at) => String.fromCharCode(36 + at));
    expect((await read(PROSE, shifted, 'auto')).issues).toEqual(['read/letters-mended 2']);
    const recognised = await read(PROSE, NONSENSE, 'auto');
    expect(recognised).toMatchObject({ status: 'complete', issues: ['read/ocr 2'] });
    expect(recognised.text).toContain('mountain rescue companies');
  });

  it.each<[string, string, FontMaker | null, 'complete' | 'partial', string[]]>([
    ['that are sound', PROSE, null, 'complete', []],
    ['that are all capitals', CAPITALS, null, 'complete', []],
    ['that are codes of a table', 'XKR-2219 BQT-7731 ZZ-10 PLM-4480 '.repeat(20), null, 'complete', []],
    [
      'that are copied as letters a fixed number away',
      PROSE,
      font((_, at) => String.fromCharCode(36 + at)),
      'complete',
      ['read/letters-mended 2'],
    ],
    ['that are copied as any other', PROSE, NONSENSE, 'partial', ['read/unreadable-letters 2']],
    [
      'of which one is copied as a control',
      PROSE,
      font((letter) => (letter === 'a' ? '\u0001' : letter)),
      'complete',
      ['read/letters-mended 2'],
    ],
    [
      'of which several are copied as one control',
      PROSE,
      font((letter) => ('adenp'.includes(letter) ? '\u0001' : letter)),
      'partial',
      ['read/unreadable-letters 2'],
    ],
    [
      'of which a rare one is copied as unknown',
      `${PROSE} ${PROSE} Zermatt`,
      font((letter) => (letter === 'Z' ? '\ufffd' : letter)),
      'complete',
      ['read/unreadable-letters 2'],
    ],
    [
      'of a language with many consonants',
      'Strony zgadzaja sie wspolpracowac w zakresie szkolenia przestrzegajac krajowych przepisow bezpieczenstwa oraz '.repeat(
        8,
      ),
      null,
      'complete',
      [],
    ],
  ])('%s', async (_, text, make, status, issues) => {
    const found = await read(text, make);
    expect(found).toMatchObject({ status, issues });
  });

  it('says which share of the letters of those pages cannot be read', async () => {
    const { messages } = await read(PROSE, NONSENSE);
    expect(messages[0]).toContain('(100 %) on these pages: 2;');
  });

  it('shows a letter that is lost, so that the rest does not pass for a word', async () => {
    const { text } = await read(
      PROSE,
      font((letter) => ('adenp'.includes(letter) ? '\u0001' : letter)),
    );
    expect(text).toContain('s\ufffd\ufffd\ufffdi\ufffdg St\ufffdt\ufffd sh\ufffdll t\ufffdll');
  });
});
