import type { Version } from './languages.js';
import type { Column, Piece } from './pour.js';

export const LEFT: Column = { xPt: 62, widthPt: 226, align: 'justify' };
export const RIGHT: Column = { xPt: 308, widthPt: 226, align: 'justify' };
export const WHOLE: Column = { xPt: 90, widthPt: 415 };

/** How a version of the agreement is set, piece by piece. */
export const opening = ({ title, preamble }: Version): Piece[] => [
  { text: title, centred: true, bold: true },
  ...preamble.map((text) => ({ text })),
];

const article = ({ label, heading, paragraphs }: Version['articles'][number]): Piece[] => [
  { text: label, centred: true },
  { text: heading, centred: true, italic: true },
  ...paragraphs.map((text) => ({ text })),
];

export const body = ({ articles, closing }: Version): Piece[] => [
  ...articles.flatMap(article),
  { text: closing },
];

export const whole = (version: Version): Piece[] => [...opening(version), ...body(version)];

/** Title, recitals, articles and closing line, each apart. */
export const parts = (version: Version): Piece[][] => [
  ...opening(version).map((piece) => [piece]),
  ...version.articles.map(article),
  [{ text: version.closing }],
];

export const read = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('\n\n');
