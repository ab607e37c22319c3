import type { CoverageState } from '../model/index.js';
import { countStates, type Matrix } from '../query/index.js';
import { COVERAGE_SIGNS, COVERAGE_STYLES } from './coverage-signs.js';
import { countOf, oneLine, shorten, styler, widthOf } from './terminal.js';

/** A sign and the space beside it. */
const COLUMN = 2;
/** Number of agreements that have it, and its share. */
const COUNTS = 14;
const GAP = '  ';

/**
 * A line for each component, below its family; a sign for each agreement, by number, where they fit, and how many have
 * it. The names behind the numbers follow.
 */
export function matrixTable(matrix: Matrix): string {
  const { columns, rows } = matrix;
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  const isGrouped = columns.some(({ id, group }) => id !== group);
  const indent = isGrouped ? GAP : '';
  const names = Math.max(...columns.map(({ id }) => id.length)) + indent.length;
  const shown = rows.length * COLUMN <= width - names - COUNTS ? rows : [];
  const counts = countStates(matrix);
  const lines = numbers(shown.length).map((line, index, all) => {
    const end = index === all.length - 1 ? `${GAP}${style('bold', 'have it')}` : '';
    return `${''.padEnd(names)}${GAP}${style('dim', line)}${end}`;
  });
  for (const [index, { id, group }] of columns.entries()) {
    if (isGrouped && group !== columns[index - 1]?.group) lines.push(style('bold', group));
    const signs = shown
      .map(({ states }) => style(COVERAGE_STYLES[states[index]!], COVERAGE_SIGNS[states[index]!]))
      .join(' ');
    const { present } = counts[index]!;
    const share = `${Math.round((100 * present) / rows.length)} %`;
    const columnsOfCounts = `${String(present).padStart(7)}${style('dim', share.padStart(7))}`;
    lines.push(
      `${`${indent}${id}`.padEnd(names)}${GAP}${signs}${shown.length > 0 ? GAP : ''}${columnsOfCounts}`,
    );
  }
  return `${lines.join('\n')}\n\n${legend()}`;

  function legend(): string {
    const total = `${countOf(rows.length, 'agreement')}, ${countOf(columns.length, 'component')}.`;
    if (shown.length === 0)
      return `${total} They are too many to show each: choose some with --document, --party or --instrument, or use --csv or --out coverage.svg.\n`;
    const signs = (Object.entries(COVERAGE_SIGNS) as [CoverageState, string][])
      .map(([state, sign]) => `${style(COVERAGE_STYLES[state], sign)} ${state}`)
      .join('   ');
    const digits = String(shown.length).length;
    const titles = shown.map(({ agreement: { id, title } }, index) => {
      const number = String(index + 1).padStart(digits);
      return `${number}  ${style('dim', id.slice(0, 8))}  ${shorten(oneLine(title), width - digits - 12)}`;
    });
    return `${signs}\n\n${titles.join('\n')}\n\n${total}\n`;
  }
}

/** The numbers from 1 on, upright: a line for each of their digits. */
function numbers(count: number): string[] {
  const digits = String(count).length;
  const written = Array.from({ length: count }, (_, index) => String(index + 1).padStart(digits));
  return Array.from({ length: count === 0 ? 1 : digits }, (_, line) =>
    written.map((number) => number[line]).join(' '),
  );
}
