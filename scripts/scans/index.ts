import { createRequire } from 'node:module';
import path from 'node:path';
import { pageOf, paragraphsOf } from './page-of.js';
import type { ScanCase, ScannedPage } from './scan-case.js';

export { printScan } from './print-scan.js';
export type { ScanCase } from './scan-case.js';

const SMALL_SKEW = { kind: 'skew', degrees: 0.5 } as const;
const GRAIN = { kind: 'grain', shades: 14 } as const;

/** Drawn over the page, in letters that the picture does not hold. */
const stamp = (paper: PDFKit.PDFDocument): void => {
  paper.font('Helvetica', 7).text('Scanned by the registry on 14 March 2031', 44, 580, { lineBreak: false });
};

/** A text behind the picture, as programs put it there that recognise text; `words` may be nonsense. */
const behind =
  (words: readonly string[]) =>
  (paper: PDFKit.PDFDocument): void => {
    paper.font('Helvetica', 9);
    words.forEach((line, index) => {
      // The filler of pdfkit's types knows no rendering mode; 3 draws nothing.
      paper.addContent('3 Tr');
      paper.text(line, 50, 60 + index * 14, { lineBreak: false });
    });
    paper.addContent('0 Tr');
  };

/** Each letter three further on: what a font gives whose table of letters is lost. */
const shifted = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 3) % 26) + first);
  });

/** Made up for this: that the Parties consult once a year, and how, in Russian. */
const RUSSIAN = [
  'Статья 1',
  'Стороны проводят консультации не реже одного раза в год, поочередно в столице каждой из них.',
  'Статья 2',
  'Каждая Сторона назначает должностное лицо, которое ведет перечень курсов, открытых для другой Стороны, и',
  'сообщает об изменениях не позднее чем через месяц.',
];

function cyrillic(paper: PDFKit.PDFDocument): void {
  const fonts = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  paper.font(path.join(fonts, 'standard_fonts/LiberationSans-Regular.ttf'), 11);
  paper.text(RUSSIAN.join('\n\n'), 44, 44, { width: 332 });
}

/** Nine words each. */
const inLines = (text: string): string[] => text.match(/(?:\S+ ?){1,9}/g) ?? [];

const status = paragraphsOf('status-of-forces', '### ARTICLE II ', 6);
const framework = paragraphsOf('framework-defence-cooperation', '### Article 6', 6);
const supply = paragraphsOf('cross-servicing', '### ARTICLE VI ', 6);
const secrets = paragraphsOf('security-of-information', '### Article 6', 6);
const ocean = paragraphsOf('ocean-guard-treaty', '### Article IV', 6);
const contract = paragraphsOf('status-of-forces', '### ARTICLE IV', 5);

const one = (
  name: string,
  exercises: string,
  paragraphs: readonly string[],
  page: Omit<ScannedPage, 'draw'>,
  font?: 'Times' | 'Helvetica',
  text = paragraphs,
): ScanCase => ({
  name,
  exercises,
  pages: [{ draw: pageOf(paragraphs, font), ...page }],
  text: text.join('\n\n'),
  recognised: [1],
});

/** Scans made of the fixtures' own agreements. */
export const scanCases: readonly ScanCase[] = [
  one('clean', 'black and white, straight', status, { kept: 'black-and-white' }),
  one('skewed', 'grey, askew by 1.4 degrees, on the edge of the glass', framework, {
    faults: [{ kind: 'skew', degrees: 1.4 }, GRAIN, { kind: 'black-edge', pixels: 25 }],
  }),
  one(
    'noisy',
    'a copy of a copy: grain, specks, faint ink, a shadow at the binding, askew by 0.7 degrees',
    supply,
    {
      faults: [
        { kind: 'skew', degrees: -0.7 },
        { kind: 'faint', ink: 70, paper: 225 },
        { kind: 'grain', shades: 48 },
        { kind: 'specks', perThousand: 2 },
        { kind: 'shadow', shades: 70 },
      ],
    },
    'Helvetica',
  ),
  one('coarse', 'scanned at 120 pixels to the inch', ocean, { dpi: 120, faults: [SMALL_SKEW] }),
  one('turned', 'on its side, and a little askew', secrets, { quarterTurns: 1, faults: [SMALL_SKEW, GRAIN] }),
  one('upside-down', 'upside down', contract, { quarterTurns: 2, faults: [GRAIN] }, 'Helvetica'),
  one('stamped', 'a stamp is the only text', status, { over: stamp, faults: [SMALL_SKEW] }, 'Times', [
    ...status,
    'Scanned by the registry on 14 March 2031',
  ]),
  one('garbled', 'the text behind the picture is nonsense', framework, {
    over: behind(inLines(shifted(framework.join(' ')))),
    faults: [SMALL_SKEW],
  }),
  one('strips', 'in six strips, with a scrap of text behind them', supply, {
    strips: 6,
    kept: 'black-and-white',
    over: behind(['Parties']),
  }),
  {
    name: 'cyrillic',
    exercises: 'letters that are not Latin',
    pages: [{ draw: cyrillic, dpi: 150, kept: 'black-and-white' }],
    text: '',
    recognised: [],
  },
  {
    name: 'mixed',
    exercises: 'a page of text, then a scanned page',
    pages: [{ digital: pageOf(contract) }, { draw: pageOf(ocean), faults: [SMALL_SKEW, GRAIN] }],
    text: [...contract, ...ocean].join('\n\n'),
    recognised: [2],
  },
];
