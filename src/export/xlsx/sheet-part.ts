import type { Cell } from '../cell.js';
import type { ColumnType } from '../tables/column.js';
import { cellXml, columnName } from './cells.js';
import type { Pack } from './pack.js';
import { HEADER_STYLE, sheetHead, sheetPath, sheetTail } from './workbook.js';

type Columns = readonly { name: string; type: ColumnType }[];

/** In letters of the usual size. */
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 40,
  code: 18,
  integer: 11,
  number: 11,
  boolean: 11,
};

/** A sheet while it is written. */
export class SheetPart {
  rows = 0;
  /** UTF-16 code units of its XML so far. */
  units = 0;
  readonly #letters: readonly string[];

  private constructor(
    readonly pack: Pack,
    columns: Columns,
  ) {
    this.#letters = columns.map((_, index) => columnName(index));
  }

  /** Begins the sheet of that number, from 0, with its head. */
  static async begin(pack: Pack, index: number, columns: Columns): Promise<SheetPart> {
    pack.begin(sheetPath(index));
    const part = new SheetPart(pack, columns);
    await part.#add(sheetHead(columns.map(({ type }) => WIDTHS[type])));
    const names = columns.map(({ name }) => name);
    await part.row(names, HEADER_STYLE);
    return part;
  }

  async row(cells: readonly Cell[], style?: number): Promise<void> {
    this.rows += 1;
    const inside = cells.map((cell, index) => cellXml(cell, `${this.#letters[index]}${this.rows}`, style));
    await this.#add(`<row r="${this.rows}">${inside.join('')}</row>`);
  }

  async end(): Promise<void> {
    await this.#add(sheetTail(`${this.#letters.at(-1)}${this.rows}`));
    await this.pack.endPart();
  }

  #add(xml: string): Promise<void> {
    this.units += xml.length;
    return this.pack.add(xml);
  }
}
