import type { TextRun } from '../model/index.js';
import type { Gutter } from './gutters.js';
import { endsSentence, startsWithLabel } from './marks.js';
import { type Row, rowsOf } from './rows.js';
import { meets, PROSE, partAt, type Side, sideOf } from './sides.js';

/** Rows from `from` to before `to` have notes in their margin; `parts` are notes and text in the order of reading. */
export interface Margin {
  from: number;
  to: number;
  parts: { rows: Row[]; isNote: boolean }[];
}

/** The margin takes at most this share of the width, the text beside it at least the other. */
const NARROW = 0.3;
/** Notes are set smaller than the text, by this much at least … */
const SMALLER = 0.92;
/** … and their lines at most so far apart, in font sizes. */
const TIGHT = 1.5;
/** Lines of one paragraph are at most this much further apart than usual. */
const WIDER = 1.3;

/**
 * Notes in the margin beside a column of prose, and headings set beside their paragraphs: each comes before the
 * paragraph that it begins beside. They are smaller or bolder than the text, or of several lines; on the right smaller,
 * for sums stand there too. Numbers and letters that hang beside a paragraph stay with it.
 */
export function findMargin(rows: readonly Row[], gutters: readonly Gutter[]): Margin | null {
  for (const gutter of gutters) {
    const parted = partAt(rows.slice(gutter.from, gutter.to), (gutter.leftPt + gutter.rightPt) / 2);
    const [left, right] = [sideOf(parted, 'left'), sideOf(parted, 'right')];
    if (left.lines.length === 0 || right.lines.length === 0) continue;
    const widthPt = right.toPt - left.fromPt;
    const isLeft = left.toPt - left.fromPt < NARROW * widthPt;
    if (!isLeft && right.toPt - right.fromPt >= NARROW * widthPt) continue;
    const [margin, text] = isLeft ? [left, right] : [right, left];
    if (!meets(text, PROSE, widthPt, text.pitchPt)) continue;
    const notes = groupsOf(margin).filter((group) => isNote(group, text, isLeft));
    if (notes.length === 0) continue;
    const apart = new Set(notes.flat().flatMap(({ runs }) => runs));
    const rest = rows
      .slice(gutter.from, gutter.to)
      .map((row) => ({ ...row, runs: row.runs.filter((run) => !apart.has(run)) }))
      .filter(({ runs }) => runs.length > 0);
    return { from: gutter.from, to: gutter.to, parts: inOrder(notes, rest, text.pitchPt) };
  }
  return null;
}

type Lines = Side['lines'];

/** Lines of the margin that stand closely together. */
function groupsOf({ lines }: Side): Lines[] {
  const groups: Lines[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const gapPt = last ? line.baselinePt - last.at(-1)!.baselinePt : Number.POSITIVE_INFINITY;
    if (gapPt <= TIGHT * line.runs[0]!.fontSizePt) last!.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isNote(group: Lines, text: Side, isLeft: boolean): boolean {
  const words = group.map(({ runs }) => wordsOf(runs)).join(' ');
  // `WHEREAS:` and `Term:` belong to the words beside them.
  if (!/\p{L}{3}/u.test(words) || startsWithLabel(words) || words.endsWith(':')) return false;
  const runs = group.flatMap((line) => line.runs);
  if (runs.every(({ fontSizePt }) => fontSizePt <= SMALLER * text.sizePt)) return true;
  if (!isLeft) return false;
  const isBold = runs.every(({ bold, text: some }) => bold || !/\p{L}/u.test(some));
  return group.length > 1 || (isBold && !text.lines.every((line) => line.runs.every(({ bold }) => bold)));
}

/** Puts each note before the text line that begins the paragraph beside it. */
function inOrder(notes: readonly Lines[], text: readonly Row[], pitchPt: number): Margin['parts'] {
  const parts: Margin['parts'] = [];
  let next = 0;
  for (const note of notes) {
    let at = text.findIndex(({ baselinePt }) => baselinePt > note[0]!.baselinePt - pitchPt / 2);
    if (at === -1) at = text.length;
    while (at > next && at < text.length && isInside(text[at - 1]!, text[at]!, pitchPt)) at -= 1;
    if (at > next) parts.push({ rows: text.slice(next, at), isNote: false });
    parts.push({ rows: rowsOf(note.flatMap(({ runs }) => runs)), isNote: true });
    next = Math.max(next, at);
  }
  if (next < text.length) parts.push({ rows: text.slice(next), isNote: false });
  return parts;
}

/** The lower line goes on with a sentence of the upper one. */
const isInside = (upper: Row, lower: Row, pitchPt: number): boolean =>
  lower.baselinePt - upper.baselinePt <= WIDER * pitchPt && !endsSentence(wordsOf(upper.runs));

const wordsOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text.trim()).join(' ');
