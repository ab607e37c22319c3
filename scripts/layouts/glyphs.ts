import type { LayoutCase } from './layout-case.js';
import { glyphNumbersOnly, type OddGlyph, oddFont, putOdd, setOddText } from './odd-fonts.js';
import { articles } from './prose.js';
import { setText } from './set-text.js';

const OFFICE = [
  'Article 1',
  'The officer who is responsible for the office shall confirm in writing that the affiliated offices of both staffs have been notified of the first five flights.',
  'A different figure may be fixed if the staffs find it difficult to fill the flights, provided that the effect is filed with the chief of staff.',
  'Article 2',
  'Sufficient fuel for the final flight shall be afforded by the State that profits from it, and the tariff shall reflect what it costs.',
];

const POINTS = [
  ...articles(1, 2),
  'Article 3',
  'The receiving State shall:',
  "(a) lodge the visiting companies in barracks or in huts (as the officers' list says) that are dry & heated;",
  '(b) feed them at the same rates as its own soldiers*.',
];

const ligatures = (copied: (letters: string) => string | null): OddGlyph[] =>
  [
    { code: 2, name: 'f_f_i', letters: 'ffi', widthOf1000: 834 },
    { code: 3, name: 'f_f', letters: 'ff', widthOf1000: 600 },
    { code: 4, name: 'fi', letters: 'fi', widthOf1000: 556 },
    { code: 5, name: 'fl', letters: 'fl', widthOf1000: 556 },
  ].map((glyph) => ({ ...glyph, copied: copied(glyph.letters) }));

const ONE_SIGN: Record<string, string> = { ffi: '\ufb03', ff: '\ufb00', fi: '\ufb01', fl: '\ufb02' };
const CONTROL: Record<string, string> = { ffi: '\u001e', ff: '\u001b', fi: '\u001c', fl: '\u001d' };
const PRIVATE: Record<string, string> = { ffi: '\uf003', ff: '\uf000', fi: '\uf001', fl: '\uf002' };

function inOneFont(name: string, exercises: string, copied: (letters: string) => string | null): LayoutCase {
  return {
    name,
    exercises,
    draw(paper) {
      paper.addPage();
      const font = oddFont(paper, 'OddSerif', ligatures(copied));
      let yPt = 80;
      for (const text of OFFICE) yPt = 7 + setOddText(font, text, { xPt: 70, yPt, widthPt: 330 });
    },
    text: OFFICE.join('\n\n'),
  };
}

/** Letters that are drawn right and copied wrong. */
/** A page for each, the second paragraph of which is in another font. */
const INSURERS = [
  'The insurers of both valleys keep one book of the boats that they insure, and each of them may look into it.',
  [
    'A boat is entered in the book by the insurer of the valley where it lies.',
    'Whoever sells a boat tells so within the month.',
  ],
  [
    'Letters go to the office at the bridge.',
    'Its box is 4711-22 at Upper-Lake, and a third-party claim is sent there as well. What comes on a day of rest is opened on the next one, by two of the officers together.',
  ],
] as const;

