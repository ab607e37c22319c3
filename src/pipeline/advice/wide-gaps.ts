import { gapsTogether, widestGap } from '../../rules/index.js';
import type { Problem } from '../problem.js';
import { type Craft, onRule, PATTERN_LISTS } from './craft.js';
import { quote } from './quote.js';

/** Most words between two of a pattern: a clause of a sentence seldom has more. */
const WIDEST_GAP = 25;
/** Most words that all gaps of a pattern together let stand: a sentence of a treaty seldom has more. */
const WIDEST_TOGETHER = 40;

/** Patterns that let so many words stand between their own that these need have nothing to do with each other. */
export const wideGaps = (craft: Craft): Problem[] =>
  craft.rules.flatMap((parsed) =>
    PATTERN_LISTS.flatMap((list) =>
      parsed[list].flatMap((pattern, index) => {
        const widest = widestGap(pattern);
        const together = gapsTogether(pattern, craft.lexicons);
        const name = quote(parsed.rule[list]![index]!);
        if (widest && widest.most > WIDEST_GAP) {
          const said = `in the pattern ${name}, column ${widest.column}: ..${widest.most} joins words that need have nothing to do with each other. Write ..${WIDEST_GAP} or less, or name a word that stands between.`;
          return [onRule(craft, parsed, [list, index], said)];
        }
        if (together > WIDEST_TOGETHER) {
          const said = `the gaps of the pattern ${name} let ${together} words stand between its own. Bring them to ${WIDEST_TOGETHER} or less together, or make two patterns of it.`;
          return [onRule(craft, parsed, [list, index], said)];
        }
        return [];
      }),
    ),
  );
