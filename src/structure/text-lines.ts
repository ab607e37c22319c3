/** The document text as lines: the only view of white space that the rest of this room needs. */

import { partitionPoint } from '../model/index.js';

/** How a line is parted from the one before it: by a blank line, by a line end, or by nothing (inside a line). */
export type Break = 'block' | 'line' | 'inline';

/** A stretch of one printed line, without white space at its ends; `start < end`. */
export interface TextLine {
  start: number;
  end: number;
  before: Break;
}

/**
 * `hard`: a line end in this text is meant (lines are whole paragraphs); otherwise lines are wrapped at about
 * `width` characters and a line end means nothing by itself.
 */
export interface LineShape {
  hard: boolean;
  width: number;
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code > 0x1fff && /\s/.test(String.fromCharCode(code)));

/** The lines of `text` that hold anything but white space, in order. Linear in the text. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let breaks = 2;
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start < end) {
      lines.push({ start, end, before: breaks > 1 ? 'block' : 'line' });
      breaks = 0;
    }
    breaks += 1;
    from = to + 1;
  }
  return lines;
}

/** Longest line length at which a text file is plausibly wrapped, in characters. */
export const WIDEST_WRAP = 160;

/** The lengths of the lines, in characters, ascending. */
export function lengthsOf(lines: readonly TextLine[]): Uint32Array {
  const lengths = new Uint32Array(lines.length);
  lines.forEach(({ start, end }, index) => {
    lengths[index] = end - start;
  });
  return lengths.sort();
}

/**
 * Decides whether line ends are meant. On a printed page they never are, however small the print; a text file
 * is hard when more than one line in fifty is longer than it would be wrapped at. `width` is the length that
 * nineteen lines in twenty do not exceed.
 */
export function shapeOf(lines: readonly TextLine[], printed: boolean): LineShape {
  const lengths = lengthsOf(lines);
  const long = lengths.length - partitionPoint(lengths, (length) => length <= WIDEST_WRAP);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (printed) return { hard: false, width };
  return { hard: long * 50 > lengths.length, width: Math.min(width, WIDEST_WRAP) };
}

/** A text has no blank lines when they stand before fewer of its lines than this. */
const FEW_BLANK_LINES = 0.04;

/**
 * Where every line is a paragraph and hardly any is parted by a blank line from the one before, each is a block, but for
 * those below a line that `heads` them: a heading stands close to its number.
 */
export function asBlocks(
  lines: readonly TextLine[],
  heads: (line: TextLine) => boolean,
): readonly TextLine[] {
  const blocks = lines.filter((line, index) => index > 0 && line.before === 'block').length;
  if (blocks > lines.length * FEW_BLANK_LINES) return lines;
  return lines.map((line, index) =>
    line.before === 'inline' || (index > 0 && heads(lines[index - 1]!)) ? line : { ...line, before: 'block' },
  );
}

/** A row of a table is told by its beginning, of so many characters. */
const ROW = 120;

/** True when wide gaps part the words of a line: a row of a table. */
export const inColumns = (text: string, { start, end }: TextLine): boolean =>
  /\S[ \t]{3,}\S/.test(text.slice(start, Math.min(end, start + ROW)));
