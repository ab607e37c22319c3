import { bilingual } from './bilingual.js';
import { bilingualNotes } from './bilingual-notes.js';
import { columns } from './columns.js';
import { furniture } from './furniture.js';
import { glyphs } from './glyphs.js';
import { hyphens } from './hyphens.js';
import type { LayoutCase } from './layout-case.js';
import { marks } from './marks.js';
import { mixtures } from './mixtures.js';
import { notes } from './notes.js';
import { numbers } from './numbers.js';
import { signatures } from './signatures.js';
import { streams } from './streams.js';
import { tables } from './tables.js';

export type { LayoutCase } from './layout-case.js';
export { print } from './print.js';

/** The layout suite. */
export const layoutCases: readonly LayoutCase[] = [
  ...columns,
  ...notes,
  ...numbers,
  ...tables,
  ...signatures,
  ...streams,
  ...hyphens,
  ...glyphs,
  ...mixtures,
  ...furniture,
  ...marks,
  ...bilingual,
  ...bilingualNotes,
];
