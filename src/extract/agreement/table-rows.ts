import type { Span } from '../../model/index.js';
import type { FoundMarking } from './find-markings.js';

/** A cell of a row of a table of levels, and the number of its column; without readings where its words are not known. */
export interface CellMarking extends FoundMarking {
  column: number;
}

export const CELL_END = /(\s*[|\t]\s*|\s{2,})/;
const NAME = /^[A-Z\u0370-\u052f][A-Za-z\u0370-\u052f0-9 .,'’()/-]{2,50}$/;
/** A cell that says that the State has no such level. */
const NOTHING = /^(?:no|none|not|nil|without)\b|^n\/a$/i;
const SMALL_LETTER = /[a-zα-ωа-я]/;
/** Words of a cell beside a known marking that make it another one: "|USO| INTERNO"; not a sign or an abbreviation. */
const MORE_WORDS = /[A-Z\u0370-\u052f]{3}/;

/**
 * What the cells of a line hold, where it has as many as the heading has columns; none where it is no such row. Cells are
 * parted by strokes, tabs or white space; where those were lost, by the markings of a line in capitals alone. Nothing of
 * the row is left out: words that are no known marking are one all the same. `folded`: the text without signs on letters.
 */
export function rowInColumns(
  line: Span & { markings: readonly FoundMarking[] },
  folded: string,
  columns: number,
): CellMarking[] {
  if (columns < 2) return [];
  const words = folded.slice(line.start, line.end);
  const parted = partedCells(words, line.start);
  const cells = parted.length > 1 || SMALL_LETTER.test(words) ? parted : cellsBetween(line, folded, columns);
  if (cells.length !== columns) return [];
  return cells.flatMap((cell, column): CellMarking[] => {
    const known = line.markings.filter(({ start, end }) => start < cell.end && end > cell.start);
    const name = folded.slice(cell.start, cell.end);
    const [only] = known;
    const isOther =
      known.length === 0 ||
      (known.length === 1 &&
        MORE_WORDS.test(
          folded.slice(cell.start, only!.start).replace(/\(.*/, '') +
            folded.slice(only!.end, cell.end).replace(/\(.*/, ''),
        ));
    if (!isOther) return known.map((marking) => ({ ...marking, column }));
    return NAME.test(name) && !NOTHING.test(name) ? [{ ...cell, readings: [], column }] : [];
  });
}

function partedCells(words: string, from: number): Span[] {
  const cells: Span[] = [];
  let at = from;
  for (const piece of words.split(CELL_END)) {
    if (piece.trim() !== '' && !/^\s*[|\t]\s*$/.test(piece)) {
      const start = at + piece.search(/\S/);
      cells.push({ start, end: at + piece.trimEnd().length });
    }
    at += piece.length;
  }
  return cells;
}

/** Cells of a line that has lost what parted them: the markings, and words between them that are a cell or a part of one. */
function cellsBetween(
  { start, end, markings }: Span & { markings: readonly FoundMarking[] },
  folded: string,
  columns: number,
): Span[] {
  const pieces: { span: Span; isKnown: boolean }[] = [];
  let at = start;
  const take = (to: number): void => {
    const words = folded.slice(at, to);
    if (words.trim() !== '')
      pieces.push({
        span: { start: at + words.search(/\S/), end: at + words.trimEnd().length },
        isKnown: false,
      });
  };
  for (const marking of markings) {
    take(marking.start);
    pieces.push({ span: { start: marking.start, end: marking.end }, isKnown: true });
    at = marking.end;
  }
  take(end);
  if (pieces.length === columns) return pieces.map(({ span }) => span);
  if (markings.length !== columns) return [];
  // "INTERNO |USO| INTERNO": words between two markings belong to the second.
  const cells: Span[] = [];
  let from: number | null = null;
  for (const { span, isKnown } of pieces) {
    if (isKnown) cells.push({ start: from ?? span.start, end: span.end });
    else if (cells.length === columns) cells.at(-1)!.end = span.end;
    from = isKnown ? null : span.start;
  }
  return cells;
}
