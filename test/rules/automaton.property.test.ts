import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Rule } from '../../src/model/index.js';
import { compileRules, matcherFor, type Pattern, PatternError, parsePattern } from '../../src/rules/index.js';
import { type SlowSentence, slowMatch, written } from './slow-matcher.js';

/** Few words, so that random patterns meet random texts; some share a stem, some differ in case only. */
const WORDS = ['party', 'Party', 'parties', 'shall', 'claim', 'claims', 'NATO', '12', 'waive'];
const word = fc.constantFrom(...WORDS);
const FACTS = ['date', 'duration', 'money', 'country', 'number'] as const;

const leaf: fc.Arbitrary<Pattern> = fc.oneof(
  { weight: 6, arbitrary: word.map((it): Pattern => ({ kind: 'word', word: it })) },
  { weight: 1, arbitrary: word.map((it): Pattern => ({ kind: 'exact', word: it })) },
  { weight: 1, arbitrary: fc.constantFrom(...FACTS).map((fact): Pattern => ({ kind: 'fact', fact })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('one', 'two').map((name): Pattern => ({ kind: 'lexicon', name, column: 1 })),
  },
  { weight: 1, arbitrary: fc.constant<Pattern>({ kind: 'start', column: 1 }) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 4 }).map((most): Pattern => ({ kind: 'gap', most, column: 1 })),
  },
);

const { pattern: anyPattern } = fc.letrec<{ pattern: Pattern }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'pattern' },
    leaf,
    fc
      .array(tie('pattern'), { minLength: 1, maxLength: 4 })
      .map((items): Pattern => ({ kind: 'sequence', items })),
    fc
      .array(tie('pattern'), { minLength: 2, maxLength: 3 })
      .map((options): Pattern => ({ kind: 'choice', options })),
    tie('pattern').map((item): Pattern => ({ kind: 'optional', item })),
  ),
}));

const parsed = (text: string): Pattern | null => {
  try {
    return parsePattern(text);
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
};

/** Texts of patterns the language allows. */
const pattern = anyPattern.map(written).filter((text) => parsed(text) !== null);
const phrase = pattern.filter((text) => !text.includes('^') && !text.includes('{'));

/** Facts of one kind that do not overlap, by the words they cover. */
const facts = (count: number): fc.Arbitrary<SlowSentence['facts']> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('date', 'duration', 'money', 'country'),
        first: fc.integer({ min: 0, max: count - 1 }),
        length: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 4 },
    )
    .map((found) => {
      const kept: SlowSentence['facts'] = [];
      for (const { kind, first, length } of found) {
        const last = Math.min(first + length, count) - 1;
        if (!kept.some((other) => other.kind === kind && other.first <= last && first <= other.last)) {
          kept.push({ kind, first, last });
        }
      }
      return kept;
    });

const sentence = fc
  .array(word, { minLength: 1, maxLength: 14 })
  .chain((words) => fc.record({ words: fc.constant(words), facts: facts(words.length) }));

const FACT_VALUES = {
  date: { kind: 'date', date: '2001' },
  duration: { kind: 'duration', period: 'P1Y' },
  money: { kind: 'money', amount: 1, currency: null },
  country: { kind: 'country', country: 'NL' },
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
