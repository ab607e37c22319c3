import { groupBy } from '../../model/index.js';
import { type DeadPart, deadParts, type Pattern, written } from '../../rules/index.js';
import type { Problem } from '../problem.js';
import { type Craft, onRule, PATTERN_LISTS } from './craft.js';
import { quote } from './quote.js';

/**
 * Patterns and parts of patterns that are never the reason for a match. Without them every condition is met by the very
 * same words; an `unless`, of which the words do not matter, holds back the same rules.
 */
export const decidesNothing = (craft: Craft): Problem[] => [...inRules(craft), ...inLexicons(craft)];

const inRules = (craft: Craft): Problem[] =>
  craft.rules.flatMap((parsed) => {
    const comparison = craft.comparison();
    return PATTERN_LISTS.flatMap((list) => {
      const extent = list === 'unless' ? 'anywhere' : 'beginning';
      return sayings(parsed[list], deadParts(parsed[list], comparison, extent)).map(({ index, said }) =>
        onRule(craft, parsed, [list, index], said),
      );
    });
  });

/** A phrase may stand before other words: only what matches the very same words can do its work. */
const inLexicons = (craft: Craft): Problem[] =>
  [...craft.lexicons].flatMap(([name, phrases]) =>
    sayings(phrases, deadParts(phrases, craft.comparison(), 'whole')).map(({ index, said }) => ({
      ...craft.places.lineOfPhrase(name, index),
      message: `{${name}}: ${said}`,
    })),
  );

/** One saying for each pattern, whatever the number of its dead parts. */
const sayings = (
  patterns: readonly Pattern[],
  parts: readonly DeadPart[],
): { index: number; said: string }[] =>
  [...groupBy(parts, ({ index }) => index)].map(([index, its]) => ({
    index,
    said: saying(written(patterns[index]!), its),
  }));

const saying = (pattern: string, parts: readonly DeadPart[]): string => {
  const [first] = parts;
  if (first!.kind === 'pattern') {
    const why =
      first!.coveredBy === null ? 'the others together match' : `${quote(first!.coveredBy)} matches`;
    return `the pattern ${quote(pattern)} decides nothing: ${why} whenever it does. Take it out.`;
  }
  const named = parts.map(({ part, coveredBy }) =>
    coveredBy === null ? quote(part) : `${quote(part)} (beside ${quote(coveredBy)})`,
  );
  const [decides, remedy] = parts.length === 1 ? ['decides', 'it'] : ['decide', 'them'];
  return `in the pattern ${quote(pattern)} ${named.join(', ')} ${decides} nothing: the same texts match without ${remedy}. Take ${remedy} out.`;
};
