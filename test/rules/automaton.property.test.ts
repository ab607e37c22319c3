import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Rule } from '../../src/model/index.js';
import { compileRules, matcherFor, parsePattern } from '../../src/rules/index.js';
import { pattern, phrase, sentence } from './random-patterns.js';
import { slowMatch } from './slow-matcher.js';

const FACT_VALUES = {
  date: { kind: 'date', date: '2001' },
  duration: { kind: 'duration', period: 'P1Y' },
  money: { kind: 'money', amount: 1, currency: null },
  country: { kind: 'country', country: 'NL' },
  percentage: { kind: 'percentage', percent: 5 },
} as const;

const ruleWith = (id: number, any: string): Rule => ({
  id: `c/rule-${id}`,
  category: 'c',
  why: 'why',
  any: [any],
  weight: 1,
  tier: 'strict',
  polarity: 'affirmed',
  examples: { hit: ['x'], miss: ['x'] },
});

describe('the automaton', () => {
  it('finds the same matches as the slow matcher, pattern by pattern', () => {
    let matches = 0;
    const check = fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 8 }),
      fc.array(phrase, { minLength: 1, maxLength: 3 }),
      fc.array(phrase, { minLength: 1, maxLength: 3 }),
      sentence,
      (patterns, one, two, { words, facts: found }) => {
        const compiled = compileRules({
          rules: patterns.map((text, id) => ruleWith(id, text)),
          lexicons: { one, two },
        });
        const text = words.join(' ');
        const starts = words.map((_, index) => words.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
        const span = (first: number, last: number) => ({
          start: starts[first]!,
          end: starts[last]! + words[last]!.length,
        });
        const spans = found.map(
          ({ kind, first, last }): Fact => ({
            ...FACT_VALUES[kind as keyof typeof FACT_VALUES],
            span: span(first, last),
          }),
        );
        const { hits } = matcherFor(compiled, text, spans, null).match({
          span: { start: 0, end: text.length },
          textStart: 0,
          role: 'body',
          headings: [],
          leadIns: [],
        });
        const lexicons = new Map([
          ['one', one.map(parsePattern)],
          ['two', two.map(parsePattern)],
        ]);
        const numbers = words.flatMap((it, at) =>
          it === '12' ? [{ kind: 'number' as const, first: at, last: at }] : [],
        );
        const slow = { words, facts: [...found, ...numbers], atStart: true };
        const expected = patterns.flatMap((it, rule) => {
          const match = slowMatch(parsePattern(it), slow, lexicons);
          return match ? [{ rule, span: span(match.first, match.last) }] : [];
        });
        matches += expected.length;
        expect(hits.map(({ rule, matches: [match] }) => ({ rule, span: match!.span }))).toEqual(expected);
      },
    );
    fc.assert(check, { numRuns: 500 });
    expect(matches).toBeGreaterThan(150);
  }, 60_000);
});
