import { type CleanText, without } from './characters.js';

/** How Markdown marks a heading. */
const HEADING_MARK = /^#{1,6} +(?=\S)/;
/** Stars around words printed bold or slanted; what contracts leave out (`[***]`) is none of them. */
const STARS =
  /(?<![*\p{L}\p{N}[\\])(\*{1,3})(?=[\p{L}\p{N}\p{Sc}“"‘'(§[])([^*]{0,400}?[^\s*[\\])\1(?![*\p{L}\p{N}\]])/gu;
/** A sign that would be a mark, were it not for the stroke before it: `1\.`. */
const ESCAPED = /\\(?=[\\.()[\]*_#&>~`'"$+-])/g;

/** What a page marks as Markdown does. */
export interface Marking {
  headings: boolean;
  stars: boolean;
}

/** What a page marks: headings twice at least or on its first line, bold words on two lines or twice at least. */
export function markingOf(text: string): Marking {
  const headings =
    text.includes('#') && (/^\s{0,3}#{1,6} +\S/.test(text) || (text.match(/^#{1,6} +\S/gm)?.length ?? 0) > 1);
  const pairs = text.includes('**')
    ? (text.match(/(?<!\S)\*\*[\p{L}\p{N}\p{Sc}][^*\n]{0,400}\*\*(?!\*)/gu)?.length ?? 0)
    : 0;
  return { headings, stars: pairs > 1 };
}

/** A line without its marks, and whether they say that all of it is printed to stand out. */
export function withoutMarks(
  clean: CleanText,
  { headings, stars }: Marking,
): CleanText & { strong: boolean } {
  const cuts: [number, number][] = [];
  const heading = headings ? (HEADING_MARK.exec(clean.text)?.[0].length ?? 0) : 0;
  if (heading > 0) cuts.push([0, heading]);
  let strong = heading > 0;
  if (stars && clean.text.includes('*')) {
    for (const { 0: words, 1: mark = '', index } of clean.text.matchAll(STARS)) {
      const end = index + words.length;
      cuts.push([index, index + mark.length], [end - mark.length, end]);
      strong ||= mark.length > 1 && index === 0 && end === clean.text.length;
    }
  }
  if (stars && clean.text.includes('\\'))
    for (const { index } of clean.text.matchAll(ESCAPED)) cuts.push([index, index + 1]);
  if (cuts.length === 0) return { ...clean, strong };
  return {
    ...without(
      clean,
      cuts.sort((a, b) => a[0] - b[0]),
    ),
    strong,
  };
}
