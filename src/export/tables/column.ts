import type { AgreementRecord, Review } from '../../model/index.js';
import type { Cell } from '../cell.js';
import { cellText } from '../characters.js';

/**
 * `text`: words of a document, and names. `code`: a word, number or date of the record's own vocabulary, in which a
 * date may be less than a day (`2007-04`), and a period is one of ISO 8601.
 */
export type ColumnType = 'text' | 'code' | 'integer' | 'number' | 'boolean';

/** A column of a table: the one place that says what it is called, what it holds and what that means. */
export interface Column<Row> {
  name: string;
  type: ColumnType;
  /** For the reader of the table. */
  says: string;
  of: (row: Row) => Cell;
}

/**
 * The cells of a row; words are in one line, without what a terminal or a spreadsheet would obey. Codes too: records of
 * others may hold categories that are no words of ours.
 */
export const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row): Cell[] =>
  columns.map(({ of }) => {
    const cell = of(row);
    return typeof cell === 'string' ? cellText(cell) : cell;
  });

/** A table that records give rows to. */
export interface Table {
  name: string;
  /** What one row is. */
  says: string;
  columns: readonly Omit<Column<never>, 'of'>[];
  /** In text order; cells in the order of the columns. `reviews`: what people decided of the labels of the record. */
  rows: (record: AgreementRecord, reviews: readonly Review[]) => Cell[][];
}

/** A table whose rows are made of `Row`s. */
export const tableOf = <Row>(
  name: string,
  says: string,
  columns: readonly Column<Row>[],
  rowsOf: (record: AgreementRecord, reviews: readonly Review[]) => readonly Row[],
): Table => ({
  name,
  says,
  columns,
  rows: (record, reviews) => rowsOf(record, reviews).map((row) => cellsOf(columns, row)),
});

/** The columns of one part of a row, as columns of the row. */
export const columnsOf = <Row, Part>(
  columns: readonly Column<Part>[],
  part: (row: Row) => Part,
): Column<Row>[] => columns.map((column) => ({ ...column, of: (row) => column.of(part(row)) }));
