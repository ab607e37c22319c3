import { createRequire } from 'node:module';
import path from 'node:path';
import { dutch, english, french, german, russian, spanish, type Version } from './languages.js';
import type { LayoutCase } from './layout-case.js';
import { type Column, lower, Pages, type Piece } from './pour.js';
import { body, LEFT, opening, parts, RIGHT, read, WHOLE, whole } from './version-pieces.js';

/** Holds Cyrillic letters, which the built-in fonts of PDF do not. */
const LIBERATION = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts/LiberationSans-Regular.ttf',
);

/** The parts of two versions, each beginning at the same height. */
function besideEachOther(pages: Pages, left: Version, right: Version, columns = [LEFT, RIGHT] as const) {
  const others = parts(right);
  let place = { page: 0, yPt: 90 };
  parts(left).forEach((pieces, row) => {
    place = lower(pages.pour(pieces, columns[0], place), pages.pour(others[row]!, columns[1], place));
  });
  return place;
}

const HEAD = 'Harbour Treaty Series';

const ANNEX: Piece[] = [
  { text: 'Annex', centred: true, bold: true },
  { text: 'The tugs named below may be lent. Their pull is given in tonnes, and their draught in metres.' },
];

const TABLE = [
  ['Tug', 'Pull', 'Draught'],
  ['Albatros', '62', '4.8'],
  ['Boreas', '70', '5.1'],
  ['Cormoran', '55', '4.4'],
  ['Delfin', '48', '4.0'],
];

const FOREIGN_WORDS: Piece[] = [
  {
    text: 'Recalling the « Convention sur l’assistance mutuelle en cas de sinistre maritime au large des côtes » and the rule pacta sunt servanda, which applies mutatis mutandis,',
  },
  {
    text: 'Noting that the Direction générale des affaires maritimes et de la navigation and the Ministerie van Infrastructuur en Waterstaat act for the Parties,',
  },
];

const SIGNED: Piece[] = [
  { text: 'The English, French and Dutch texts were deposited with the Secretary of the Commission.' },
  { text: 'Pour le Gouvernement de la République d’Eastmark :' },
  { text: 'Voor de Regering van het Koninkrijk Westhaven:' },
];

