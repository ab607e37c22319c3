import { describe, expect, it } from 'vitest';
import { locate, type Missing } from '../../../src/query/index.js';
import { aRecord } from '../../support/a-record.js';
import { aSummary } from './a-summary.js';

const on = (category: string, score: number, tier: 'strict' | 'broad' = 'strict') => ({
  ...{ category, family: 'f', score, tier },
});
const ruledOut = { ...on('claims', 0.99), polarity: 'excluded' as const };
const RECORD = aRecord({
  clauses: [
    { text: 'Costs are shared, perhaps.', labels: [on('costs', 0.9, 'broad')] },
    { text: 'Visits and costs.', labels: [on('visits', 0.9), on('costs', 0.95)] },
    { text: 'Costs lie where they fall.', labels: [on('costs', 0.7)] },
    { text: 'No claims are made.', labels: [ruledOut] },
    { text: 'Claims are met.', labels: [on('claims', 0.6)] },
  ],
});
const evidence = ([clause, polarity]: [string, 'affirmed' | 'excluded']) => ({
  ...{ clause, polarity, span: { start: 0, end: 1 }, ruleId: 'a/b' },
});
RECORD.safeguards = [
  {
    ...{ id: 'marking', group: 'information', state: 'present' },
    evidence: [
      evidence(['art_1__para_3', 'excluded']),
      ...[evidence(['art_1__para_2', 'affirmed']), evidence(['art_1__para_2', 'affirmed'])],
    ],
  },
  {
    ...{ id: 'training', group: 'information', state: 'excluded' },
    evidence: [evidence(['art_1__para_5', 'excluded'])],
  },
];

const component = (category: string) => ({
  ...{ category, need: 'core' as const, why: 'Says so.', state: 'present' as const },
});
const MISSING: Missing = {
  agreement: aSummary({ id: RECORD.id }),
  expectation: null,
  components: ['costs', 'claims', 'scope'].map(component),
  safeguards: ['marking', 'training', 'audits'].map((id) => ({
    ...{ recordId: RECORD.id, id, group: 'information', state: 'absent' as const },
  })),
  similar: [],
  lackedBySimilar: [{ category: 'visits', state: 'inconclusive', have: 5 }],
};

describe('where an agreement says what it has', () => {
  const { components, safeguards, lackedBySimilar } = locate(MISSING, RECORD);

  it.each([
    ['main and strict before second, those before broad', 'costs', [3, 2, 1]],
    ['affirmed before excluded, whatever the score', 'claims', [5, 4]],
    ['none where no clause speaks of it', 'scope', []],
  ])('names clauses of a component: %s', (_, category, numbers) => {
    expect(components.find((one) => one.category === category)!.clauses).toEqual(
      numbers.map((number) => `art_1__para_${number}`),
    );
  });

  it.each([
    ['each once, those first that bear the state out', 'marking', ['art_1__para_2', 'art_1__para_3']],
    ['those that rule it out', 'training', ['art_1__para_5']],
    ['none of a safeguard that the record does not know', 'audits', []],
  ])('names clauses of a safeguard: %s', (_, id, clauses) => {
    expect(safeguards.find((one) => one.id === id)!.clauses).toEqual(clauses);
  });

  it('names clauses of what those like it have', () => {
    expect(lackedBySimilar[0]!.clauses).toEqual(['art_1__para_2']);
  });
});
