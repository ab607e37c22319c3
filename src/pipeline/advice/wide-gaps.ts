import { gapsTogether, type Pattern, widestGap } from '../../rules/index.js';
import type { Problem } from '../problem.js';
import { type Craft, onRule, PATTERN_LISTS } from './craft.js';
import { quote } from './quote.js';

interface Limits {
  /** Most words between two of a pattern. */
  one: number;
  /** Most words that all its gaps together let stand. */
  together: number;
}

/** A clause of a sentence, and a sentence of a treaty, seldom has more words. */
const ANYWHERE: Limits = { one: 25, together: 40 };
/** How a sentence opens says what it is about, and what it says of it may come after a long subject. */
const FROM_THE_BEGINNING: Limits = { one: 40, together: 70 };

/** Patterns that let so many words stand between their own that these need have nothing to do with each other. */
export const wideGaps = (craft: Craft): Problem[] =>
  craft.rules.flatMap((parsed) =>
    PATTERN_LISTS.flatMap((list) =>
      parsed[list].flatMap((pattern, index) => {
        const widest = widestGap(pattern);
        const most = limitsOf(pattern);
        const together = gapsTogether(pattern, craft.lexicons);
        const name = quote(parsed.rule[list]![index]!);
        if (widest && widest.most > most.one) {
          const said = `in the pattern ${name}, column ${widest.column}: ..${widest.most} joins words that need have nothing to do with each other. Write ..${most.one} or less, or name a word that stands between.`;
          return [onRule(craft, parsed, [list, index], said)];
        }
        if (together > most.together) {
          const said = `the gaps of the pattern ${name} let ${together} words stand between its own. Bring them to ${most.together} or less together, or make two patterns of it.`;
          return [onRule(craft, parsed, [list, index], said)];
        }
        return [];
      }),
    ),
  );

const limitsOf = (pattern: Pattern): Limits =>
  pattern.kind === 'sequence' && pattern.items[0]?.kind === 'start' ? FROM_THE_BEGINNING : ANYWHERE;
