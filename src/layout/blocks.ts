import {
  endsDangling,
  endsLikeItem,
  endsSentence,
  isCapitals,
  namesDivision,
  startsLower,
  startsWithLabel,
} from './marks.js';
import {
  type BodyBreak,
  type BodyLine,
  columnKey,
  cutsSentence,
  type Position,
  type PrintedLine,
} from './printed-line.js';

/** Lines of one paragraph are at most this much further apart than is usual on the page. */
const WIDER = 1.3;
/** … and where one ends with its sentence, by less. */
const WIDER_AFTER_SENTENCE = 1.15;
/** A line that ends this share of the text width before the margin is short: the last of its paragraph. */
const SHORT = 0.12;
/** Single-spaced lines are at most this far apart, in font sizes. */
const SINGLE_SPACING = 1.35;
/** First-line indents and hanging lines differ from the margin by at least so many font sizes. */
const INDENT = 0.8;
/** Headings are seldom so long, in characters; lines of prose mostly are. */
const PROSE_LINE = 50;

/** Sizes of print of one paragraph differ by less, and so do the widths of the columns that it stands in. */
const SAME_PRINT = 0.9;
const SAME_COLUMN = 0.75;

/** What is usual on a page, to judge its gaps and margins by. */
interface PageHabit {
  pitchPt: number;
  leftPt: number;
  rightPt: number;
}

/**
 * How each line of a positioned document is parted from the one before it (the first line: as a block).
 * Where furniture or the end of a page or column stands between them, distances mean nothing and the words
 * decide whether a paragraph goes on.
 */
export function positionedBreaks(body: readonly BodyLine[]): BodyBreak[] {
  const lines = body.map(({ line }) => line);
  const habits = habitsOf(lines);
  return lines.map((line, index) => {
    const previous = lines[index - 1];
    if (!previous) return 'block';
    const before = lines[index - 2];
    const next = lines[index + 1];
    const habit = habits.get(columnKey(line))!;
    const isSameColumn = columnKey(line) === columnKey(previous);
    if (body[index]!.isInterrupted) {
      return isSameColumn || !cutsSentence(previous, line) ? 'block' : 'line';
    }
    if (!isSameColumn || body[index]!.isParted) {
      const habitBefore = habits.get(columnKey(previous))!;
      return goesOn(before, previous, line, next, habitBefore, habit) ? 'line' : 'block';
    }
    return isBlockStart(before, previous, line, next, habit) ? 'block' : 'line';
  });
}

