import type { PageLayout } from '../model/index.js';
import { markAnswered } from './answered.js';
import { besideLines } from './beside.js';
import { runsTogether, splitLine } from './inline.js';
import { type ListMarker, readListMarker, readWordMarker, type WordMarker } from './markers.js';
import { paragraphHeadings } from './paragraph-headings.js';
import { standOut } from './print.js';
import { breaksOff, endsItem, endsSentence, joinsMember, startsLower } from './prose.js';
import { quotedLines } from './quoted.js';
import { asBlocks, inColumns, type LineShape, linesOf, shapeOf, type TextLine } from './text-lines.js';
import { unwrap } from './unwrap.js';

/** A line with what it begins with. */
export interface MarkedLine extends TextLine {
  word: WordMarker | null;
  list: ListMarker | null;
  /** The same words stand on at least {@link OFTEN} lines: printed over and over, not a heading of its own. */
  repeated: boolean;
  /** Printed to stand out: bold or large, where most is not. */
  strong: boolean;
  /** Printed as the words of another instrument: nothing of this one begins here, whatever it looks like. */
  quoted: boolean;
  /** Stands in the margin, beside the words that follow. */
  beside: boolean;
  /** Holds no letter and no digit: a rule or an empty table cell. */
  blank: boolean;
}

/** The text as every later step of this room sees it. */
export interface Source {
  /** The document text, with blanks for the line ends that wrapping put there. */
  text: string;
  lines: MarkedLine[];
  shape: LineShape;
}

const OFTEN = 3;
/** Longest line looked at for repetition, in characters. */
const SHORT = 120;

/** Reads the lines of a text and their markers, once. */
export function readSource(whole: string, pages: readonly PageLayout[]): Source {
  const printed = pages.some((page) => page.lines.some((line) => line.box !== null));
  const wrapped = linesOf(whole);
  const text = printed ? whole : unwrap(whole, wrapped);
  const found = text === whole ? wrapped : linesOf(text);
  const shape = shapeOf(found, printed);
  const split = splitLines(text, found);
  const paragraphs = paragraphHeadings(text, split);
  const wordAt = ({ start, end }: TextLine): WordMarker | null =>
    paragraphs.get(start) ?? readWordMarker(text, start, end);
  const heads = (line: TextLine): boolean => wordAt(line)?.rest === 'none';
  const pieces = shape.hard ? asBlocks(split, heads) : split;
  const starts = pieces.map((line) => line.start);
  const strong = standOut(starts, pages);
  const quoted = quotedLines(text, pieces);
  markAnswered(text, pieces, quoted);
  const beside = printed ? besideLines(starts, pages) : null;
  const often = saidOften(text, pieces);
  const lines = pieces.map(
    (line, index): MarkedLine => ({
      start: line.start,
      end: line.end,
      before: line.before,
      word: quoted[index] ? null : wordAt(line),
      list: quoted[index] ? null : readListMarker(text, line.start, line.end),
      repeated: often[index]!,
      strong: strong[index]! && !quoted[index],
      quoted: quoted[index]!,
      beside: beside?.[index] ?? false,
      blank: !isPlain(text.charCodeAt(line.start)) && !MEANS_SOMETHING.test(text.slice(line.start, line.end)),
    }),
  );
  return { text, lines, shape };
}

function splitLines(text: string, lines: readonly TextLine[]): TextLine[] {
  const pieces: TextLine[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.before !== 'block') to += 1;
    const blockLength = lines[to - 1]!.end - lines[from]!.start;
    for (const line of lines.slice(from, to)) {
      const long = runsTogether(line.end - line.start, blockLength);
      for (const piece of splitLine(text, line, long)) pieces.push(piece);
    }
    from = to;
  }
  return pieces;
}

const MEANS_SOMETHING = /[\p{L}\p{N}]/u;
/** A letter or digit of the plainest kind, which most lines begin with. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

/** For each line whether it is short and its words stand on at least {@link OFTEN} lines. */
function saidOften(text: string, lines: readonly TextLine[]): boolean[] {
  const words = lines.map(({ start, end }) => (end - start > SHORT ? '' : text.slice(start, end)));
  const times = new Map<string, number>();
  for (const one of words) if (one !== '') times.set(one, (times.get(one) ?? 0) + 1);
  return words.map((one) => one !== '' && times.get(one)! >= OFTEN);
}

export const wordsOf = (source: Source, index: number): string => {
  const line = source.lines[index]!;
  return source.text.slice(line.start, line.end);
};

/** Index after the last of the lines, from `from` on, that stand out like it and are no further than its block. */
export function strongEnd(source: Source, from: number, limit: number): number {
  let at = from;
  while (at < limit && source.lines[at]!.strong && (at === from || source.lines[at]!.before === 'line'))
    at += 1;
  return at;
}

/** Index of the first line of the notes in the margin that stand right before line `to`, none before `from`. */
export function notesFrom(source: Source, from: number, to: number): number {
  let at = to;
  while (at > from && source.lines[at - 1]!.beside) at -= 1;
  return at;
}

/** The block a line opens: index after its last line. */
export function blockEnd(source: Source, from: number, limit: number): number {
  let at = from + 1;
  while (at < limit && source.lines[at]!.before !== 'block') at += 1;
  return at;
}

/**
 * True when a new passage may begin at line `index` as far as the words before it go: a blank line parts
 * them, or line ends are meant in this text, or the line before ended a sentence or stopped well short.
 */
export function freshStart(source: Source, index: number): boolean {
  const line = source.lines[index]!;
  if (index === 0 || line.before === 'block') return true;
  const previous = source.lines[index - 1]!;
  if (line.before === 'inline') return true;
  if (source.shape.hard) return true;
  return endsSentence(source.text, previous.end) || stopsShort(source, index - 1);
}

/** True when line `index` begins like an item of a list and the words before it let one begin. */
export function mayOpenItem(source: Source, index: number): boolean {
  const { text, lines } = source;
  const { list, before } = lines[index]!;
  if (list === null) return false;
  return before === 'inline' || freshStart(source, index) || endsItem(text, lines[index - 1]!.end);
}

/** True when a wrapped line ends so early that the next word would have fitted on it by far. */
export function stopsShort(source: Source, index: number): boolean {
  const line = source.lines[index]!;
  return line.end - line.start < source.shape.width * 0.6;
}

/** True when line `index` begins a new unnumbered paragraph rather than going on with the one before. */
export function startsParagraph(source: Source, index: number): boolean {
  const { text, lines, shape } = source;
  const line = lines[index]!;
  if (index === 0) return true;
  if (line.before === 'inline') return false;
  const previous = lines[index - 1]!;
  const ended =
    endsSentence(text, previous.end) || (line.before === 'block' && joinsMember(text, previous.end));
  if (startsLower(text, line.start) && !ended) return false;
  if (breaksOff(text, previous.end)) return false;
  if (line.before === 'block') return shape.hard || ended || !filled(source, index - 1);
  if (inColumns(text, previous) && inColumns(text, line)) return false;
  if (shape.hard) return true;
  return ended && line.end > line.start && previous.end - previous.start < shape.width * 0.75;
}

/** True when a wrapped line is as long as the page allows and ends in a small letter: its sentence goes on. */
function filled(source: Source, index: number): boolean {
  const { text, lines, shape } = source;
  const { start, end } = lines[index]!;
  return end - start > shape.width * 0.8 && shape.width > 50 && /\p{Ll}/u.test(text[end - 1]!);
}