/** Prints of agreements in two or three languages. */
export const bilingual: LayoutCase[] = [
  {
    name: 'columns-en-fr',
    exercises: 'English left and French right, each going on by itself from page to page, with running heads',
    draw(paper) {
      const pages = new Pages(paper, 420);
      pages.pour(whole(english), LEFT);
      pages.pour(whole(french), RIGHT);
      pages.draw((_, page) => {
        paper.font('Times-Italic', 8).text(`${HEAD}, vol. 7`, 62, 50, { lineBreak: false });
        paper.font('Times-Roman', 8).text(`${page + 113}`, 290, 790, { lineBreak: false });
      });
    },
    text: read(whole(english)),
    expressions: { fr: read(whole(french)) },
    furniture: [`${HEAD}, vol. 7`, `${HEAD}, vol. 7`, '113', '114'],
  },
  {
    name: 'columns-fr-en-ragged',
    exercises:
      'English on the right, ragged, each article at the height of its counterpart, drawn row by row',
    draw(paper) {
      const pages = new Pages(paper);
      besideEachOther(pages, french, english, [
        { xPt: 57, widthPt: 236 },
        { xPt: 301, widthPt: 236 },
      ]);
      pages.draw(undefined, true);
    },
    text: read(whole(english)),
    expressions: { fr: read(whole(french)) },
  },
  {
    name: 'columns-en-es-titles-above',
    exercises: 'titles of both languages centred above both columns, and a page with the last lines alone',
    draw(paper) {
      const pages = new Pages(paper, 545);
      const titles = [english, spanish].map(({ title }) => ({ text: title, centred: true, bold: true }));
      const place = pages.pour(titles, { xPt: 62, widthPt: 472, sizePt: 12 });
      const rest = (version: Version) => whole(version).slice(1);
      pages.pour(rest(english), LEFT, place);
      pages.pour(rest(spanish), RIGHT, place);
      pages.draw();
    },
    text: read(whole(english)),
    expressions: { es: read(whole(spanish)) },
  },
  {
    name: 'columns-de-en-unequal',
    exercises: 'a text set smaller than the other, so that its paragraphs end sooner, and a narrow gutter',
    draw(paper) {
      const pages = new Pages(paper);
      besideEachOther(pages, german, english, [
        { xPt: 70, widthPt: 215, align: 'justify', sizePt: 10.5 },
        { xPt: 299, widthPt: 240, align: 'justify', sizePt: 8.5 },
      ]);
      pages.draw();
    },
    text: read(whole(english)),
    expressions: { de: read(whole(german)) },
  },
  {
    name: 'columns-en-nl-signatures',
    exercises: 'a last page with a closing line and signatures only, in both columns',
    draw(paper) {
      const pages = new Pages(paper, 700);
      besideEachOther(pages, english, dutch);
      pages.pour(
        [
          { text: 'For the Republic of Eastmark' },
          { text: 'I. Brandal' },
          { text: 'For the Kingdom of Westhaven' },
          { text: 'O. Tamm' },
        ],
        LEFT,
        { page: 1, yPt: 90 },
      );
      pages.pour(
        [
          { text: 'Voor de Republiek Eastmark' },
          { text: 'I. Brandal' },
          { text: 'Voor het Koninkrijk Westhaven' },
          { text: 'O. Tamm' },
        ],
        RIGHT,
        { page: 1, yPt: 90 },
      );
      pages.draw();
    },
    text: `${read(whole(english))}\n\nFor the Republic of Eastmark\n\nI. Brandal\n\nFor the Kingdom of Westhaven\n\nO. Tamm`,
    expressions: {
      nl: `${read(whole(dutch))}\n\nVoor de Republiek Eastmark\n\nI. Brandal\n\nVoor het Koninkrijk Westhaven\n\nO. Tamm`,
    },
  },
  {
    name: 'columns-en-ru',
    exercises: 'English beside Russian, in an embedded font',
    draw(paper) {
      const pages = new Pages(paper);
      besideEachOther(pages, english, russian, [
        { ...LEFT, fontFile: LIBERATION, sizePt: 8.5 },
        { ...RIGHT, fontFile: LIBERATION, sizePt: 8.5 },
      ]);
      pages.draw();
    },
    text: read(whole(english)),
    expressions: { ru: read(whole(russian)) },
  },
  {
    name: 'columns-three-languages',
    exercises: 'three narrow columns in three languages',
    draw(paper) {
      const pages = new Pages(paper, 800);
      const column = (xPt: number): Column => ({ xPt, widthPt: 152, sizePt: 8 });
      pages.pour(whole(french), column(50));
      pages.pour(whole(english), column(222));
      pages.pour(whole(spanish), column(394));
      pages.draw();
    },
    text: read(whole(english)),
    expressions: { fr: read(whole(french)), es: read(whole(spanish)) },
  },
  {
    name: 'facing-pages-fr-en',
    exercises: 'French on left pages, English on right ones; paragraphs go on over the page between',
    draw(paper) {
      const pages = new Pages(paper, 290);
      pages.pour(whole(french), { ...WHOLE, sizePt: 11 }, { page: 0, yPt: 90 }, 2);
      pages.pour(whole(english), { ...WHOLE, sizePt: 11 }, { page: 1, yPt: 90 }, 2);
      pages.draw((_, page) => {
        paper
          .font('Times-Roman', 9)
          .text(`${page + 40}`, page % 2 === 0 ? 90 : 490, 780, { lineBreak: false });
      });
    },
    text: read(whole(english)),
    expressions: { fr: read(whole(french)) },
    furniture: ['40', '41', '42', '43', '44', '45'],
  },
  {
    name: 'alternating-articles',
    exercises: 'the parts of the text alternate with their French counterparts, in italics, down one column',
    draw(paper) {
      const pages = new Pages(paper, 560);
      const others = parts(french);
      const italics = (pieces: Piece[]) => pieces.map((piece) => ({ ...piece, italic: true }));
      pages.pour(
        parts(english).flatMap((part, index) => [...part, ...italics(others[index]!)]),
        WHOLE,
      );
      pages.draw();
    },
    text: read(whole(english)),
    expressions: { fr: read(whole(french)) },
  },
  {
    name: 'one-after-another',
    exercises: 'three texts one after the other, the next beginning in the middle of a page',
    draw(paper) {
      const pages = new Pages(paper);
      pages.pour([...whole(dutch), ...whole(english), ...whole(french)], WHOLE);
      pages.draw();
    },
    text: read(whole(english)),
    expressions: { fr: read(whole(french)), nl: read(whole(dutch)) },
  },
  {
    name: 'annex-in-english-alone',
    exercises: 'two columns, then an annex in English alone, with a table of numbers, across the page',
    draw(paper) {
      const pages = new Pages(paper);
      const place = besideEachOther(pages, spanish, english);
      pages.pour(ANNEX, { xPt: 62, widthPt: 472 }, { page: place.page + 1, yPt: 90 });
      pages.draw((_, page) => {
        if (page !== place.page + 1) return;
        paper.font('Times-Roman', 9.5);
        TABLE.forEach((cells, row) => {
          cells.forEach((cell, at) => {
            paper.text(cell, 62 + at * 120, 160 + row * 13, { lineBreak: false });
          });
        });
      });
    },
    text: [read(whole(english)), read(ANNEX), TABLE.map((cells) => cells.join(' ')).join('\n')].join('\n\n'),
    expressions: { es: read(whole(spanish)) },
  },
  {
    name: 'foreign-words-in-english',
    exercises: 'foreign names, Latin and the title of another agreement do not make a print bilingual',
    draw(paper) {
      const pages = new Pages(paper);
      pages.pour([...opening(english), ...FOREIGN_WORDS, ...body(english), ...SIGNED], WHOLE);
      pages.draw();
    },
    text: read([...opening(english), ...FOREIGN_WORDS, ...body(english), ...SIGNED]),
    expressions: {},
  },
  {
    name: 'german-alone',
    exercises: 'no English at all',
    draw(paper) {
      const pages = new Pages(paper);
      pages.pour(whole(german), WHOLE);
      pages.draw();
    },
    text: read(whole(german)),
    expressions: {},
  },
];
