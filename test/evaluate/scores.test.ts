import { describe, expect, it } from 'vitest';
import { LabelCounts } from '../../src/evaluate/scores.js';

describe('LabelCounts', () => {
  const cases: [
    string,
    [gold: string[], predicted: string[], neutral?: string[]][],
    [number, number, number],
  ][] = [
    ['everything right', [[['a'], ['a']]], [1, 1, 1]],
    ['one label too many', [[['a'], ['a', 'b']]], [0.5, 1, 2 / 3]],
    ['one label missed', [[['a', 'b'], ['a']]], [1, 0.5, 2 / 3]],
    ['a neutral label costs nothing', [[['a'], ['a', 'b'], ['b']]], [1, 1, 1]],
    ['a neutral label earns nothing', [[['a'], ['b'], ['b']]], [0, 0, 0]],
    ['nothing asked, nothing given', [[[], []]], [0, 0, 0]],
  ];
  it.each(cases)('%s', (_name, items, [precision, recall, f1]) => {
    const counts = new LabelCounts();
    for (const [gold, predicted, neutral] of items) counts.add(gold, predicted, neutral);
    expect(counts.micro()).toEqual({ precision, recall, f1 });
  });

  it('averages macro figures over the categories the gold has', () => {
    const counts = new LabelCounts();
    counts.add(['a'], ['a']);
    counts.add(['b'], ['c']);
    expect(counts.macro()).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(counts.perCategory().c).toEqual({ precision: 0, recall: 0, f1: 0, support: 0 });
  });
});
