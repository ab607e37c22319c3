import fc from 'fast-check';
import { type Pattern, PatternError, parsePattern, written } from '../../src/rules/index.js';
import type { SlowSentence } from './slow-matcher.js';

/** Few words, so that random patterns meet random texts; some share a stem, some differ in case only. */
const WORDS = ['party', 'Party', 'parties', 'shall', 'claim', 'claims', 'NATO', '12', 'waive'];
const word = fc.constantFrom(...WORDS);
const FACTS = ['date', 'duration', 'money', 'country', 'percentage', 'number'] as const;

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
export const pattern = anyPattern.map(written).filter((text) => parsed(text) !== null);
/** Texts of patterns a lexicon may hold. */
export const phrase = pattern.filter((text) => !text.includes('^') && !text.includes('{'));

/** Facts of one kind that do not overlap, by the words they cover. */
const facts = (count: number): fc.Arbitrary<SlowSentence['facts']> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('date', 'duration', 'money', 'country', 'percentage'),
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

/** Sentences with their facts. */
export const sentence = fc
  .array(word, { minLength: 1, maxLength: 14 })
  .chain((words) => fc.record({ words: fc.constant(words), facts: facts(words.length) }));
