import type { AgreementRecord, Taxonomy } from '../../model/index.js';
import { type Alignment, align, type ComparedClause } from './align.js';
import { type Change, changesBetween } from './changes.js';

/** Two versions of a clause, or a clause that only one agreement has. */
export interface ComparedPair extends Alignment {
  /** Word for word; of one alone, all of it. */
  changes: Change[];
}

/** Clauses that do the same thing. */
export interface ComparedGroup {
  /** Null: clauses without a label. */
  category: string | null;
  title: string;
  pairs: ComparedPair[];
}

/** One agreement beside another. */
export interface Comparison {
  groups: ComparedGroup[];
  counts: { same: number; changed: number; onlyOne: number; onlyOther: number };
}

/** Compares two agreements; groups by the main category of the first's clause, in the order of the taxonomy. */
export function compare(one: AgreementRecord, other: AgreementRecord, { families }: Taxonomy): Comparison {
  const titles = new Map(
    families.flatMap(({ categories }) => categories.map(({ id, title }) => [id, title])),
  );
  const groups = new Map<string | null, ComparedPair[]>([...titles.keys()].map((id) => [id, []]));
  const counts = { same: 0, changed: 0, onlyOne: 0, onlyOther: 0 };
  for (const alignment of align(one, other)) {
    const pair = { ...alignment, changes: changesBetween(wordsOf(alignment.one), wordsOf(alignment.other)) };
    counts[kindOf(pair)] += 1;
    const category = (alignment.one ?? alignment.other)!.clause.labels[0]?.category ?? null;
    const group = groups.get(category);
    if (group) group.push(pair);
    else groups.set(category, [pair]);
  }
  return {
    groups: [...groups]
      .filter(([, pairs]) => pairs.length > 0)
      // Without a label: last, whatever came first.
      .sort(([a], [b]) => Number(a === null) - Number(b === null))
      .map(([category, pairs]) => ({
        category,
        title: category === null ? 'Without a label' : (titles.get(category) ?? category),
        pairs,
      })),
    counts,
  };
}

const wordsOf = (clause: ComparedClause | null): string => clause?.text ?? '';

/** What became of a clause. */
export function kindOf({ one, other, changes }: ComparedPair): keyof Comparison['counts'] {
  if (!one) return 'onlyOther';
  if (!other) return 'onlyOne';
  return changes.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
}
