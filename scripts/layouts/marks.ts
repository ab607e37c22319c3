import type { LayoutCase } from './layout-case.js';
import { articles } from './prose.js';
import { LEFT, MIDDLE, onPages, put, RIGHT, SMALL_PAGE, setPages } from './set-pages.js';
import { setText } from './set-text.js';
import { text } from './texts.js';

const THINGS = [
  'ropes of sixty metres;',
  'radio sets with their batteries;',
  'boots and sleeping gear;',
  'maps of both valleys;',
  'snow shoes;',
  'shovels;',
  'lamps that burn for two nights;',
  'dressings and splints;',
  'rations for four days;',
  'flags.',
];

const upTo = (last: number): string => Array.from({ length: last }, (_, at) => at + 1).join(' ');

/** Stamps and watermarks on the text, and numbers of its lines beside it. */
export const marks: LayoutCase[] = [
  {
    name: 'diagonal-watermark',
    exercises: 'DRAFT from corner to corner behind the text, and a line of the library up the margin',
    draw(paper) {
      setPages(paper, articles(1, 5), SMALL_PAGE, () => {
        paper.save();
        paper.rotate(-52, { origin: [MIDDLE, 300] });
        put(paper, 'DRAFT', MIDDLE, 260, { sizePt: 110, font: 'Helvetica-Bold', from: 'centre' });
        paper.restore();
        paper.save();
        paper.rotate(-90, { origin: [20, 400] });
        put(paper, 'Lent by the Library of the Two Valleys on 5 May 2015', 20, 400, { sizePt: 7 });
        paper.restore();
      });
    },
    text: text(...articles(1, 5)),
    furniture: onPages(2, () => ['DRAFT', 'Lent by the Library of the Two Valleys on 5 May 2015']),
  },
  {
    name: 'stamp-across-the-text',
    exercises: 'CERTIFIED COPY printed large and level over lines of the text, on a page of one only',
    draw(paper) {
      setPages(paper, articles(1, 2), SMALL_PAGE);
      put(paper, 'CERTIFIED COPY', MIDDLE, 200, { sizePt: 40, font: 'Helvetica-Bold', from: 'centre' });
      put(paper, 'Registry of the Two Valleys', MIDDLE, 247, {
        sizePt: 20,
        font: 'Helvetica',
        from: 'centre',
      });
    },
    text: text(...articles(1, 2)),
    furniture: ['CERTIFIED COPY', 'Registry of the Two Valleys'],
  },
  {
    name: 'level-watermark',
    exercises: 'a level watermark on every page, over lines of text on some and over white on the last',
    draw(paper) {
      setPages(paper, articles(1, 5), SMALL_PAGE, (page) => {
        put(paper, 'NOT YET SIGNED', MIDDLE, 420, { sizePt: 44, font: 'Helvetica-Bold', from: 'centre' });
        put(paper, String(page), MIDDLE, 545, { from: 'centre' });
      });
    },
    text: text(...articles(1, 5)),
    furniture: onPages(2, (page) => ['NOT YET SIGNED', String(page)]),
  },
  {
    name: 'every-line-numbered',
    exercises: 'numbers of all lines in the left margin, beginning anew on every page',
    draw(paper) {
      setPages(
        paper,
        articles(1, 5),
        SMALL_PAGE,
        () => undefined,
        (line, yPt) => put(paper, String(line), LEFT - 18, yPt + 2, { sizePt: 8, from: 'right' }),
      );
    },
    text: text(...articles(1, 5)),
    furniture: [upTo(21), upTo(14)],
  },
  {
    name: 'every-fifth-line-numbered',
    exercises: 'the number of every fifth line at the right of the text, beside numbered paragraphs',
    draw(paper) {
      setPages(
        paper,
        numbered(articles(1, 6)),
        SMALL_PAGE,
        () => undefined,
        (line, yPt) => {
          if (line % 5 === 0) put(paper, String(line), RIGHT + 24, yPt + 1, { sizePt: 8, from: 'right' });
        },
      );
    },
    text: text(...numbered(articles(1, 6))),
    furniture: onPages(2, () => '5 10 15 20'),
  },
  {
    name: 'lined-paper',
    exercises:
      'paper with numbers printed at every double line, which the text does not quite keep to, and a page number',
    draw(paper) {
      const wide = { ...SMALL_PAGE, topPt: 60, bottomPt: 530, sizePt: 10 };
      setPages(paper, articles(1, 6), wide, (page) => {
        for (let line = 1; line <= 20; line += 1) {
          put(paper, String(line), LEFT - 20, 34 + 25 * line, { sizePt: 10, from: 'right' });
        }
        put(paper, String(page), MIDDLE, 560, { from: 'centre' });
      });
    },
    text: text(...articles(1, 6)),
    furniture: onPages(2, (page) => [upTo(20), String(page)]),
  },
  {
    name: 'numbered-list-of-things',
    exercises: 'a list of things that are numbered line by line: its numbers are text',
    draw(paper) {
      paper.addPage();
      setText(paper, 'Each company shall bring the following things with it across the frontier:', {
        xPt: 70,
        yPt: 80,
        widthPt: 330,
      });
      for (const [at, thing] of THINGS.entries()) {
        put(paper, String(at + 1), 84, 110 + 16 * at, { sizePt: 10, from: 'right' });
        put(paper, thing, 96, 110 + 16 * at, { sizePt: 10 });
      }
    },
    text: [
      'Each company shall bring the following things with it across the frontier:',
      ...THINGS.map((thing, at) => `${at + 1} ${thing}`),
    ].join('\n\n'),
  },
];

/** Puts the number of the paragraph before those that follow a heading. */
function numbered(paragraphs: readonly string[]): string[] {
  let number = 0;
  return paragraphs.map((paragraph) => {
    number = paragraph.startsWith('Article') ? 0 : number + 1;
    return number === 0 ? paragraph : `${number}. ${paragraph}`;
  });
}
