import type { Cell } from '../cell.js';
import type { ColumnType } from '../tables/column.js';
import { cutTo } from './cells.js';
import { Pack } from './pack.js';
import { SheetPart } from './sheet-part.js';
import { FIRST_PARTS, lastParts } from './workbook.js';

/** A table for a workbook; its name is that of the sheet. */
export interface Sheet {
  name: string;
  columns: readonly { name: string; type: ColumnType }[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/**
 * What a sheet holds in Excel: rows, the header among them, and UTF-16 code units of a cell. `units`: of its XML, which
 * as UTF-8 stays below the 4 GiB that a part of a ZIP archive may have.
 */
export const EXCEL_LIMITS = { rows: 1_048_576, characters: 32_767, units: 2 ** 30 };

/** What did not fit as it was. */
export interface Fitted {
  /** Cells that were cut; each says so. */
  cutCells: number;
  /** Sheets that go on where another one is full. */
  furtherSheets: string[];
}

/**
 * Writes a workbook (Office Open XML) as a stream: no more than some rows are in memory. A table that is longer than a
 * sheet may be goes on in further sheets (`clauses 2`); text that is longer than a cell may be is cut.
 */
export async function writeXlsx(
  sheets: readonly Sheet[],
  write: (bytes: Uint8Array) => Promise<void>,
  limits = EXCEL_LIMITS,
): Promise<Fitted> {
  const pack = new Pack(write);
  const names: string[] = [];
  const fitted: Fitted = { cutCells: 0, furtherSheets: [] };
  const fit = (cell: Cell): Cell => {
    if (typeof cell !== 'string' || cell.length <= limits.characters) return cell;
    fitted.cutCells += 1;
    return cutTo(limits.characters, cell);
  };
  await addParts(pack, FIRST_PARTS);
  for (const { name, columns, rows } of sheets) {
    let part = await SheetPart.begin(pack, names.push(name) - 1, columns);
    let parts = 1;
    for await (const row of rows) {
      if (part.rows >= limits.rows || part.units >= limits.units) {
        await part.end();
        parts += 1;
        fitted.furtherSheets.push(`${name} ${parts}`);
        part = await SheetPart.begin(pack, names.push(`${name} ${parts}`) - 1, columns);
      }
      await part.row(row.map(fit));
    }
    await part.end();
  }
  await addParts(pack, lastParts(names));
  await pack.end();
  return fitted;
}

async function addParts(pack: Pack, parts: readonly [path: string, xml: string][]): Promise<void> {
  for (const [path, xml] of parts) {
    pack.begin(path);
    await pack.add(xml);
    await pack.endPart();
  }
}
