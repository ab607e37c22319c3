import { Command } from 'commander';
import { coverageCommand } from './rules-coverage.js';
import { diffCommand } from './rules-diff.js';
import { explainCommand } from './rules-explain.js';
import { lintCommand } from './rules-lint.js';
import { tableCommand } from './rules-table.js';

/** `pacta rules` */
export function rulesCommand(): Command {
  const rules = new Command('rules').description('check rules, and see them at work');
  for (const make of [lintCommand, explainCommand, coverageCommand, diffCommand, tableCommand]) {
    rules.addCommand(make());
  }
  return rules;
}
