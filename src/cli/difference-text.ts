import type { CategoryChanges, LabelChange } from '../trial/index.js';
import { type Columns, plainTable } from './plain-table.js';
import type { AgreementChanges } from './rules-diff.js';
import { countOf, oneLine, type Style, shorten, styler, widthOf } from './terminal.js';

const COLUMNS: Columns = [
  ['category', 'left'],
  ['gained', 'right'],
  ['lost', 'right'],
  ['main', 'right'],
  ['tier', 'right'],
  ['polarity', 'right'],
];

/** Titles of treaties go on for lines. */
const NAME_LENGTH = 60;

const STYLES: Record<LabelChange['kind'], Style> = {
  gained: 'green',
  lost: 'red',
  main: 'yellow',
  tier: 'yellow',
  polarity: 'yellow',
};

/** Changes by category, each with at most so many passages, then a table that counts them. */
export function differenceText(
  {
    agreements,
    categories,
    changed,
  }: { agreements: number; categories: readonly CategoryChanges[]; changed: readonly AgreementChanges[] },
  passages: number,
): string {
  const style = styler(process.stdout);
  const over = `over ${countOf(agreements, 'agreement')}`;
  if (categories.length === 0) return `No label differs ${over}.\n`;
  const blocks = categories.map(({ category }) => {
    const all = changed.flatMap(({ name, changes }) =>
      changes.filter((change) => change.category === category).map((change) => ({ name, change })),
    );
    const shown = all.slice(0, passages).flatMap(({ name, change }) => passage(name, change, style));
    const rest = all.length - Math.min(all.length, passages);
    return [style('bold', category), ...shown, ...(rest > 0 ? [`  and ${rest} more`] : []), ''];
  });
  const rows = categories.map((row) => [
    row.category,
    row.gained,
    row.lost,
    row.main,
    row.tier,
    row.polarity,
  ]);
  const total = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  return [
    ...(passages > 0 ? blocks.flat() : []),
    plainTable(COLUMNS, rows, style),
    '',
    `${countOf(total, 'change')} in ${countOf(changed.length, 'agreement')}, ${over}.\n`,
  ].join('\n');
}

function passage(name: string, change: LabelChange, style: (style: Style, text: string) => string): string[] {
  const width = widthOf(process.stdout);
  const head = `${style(STYLES[change.kind], what(change))}  ${shorten(oneLine(name), NAME_LENGTH)}, ${change.clauseId}`;
  return [`  ${head}`, `    “${shorten(oneLine(change.words), width - 6)}”`];
}

function what({ kind, before, after }: LabelChange): string {
  if (kind === 'gained') return `gained (${after})`;
  if (kind === 'lost') return `lost (${before})`;
  return `${kind} ${before ?? 'none'} → ${after ?? 'none'}`;
}
