import type { Taxonomy } from '../model/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { countOf, oneLine, styler, widthOf, wrap } from './terminal.js';

const COLUMNS: Columns = [
  ['family', 'left'],
  ['category', 'left'],
  ['what such a clause does', 'left'],
];
const LEAST_WIDTH = 20;

/** The categories by family, each with its definition, and a line that counts them. */
export function categoryTable({ families }: Taxonomy): string {
  const style = styler(process.stdout);
  const longest = (ids: string[]) => ids.reduce((most, { length }) => Math.max(most, length), 0);
  const categories = families.flatMap((family) => family.categories);
  const taken = longest(families.map(({ id }) => id)) + longest(categories.map(({ id }) => id)) + 4;
  const room = Math.max(LEAST_WIDTH, widthOf(process.stdout) - taken);
  const rows = families.flatMap((family) =>
    family.categories.map(({ id, definition }, index) => {
      const text = oneLine(definition);
      const lines = wrap(text, room).map(([start, end]) => text.slice(start, end));
      return [index === 0 ? family.id : '', id, lines.join('\n')];
    }),
  );
  const counts = `${countOf(categories.length, 'category', 'categories')} in ${countOf(families.length, 'family', 'families')}`;
  return `${plainTable(COLUMNS, rows, style)}\n\n${counts}. "pacta query --category <category>" finds such clauses.\n`;
}
