import { groupBy } from '../../model/index.js';
import type { PatternComparison } from '../../rules/index.js';
import type { Problem } from '../problem.js';
import { CONDITIONS, type Condition, type Craft, onRule, type ParsedRule } from './craft.js';
import { quote } from './quote.js';

/** Patterns that two rules of a category share which otherwise ask for the same: their words count twice. */
export const twice = (craft: Craft): Problem[] =>
  [...groupBy(craft.rules, ({ rule }) => `${rule.category} ${rule.polarity}`).values()].flatMap((rules) => {
    const comparison = craft.comparison();
    return CONDITIONS.flatMap((list) => sharedIn(list, rules, comparison, craft));
  });

const sharedIn = (
  list: Condition,
  rules: readonly ParsedRule[],
  comparison: PatternComparison,
  craft: Craft,
): Problem[] => {
  const first = new Map<string, { parsed: ParsedRule; index: number }>();
  return rules.flatMap((parsed) => {
    const rest = restOf(parsed, list, comparison);
    return parsed[list].flatMap((pattern, index) => {
      const key = `${comparison.placeOf(pattern)} ${rest}`;
      const before = first.get(key);
      if (!before) first.set(key, { parsed, index });
      if (!before || before.parsed === parsed) return [];
      const { rule } = before.parsed;
      const { file, line } = craft.places.lineOf(rule.id, [list, before.index]);
      const said = `the pattern ${quote(parsed.rule[list]![index]!)} stands in ${rule.id} too (${file}:${line}), and its words count twice. Keep it in one of them.`;
      return [onRule(craft, parsed, [list, index], said)];
    });
  });
};

/** What else a rule asks for where a pattern of one list matches; `unless` not among it. */
const restOf = (parsed: ParsedRule, list: Condition, comparison: PatternComparison): string =>
  [
    ...CONDITIONS.filter((other) => other !== list).map((other) =>
      parsed[other].map((pattern) => comparison.placeOf(pattern)).join(),
    ),
    parsed.rule.role?.toSorted().join() ?? '',
  ].join(';');
