import type { SafeguardGroup, Taxonomy } from '../model/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { countOf, oneLine, styler, widthOf, wrap } from './terminal.js';

const LEAST_WIDTH = 20;

/** The categories by family, each with its definition, and a line that counts them. */
export function categoryTable({ families }: Taxonomy): string {
  const categories = families.flatMap((family) => family.categories);
  const counts = `${countOf(categories.length, 'category', 'categories')} in ${countOf(families.length, 'family', 'families')}`;
  const table = definitionsOf(
    ['family', 'category', 'what such a clause does'],
    families.map(({ id, categories }) => ({ id, members: categories })),
  );
  return `${table}\n\n${counts}. "pacta query --category <category>" finds such clauses.\n`;
}

/** The safeguards by group, each with what a clause does that gives it; nothing where the rules ask for none. */
export function safeguardTable(groups: readonly SafeguardGroup[]): string {
  if (groups.length === 0) return '';
  const table = definitionsOf(
    ['group', 'safeguard', 'what a clause does that gives it'],
    groups.map(({ id, safeguards }) => ({ id, members: safeguards })),
  );
  const count = countOf(groups.flatMap(({ safeguards }) => safeguards).length, 'safeguard');
  return `\n${table}\n\n${count}. "pacta matrix --by safeguard" shows which agreements have them.\n`;
}

interface Group {
  id: string;
  members: readonly { id: string; definition: string }[];
}

function definitionsOf(head: readonly string[], groups: readonly Group[]): string {
  const longest = (ids: string[]) => ids.reduce((most, { length }) => Math.max(most, length), 0);
  const members = groups.flatMap((group) => group.members);
  const taken = longest(groups.map(({ id }) => id)) + longest(members.map(({ id }) => id)) + 4;
  const room = Math.max(LEAST_WIDTH, widthOf(process.stdout) - taken);
  const rows = groups.flatMap((group) =>
    group.members.map(({ id, definition }, index) => {
      const text = oneLine(definition);
      const lines = wrap(text, room).map(([start, end]) => text.slice(start, end));
      return [index === 0 ? group.id : '', id, lines.join('\n')];
    }),
  );
  const columns: Columns = head.map((name) => [name, 'left']);
  return plainTable(columns, rows, styler(process.stdout));
}
