import type { AgreementRecord, Taxonomy } from '../../model/index.js';
import { type Alignment, aligning, type ComparedClause } from './align.js';
import { type Change, changesBetween, MOST_EDITS } from './changes.js';

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
  /** Where the work has its bounds; both 0 but for very long agreements. */
  bounded: {
    /** Clauses of the first of which only those were looked at that have their rarer words. */
    clauses: number;
    /** Pairs whose words were not compared one by one: all of the one goes, all of the other comes. */
    pairs: number;
  };
}

/** The square of the words that differ is the time that a pair takes; all pairs may take as much. */
const MOST_STEPS = 60_000_000;

/** Compares two agreements; groups by the main category of the first's clause, in the order of the taxonomy. */
export function compare(one: AgreementRecord, other: AgreementRecord, taxonomy: Taxonomy): Comparison {
  const comparing = compareInSteps(one, other, taxonomy);
  for (;;) {
    const { done, value } = comparing.next();
    if (done) return value;
  }
}

/** The same with pauses, for those who have something else to do meanwhile; the work between two is bounded. */
export function* compareInSteps(
  one: AgreementRecord,
  other: AgreementRecord,
  { families }: Taxonomy,
): Generator<void, Comparison> {
  const titles = new Map(
    families.flatMap(({ categories }) => categories.map(({ id, title }) => [id, title])),
  );
  const groups = new Map<string | null, ComparedPair[]>([...titles.keys()].map((id) => [id, []]));
  const counts = { same: 0, changed: 0, onlyOne: 0, onlyOther: 0 };
  const { alignments, boundedClauses } = yield* aligning(one, other);
  const bounded = { clauses: boundedClauses, pairs: 0 };
  let steps = MOST_STEPS;
  for (const alignment of alignments) {
    const mostEdits = Math.min(MOST_EDITS, Math.floor(Math.sqrt(steps)));
    const changes = changesBetween(wordsOf(alignment.one), wordsOf(alignment.other), mostEdits);
    const pair = { ...alignment, changes };
    if (alignment.one && alignment.other) {
      const edits = editsAtMost(changes, mostEdits);
      steps -= edits * edits;
      if (edits >= mostEdits && mostEdits < MOST_EDITS) bounded.pairs += 1;
    }
    counts[kindOf(pair)] += 1;
    const category = (alignment.one ?? alignment.other)!.clause.labels[0]?.category ?? null;
    const group = groups.get(category);
    if (group) group.push(pair);
    else groups.set(category, [pair]);
    yield;
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
    bounded,
  };
}

const wordsOf = (clause: ComparedClause | null): string => clause?.text ?? '';

/** Words and marks are about a third of the characters. */
const editsAtMost = (changes: readonly Change[], most: number): number =>
  Math.min(
    most,
    changes.reduce((sum, { kind, text }) => sum + (kind === 'same' ? 0 : Math.ceil(text.length / 3)), 0),
  );

/** What became of a clause. */
export function kindOf({ one, other, changes }: ComparedPair): keyof Comparison['counts'] {
  if (!one) return 'onlyOther';
  if (!other) return 'onlyOne';
  return changes.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
}

/** A sentence for each bound that was reached. */
export function saidOfBounds({ clauses, pairs }: Comparison['bounded']): string[] {
  return [
    clauses > 0 &&
      `These agreements are long: for ${clauses} clauses of the first, only those of the second were looked at that have their rarer words.`,
    pairs > 0 && `Of ${pairs} pairs the words were not compared one by one: all of each is shown as changed.`,
  ].filter((sentence) => sentence !== false);
}
