import type { AgreementRecord, Clause, Label } from '../model/index.js';

/**
 * What became of a label: `gained`, `lost`, or kept with another `tier` or `polarity`; and of a clause's `main`
 * category, the first of its labels, whether it is another.
 */
export type ChangeKind = 'gained' | 'lost' | 'main' | 'tier' | 'polarity';

/** One change on one clause. */
export interface LabelChange {
  kind: ChangeKind;
  /** Where the main category is another, the one that it is now, or was where there is none now. */
  category: string;
  /** What it was and what it is: categories, tiers or polarities; null for none. */
  before: string | null;
  after: string | null;
  clauseId: string;
  /** The words of the clause as they stand in the agreement. */
  words: string;
}

/**
 * What another set of rules makes of the labels of an agreement. Both records are of the same document, so that their
 * clauses are the same; scores alone are no change.
 */
export const labelChanges = (before: AgreementRecord, after: AgreementRecord): LabelChange[] =>
  after.clauses.flatMap((clause, index) => {
    const { start, end } = clause.span;
    const place = { clauseId: clause.id, words: after.document.text.slice(start, end) };
    return changesOf(before.clauses[index]!, clause).map((change) => ({ ...change, ...place }));
  });

type Change = Omit<LabelChange, 'clauseId' | 'words'>;

const changesOf = (before: Clause, after: Clause): Change[] => {
  const changes: Change[] = [];
  const was = new Map(before.labels.map((label) => [label.category, label]));
  const is = new Map(after.labels.map((label) => [label.category, label]));
  for (const { category, tier } of before.labels) {
    if (!is.has(category)) changes.push({ kind: 'lost', category, before: tier, after: null });
  }
  for (const label of after.labels) {
    const old = was.get(label.category);
    if (old) changes.push(...changesOfKept(old, label));
    else changes.push({ kind: 'gained', category: label.category, before: null, after: label.tier });
  }
  const [old, now] = [mainOf(before), mainOf(after)];
  if (old !== now) changes.push({ kind: 'main', category: now ?? old!, before: old, after: now });
  return changes;
};

const changesOfKept = (old: Label, now: Label): Change[] =>
  (['tier', 'polarity'] as const)
    .filter((kind) => old[kind] !== now[kind])
    .map((kind) => ({ kind, category: now.category, before: old[kind], after: now[kind] }));

const mainOf = ({ labels }: Clause): string | null => labels[0]?.category ?? null;

/** How many changes of each kind a category has. */
export type CategoryChanges = { category: string } & Record<ChangeKind, number>;

/** The changes counted by category, those of most changes first, then by name. */
export const changesByCategory = (changes: Iterable<LabelChange>): CategoryChanges[] => {
  const counts = new Map<string, CategoryChanges>();
  for (const { category, kind } of changes) {
    let count = counts.get(category);
    if (!count) {
      count = { category, gained: 0, lost: 0, main: 0, tier: 0, polarity: 0 };
      counts.set(category, count);
    }
    count[kind] += 1;
  }
  return [...counts.values()].sort((a, b) => sumOf(b) - sumOf(a) || (a.category < b.category ? -1 : 1));
};

const sumOf = ({ gained, lost, main, tier, polarity }: CategoryChanges): number =>
  gained + lost + main + tier + polarity;
