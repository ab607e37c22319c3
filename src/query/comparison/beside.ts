import type { ComparedClause } from './align.js';

/**
 * Pairs of clauses, by their numbers, that nothing was found for, of one category under headings of the same words: where
 * an article says the opposite of what it said, that is what a reader looks for. In the order in which they stand.
 */
export function besideOneAnother(
  ones: readonly ComparedClause[],
  others: readonly ComparedClause[],
  isPaired: (one: number) => boolean,
  isTaken: (other: number) => boolean,
): [one: number, other: number][] {
  const left = new Map<string, number[]>();
  others.forEach((clause, to) => {
    const under = isTaken(to) ? null : underOf(clause);
    if (under === null) return;
    const list = left.get(under);
    if (list) list.push(to);
    else left.set(under, [to]);
  });
  for (const list of left.values()) list.reverse();
  return ones.flatMap((clause, at): [number, number][] => {
    const under = isPaired(at) ? null : underOf(clause);
    const to = under === null ? undefined : left.get(under)?.pop();
    return to === undefined ? [] : [[at, to]];
  });
}

/** Null: without a heading, or without a label. */
function underOf({ clause, headings: [heading] }: ComparedClause): string | null {
  const category = clause.labels[0]?.category;
  if (heading === undefined || category === undefined) return null;
  const words = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words && `${category} ${words.join(' ')}`;
}
