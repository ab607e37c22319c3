import { describe, expect, it } from 'vitest';
import { type CompiledPipeline, parse, sourceOf } from '../../src/analyse.js';
import type { ParsedAgreement } from '../../src/model/index.js';
import { openPipeline } from '../../src/open-pipeline.js';
import { Coverage } from '../../src/trial/index.js';
import { pipelineFolder } from '../pipeline/folder.js';

const rule = (name: string, lines: string): string => `- id: dispute-resolution/${name}
  category: dispute-resolution
  why: For a test.
${lines}
  examples: {hit: [x], miss: [x]}
`;

const pipelineOf = async (rules: string): Promise<CompiledPipeline> =>
  openPipeline(await pipelineFolder({ 'rules/disputes.yaml': rules }));

const text = (articles: string[]): string =>
  `AGREEMENT BETWEEN SPAIN AND FRANCE\n\n${articles.map((words, index) => `Article ${index + 1}\n\n${words}\n`).join('\n')}`;

const agreement = (...articles: string[]): Promise<ParsedAgreement> => {
  const bytes = new TextEncoder().encode(text(articles));
  return parse({ ...sourceOf('a.txt', bytes), mediaType: 'text/plain' }, bytes);
};

const RULES =
  rule('settled', '  any: [dispute ..6 settle]\n  unless: [trade]\n  weight: 4') +
  rule('consult', '  any: [consult]\n  weight: 3') +
  rule('idle', '  any: [arbitral tribunal]\n  weight: 3');

/** Of each rule: fires, agreements, labels, alone, held. */
type Counts = Record<string, number[]>;

const CASES: [string, string[][], Counts][] = [
  ['nothing', [], { settled: [0, 0, 0, 0, 0], consult: [0, 0, 0, 0, 0], idle: [0, 0, 0, 0, 0] }],
  [
    'a rule that carries its label alone',
    [['Disputes shall be settled.', 'The Parties shall pay.']],
    { settled: [1, 1, 1, 1, 0], consult: [0, 0, 0, 0, 0], idle: [0, 0, 0, 0, 0] },
  ],
  [
    'two rules for one label',
    [['The Parties shall consult; a dispute shall be settled.', 'The Parties shall consult.']],
    { settled: [1, 1, 1, 0, 0], consult: [2, 1, 2, 1, 0], idle: [0, 0, 0, 0, 0] },
  ],
  [
    'several agreements',
    [['Disputes shall be settled.', 'A dispute is settled.'], ['Disputes shall be settled.'], ['Nothing.']],
    { settled: [3, 2, 3, 3, 0], consult: [0, 0, 0, 0, 0], idle: [0, 0, 0, 0, 0] },
  ],
  [
    'a rule held back',
    [['Disputes on trade shall be settled; the Parties shall consult.']],
    { settled: [0, 0, 0, 0, 1], consult: [1, 1, 1, 1, 0], idle: [0, 0, 0, 0, 0] },
  ],
  [
    'a label that points take over from what they hang from',
    [['Disputes shall be settled by:\n\n(a) talks;\n\n(b) letters.']],
    { settled: [1, 1, 3, 3, 0], consult: [0, 0, 0, 0, 0], idle: [0, 0, 0, 0, 0] },
  ],
];

describe('coverage', () => {
  it.each(CASES)('counts %s', async (_case, agreements, expected) => {
    const coverage = new Coverage(await pipelineOf(RULES));
    for (const articles of agreements) coverage.add(await agreement(...articles));
    expect(
      Object.fromEntries(
        coverage
          .rules()
          .map((it) => [
            it.ruleId.slice(it.category.length + 1),
            [it.fires, it.agreements, it.labels, it.alone, it.held],
          ]),
      ),
    ).toEqual(expected);
    expect(coverage.agreements).toBe(agreements.length);
  });
});
