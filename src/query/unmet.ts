import type { ClauseQuery, StatementQuery } from '../model/index.js';

/** What may be asked of clauses, or of statements. */
export type Question = ClauseQuery | StatementQuery;
/** All conditions there are, of whichever question. */
type AnyCondition = Omit<ClauseQuery & StatementQuery, 'limit' | 'offset'>;

/** One condition of a question, as the person wrote it, and the question that asks for nothing else. */
export interface Condition<Q extends Question = Question> {
  kind: keyof AnyCondition;
  /** Empty for what is asked for without a value, such as `due`. */
  written: string;
  alone: Q;
}

const NAMES = ['category', 'family', 'party', 'modality', 'bearer', 'document'] as const;
/** A word, or several in quotes. */
const WORDS = /["“”][^"“”]*["“”]?|[^\s"“”]+/g;

/** The conditions of a question that nothing meets, even if nothing else is asked for. */
export async function unmetConditions<Q extends Question>(
  query: Q,
  search: (query: Q) => Promise<{ total: number }>,
): Promise<Condition<Q>[]> {
  const unmet: Condition<Q>[] = [];
  for (const condition of conditionsOf(query)) {
    if ((await search(condition.alone)).total === 0) unmet.push(condition);
  }
  return unmet;
}

function conditionsOf<Q extends Question>(query: Q): Condition<Q>[] {
  const condition = <K extends keyof AnyCondition>(kind: K, written: string, value: AnyCondition[K]) => ({
    kind,
    written,
    alone: { [kind]: value, limit: 1, offset: 0 } as unknown as Q,
  });
  const asked: Partial<AnyCondition> = query;
  const phrases = (asked.words?.match(WORDS) ?? []).filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
  return [
    ...phrases.map((phrase) => condition('words', phrase, phrase)),
    ...NAMES.flatMap((kind) =>
      (asked[kind] ?? []).map((name) => condition(kind, name, [name] as AnyCondition[typeof kind])),
    ),
    ...(asked.polarity ? [condition('polarity', asked.polarity, asked.polarity)] : []),
    ...(asked.tier ? [condition('tier', asked.tier, asked.tier)] : []),
    ...(asked.due ? [condition('due', '', true)] : []),
  ];
}
