import { groupBy } from '../../model/index.js';
import type { PatternComparison } from '../../rules/index.js';
import type { Problem } from '../problem.js';
import { CONDITIONS, type Craft, onRule, type ParsedRule } from './craft.js';

/**
 * Rules that fire only where another rule of the same category fires, for the same reasons, and weighs as much or
 * more.
 */
export const shadowed = (craft: Craft): Problem[] =>
  [...groupBy(craft.rules, ({ rule }) => rule.category).values()].flatMap((rules) => {
    const comparison = craft.comparison();
    return rules.flatMap((parsed, index) => {
      const by = rules.find(
        (other, place) =>
          place !== index &&
          firesWherever(other, parsed, comparison) &&
          // Of two that do the same the later one is named.
          (place < index || !firesWherever(parsed, other, comparison)),
      );
      if (!by) return [];
      const { id, weight } = by.rule;
      const said = `it fires only where ${id} fires, which weighs ${weight}, and so counts the same words twice. Take it out, give its weight to the other, or let it look for words of its own.`;
      return [onRule(craft, parsed, ['id'], said)];
    });
  });

/** True when `other` fires wherever `parsed` does, and says as much. */
const firesWherever = (other: ParsedRule, parsed: ParsedRule, comparison: PatternComparison): boolean =>
  saysAsMuch(other, parsed) &&
  CONDITIONS.every(
    (list) =>
      // A condition more is a reason of its own: the same words under a certain heading may weigh more.
      (other[list].length === 0) === (parsed[list].length === 0) &&
      parsed[list].every((pattern) => comparison.covers(other[list], pattern, 'anywhere')),
  ) &&
  other.unless.every((pattern) => comparison.covers(parsed.unless, pattern, 'anywhere'));

const saysAsMuch = ({ rule: other }: ParsedRule, { rule }: ParsedRule): boolean =>
  other.weight >= rule.weight &&
  other.polarity === rule.polarity &&
  (other.tier === 'strict' || rule.tier === 'broad') &&
  (!other.role || (rule.role?.every((role) => other.role!.includes(role)) ?? false));
