import { unzipSync } from 'fflate';
import { everyElement, type Read, readXml } from './akn/read-xml.js';

/** A cell: what it holds, and the type it is of (`inlineStr`, `b`, `n`). */
export interface ReadCell {
  type: string;
  value: string;
}

export interface ReadSheet {
  name: string;
  rows: Record<string, ReadCell>[];
  formulas: number;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const named = (read: Read, name: string): Read[] => everyElement(read).filter((each) => each.name === name);
const words = (read: Read): string =>
  read.children.map((child) => (typeof child === 'string' ? child : words(child))).join('');

/** Reads a workbook as its parts say, by the names and relations that the format goes by. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const read = (path: string): Read => readXml(decoder.decode(files[path]));
  const targets = new Map(
    named(read('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target!.slice(1),
    ]),
  );
  return named(read('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const sheet = read(targets.get(attributes['r:id']!)!);
    return {
      name: attributes.name!,
      rows: named(sheet, 'row').map((row) =>
        Object.fromEntries(
          named(row, 'c').map((cell) => [cell.attributes.r!.replace(/\d+$/, ''), cellOf(cell)]),
        ),
      ),
      formulas: named(sheet, 'f').length,
    };
  });
}

/** `_x005F_` is the underscore of a text in which Excel would take what follows for a character. */
const cellOf = (cell: Read): ReadCell => ({
  type: cell.attributes.t ?? 'n',
  value: words(cell).replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  ),
});
