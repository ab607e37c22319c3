import type { Example } from '../../model/index.js';
import { wordsAsked, wordsSaid } from '../../rules/index.js';
import type { Problem } from '../problem.js';
import { type Craft, onRule, PATTERN_LISTS, type ParsedRule } from './craft.js';

/**
 * Rules whose misses any rule would miss: none has a word that the rule looks for. Nothing is asked of rules that look for
 * values and words every text is full of alone: what comes near them is no word.
 */
export const unrelatedMisses = (craft: Craft): Problem[] =>
  craft.rules
    .filter((parsed) => {
      const asked = askedBy(parsed, craft);
      const { miss } = parsed.rule.examples;
      return (
        asked.size > 0 &&
        !miss.some((example) => [...wordsSaid(textOf(example))].some((word) => asked.has(word)))
      );
    })
    .map((parsed) =>
      onRule(
        craft,
        parsed,
        ['examples', 'miss', 0],
        'no miss shares a word with its patterns, so that none shows where the rule ends. Add one that comes near: the same words where they mean something else.',
      ),
    );

const askedBy = (parsed: ParsedRule, { lexicons }: Craft): Set<string> =>
  new Set(
    PATTERN_LISTS.flatMap((list) => parsed[list].flatMap((pattern) => [...wordsAsked(pattern, lexicons)])),
  );

const textOf = (example: Example): string =>
  typeof example === 'string'
    ? example
    : [example.title, example.heading, example['lead-in'], example.text].filter(Boolean).join(' ');
