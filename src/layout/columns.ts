import type { TextRun } from '../model/index.js';
import { findSideBySide } from './beside.js';
import { findCells } from './cells.js';
import { type ColumnPlace, findColumns } from './column-blocks.js';
import { findGutters } from './gutters.js';
import { findMargin } from './margins.js';
import type { Row } from './rows.js';
import { findTables } from './tables.js';

/** Runs that are read one after the other as one line. */
export interface Segment {
  runs: TextRun[];
  baselinePt: number;
  column: number;
  /** The column is a table, or a short block beside another: it stands apart from the rows around it. */
  beside: boolean;
  /** ISO 639-1 code of the language its column is in, where columns differ in that. */
  language?: string;
}

/** Columns inside columns are looked for so deep: three columns are one beside two. */
const DEEPEST = 4;

/**
 * Rows from top to bottom, each one line, unless the page plainly has columns, or short blocks side by side: then the
 * left one before the right one, between rows that run across both; or notes in its margin. In doubt there is one column.
 * `known` are places of columns on other pages; `places` those of this one.
 */
export function inReadingOrder(
  rows: readonly Row[],
  known: readonly ColumnPlace[] = [],
): { segments: Segment[]; places: readonly ColumnPlace[] } {
  const reading = new Reading(known);
  return { segments: reading.read(rows, 0, 0), places: reading.places };
}

class Reading {
  /** Columns numbered so far; 0 is the page itself. */
  #columns = 0;
  readonly places: ColumnPlace[] = [];

  constructor(readonly known: readonly ColumnPlace[]) {}

  /** `column`: the one that the rows are part of. */
  read(rows: readonly Row[], column: number, depth: number): Segment[] {
    const found = depth < DEEPEST ? this.#find(rows, column, depth) : null;
    if (!found) return this.#inOneColumn(rows, column);
    const above = this.read(rows.slice(0, found.from), column, depth);
    return [...above, ...found.lines, ...this.read(rows.slice(found.to), column, depth)];
  }

  /** What on the page is not read row by row: columns, notes in the margin, tables with cells of several lines. */
  #find(
    rows: readonly Row[],
    column: number,
    depth: number,
  ): { from: number; to: number; lines: Segment[] } | null {
    const gutters = findGutters(rows);
    if (gutters.length === 0) return null;
    const block = findColumns(rows, gutters, depth === 0 ? this.known : []);
    if (block) {
      if (depth === 0 && block.isTold) this.places.push(block.place);
      const lines = block.parts.flatMap((part) => this.read(part, this.#nextColumn(), depth + 1));
      return { ...block, lines };
    }
    const table = findTables(rows).find(({ wraps }) => wraps) ?? findCells(rows, gutters);
    // With two columns, what looks like a table may be notes beside text.
    const margin = table && table.columns > 2 ? null : findMargin(rows, gutters);
    if (margin) {
      const ofNotes = this.#nextColumn();
      const lines = margin.parts.flatMap((part) =>
        this.#inOneColumn(part.rows, part.isNote ? ofNotes : column),
      );
      return { ...margin, lines };
    }
    if (!table) return null;
    const ofTable = this.#nextColumn();
    return { ...table, lines: table.lines.map((line) => ({ ...line, column: ofTable, beside: true })) };
  }

  /** One column, but for signature blocks and tables. */
  #inOneColumn(rows: readonly Row[], column: number): Segment[] {
    const ordered: Segment[] = [];
    let next = 0;
    const put = (lines: readonly Pick<Row, 'runs' | 'baselinePt'>[], of: number, beside: boolean) => {
      for (const { runs, baselinePt } of lines) {
        if (runs.length > 0) ordered.push({ runs, baselinePt, column: of, beside });
      }
    };
    const putRows = (to: number) => {
      const between = rows.slice(next, to);
      let from = 0;
      for (const table of findTables(between)) {
        put(between.slice(from, table.from), column, false);
        put(table.lines, this.#nextColumn(), true);
        from = table.to;
      }
      put(between.slice(from), column, false);
    };
    for (const { from, to, cells } of findSideBySide(rows)) {
      putRows(from);
      for (const side of ['left', 'right'] as const) {
        const lines = cells
          .map((cell, index) => ({ ...rows[from + index]!, runs: cell[side] }))
          .filter(({ runs }) => runs.length > 0);
        // There may be a third block beside the second.
        if (findSideBySide(lines).length > 0) ordered.push(...this.#inOneColumn(lines, this.#nextColumn()));
        else put(lines, this.#nextColumn(), true);
      }
      next = to;
    }
    putRows(rows.length);
    return ordered;
  }

  #nextColumn(): number {
    this.#columns += 1;
    return this.#columns;
  }
}
