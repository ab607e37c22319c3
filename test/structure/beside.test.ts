import { expect, it } from 'vitest';
import type { DocumentText, Section } from '../../src/model/index.js';
import { structure } from '../../src/structure/index.js';
import { documentOf } from './document.js';

/** A printed line: its words, where it begins and how wide it is, its height on the page, its size; `''` parts blocks. */
type Printed = readonly [words: string, xPt: number, yPt: number, widthPt: number, sizePt: number];
const GAP: Printed = ['', 0, 0, 0, 0];
const NOTE = 60;
const TEXT = 150;

function printed(lines: readonly Printed[]): DocumentText {
  let at = 0;
  const placed = lines.flatMap(([words, xPt, yPt, widthPt, fontSizePt]) => {
    const span = { start: at, end: at + words.length };
    at = span.end + 1;
    return words === '' ? [] : [{ span, box: { xPt, yPt, widthPt, heightPt: fontSizePt }, fontSizePt }];
  });
  const text = lines.map(([words]) => words).join('\n');
  return { ...documentOf(text), pages: [{ pageNumber: 1, widthPt: 595, heightPt: 842, lines: placed }] };
}

const outline = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ eId, heading, children }) => [
    heading === null ? eId : `${eId} *${heading.text}*`,
    ...outline(children),
  ]);

const note = (words: string, yPt: number, widthPt = 70): Printed => [words, NOTE, yPt, widthPt, 8];
const line = (words: string, yPt: number, widthPt = 350): Printed => [words, TEXT, yPt, widthPt, 11];

it.each<[string, Printed[], string[]]>([
  [
    'beside the number of an article',
    [
      ...[note('Building of', 80), note('bridges.', 90), GAP, line('Article 1', 80, 45), GAP],
      ...[line('The Parties shall build bridges wherever a river', 100), line('parts them.', 113, 60), GAP],
      ...[note('Costs.', 140), GAP, line('Article 2', 140, 45), GAP],
      line('Each Party bears the costs of what is built on its own banks.', 160),
    ],
    ['body', 'art_1 *Building of bridges.*', 'art_2 *Costs.*'],
  ],
  [
    'beside the numbers of the sections of a statute',
    [
      ...[note('Short title.', 80), GAP, line('1. This Act may be cited as the Bridges Act.', 80), GAP],
      ...[note('Force', 110), note('of law.', 120), GAP],
      line('2. The Treaty shall have the force of law.', 110),
    ],
    ['body', 'sec_1 *Short title.*', 'sec_2 *Force of law.*'],
  ],
  [
    'beside words without a number',
    [
      ...[note('Visits', 80), GAP, line('Vessels of either Party may call at the harbours.', 80), GAP],
      ...[line('They give notice.', 100), GAP],
      ...[
        note('Stores', 130),
        GAP,
        line('Stores shall be supplied at the usual prices of the harbour.', 130),
      ],
    ],
    ['body', 'sec_n1 *Visits*', 'sec_n1__block_1', 'sec_n1__block_2', 'sec_n2 *Stores*'],
  ],
  [
    'beside an article with a heading of its own',
    [
      ...[note('See the Act of 1998', 80), GAP, line('Article 1', 80, 45), line('Bridges', 93, 40), GAP],
      line('The Parties shall build bridges wherever a river parts them.', 110),
    ],
    ['body', 'sec_n1 *See the Act of 1998*', 'art_1 *Bridges*'],
  ],
  [
    'of the size of the text: a short paragraph, and none of these',
    [
      [...line('Article 1', 80, 45)],
      GAP,
      ['They meet.', NOTE, 110, 60, 11],
      GAP,
      line('They part when all has been said that there was to be said.', 110),
    ],
    ['body', 'art_1', 'art_1__block_1', 'art_1__block_2'],
  ],
])('reads notes in the margin %s', (_, lines, expected) => {
  const document = printed(lines);
  const { sections, passages } = structure(document).output;
  expect(outline(sections)).toEqual(expected);
  for (const passage of passages) {
    expect(document.text.slice(passage.span.start, passage.span.end)).not.toMatch(/^(?:Short|Costs|Force)/);
  }
});
