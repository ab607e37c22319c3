import { type AgreementRecord, tellApart, toldOf } from '../model/index.js';
import type { ComparedPair, Comparison } from '../query/comparison/index.js';

/** What `pacta compare --json` prints. */
export function asJson(
  one: AgreementRecord,
  other: AgreementRecord,
  { groups, counts, bounded }: Comparison,
): object {
  const side = (compared: ComparedPair['one']) =>
    compared && { eId: compared.clause.id, pages: compared.clause.pages, text: compared.text };
  return {
    one: { recordId: one.id, ...toldOf(one) },
    other: { recordId: other.id, ...toldOf(other) },
    counts,
    bounded,
    groups: groups.map(({ category, pairs }) => ({
      category,
      pairs: pairs.map((pair) => ({ ...pair, one: side(pair.one), other: side(pair.other) })),
    })),
  };
}

/** What the page of `pacta compare --html` shows. */
export const asPage = (one: AgreementRecord, other: AgreementRecord, { groups, counts }: Comparison) => ({
  agreements: [one, other].map(nameOf),
  counts,
  groups: groups.map(({ title, pairs }) => ({
    title,
    pairs: pairs.map((pair) => ({
      likeness: pair.likeness,
      changes: pair.changes,
      places: [pair.one?.clause.id ?? null, pair.other?.clause.id ?? null] as const,
    })),
  })),
});

const nameOf = (record: AgreementRecord) => {
  const told = toldOf(record);
  return { title: told.title, beside: tellApart(told) };
};
