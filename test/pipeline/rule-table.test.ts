import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findPipeline,
  loadPipeline,
  packagedPipelines,
  RULE_TABLE,
  ruleTable,
} from '../../src/pipeline/index.js';
import { pipelineFolder, SOUND } from './folder.js';

const packaged = packagedPipelines();

describe('the table of rules', () => {
  it.each(packaged)('%s: is current (npm run rules writes it)', async (name) => {
    const folder = findPipeline(name);
    expect(readFileSync(path.join(folder, RULE_TABLE), 'utf8')).toBe(ruleTable(await loadPipeline(folder)));
  });

  const RULES = SOUND['rules/disputes.yaml']!;
  const CASES: [string, string, string][] = [
    [
      'a rule',
      RULES,
      '| settled | Names how a dispute is settled. | 3 | strict | affirmed | 1 | Any dispute shall be settled through diplomatic channels. |',
    ],
    [
      'patterns of several conditions, and an example in its surroundings',
      RULES.replace(
        '  unless: [trade dispute]',
        '  heading: [dispute, difference]\n  polarity: excluded',
      ).replace(
        '[Any dispute shall be settled through diplomatic channels.]',
        '[{text: Any dispute shall be settled by consultation., heading: Disputes}]',
      ),
      '| settled | Names how a dispute is settled. | 3 | strict | excluded | 3 | [Disputes] Any dispute shall be settled by consultation. |',
    ],
    [
      'signs of Markdown, and several lines',
      RULES.replace(
        'why: Names how a dispute is settled.',
        "why: '*Names* <b>how</b> |\n    it_is settled.'",
      ),
      '| settled | \\*Names\\* \\<b>how\\</b> \\| it\\_is settled. | 3 | strict | affirmed | 1 | Any dispute shall be settled through diplomatic channels. |',
    ],
  ];
  it.each(CASES)('has a row for %s', async (_case, rules, expected) => {
    const table = ruleTable(await loadPipeline(await pipelineFolder({ 'rules/disputes.yaml': rules })));
    expect(table.split('\n').filter((line) => line.startsWith('| settled'))).toEqual([expected]);
  });

  it('goes by family and category, those without rules included', async () => {
    const table = ruleTable(await loadPipeline(await pipelineFolder()));
    expect(table.split('\n').filter((line) => line.startsWith('#') || line === 'No rules.')).toEqual([
      '# Rules of small',
      '## Disputes',
      '### dispute-resolution',
      '### suspension',
      'No rules.',
    ]);
  });
});
