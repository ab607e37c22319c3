import { bilingual } from './bilingual.js';
import { columns } from './columns.js';
import type { LayoutCase } from './layout-case.js';

export type { LayoutCase } from './layout-case.js';
export { print } from './print.js';

/** The layout suite. */
export const layoutCases: readonly LayoutCase[] = [...columns, ...bilingual];
