import type { Span } from '../../model/index.js';
import type { Column } from './column.js';

interface Named {
  recordId: string;
  title: string;
  fileName: string;
}

/** Which agreement a row is about. */
export const AGREEMENT_COLUMNS: readonly Column<Named>[] = [
  { name: 'record', type: 'code', says: 'id of the record', of: ({ recordId }) => recordId },
  { name: 'title', type: 'text', says: 'title in the text, else file name', of: ({ title }) => title },
  { name: 'file', type: 'text', says: 'file name of the document', of: ({ fileName }) => fileName },
];

/** Which clause a row is about, and where it is printed. */
export const CLAUSE_COLUMNS: readonly Column<Named & { eId: string; pages: readonly [number, number] }>[] = [
  ...AGREEMENT_COLUMNS,
  { name: 'eId', type: 'code', says: 'id of the clause in its agreement', of: ({ eId }) => eId },
  { name: 'pageFirst', type: 'integer', says: 'page it begins on, from 1', of: ({ pages }) => pages[0] },
  { name: 'pageLast', type: 'integer', says: 'page it ends on', of: ({ pages }) => pages[1] },
];

/** Where in the document text the words of a row stand. */
export const SPAN_COLUMNS: readonly Column<{ span: Span }>[] = [
  {
    name: 'start',
    type: 'integer',
    says: 'where its words begin in the document text, in UTF-16 code units from 0',
    of: ({ span }) => span.start,
  },
  { name: 'end', type: 'integer', says: 'where they end, exclusive', of: ({ span }) => span.end },
];

/** Codes in one cell, a blank between; empty where there is none. */
export const codes = (values: readonly string[]): string | null => values.join(' ') || null;

/** Texts in one cell; empty where there is none. */
export const texts = (values: readonly string[]): string | null => values.join('; ') || null;
