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
    `dispute-resolution  0.59 strict
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

it('names the safeguards, those ruled out, and their rules held back', async () => {
  const safeguard = (id: string, polarity: string, any: string, hit: string) => `- id: locked/${id}
  safeguard: locked
  why: Speaks of a safe.
  any: [${any}]
  unless: [toy]
  polarity: ${polarity}
  examples:
    hit: [${hit}]
    miss: [It is safe to keep.]
`;
  const pipeline = await loadPipeline(
    await pipelineFolder({
      ...SOUND,
      'safeguards.yaml':
        '- id: information\n  title: Information\n  safeguards:\n    - {id: locked, title: Locked, definition: Is locked away.}\n',
      'safeguards/information.yaml':
        safeguard('in-a-safe', 'affirmed', 'kept in a safe', 'It is kept in a safe.') +
        safeguard('open', 'excluded', 'left open', 'It is left open.'),
    }),
  );
  const said = (text: string) => explanationText(explain(text, {}, pipeline, compileRules(pipeline)));
  expect(said('They are kept in a safe.')).toBe(
    'no label\n\nsafeguards:\n  locked\n    locked/in-a-safe: “kept in a safe”\n    Speaks of a safe.\n',
  );
  expect(said('They are left open.')).toContain('\n  locked, excluded\n    locked/open: “left open”\n');
  expect(said('Toys are kept in a safe.')).toBe(
    'no label\n\nheld back by unless:\n  locked/in-a-safe: “Toys”\n',
  );
});
