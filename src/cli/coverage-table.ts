import type { RuleCoverage } from '../trial/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { countOf, styler } from './terminal.js';

const COLUMNS: Columns = [
  ['rule', 'left'],
  ['fires', 'right'],
  ['agreements', 'right'],
  ['labels', 'right'],
  ['alone', 'right'],
  ['held', 'right'],
];

/** The rules that fired or were held, those that never fired, and a line that counts them. */
export function coverageTable({
  agreements,
  clauses,
  rules,
}: {
  agreements: number;
  clauses: number;
  rules: readonly RuleCoverage[];
}): string {
  const style = styler(process.stdout);
  const rows = rules
    .filter(({ fires, held }) => fires + held > 0)
    .map((rule) => [rule.ruleId, rule.fires, rule.agreements, rule.labels, rule.alone, rule.held]);
  const idle = rules.filter(({ fires }) => fires === 0);
  const counts = `${countOf(rules.length, 'rule')} over ${countOf(agreements, 'agreement')} of ${countOf(clauses, 'clause')}: ${rules.length - idle.length} fired, ${idle.length} never.`;
  return [
    ...(rows.length > 0 ? [plainTable(COLUMNS, rows, style), ''] : []),
    ...(idle.length > 0
      ? [style('bold', 'never fired'), ...idle.map(({ ruleId }) => `  ${ruleId}`), '']
      : []),
    `${counts}\n`,
  ].join('\n');
}
