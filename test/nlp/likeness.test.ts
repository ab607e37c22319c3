import { describe, expect, it } from 'vitest';
import { Likeness } from '../../src/nlp/index.js';

const TEXTS = [
  'Each Party shall bear its own costs.',
  'Each Party bears the costs of its own personnel.',
  'Disputes are settled by consultation.',
  'Each Party shall bear its own costs.',
  '',
];

function ofMany(texts: readonly string[]): Likeness {
  const building = Likeness.building(texts);
  for (;;) {
    const { done, value } = building.next();
    if (done) return value;
  }
}

describe('how like one another texts are', () => {
  it.each([
    ['few', Likeness.of(TEXTS)],
    ['many', ofMany(TEXTS)],
  ])('goes by their words and how few texts have them: of %s', (_, likeness) => {
    expect(likeness.between(0, 3)).toBeCloseTo(1);
    expect(likeness.between(0, 1)).toBeGreaterThan(0.3);
    expect(likeness.between(0, 1)).toBeLessThan(0.99);
    expect(likeness.between(0, 2)).toBe(0);
    expect(likeness.between(0, 4)).toBe(0);
  });

  it('is the same of few and of many', () => {
    const [few, many] = [Likeness.of(TEXTS), ofMany(TEXTS)];
    for (const one of TEXTS.keys())
      for (const other of TEXTS.keys())
        expect(few.between(one, other)).toBeCloseTo(many.between(one, other), 10);
  });
});
