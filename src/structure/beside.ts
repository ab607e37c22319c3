import { type Line, linesInOrder, type PageLayout } from '../model/index.js';

/** A note is at most so wide, as a share of the words beside it, … */
const NARROW = 0.45;
/** … set smaller than they are by this factor at least, or in bold where they are not, … */
const SMALLER = 0.92;
/** … and begins at most so far above or below their first line, in heights of that line. */
const ABOVE = 1.2;
const BELOW = 15;
/** Most lines of one note. */
const MOST_LINES = 12;
/** Lines of the text beside a note that are measured. */
const MEASURED = 4;

/**
 * Tells which offsets stand in notes printed in the margin, beside the words that follow them in the document text, as
 * treaties and statutes of British style print what an article is about. `starts` ascend. Text files have no margins.
 * Linear in lines and starts.
 */
export function besideLines(starts: readonly number[], pages: readonly PageLayout[]): boolean[] {
  const lines = linesInOrder(pages);
  const notes = new Array<boolean>(lines.length).fill(false);
  for (let index = 0; index < lines.length; ) {
    const end = noteEnd(lines, index);
    notes.fill(true, index, end);
    index = Math.max(end, index + 1);
  }
  let at = 0;
  return starts.map((start) => {
    while (at + 1 < lines.length && lines[at + 1]!.line.span.start <= start) at += 1;
    return notes[at] ?? false;
  });
}

type Placed = { pageNumber: number; line: Line };

/** Index after the note that begins on line `from`; `from` when none does. */
function noteEnd(lines: readonly Placed[], from: number): number {
  const { line: first, pageNumber } = lines[from]!;
  if (first.box === null) return from;
  let [left, right] = [first.box.xPt, first.box.xPt + first.box.widthPt];
  for (let at = from + 1; at < lines.length && at <= from + MOST_LINES; at += 1) {
    const { line, pageNumber: page } = lines[at]!;
    if (line.box === null || page !== pageNumber) return from;
    const [start, end] = [line.box.xPt, line.box.xPt + line.box.widthPt];
    if (end <= left || start >= right) return standsBeside(lines, from, at, [left, right]) ? at : from;
    if (line.box.yPt <= lines[at - 1]!.line.box!.yPt) return from;
    [left, right] = [Math.min(left, start), Math.max(right, end)];
  }
  return from;
}

/** True when lines `[from, to)`, as wide as `sides`, are a note beside the words that begin on line `to`. */
function standsBeside(
  lines: readonly Placed[],
  from: number,
  to: number,
  [left, right]: readonly [number, number],
): boolean {
  const [first, last, text] = [lines[from]!.line, lines[to - 1]!.line, lines[to]!.line];
  const heightPt = text.box!.heightPt;
  const fallPt = first.box!.yPt - text.box!.yPt;
  if (fallPt < -ABOVE * heightPt || fallPt > BELOW * heightPt) return false;
  if (text.box!.yPt > last.box!.yPt + heightPt / 2) return false;
  const body = lines
    .slice(to, to + MEASURED)
    .map(({ line }) => line)
    .filter(({ box }) => box !== null && (box.xPt >= right || box.xPt + box.widthPt <= left));
  const widest = Math.max(...body.map(({ box }) => box!.widthPt));
  if (right - left > NARROW * widest) return false;
  return lines.slice(from, to).every(({ line }) => isSmaller(line, body) || isBolder(line, body));
}

const isSmaller = (line: Line, body: readonly Line[]): boolean =>
  line.fontSizePt !== undefined &&
  body.every(({ fontSizePt }) => fontSizePt === undefined || line.fontSizePt! <= SMALLER * fontSizePt);

const isBolder = (line: Line, body: readonly Line[]): boolean =>
  line.bold === true && body.some(({ bold }) => bold !== true);
