import type { TextRun } from '../model/index.js';
import { columnLanguages, columnsFit } from '../nlp/index.js';
import type { Segment } from './columns.js';
import { type Row, rowsOf } from './rows.js';

/** Columns of a page that are in different languages. */
export interface LanguageColumns {
  /** Between each two columns, an x that no line of either reaches. */
  guttersPt: number[];
  /** ISO 639-1 codes, one more than gutters; neighbours differ. */
  languages: string[];
}

/** A gutter is at least so wide, in font sizes of the page … */
const GUTTER = 0.8;
/** … wider than the blanks between words. */
const BLANK = 0.6;
/** A gutter is crossed by few of the lines that stand beside it, or by more, where titles stand above both columns. */
const ACROSS = [0.2, 0.6];
/** A table with more columns is no print in so many languages. */
const MOST_GUTTERS = 20;
/** So many layouts of the pages of a document are tried where a page does not tell its own: odd pages, even pages … */
const MOST_LAYOUTS = 6;
/** Gutters that differ less are the same. */
const SAME_PT = 10;
/** Characters of a column that are looked at. */
const SAMPLE = 1_500;

/** The columns of a page when they stand in different languages; null when they do not, or it has none. */
export function findLanguageColumns(rows: readonly Row[]): LanguageColumns | null {
  const covered = coverage(rows);
  for (const across of ACROSS) {
    const strips = stripsOf(rows, guttersOf(rows, covered, across));
    if (strips.length < 2) continue;
    const languages = columnLanguages(strips.map(({ runs }) => sampleOf(runs)));
    const columns = languages && joined(strips, languages);
    if (columns) return columns;
  }
  return null;
}

/** The layouts that differ, the first ones. */
export function distinct(found: readonly (LanguageColumns | null)[]): LanguageColumns[] {
  const layouts = new Map<string, LanguageColumns>();
  for (const columns of found) {
    if (columns === null || layouts.size === MOST_LAYOUTS) continue;
    const places = columns.guttersPt.map((x) => Math.round(x / SAME_PT));
    const key = [...places, ...columns.languages].join();
    if (!layouts.has(key)) layouts.set(key, columns);
  }
  return [...layouts.values()];
}

/** One of the columns known of other pages that this page, which shows too few words to tell, is printed in as well. */
export function knownColumns(
  rows: readonly Row[],
  known: readonly LanguageColumns[],
): LanguageColumns | null {
  return known.find((columns) => fits(rows, columns)) ?? null;
}

/** Lines of the columns one after the other, between rows that run across. */
export function readColumns(rows: readonly Row[], { guttersPt, languages }: LanguageColumns): Segment[] {
  const ordered: Segment[] = [];
  let column = 0;
  let between: TextRun[] = [];
  const putColumns = () => {
    partsOf(between, guttersPt).forEach((part, index) => {
      column += 1;
      const language = languages[index]!;
      // Lines of two columns that stand at nearly the same height were taken for one row.
      for (const { runs, baselinePt } of rowsOf(part)) {
        ordered.push({ runs, baselinePt, column, beside: false, language });
      }
    });
    column += 1;
    between = [];
  };
  for (const row of rows) {
    if (isAcross(row, guttersPt)) {
      if (between.length > 0) putColumns();
      ordered.push({ runs: row.runs, baselinePt: row.baselinePt, column, beside: false });
    } else between.push(...row.runs);
  }
  putColumns();
  return ordered;
}

/** What stands between two gutters, and the width of the gutter on its left. */
interface Strip {
  runs: TextRun[];
  fromPt: number;
  gutterWidthPt: number;
}

function stripsOf(rows: readonly Row[], gutters: readonly Gutter[]): Strip[] {
  if (gutters.length === 0 || gutters.length > MOST_GUTTERS) return [];
  const guttersPt = gutters.map(({ middlePt }) => middlePt);
  const runs = rows.flatMap((row) => (isAcross(row, guttersPt) ? [] : row.runs));
  const strips = partsOf(runs, guttersPt).map((part, index) => {
    const { middlePt = 0, widthPt = Number.POSITIVE_INFINITY } = gutters[index - 1] ?? {};
    return { runs: part, fromPt: middlePt, gutterWidthPt: widthPt };
  });
  return strips.filter((strip) => strip.runs.length > 0);
}

/** The runs between each two gutters. */
function partsOf(runs: readonly TextRun[], guttersPt: readonly number[]): TextRun[][] {
  const parts: TextRun[][] = [[], ...guttersPt.map(() => [])];
  for (const run of runs) parts[guttersPt.filter((x) => x <= run.xPt).length]!.push(run);
  return parts;
}

const isAcross = (row: Row, guttersPt: readonly number[]): boolean =>
  pieces(row).some(([fromPt, toPt]) => guttersPt.some((x) => fromPt < x && x < toPt));

