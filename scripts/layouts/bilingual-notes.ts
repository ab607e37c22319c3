import { english, french } from './languages.js';
import type { LayoutCase } from './layout-case.js';
import { footnotes } from './notes.js';
import { Pages, type Piece } from './pour.js';
import { LEFT, RIGHT, read, WHOLE, whole } from './version-pieces.js';

const NOTES = {
  en: [
    ['1', 'Came into force on 4 March 2032, by an exchange of notes.'],
    ['2', 'A list of the harbours was handed over on the same day; it is not printed here.'],
  ],
  fr: [
    ['1', 'Entré en vigueur le 4 mars 2032, par échange de notes.'],
    ['2', 'Une liste des ports a été remise le même jour ; elle n’est pas reproduite ici.'],
  ],
} as const;

/** As they are read: the mark, raised, and its words. */
const notesRead = (notes: readonly (readonly [string, string])[]): Piece[] =>
  notes.map(([mark, words]) => ({ text: `${mark === '1' ? '¹' : '²'} ${words}` }));

/** Prints in two languages with footnotes in each. */
export const bilingualNotes: LayoutCase[] = [
  {
    name: 'columns-with-notes',
    exercises: 'English left and French right, each with notes of its own at the foot',
    draw(paper) {
      const pages = new Pages(paper, 640);
      pages.pour(whole(english), LEFT);
      pages.pour(whole(french), RIGHT);
      pages.draw((_, page) => {
        if (page > 0) return;
        footnotes(paper, NOTES.en, { ...LEFT, yPt: 700 });
        footnotes(paper, NOTES.fr, { ...RIGHT, yPt: 700 });
      });
    },
    text: read([...whole(english), ...notesRead(NOTES.en)]),
    expressions: { fr: read([...whole(french), ...notesRead(NOTES.fr)]) },
  },
  {
    name: 'facing-pages-with-notes',
    exercises: 'French on a left page, English on a right one, notes at the foot of each',
    draw(paper) {
      const pages = new Pages(paper, 640);
      pages.pour(whole(french), WHOLE);
      pages.pour(whole(english), WHOLE, { page: 1, yPt: 90 });
      pages.draw((_, page) => footnotes(paper, page === 0 ? NOTES.fr : NOTES.en, { ...WHOLE, yPt: 700 }));
    },
    text: read([...whole(english), ...notesRead(NOTES.en)]),
    expressions: { fr: read([...whole(french), ...notesRead(NOTES.fr)]) },
  },
];