function habitsOf(lines: readonly PrintedLine[]): Map<number, PageHabit> {
  const groups = new Map<number, PrintedLine[]>();
  for (const line of lines) {
    const key = columnKey(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const documentPitch = usualPitch(lines) ?? 0;
  const habits = new Map<number, PageHabit>();
  for (const [key, group] of groups) {
    const boxes = group.map((line) => line.position!.box);
    const leftPt = Math.min(...boxes.map((box) => box.xPt));
    const rights = boxes.map((box) => box.xPt + box.widthPt).sort((a, b) => a - b);
    // A stray long line does not set the margin where there are enough lines to tell.
    const rightPt = rights[Math.max(0, Math.ceil(rights.length * 0.95) - 1)]!;
    const pitchPt = (group.length >= 8 ? usualPitch(group) : null) ?? documentPitch;
    habits.set(key, { pitchPt, leftPt, rightPt });
  }
  return habits;
}

/**
 * Usual distance of baselines, to half a point: the most frequent one between lines of which the second plainly
 * goes on with the first; without such lines the most frequent of all, as far as single spacing allows.
 */
function usualPitch(lines: readonly PrintedLine[]): number | null {
  const inside = new Map<number, number>();
  const all = new Map<number, number>();
  let largestSize = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const above = lines[index - 1]!;
    const line = lines[index]!;
    if (columnKey(above) !== columnKey(line)) continue;
    const distance = line.position!.baselinePt - above.position!.baselinePt;
    const size = line.position!.fontSizePt;
    if (distance < 0.7 * size || distance > 3.5 * size) continue;
    const halfPoints = Math.round(distance * 2);
    largestSize = Math.max(largestSize, size);
    all.set(halfPoints, (all.get(halfPoints) ?? 0) + 1);
    if (startsLower(line.text) && !endsSentence(above.text)) {
      inside.set(halfPoints, (inside.get(halfPoints) ?? 0) + 1);
    }
  }
  if (inside.size > 0) return mostFrequent(inside) / 2;
  return all.size > 0 ? Math.min(mostFrequent(all) / 2, SINGLE_SPACING * largestSize) : null;
}

/** The key with the highest count; of several, the smallest. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most || (count === most && key < best)) [best, most] = [key, count];
  }
  return best;
}

function isBlockStart(
  before: PrintedLine | undefined,
  previous: PrintedLine,
  line: PrintedLine,
  next: PrintedLine | undefined,
  habit: PageHabit,
): boolean {
  const above = previous.position!;
  const here = line.position!;
  const size = Math.max(above.fontSizePt, here.fontSizePt);
  const distance = here.baselinePt - above.baselinePt;
  if (distance > Math.max(habit.pitchPt * WIDER, size * 1.25)) return true;
  if (here.beside) return false;
  const goesOnPlainly = startsLower(line.text) && !endsSentence(previous.text);
  if (goesOnPlainly) return false;
  const isFull = !endsShort(above, habit) && !endsSentence(previous.text);
  if (isHeading(previous, habit) !== isHeading(line, habit) && !(isFull && above.bold === here.bold))
    return true;
  if (Math.abs(above.fontSizePt - here.fontSizePt) > 0.15 * size && above.bold !== here.bold) return true;
  if (namesDivision(line.text) && isCentred(here, habit)) return true;
  const ended = endsSentence(previous.text);
  if (ended && distance > habit.pitchPt * WIDER_AFTER_SENTENCE) return true;
  if (startsWithLabel(line.text) && (ended || endsShort(above, habit) || endsLikeItem(previous.text)))
    return true;
  if (!ended) return false;
  if (startsLower(line.text)) return false;
  return hasRoomFor(line, above, habit) || isIndented(before, previous, line, next);
}

function endsShort(position: Position, habit: PageHabit): boolean {
  const { xPt, widthPt } = position.box;
  return habit.rightPt - (xPt + widthPt) > SHORT * (habit.rightPt - habit.leftPt);
}

/** The line above ends short, and the first word of the line would have stood on it: nobody wraps so. */
function hasRoomFor(line: PrintedLine, above: Position, habit: PageHabit): boolean {
  const end = line.text.indexOf(' ');
  const share = end === -1 ? 1 : (end + 1) / line.text.length;
  const roomPt = habit.rightPt - (above.box.xPt + above.box.widthPt);
  return endsShort(above, habit) && roomPt > share * line.position!.box.widthPt;
}

/** Indented against the lines above and below it, so the first of a paragraph. */
function isIndented(
  before: PrintedLine | undefined,
  previous: PrintedLine,
  line: PrintedLine,
  next: PrintedLine | undefined,
): boolean {
  const x = line.position!.box.xPt;
  const step = INDENT * line.position!.fontSizePt;
  const { hangPt } = previous.position!;
  if (startsWithLabel(previous.text) && (hangPt === null || Math.abs(x - hangPt) < step)) return false;
  if (x - previous.position!.box.xPt > step) return true;
  const isBelow = next !== undefined && columnKey(next) === columnKey(line);
  const isAbove = before !== undefined && columnKey(before) === columnKey(line);
  return isBelow && isAbove && x - next.position!.box.xPt > step && x - before.position!.box.xPt > -step / 4;
}

/** A line that stands apart by itself: centred, or short and bold or in capitals. */
function isHeading(line: PrintedLine, habit: PageHabit): boolean {
  const position = line.position!;
  if (isCentred(position, habit)) return true;
  return endsShort(position, habit) && (position.bold || isCapitals(line.text)) && !endsSentence(line.text);
}

function isCentred(position: Position, habit: PageHabit): boolean {
  const { xPt, widthPt } = position.box;
  const width = habit.rightPt - habit.leftPt;
  const left = xPt - habit.leftPt;
  const right = habit.rightPt - (xPt + widthPt);
  return left > 0.1 * width && right > 0.1 * width && Math.abs(left - right) < 0.06 * width;
}

/** Whether the first line of a page or column goes on with the paragraph before it. */
function goesOn(
  before: PrintedLine | undefined,
  previous: PrintedLine,
  line: PrintedLine,
  next: PrintedLine | undefined,
  habitBefore: PageHabit,
  habit: PageHabit,
): boolean {
  if (previous.position!.beside || line.position!.beside) return false;
  const isSamePage = previous.pageNumber === line.pageNumber;
  if (isSamePage && previous.position!.quarterTurns !== line.position!.quarterTurns) return false;
  if (startsLower(line.text)) return true;
  // On another page print may be of another size, within a sentence even.
  const isBeside = isSamePage && previous.position!.column !== line.position!.column;
  if ((isBeside || endsSentence(previous.text)) && isOtherPrint(previous.position!, line.position!))
    return false;
  if (line.position!.bold !== previous.position!.bold || isHeading(line, habit)) return false;
  if (isCentred(previous.position!, habitBefore)) return false;
  if (endsDangling(previous.text)) return !startsWithLabel(line.text) || isProse(line.text);
  if (startsWithLabel(line.text) || namesDivision(line.text)) return false;
  const ended = endsSentence(previous.text);
  if (ended && isSetApart(previous, line, habitBefore, habit)) return false;
  if (endsShort(previous.position!, habitBefore)) {
    return !ended && isProse(line.text) && isTail(before, previous, habitBefore);
  }
  if (!ended) return !isCapitals(line.text);
  return next !== undefined && !isIndentedFirst(line, next, habit) && line.text.length > 40;
}

/** Whether the first line of a page or column begins further right than the one below it, and than its margin. */
function isIndentedFirst(line: PrintedLine, next: PrintedLine, habit: PageHabit): boolean {
  const { xPt } = line.position!.box;
  const step = INDENT * line.position!.fontSizePt;
  const isAboveNext = columnKey(next) !== columnKey(line) || xPt - next.position!.box.xPt > step;
  return isAboveNext && xPt - habit.leftPt > step;
}

const isOtherPrint = (above: Position, here: Position): boolean =>
  Math.min(above.fontSizePt, here.fontSizePt) < SAME_PRINT * Math.max(above.fontSizePt, here.fontSizePt);

/** One line stands in a column of the page and the other below or above it. */
function isSetApart(
  previous: PrintedLine,
  line: PrintedLine,
  habitBefore: PageHabit,
  habit: PageHabit,
): boolean {
  const widths = [habitBefore.rightPt - habitBefore.leftPt, habit.rightPt - habit.leftPt];
  return previous.pageNumber === line.pageNumber && Math.min(...widths) < SAME_COLUMN * Math.max(...widths);
}

/** A line too long for a heading, with small letters. */
const isProse = (text: string): boolean => text.length > PROSE_LINE && !isCapitals(text);

/**
 * The line is short and yet in the middle of a sentence, because the file was printed on other pages than it was
 * made for: the full line above it has no sentence end either.
 */
function isTail(before: PrintedLine | undefined, line: PrintedLine, habit: PageHabit): boolean {
  if (before === undefined || columnKey(before) !== columnKey(line)) return false;
  if (isCapitals(line.text) || endsLikeItem(line.text)) return false;
  return isProse(before.text) && !endsShort(before.position!, habit) && !endsSentence(before.text);
}
