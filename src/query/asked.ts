import type { ClauseCondition } from '../model/index.js';
import type { Place } from './query-error.js';

/** One condition of a question for clauses, as a person gave it. */
export interface AskedCondition {
  condition: ClauseCondition;
  /** As it is written: `--party Poland`, `party:Poland`, `"armed attack"`. */
  written: string;
  /** Where it was typed; null for what was not typed in the language. */
  place: Place | null;
  /** What meets it is left out. */
  negated: boolean;
  /** Something else will do instead. */
  alternative: boolean;
}
