import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extent, PatternComparison, parsePattern } from '../../src/rules/index.js';
import { pattern, phrase, sentence } from './random-patterns.js';
import { type SlowSentence, slowEnds } from './slow-matcher.js';

const EXTENTS: Extent[] = ['whole', 'beginning', 'anywhere'];

describe('what covers a pattern', () => {
  it('matches wherever that matches, as the slow matcher sees it', () => {
    let covered = 0;
    const check = fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 3 }),
      pattern,
      fc.array(phrase, { minLength: 1, maxLength: 3 }),
      fc.array(phrase, { minLength: 1, maxLength: 3 }),
      fc.array(sentence, { minLength: 5, maxLength: 5 }),
      (patterns, text, one, two, sentences) => {
        const lexicons = new Map([
          ['one', one.map(parsePattern)],
          ['two', two.map(parsePattern)],
        ]);
        const comparison = new PatternComparison(lexicons);
        const by = patterns.map(parsePattern);
        const what = parsePattern(text);
        for (const extent of EXTENTS) {
          if (!comparison.covers(by, what, extent)) continue;
          covered += 1;
          for (const { words, facts } of sentences) {
            const numbers = words.flatMap((it, at) =>
              it === '12' ? [{ kind: 'number' as const, first: at, last: at }] : [],
            );
            const slow: SlowSentence = { words, facts: [...facts, ...numbers], atStart: true };
            const endsOf = (each: typeof what, at: number): number[] => [
              ...slowEnds(each, at, slow, lexicons),
            ];
            const places = words.map((_, at) => at);
            for (const at of places) {
              for (const end of endsOf(what, at)) {
                const met = by.some((each) =>
                  extent === 'anywhere'
                    ? places.some((from) => from >= at && endsOf(each, from).some((its) => its <= end))
                    : endsOf(each, at).some((its) => (extent === 'whole' ? its === end : its <= end)),
                );
                expect([extent, words, at, end, met]).toEqual([extent, words, at, end, true]);
              }
            }
          }
        }
      },
    );
    fc.assert(check, { numRuns: 1000 });
    expect(covered).toBeGreaterThan(100);
  }, 60_000);
});
