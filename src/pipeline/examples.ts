import type { Example, Fact, Pipeline, Rule, SafeguardRule } from '../model/index.js';
import {
  type CompiledRules,
  type LoneClause,
  loneClause,
  matcherFor,
  type PassageMatch,
  type RuleOutcomes,
} from '../rules/index.js';

export type RecogniseFacts = (text: string) => Fact[];

/** An example as its rule sees it, in the first role the rule asks for. */
const staged = (example: Example, rule: Rule | SafeguardRule): LoneClause => {
  const parts = typeof example === 'string' ? { text: example } : example;
  return loneClause(parts.text, {
    title: parts.title,
    heading: parts.heading,
    leadIn: parts['lead-in'],
    role: 'role' in rule ? rule.role?.[0] : undefined,
  });
};

/** An example that does not do what its rule says. */
export interface ExampleFailure {
  rule: Rule | SafeguardRule;
  list: 'hit' | 'miss';
  /** Place in that list, from 0. */
  index: number;
  /** What is wrong, and the remedy. */
  message: string;
}

const QUOTED_LETTERS = 60;

const beginning = (example: Example): string => {
  const text = typeof example === 'string' ? example : example.text;
  return text.length > QUOTED_LETTERS ? `'${text.slice(0, QUOTED_LETTERS)}…'` : `'${text}'`;
};

const explainMiss = (match: RuleOutcomes, rule: number, text: string): string => {
  const held = match.held.find((entry) => entry.rule === rule);
  if (held) {
    return `it is held back by unless, at "${text.slice(held.span.start, held.span.end)}". Narrow the unless pattern, or correct the example.`;
  }
  return 'no pattern of one of its conditions matches. Correct the pattern or the example (try pacta rules explain).';
};

const explainHit = (match: RuleOutcomes, rule: number, text: string): string => {
  const hit = match.hits.find((entry) => entry.rule === rule);
  const words = hit?.matches.map(({ span }) => `"${text.slice(span.start, span.end)}"`).join(' and ');
  return `it matches ${words}. Narrow the pattern, or add an unless.`;
};

/**
 * Runs every example: on a hit its rule must fire, on a miss it must not. What other rules do is not looked
 * at.
 */
export const runExamples = (
  pipeline: Pick<Pipeline, 'rules' | 'safeguardRules'>,
  compiled: CompiledRules,
  recogniseFacts: RecogniseFacts,
): { count: number; failures: ExampleFailure[] } => {
  const failures: ExampleFailure[] = [];
  let count = 0;
  const lists: [readonly (Rule | SafeguardRule)[], (match: PassageMatch) => RuleOutcomes][] = [
    [pipeline.rules, (match) => match],
    [pipeline.safeguardRules, (match) => match.safeguards],
  ];
  for (const [rules, outcomesOf] of lists)
    for (const [number, rule] of rules.entries()) {
      for (const list of ['hit', 'miss'] as const) {
        for (const [index, example] of rule.examples[list].entries()) {
          count += 1;
          const { text, title, passage } = staged(example, rule);
          const matcher = matcherFor(compiled, text, recogniseFacts(text), title);
          const match = outcomesOf(matcher.match(passage));
          const fired = match.hits.some((hit) => hit.rule === number);
          if (fired === (list === 'hit')) continue;
          const why = fired ? explainHit(match, number, text) : explainMiss(match, number, text);
          failures.push({
            rule,
            list,
            index,
            message: `${rule.id} ${fired ? 'fires' : 'does not fire'} on the ${list} ${beginning(example)}: ${why}`,
          });
        }
      }
    }
  return { count, failures };
};
