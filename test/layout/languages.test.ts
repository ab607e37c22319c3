import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.js';
import { boxesOf, type DocumentText, type TextRun } from '../../src/model/index.js';
import { page, plainPages, run } from './pages.js';

const lay = (file: string): DocumentText => layout(plainPages(file)).output;

const EN = [
  'The Parties shall keep a common list of the lighthouses that stand on the coasts of either of them.',
  'Each Party shall tell the other of every change to the lights, the signals and the buoys on its coast within ten days.',
  'The list shall be printed once in every year, and shall be sent to all ships that call for it, without charge.',
];
const FR = [
  'Les Parties tiennent une liste commune des phares qui se trouvent sur les côtes de chacune d’elles.',
  'Chaque Partie informe l’autre de toute modification des feux, des signaux et des bouées de ses côtes dans les dix jours.',
  'La liste est imprimée une fois par an et elle est envoyée sans frais à tous les navires qui la demandent.',
];
const DE = [
  'Die Vertragsparteien führen eine gemeinsame Liste der Leuchttürme, die an ihren Küsten stehen.',
  'Jede Vertragspartei teilt der anderen jede Änderung der Feuer, Signale und Tonnen an ihrer Küste binnen zehn Tagen mit.',
  'Die Liste wird einmal im Jahr gedruckt und allen Schiffen, die sie anfordern, kostenlos zugesandt.',
];
const ZH = [
  '缔约双方应当共同编制其海岸上所有灯塔的名录，并且每年印发一次，免费分发给所有需要该名录的船舶。',
  '任何一方应当在十天之内将其海岸的灯光、信号和浮标的一切变动通知另一方，并说明变动的原因。',
];

const joined = (...paragraphs: string[]): string => paragraphs.join('\n\n');
const alternating = (one: string[], other: string[]): string =>
  joined(...one.flatMap((text, index) => [text, other[index]!]));
/** Breaks lines at 60 characters. */
const wrapped = (text: string): string => text.replace(/(.{40,60}) /g, '$1\n');

/** The texts of a print by language, the main one first. */
const texts = ({ languages, text, expressions }: DocumentText): [string, string][] => [
  [languages[0] ?? '', text],
  ...expressions.map((one): [string, string] => [one.language, one.text]),
];

