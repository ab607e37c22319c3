import { columns } from './columns.js';
import { furniture } from './furniture.js';
import { glyphs } from './glyphs.js';
import { hyphens } from './hyphens.js';
import type { LayoutCase } from './layout-case.js';

export type { LayoutCase } from './layout-case.js';
export { print } from './print.js';

/** The layout suite. */
export const layoutCases: readonly LayoutCase[] = [...columns, ...furniture, ...hyphens, ...glyphs];
