import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { findPipeline, formatProblem, packagedPipelines } from '../../src/pipeline/index.js';
import { pipelineFolder, SOUND } from './folder.js';

const packaged = packagedPipelines();

describe('the pipelines that come with Pacta', () => {
  it.each(packaged)('%s: files are sound and every example does what its rule says', async (name) => {
    const { problems, counts } = await lint(findPipeline(name));
    expect(problems.map(formatProblem)).toEqual([]);
    expect(counts.examples).toBeGreaterThanOrEqual(2 * counts.rules);
  });
});

const RULES = 'rules/disputes.yaml';
const rule = SOUND[RULES]!;

describe('examples', () => {
  const CASES: [string, string, string[]][] = [
    ['that do what their rule says', rule, []],
    [
      'a hit on which the rule does not fire',
      rule.replace('settled through', 'heard through'),
      [
        "rules/disputes.yaml:9: dispute-resolution/settled does not fire on the hit 'Any dispute shall be heard through diplomatic channels.': no pattern of one of its conditions matches. Correct the pattern or the example (try pacta rules explain).",
      ],
    ],
    [
      'a hit held back',
      rule.replace('trade dispute]', 'diplomatic]'),
      [
        `rules/disputes.yaml:9: dispute-resolution/settled does not fire on the hit 'Any dispute shall be settled through diplomatic channels.': it is held back by unless, at "diplomatic". Narrow the unless pattern, or correct the example.`,
        `rules/disputes.yaml:10: dispute-resolution/settled fires on the miss 'Any trade dispute shall be settled by consultation.': it matches "dispute shall be settled by consultation". Narrow the pattern, or add an unless.`,
      ],
    ],
    [
      'a hit in its surroundings, in the role the rule asks for',
      `${rule}- id: suspension/in-war
  category: suspension
  why: Says that duties rest in war.
  any: [rest]
  heading: [state of war]
  lead-in: [^ the parties agree]
  role: [annex]
  weight: 2
  examples:
    hit:
      - {text: Duties shall rest., heading: State of War, lead-in: 'The Parties agree that:'}
    miss:
      - {text: Duties shall rest., heading: State of War}
      - {text: Duties shall rest., lead-in: 'The Parties agree that:'}
      - {text: Duties shall rest., heading: State of War, lead-in: 'If the Parties agree that:'}
`,
      [],
    ],
  ];
  it.each(CASES)('%s', async (_case, text, expected) => {
    const { problems } = await lint(await pipelineFolder({ [RULES]: text }));
    expect(problems.map(formatProblem)).toEqual(expected);
  });
});