describe('the texts of a file in several languages', () => {
  it.each<[string, string, [string, string][]]>([
    ['English alone', joined(...EN), [['en', joined(...EN)]]],
    [
      'one after the other',
      joined(...EN, ...FR),
      [
        ['en', joined(...EN)],
        ['fr', joined(...FR)],
      ],
    ],
    [
      'English last',
      joined(...FR, ...DE, ...EN),
      [
        ['en', joined(...EN)],
        ['fr', joined(...FR)],
        ['de', joined(...DE)],
      ],
    ],
    [
      'paragraphs in turn',
      alternating(EN, FR),
      [
        ['en', joined(...EN)],
        ['fr', joined(...FR)],
      ],
    ],
    [
      'wrapped paragraphs in turn',
      wrapped(alternating(EN, DE)),
      [
        ['en', wrapped(joined(...EN))],
        ['de', wrapped(joined(...DE))],
      ],
    ],
    [
      'a line a paragraph in turn, without blank lines',
      alternating(EN, FR).replaceAll('\n\n', '\n'),
      [
        ['en', joined(...EN)],
        ['fr', joined(...FR)],
      ],
    ],
    [
      'facing pages, with a sentence that goes on over the page between',
      `${EN[0]}\n\n${EN[2]}\n\nEach Party shall tell the other of every change to the\f${FR[0]}\n\n${FR[2]}\n\nChaque Partie informe l’autre de toute modification des\flights, the signals and the buoys.\f feux, des signaux et des bouées.`,
      [
        [
          'en',
          `${EN[0]}\n\n${EN[2]}\n\nEach Party shall tell the other of every change to the\nlights, the signals and the buoys.`,
        ],
        [
          'fr',
          `${FR[0]}\n\n${FR[2]}\n\nChaque Partie informe l’autre de toute modification des\nfeux, des signaux et des bouées.`,
        ],
      ],
    ],
    [
      'headings that read the same in both go with what they stand above',
      joined('Article 1', ...EN, 'Article 1', ...FR, 'Article 2', ...EN, 'Article 2', ...FR),
      [
        ['en', joined('Article 1', ...EN, 'Article 2', ...EN)],
        ['fr', joined('Article 1', ...FR, 'Article 2', ...FR)],
      ],
    ],
    [
      'names and numbers stay with their neighbours',
      joined(FR[0]!, 'Port Hollow', '12 15 18', FR[1]!, FR[2]!, ...EN, 'I. Brandal', '4 8 15', 'Port Hollow'),
      [
        ['en', joined(...EN, 'I. Brandal', '4 8 15', 'Port Hollow')],
        ['fr', joined(FR[0]!, 'Port Hollow', '12 15 18', FR[1]!, FR[2]!)],
      ],
    ],
    [
      'a script without capitals and blanks',
      joined(...ZH, ...EN),
      [
        ['en', joined(...EN)],
        ['zh', joined(...ZH)],
      ],
    ],
    ['no English: the first language', joined(...DE), [['de', joined(...DE)]]],
    [
      'no English: the first of two',
      joined(DE[0]!, DE[1]!, DE[2]!, ...FR),
      [
        ['de', joined(...DE)],
        ['fr', joined(...FR)],
      ],
    ],
  ])('%s', (_, file, expected) => {
    expect(texts(lay(file))).toEqual(expected);
  });

  it.each<[string, string]>([
    [
      'names of offices',
      joined(
        ...EN,
        'Direction générale de la navigation et des phares, Ministère de la mer',
        'Wasserstraßen- und Schifffahrtsverwaltung des Bundes',
        ...EN,
      ),
    ],
    ['a quotation', joined(...EN, ...EN, `« ${FR[1]} »`, ...EN)],
    ['Latin', joined(...EN, 'Pacta sunt servanda, et rebus sic stantibus mutatis mutandis.', ...EN)],
    [
      'the signatures of the other side',
      joined(...EN, ...EN, 'Pour le Gouvernement de la République de Westhaven :', 'Le Ministre des phares'),
    ],
    [
      'a formula that names languages',
      joined(...EN, 'Done in duplicate in the English and French languages, both texts being authentic.'),
    ],
    [
      'a formula in many languages',
      joined(
        ...EN,
        ...EN,
        'Fait en double exemplaire à Port Hollow le quatre mai deux mille trente et un, en foi de quoi les plénipotentiaires ont signé. Hecho en dos ejemplares en Port Hollow el cuatro de mayo de dos mil treinta y uno. Geschehen zu Port Hollow am vierten Mai zweitausendeinunddreißig in zwei Urschriften. Fatto a Port Hollow in due originali il quattro maggio duemilatrentuno. Gedaan te Port Hollow in twee exemplaren op vier mei tweeduizend eenendertig.',
      ),
    ],
    ['a table of words', joined(...EN, 'ligne\nfeu\nphare\nbouée\nsignal\ncôte\nnavire\nport', ...EN)],
  ])('stays English with %s', (_, file) => {
    expect(texts(lay(file))).toEqual([['en', file]]);
  });

  it('names no language where too few words tell', () => {
    expect(texts(lay('I. Brandal\n\n12 15 18'))).toEqual([['', 'I. Brandal\n\n12 15 18']]);
  });

  it.each<[string, string, string[]]>([
    ['nothing of English beside another language', joined(...EN, ...FR), []],
    ['nothing of little English without another language', EN[0]!, []],
    ['that there is no English', joined(...FR), ['error layout/no-english']],
    [
      'that there is none in a short French agreement',
      joined(
        'Accord sur les phares',
        'Article premier',
        'Les Parties tiennent une liste des phares.',
        'Article 2',
        'Le présent accord entre en vigueur à la date de sa signature.',
      ),
      ['error layout/no-english'],
    ],
    [
      'that there is none in a short German one, whose nouns have capitals',
      joined(
        'Abkommen',
        'Artikel 1',
        'Die Vertragsparteien führen eine Liste der Leuchttürme.',
        'Artikel 2',
        'Dieses Abkommen tritt am Tag der Unterzeichnung in Kraft.',
      ),
      ['error layout/no-english'],
    ],
    ['that there is none in a short Chinese one', ZH[0]!.slice(0, 40), ['error layout/no-english']],
    [
      'nothing of a list of names',
      joined(
        'José García, Maria da Silva, Jean Dupont, Pierre de la Tour, Hans von Müller',
        'Otto van den Berg, Luigi di Maio, Ana Fernández, Juan de la Cruz, Inés del Río',
      ),
      [],
    ],
    [
      'nothing of a form',
      'name: date: signature: rank: unit: telephone number: email address: passport number: country code: remarks:',
      [],
    ],
    [
      'nothing of English without its small words',
      'Seller delivers goods. Buyer pays price within thirty days. Late payment bears interest. English law governs.',
      [],
    ],
    [
      'nothing of Latin terms',
      'pacta sunt servanda, rebus sic stantibus, ex aequo et bono, ultra vires, inter alia, mutatis mutandis, lex specialis',
      [],
    ],
    ['nothing of too few words', 'Les Parties tiennent une liste des phares.', []],
    [
      'that there is little',
      joined(...EN, ...EN, ...Array.from({ length: 9 }, () => FR).flat()),
      ['warning layout/little-english'],
    ],
  ])('says %s', (_, file, expected) => {
    const { issues } = layout(plainPages(file));
    expect(issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
  });
});

/** A column of lines of 24 characters at most, from the top of the page. */
const column = (text: string, xPt: number, yPt = 100): TextRun[] =>
  text.split('\n\n').flatMap((paragraph) => {
    const lines = paragraph
      .replace(/(.{1,34})(?: |$)/g, '$1\n')
      .trimEnd()
      .split('\n');
    const runs = lines.map((line, index) => run(line, xPt, yPt + index * 12));
    yPt += lines.length * 12 + 8;
    return runs;
  });

describe('the texts of pages in several languages', () => {
  const whole = (text: string): string => text.replace(/\n(?!\n)/g, ' ').replace(/ ?\n ?/g, '\n');
  const both = (one: DocumentText): [string, string][] =>
    texts(one).map(([language, text]) => [
      language,
      whole(text.replaceAll('\n\n', '\r')).replaceAll('\r', '\n\n'),
    ]);

  it.each<[string, TextRun[][]]>([
    ['two columns', [[...column(joined(...EN), 50), ...column(joined(...FR), 320)]]],
    ['two columns at other heights', [[...column(joined(...EN), 50), ...column(joined(...FR), 320, 105)]]],
    [
      'word by word',
      [
        [...column(joined(...EN), 50), ...column(joined(...FR), 320)].flatMap(({ text, xPt, yPt }) => {
          let at = 0;
          return text.split(' ').map((word) => {
            const piece = run(word, xPt + at * 5, yPt);
            at += word.length + 1;
            return piece;
          });
        }),
      ],
    ],
    ['facing pages', [column(joined(...EN), 50), column(joined(...FR), 50)]],
  ])('%s', (_, pages) => {
    const { output } = layout(pages.map((runs, index) => page(index + 1, runs)));
    expect(both(output)).toEqual([
      ['en', joined(...EN)],
      ['fr', joined(...FR)],
    ]);
  });

  it('finds the words of another language on their page', () => {
    const runs = [...column(joined(...EN), 50), ...column(joined(...FR), 320)];
    const [french] = layout([page(1, runs)]).output.expressions;
    const start = french!.text.indexOf('Chaque');
    const span = { start, end: start + 6 };
    expect(boxesOf(french!, span)).toEqual([
      { pageNumber: 1, span, box: { xPt: 320, yPt: 144, widthPt: expect.closeTo(33, -1), heightPt: 10 } },
    ]);
  });
});

const paragraphs = fc.array(
  fc.constantFrom(...EN, ...FR, ...DE, ...ZH, 'Article 5', '12', 'I. Brandal', '– 3 –'),
  {
    minLength: 3,
    maxLength: 24,
  },
);
const letters = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

function everything({ text, expressions, furniture }: DocumentText): string {
  return [text, ...expressions.map((one) => one.text), ...furniture.map((one) => one.text)].join('');
}

describe('every print in several languages', () => {
  it.each<[string, string]>([
    ['as blocks', '\n\n'],
    ['as lines', '\n'],
    ['as pages', '\f'],
  ])('loses nothing: %s', (_, between) => {
    fc.assert(
      fc.property(paragraphs, (parts) => {
        const file = parts.join(between);
        const output = lay(file);
        expect(letters(everything(output))).toBe(letters(file));
        expect(output.languages.slice(1)).toEqual(output.expressions.map(({ language }) => language));
        for (const { text, origin, pages } of [output, ...output.expressions]) {
          expect(text).toBe(text.trim());
          expect(
            pages.flatMap(({ lines }) => lines).map(({ span }) => text.slice(span.start, span.end)),
          ).toEqual(text.split('\n').filter(Boolean));
          origin.forEach(([from, source], index) => {
            const to = origin[index + 1]?.[0] ?? text.length;
            for (let at = from; at < to; at += 1) {
              if (text[at] !== '\n') expect(file[source + at - from]).toBe(text[at]);
            }
          });
        }
      }),
    );
  });

  it('loses nothing of columns', () => {
    const texts = fc.array(paragraphs, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (pages) => {
        const printed = pages.map((columns) =>
          columns.flatMap((parts, index) => column(joined(...parts), 20 + index * 190)),
        );
        const { output } = layout(printed.map((runs, index) => page(index + 1, runs)));
        expect(letters(everything(output))).toBe(
          letters(
            printed
              .flat()
              .map(({ text }) => text)
              .join(''),
          ),
        );
      }),
      { numRuns: 50 },
    );
  });
});
