import { describe, expect, it } from 'vitest';
import { explanationText } from '../src/cli/explanation-text.js';
import { explain } from '../src/explain.js';
import { loadPipeline } from '../src/pipeline/index.js';
import { compileRules } from '../src/rules/index.js';
import { pipelineFolder, SOUND } from './pipeline/folder.js';

const RULES = `${SOUND['rules/disputes.yaml']}- id: suspension/hint
  category: suspension
  why: Mentions a suspension.
  any: [suspend]
  heading: [war]
  weight: 0.5
  examples:
    hit: [{text: They are suspended., heading: War}]
    miss: [They are suspended.]
`;

const CASES: [string, string, { heading?: string }, string][] = [
  [
    'a label with the words and the reason',
    '1. A dispute shall be\nsettled by consultation.',
    {},
    `dispute-resolution  0.72 strict
  dispute-resolution/settled (weight 2.98): “dispute shall be settled by consultation”
    Names how a dispute is settled.
`,
  ],
  [
    'a rule held back',
    'A trade dispute is settled by consultation.',
    {},
    `no label

held back by unless:
  dispute-resolution/settled: “trade dispute”
`,
  ],
  [
    'a rule too weak for a label, with its heading',
    'Duties are suspended.',
    { heading: 'State of War' },
    `no label

fired, but came to no label:
  suspension/hint (weight 0.5): “suspended”
  suspension/hint (weight 0.5): “War” in the heading
`,
  ],
  ['nothing', 'Nothing.', {}, 'no label\n'],
  [
    'words with what a terminal would obey',
    'A trade \u0007\u009bdispute is settled by consultation.',
    {},
    `no label

held back by unless:
  dispute-resolution/settled: “trade dispute”
`,
  ],
];

describe('an explanation', () => {
  it.each(CASES)('of %s', async (_case, text, surroundings, expected) => {
    const pipeline = await loadPipeline(await pipelineFolder({ 'rules/disputes.yaml': RULES }));
    expect(explanationText(explain(text, surroundings, pipeline, compileRules(pipeline)))).toBe(expected);
  });
});
