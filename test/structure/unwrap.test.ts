import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/structure/text-lines.js';
import { unwrap } from '../../src/structure/unwrap.js';
import { outlineOf } from './outline.js';

/** Every line wrapped at `width` characters, as mail programs and converters do. */
const wrapped = (text: string, width: number): string =>
  text
    .replace(new RegExp(`(?<=^|\n| )(.{1,${width}})(?: |$)`, 'gm'), '$1\n')
    .replace(/\n+$/, '')
    .replace(/\n\n\n/g, '\n\n');

const AGREEMENT = [
  'AGREEMENT ON THE FERRY',
  'The Harbour Board and the Island Council, wishing to keep the ferry afloat in every season of the year, have agreed as follows:',
  'Article 1\nThe crossing',
  '1. The Harbour Board runs the ferry on every day on which the wind, as measured at the pier according to Article 7 of the harbour rules, is weaker than that of a storm. It keeps a second boat ready.',
  '2. The Island Council pays for:\n(a) the fuel that the ferry burns on its way to the island and back again;\n(b) one half of the wages of the crew; and\n(c) the paint.',
  'Article 2\nThe fares',
  '1. Nobody who lives on the island pays a fare, and nobody who brings goods to its market pays more than Section 3 of the tariff says.',
  '2. All others pay what the Island Council thinks fit. It tells the Harbour Board a month before it asks for more than it did.',
].join('\n\n');

describe('a text wrapped at any width', () => {
  it.each([[38], [45], [52], [60], [72], [79], [100]])(
    'has the outline it has unwrapped at %i characters',
    (width) => {
      expect(outlineOf(wrapped(AGREEMENT, width))).toEqual(outlineOf(AGREEMENT));
    },
  );
});

describe('a text without blank lines, or with one between all lines', () => {
  const bare = AGREEMENT.replace(/\n+/g, '\n');
  const long = (text: string): string =>
    text.replace('It keeps', 'It keeps, whatever the wind may be, and however few want to cross in it,');
  it.each([
    ['no blank lines, not wrapped', (text: string) => text],
    ['no blank lines, wrapped', (text: string) => wrapped(text, 64)],
    [
      'a blank line between all lines of a wrapped text',
      (text: string) => wrapped(text, 64).replace(/\n/g, '\n\n'),
    ],
  ])('%s', (_, spoil) => {
    expect(outlineOf(spoil(long(bare)))).toEqual(outlineOf(long(AGREEMENT)));
  });
});

const LINES = [
  'the boat leaves the pier in the morning and',
  'comes back to it before the sun has gone',
  'down behind the mountains of the mainland,',
  'so that nobody has to spend the night in a',
  'boat that is built for the day and for the',
  'light of it alone.',
];
const wrappedWith = (...more: string[]): string => [...LINES, ...more].join('\n');

describe('unwrap', () => {
  it.each([
    [
      'a line that has room for the next word ends there',
      ['Short', 'lines end here'],
      /alone\.\nShort\nlines end here$/,
    ],
    ['a full line goes on', ['The other boat is kept in the harbour and', 'Mary steers it'], /and Mary/],
    [
      'a number behind a full stop begins a line',
      ['The other boat is kept in the harbour too.', '2. Mary steers it'],
      /\n2\. Mary/,
    ],
    [
      'a number in a sentence is cited',
      ['The other boat is steered according to the', '2. part of it'],
      /the 2\. part/,
    ],
    [
      'capitals behind a semicolon begin a line',
      ['“boat” means every boat in the old harbour;', '“pier” means the pier'],
      /;\n“pier”/,
    ],
    [
      'rows of a table stay apart',
      ['Boats        Harbours in the north      12', 'Ships        Harbours in the south      34'],
      /12\nShips/,
    ],
  ])('%s', (_, more, expected) => {
    const text = wrappedWith(...more);
    const unwrapped = unwrap(text, linesOf(text));
    expect(unwrapped).toMatch(expected);
    expect(unwrapped).toHaveLength(text.length);
  });

  it.each([
    ['too few lines to tell', LINES.slice(0, 3).join('\n')],
    [
      'lines broken wherever one liked',
      'we go to\nthe pier and wait for the boat that\ncomes\nin the morning and leaves with the\ntide for\nthe island',
    ],
  ])('%s: nothing is changed', (_, text) => {
    expect(unwrap(text, linesOf(text))).toBe(text);
  });
});
