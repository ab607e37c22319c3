import { writeNumber } from '../number-format.js';
import type { Attributes } from './elements.js';

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  decimal: 'decimal',
};

/** An open list of a web page, and how it counts. */
export interface HtmlList {
  ordered: boolean;
  /** Name of the format in `writeNumber`; null for items without number or dot. */
  format: string | null;
  next: number;
  step: 1 | -1;
}

/** The list that `<ol …>` or `<ul …>` opens. */
export function openList(name: 'ol' | 'ul', attributes: Attributes): HtmlList {
  const reversed = 'reversed' in attributes;
  const start = Number.parseInt(attributes.start ?? '', 10);
  return {
    ordered: name === 'ol',
    format: formatOf(attributes) ?? 'decimal',
    next: Number.isNaN(start) ? 1 : start,
    step: reversed ? -1 : 1,
  };
}

/**
 * The number of the next item, with a blank behind it; a dot in lists that do not count; empty where there is
 * neither.
 */
export function numberItem(list: HtmlList | undefined, attributes: Attributes): string {
  const value = Number.parseInt(attributes.value ?? '', 10);
  if (!list?.ordered) return list?.format === 'none' || formatOf(attributes) === 'none' ? '' : '• ';
  const number = Number.isNaN(value) ? list.next : value;
  list.next = number + list.step;
  const format = formatOf(attributes) ?? list.format ?? 'decimal';
  return format === 'none' ? '' : `${writeNumber(number, format)}. `;
}

function formatOf({ type = '', style = '' }: Attributes): string | undefined {
  const named = /list-style(?:-type)?\s*:\s*([^;]{1,60})/i.exec(style)?.[1]?.toLowerCase().trim();
  for (const word of named?.split(/\s+/) ?? []) {
    if (word === 'none') return 'none';
    if (Object.hasOwn(TYPES, word)) return TYPES[word];
  }
  return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}
