import type { ClauseQuery } from '../model/index.js';

/** One condition of a question, as the person wrote it, and the question that asks for nothing else. */
export interface Condition {
  kind: Exclude<keyof ClauseQuery, 'limit' | 'offset'>;
  written: string;
  alone: ClauseQuery;
}

const NAMES = ['category', 'family', 'party', 'modality', 'bearer', 'document'] as const;
/** A word, or several in quotes. */
const WORDS = /["“”][^"“”]*["“”]?|[^\s"“”]+/g;

/** The conditions of a question that no clause meets, even if nothing else is asked for. */
export async function unmetConditions(
  query: ClauseQuery,
  search: (query: ClauseQuery) => Promise<{ total: number }>,
): Promise<Condition[]> {
  const unmet: Condition[] = [];
  for (const condition of conditionsOf(query)) {
    if ((await search(condition.alone)).total === 0) unmet.push(condition);
  }
  return unmet;
}

function conditionsOf(query: ClauseQuery): Condition[] {
  const condition = <K extends Condition['kind']>(kind: K, written: string, value: ClauseQuery[K]) => ({
    kind,
    written,
    alone: { [kind]: value, limit: 1, offset: 0 },
  });
  const phrases = (query.words?.match(WORDS) ?? []).filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
  return [
    ...phrases.map((phrase) => condition('words', phrase, phrase)),
    ...NAMES.flatMap((kind) =>
      (query[kind] ?? []).map((name) => condition(kind, name, [name] as ClauseQuery[typeof kind])),
    ),
    ...(query.polarity ? [condition('polarity', query.polarity, query.polarity)] : []),
    ...(query.tier ? [condition('tier', query.tier, query.tier)] : []),
  ];
}
