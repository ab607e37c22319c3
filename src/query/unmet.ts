import type { ClauseCondition, ClauseQuery, StatementQuery } from '../model/index.js';
import type { AskedCondition } from './asked.js';

/** A question for clauses or for statements. */
export type Question = ClauseQuery | StatementQuery;

/** What a condition is about. */
export type ConditionKind = ClauseCondition['kind'] | 'category' | 'family' | 'due';

/** One condition of a question, and the question that asks for nothing else. */
export interface Condition<Q extends Question = Question> {
  kind: ConditionKind;
  /** As the person wrote it: `--party Poland`, `party:Poland`, `"armed attack"`. */
  written: string;
  /** Something else will do instead. */
  alternative: boolean;
  /** The name asked for, of a party. */
  name?: string;
  alone: Q;
}

/** The conditions of a question for clauses that ask for something to be there. */
export const clauseConditions = (asked: readonly AskedCondition[]): Condition<ClauseQuery>[] =>
  asked
    .filter(({ negated }) => !negated)
    .map(({ condition, written, alternative }) => ({
      ...{ kind: kindOf(condition), written, alternative },
      ...(condition.kind === 'party' ? { name: condition.party } : {}),
      alone: { where: condition, limit: 1, offset: 0 },
    }));

function kindOf(condition: ClauseCondition): ConditionKind {
  if (condition.kind !== 'label') return condition.kind;
  return condition.category ? 'category' : condition.family ? 'family' : 'label';
}

const NAMES = ['category', 'party', 'modality', 'bearer', 'document'] as const;

/** The conditions of a question for statements. */
export function statementConditions(query: StatementQuery): Condition<StatementQuery>[] {
  const conditions = NAMES.flatMap((flag) =>
    (query[flag] ?? []).map((name): Condition<StatementQuery> => {
      const kind = flag === 'modality' || flag === 'bearer' ? 'statement' : flag;
      const alone = { [flag]: [name], limit: 1, offset: 0 };
      const alternative = query[flag]!.length > 1;
      return { kind, written: `--${flag} ${name}`, alternative, name, alone };
    }),
  );
  if (query.due) {
    const alone = { due: true, limit: 1, offset: 0 };
    conditions.push({ kind: 'due', written: '--due', alternative: false, alone });
  }
  return conditions;
}

/** The conditions that nothing meets, even if nothing else is asked for. */
export async function unmetConditions<Q extends Question>(
  conditions: readonly Condition<Q>[],
  search: (query: Q) => Promise<{ total: number }>,
): Promise<Condition<Q>[]> {
  const unmet: Condition<Q>[] = [];
  for (const condition of conditions) {
    if ((await search(condition.alone)).total === 0) unmet.push(condition);
  }
  return unmet;
}