export const glyphs: LayoutCase[] = [
  inOneFont('ligatures-as-one-sign', 'ffi, ff, fi and fl as one sign each', (letters) => ONE_SIGN[letters]!),
  inOneFont(
    'ligatures-as-controls',
    'ligatures that are copied as control characters',
    (letters) => CONTROL[letters]!,
  ),
  inOneFont(
    'ligatures-as-private-signs',
    'ligatures that are copied as signs for private use',
    (letters) => PRIVATE[letters]!,
  ),
  inOneFont(
    'ligatures-as-unknown',
    'ligatures that are all copied as the sign for what is unknown',
    () => '\ufffd',
  ),
  {
    name: 'bullets-of-symbol-fonts',
    exercises: 'bullets and a dash from symbol fonts, with codes for private use',
    draw(paper) {
      paper.addPage();
      const font = oddFont(paper, 'OddSymbol', [
        { code: 183, name: 'bullet', letters: '•', widthOf1000: 460, copied: '\uf0b7' },
        { code: 167, name: 'square', letters: '▪', widthOf1000: 460, copied: '\uf0a7' },
        { code: 216, name: 'arrow', letters: '➢', widthOf1000: 460, copied: '\uf0d8' },
      ]);
      let yPt = setText(paper, 'Each company shall bring:', { xPt: 70, yPt: 80, widthPt: 300 }) + 6;
      for (const [mark, item] of [
        [
          '•',
          'ropes of sixty metres, one for every three members of the company, none older than four winters;',
        ],
        ['▪', 'a radio set with its batteries;'],
        ['➢', 'boots and sleeping gear.'],
      ] as const) {
        putOdd(font, mark, 80, yPt, 10);
        yPt = setText(paper, item, { xPt: 98, yPt, widthPt: 270 }) + 6;
      }
    },
    text: [
      'Each company shall bring:',
      '• ropes of sixty metres, one for every three members of the company, none older than four winters;',
      '▪ a radio set with its batteries;',
      '➢ boots and sleeping gear.',
    ].join('\n\n'),
  },
  {
    name: 'glyph-numbers-instead-of-letters',
    exercises: 'a font without a map, whose letters are copied as their numbers, all shifted alike',
    draw(paper) {
      paper.addPage();
      const font = glyphNumbersOnly(paper, 'OddNumbers');
      let yPt = 80;
      for (const text of POINTS) yPt = 7 + setOddText(font, text, { xPt: 70, yPt, widthPt: 330 });
    },
    text: POINTS.join('\n\n'),
  },
  {
    name: 'one-font-shifted',
    exercises: 'headings in a font whose map is shifted by three letters, text in a sound one',
    draw(paper) {
      paper.addPage();
      const font = oddFont(paper, 'OddShift', [], (letter) => String.fromCharCode(letter.charCodeAt(0) + 3));
      let yPt = 80;
      for (const text of articles(1, 3)) {
        const setting = { xPt: 70, yPt, widthPt: 330 };
        const isSound = !text.startsWith('Article') && !text.startsWith('Each');
        yPt = 7 + (isSound ? setText(paper, text, setting) : setOddText(font, text, setting));
      }
    },
    text: articles(1, 3).join('\n\n'),
  },
  {
    name: 'blanks-and-hyphens-of-other-kinds',
    exercises:
      'non-breaking blanks and hyphens, hyphens of typographers, and a Greek question mark for a semicolon',
    draw(paper) {
      paper.addPage();
      const font = oddFont(paper, 'OddBlanks', [
        { code: 128, name: 'hyphen', letters: '\u2011', widthOf1000: 333, copied: '\u2011' },
        { code: 129, name: 'hyphen', letters: '\u2010', widthOf1000: 333, copied: '\u2010' },
        { code: 130, name: 'space', letters: '\u00a0', widthOf1000: 250, copied: '\u00a0' },
        { code: 131, name: 'semicolon', letters: '\u037e', widthOf1000: 278, copied: '\u037e' },
        { code: 132, name: 'space', letters: '\u2009', widthOf1000: 167, copied: '\u2009' },
      ]);
      setOddText(
        font,
        'A third\u2011party claim under Article\u00a05 shall go to the vice\u2010president of the council\u037e he hears it within 30\u2009days, and co\u2010operation goes on.',
        { xPt: 70, yPt: 80, widthPt: 300 },
      );
    },
    text: 'A third-party claim under Article 5 shall go to the vice-president of the council; he hears it within 30 days, and co-operation goes on.',
  },
  {
    name: 'soft-hyphens-where-words-break',
    exercises: 'soft hyphens where lines break words, hyphens where words have them, as typesetters do it',
    draw(paper) {
      paper.addPage();
      setText(paper, 'Rules of the Insurers', { xPt: 70, yPt: 80, widthPt: 300, font: 'Times-Bold' });
      setText(paper, 'In force from the first of May.', {
        xPt: 70,
        yPt: 120,
        widthPt: 300,
        font: 'Times-Italic',
      });
      paper.addPage();
      const font = oddFont(paper, 'OddBreaks', [
        { code: 128, name: 'hyphen', letters: '\u00ad', widthOf1000: 333, copied: '\u00ad' },
      ]);
      const lines = [
        'The notifi\u00ad',
        'cations that third-party in\u00ad',
        'surers exchange shall name ex\u00ad',
        'ercises, the vice-',
        'president and his sub\u00ad',
        'stitute, and nobody else.',
      ];
      for (const [at, line] of lines.entries()) putOdd(font, line, 70, 80 + 12.5 * at, 10);
    },
    text: [
      'Rules of the Insurers',
      'In force from the first of May.',
      'The notifications that third-party insurers exchange shall name exercises, the vice-president and his substitute, and nobody else.',
    ].join('\n\n'),
  },
  {
    name: 'soft-hyphens-for-hyphens',
    exercises: 'a font that copies each of its hyphens as a soft one, at line ends and inside lines',
    draw(paper) {
      paper.addPage();
      const font = oddFont(
        paper,
        'OddSoft',
        [{ code: 45, name: 'hyphen', letters: '-', widthOf1000: 333, copied: '\u00ad' }],
        (letter) => (letter === '-' ? null : letter),
      );
      setOddText(
        font,
        'The vice-president shall notify every third-party insurer of the non-participation of a company, and the long-term programme of cross-border exercises shall be published in the notifications that both self-governing valleys exchange.',
        { xPt: 70, yPt: 80, widthPt: 180, hyphenate: true },
      );
    },
    text: 'The vice-president shall notify every third-party insurer of the non-participation of a company, and the long-term programme of cross-border exercises shall be published in the notifications that both self-governing valleys exchange.',
  },
  {
    name: 'soft-hyphens-for-few-hyphens',
    exercises: 'a second font that copies its few hyphens as soft ones, inside lines of one page alone',
    draw(paper) {
      paper.addPage();
      setText(paper, INSURERS[0], { xPt: 70, yPt: 80, widthPt: 330 });
      const font = oddFont(
        paper,
        'OddFew',
        [{ code: 45, name: 'hyphen', letters: '-', widthOf1000: 333, copied: '\u00ad' }],
        (letter) => (letter === '-' ? null : letter),
      );
      for (const text of [INSURERS[1], INSURERS[2]]) {
        paper.addPage();
        setText(paper, text[0], { xPt: 70, yPt: 80, widthPt: 330 });
        setOddText(font, text[1], { xPt: 70, yPt: 110, widthPt: 330 });
      }
    },
    text: INSURERS.flat().join('\n\n'),
  },
  {
    name: 'letter-spaced-titles',
    exercises: 'titles with space between their letters, of one word and of several',
    draw(paper) {
      paper.addPage();
      const title = (text: string, yPt: number) => {
        paper.font('Times-Bold', 13).text(text, 70, yPt, { lineBreak: false, characterSpacing: 5 });
      };
      title('AGREEMENT', 80);
      title('EXCHANGE OF NOTES', 110);
      setText(paper, articles(1, 1)[1]!, { xPt: 70, yPt: 150, widthPt: 330 });
      title('ANNEX', 200);
      paper
        .font('Times-Roman', 10)
        .text('S C H E D U L E   O F   C O U R S E S', 70, 230, { lineBreak: false });
    },
    text: ['AGREEMENT', 'EXCHANGE OF NOTES', articles(1, 1)[1]!, 'ANNEX', 'SCHEDULE OF COURSES'].join('\n\n'),
  },
];
