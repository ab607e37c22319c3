import type { Cell } from '../cell.js';
import { escaped } from '../characters.js';
import { FORMULA } from '../csv.js';
import { QUOTED_STYLE } from './workbook.js';

/** Excel takes `_x0041_` in a text for the character of that number. */
const TAKEN_FOR_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** `A`, `Z`, `AA`, for 0, 25, 26. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A cell; text is always of the type text, and so never a formula. An empty one is left out. */
export function cellXml(cell: Cell, at: string, style = 0): string {
  const styled = (index: number): string => (index === 0 ? '' : ` s="${index}"`);
  switch (typeof cell) {
    case 'string': {
      const text = escaped(cell).replace(TAKEN_FOR_CHARACTER, '_x005F_');
      const as = styled(FORMULA.test(cell) ? QUOTED_STYLE : style);
      return `<c r="${at}"${as} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    }
    case 'number':
      return `<c r="${at}"><v>${cell}</v></c>`;
    case 'boolean':
      return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    default:
      return '';
  }
}

/** The beginning of a text that is longer than a cell may be, with a word on what is missing. */
export function cutTo(limit: number, text: string): string {
  const note = ` … [cut here: ${text.length} characters]`;
  const end = limit - note.length;
  const whole = /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end;
  return text.slice(0, whole) + note;
}