/** Where words stand in a row, the blanks between them filled. */
function pieces({ runs, fontSizePt }: Row): [fromPt: number, toPt: number][] {
  const found: [number, number][] = [];
  for (const { xPt, widthPt } of runs) {
    const last = found.at(-1);
    if (last && xPt - last[1] <= BLANK * fontSizePt) last[1] = Math.max(last[1], xPt + widthPt);
    else found.push([xPt, xPt + widthPt]);
  }
  return found;
}

interface Gutter {
  middlePt: number;
  widthPt: number;
}

/** Places, from left to right, that most rows leave free, though words stand on both sides. */
function guttersOf(rows: readonly Row[], covered: readonly number[], across: number): Gutter[] {
  const most = new Array<number>(covered.length);
  let highest = 0;
  for (let x = 0; x < covered.length; x += 1) most[x] = highest = Math.max(highest, covered[x]!);
  highest = 0;
  for (let x = covered.length - 1; x >= 0; x -= 1) {
    highest = Math.max(highest, covered[x]!);
    most[x] = Math.min(most[x]!, highest);
  }
  const sizes = rows.map((row) => row.fontSizePt).sort((a, b) => a - b);
  const leastPt = GUTTER * (sizes[sizes.length >> 1] ?? 0);
  const gutters: Gutter[] = [];
  for (let from = 0; from < covered.length; ) {
    let to = from;
    while (to < covered.length && covered[to]! <= across * most[to]!) to += 1;
    const gutter = emptiest(covered, from, to);
    if (gutter.widthPt >= leastPt) gutters.push(gutter);
    from = to + 1;
  }
  return gutters;
}

/** A page number in the middle of the foot may stand in a gutter, and a title across it. */
const STRAY_ROWS = 2;

/**
 * The middle of the widest stretch that the fewest rows cover (lines that end early leave more free than the
 * gutter), and the width of all around it that hardly more rows cover.
 */
function emptiest(covered: readonly number[], from: number, to: number): Gutter {
  let fewest = Number.POSITIVE_INFINITY;
  for (let x = from; x < to; x += 1) fewest = Math.min(fewest, covered[x]!);
  let best = [from, from];
  let start = from;
  for (let x = from; x < to; x += 1) {
    if (covered[x] !== fewest) start = x + 1;
    else if (x + 1 - start > best[1]! - best[0]!) best = [start, x + 1];
  }
  let [left, right] = best as [number, number];
  const middlePt = (left + right) / 2;
  while (left > from && covered[left - 1]! <= fewest + STRAY_ROWS) left -= 1;
  while (right < to && covered[right]! <= fewest + STRAY_ROWS) right += 1;
  return { middlePt, widthPt: right - left };
}

/** Pages are not wider than this. */
const WIDEST_PT = 5_000;

/** For each point of the width of the page, in how many rows words stand there. */
function coverage(rows: readonly Row[]): number[] {
  const steps: number[] = [];
  const add = (xPt: number, step: number) => {
    const x = Math.round(Math.min(Math.max(xPt, 0), WIDEST_PT));
    steps[x] = (steps[x] ?? 0) + step;
  };
  for (const row of rows) {
    for (const [fromPt, toPt] of pieces(row)) {
      add(fromPt, 1);
      add(toPt, -1);
    }
  }
  let covered = 0;
  return Array.from(steps, (step) => {
    covered += step ?? 0;
    return covered;
  });
}

function sampleOf(runs: readonly TextRun[]): string {
  let text = '';
  for (const run of runs) {
    if (text.length >= SAMPLE) break;
    text += `${run.text} `;
  }
  return text;
}

/**
 * Joins neighbours in one language; numbers and other strips without a language go to the neighbour that stands
 * nearer. Null when one language is left.
 */
function joined(strips: readonly Strip[], languages: readonly (string | null)[]): LanguageColumns | null {
  const named = strips.map((_, index) => {
    if (languages[index] !== null) return languages[index]!;
    const [before, after] = [languages[index - 1], languages[index + 1]];
    const nearer =
      (strips[index + 1]?.gutterWidthPt ?? Number.POSITIVE_INFINITY) < strips[index]!.gutterWidthPt;
    return nearer ? (after ?? before) : (before ?? after);
  });
  const guttersPt: number[] = [];
  const kept: string[] = [];
  named.forEach((language, index) => {
    if (!language || language === kept.at(-1)) return;
    if (kept.length > 0) guttersPt.push(strips[index]!.fromPt);
    kept.push(language);
  });
  return kept.length > 1 ? { guttersPt, languages: kept } : null;
}

/** No row of the page runs across, and every column speaks for its language rather than for one of the others. */
function fits(rows: readonly Row[], { guttersPt, languages }: LanguageColumns): boolean {
  if (rows.some((row) => isAcross(row, guttersPt))) return false;
  const parts = partsOf(
    rows.flatMap(({ runs }) => runs),
    guttersPt,
  );
  return columnsFit(parts.map(sampleOf), languages);
}
