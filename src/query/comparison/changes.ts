import { diffArrays } from 'diff';

/** A stretch of words that both texts have, or that one of them has alone. */
export interface Change {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Texts further apart have been written anew: where each word went says nothing, and takes the square of its time to
 * find.
 */
export const MOST_EDITS = 1_500;
/** A reader sees one change where only so few words between two are the same. */
const FEWEST_SAME_WORDS = 3;
/** Texts with a smaller share of words left are two texts, not two versions of one. */
const LEAST_SAME_SHARE = 0.3;

/**
 * What changes whole: a number in figures with all of its groups, a number in brackets behind its words, a word, white
 * space, or any other character.
 */
const TOKEN =
  /\(\p{N}[^()\s]{0,20}\)|\p{N}{1,3}(?:[ \u00a0\u202f]\p{N}{3})+(?!\p{N})|\p{N}+(?:[.,:/'’]\p{N}+)*|[\p{L}\p{M}]+|\s+|\P{Z}/gu;

/** How a point of a list ends. */
const END_OF_POINT = /[.,;]?(?:(?<=[,;]) ?(and\/or|and|or))?$/u;

/**
 * What makes the second text of the first, word for word. Changes with hardly a word between them are one; where too
 * little is the same, or more than `mostEdits` words differ, the one text goes and the other comes. The same and removed
 * stretches together are the first text, the same and added ones the second, but for its end where that tells only whether
 * another point of the list follows: it is then that of the first.
 */
export function changesBetween(one: string, second: string, mostEdits = MOST_EDITS): Change[] {
  const other = endingAs(one, second);
  if (one === other) return one === '' ? [] : [{ kind: 'same', text: one }];
  const whole = changed(one, second);
  const parts = diffArrays(tokens(one), tokens(other), { maxEditLength: mostEdits });
  if (!parts) return whole;
  const changes = parts.map(
    ({ value, added, removed }): Change => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  const tidy = tidied(changes);
  const same = tidy.reduce((sum, { kind, text }) => sum + (kind === 'same' ? wordsIn(text) : 0), 0);
  return same < LEAST_SAME_SHARE * Math.min(wordsIn(one), wordsIn(other)) ? whole : tidy;
}

const tokens = (text: string): string[] => text.match(TOKEN) ?? [];

/** "and" for "or" is a change; that a point is no longer the last of its list is none. */
function endingAs(one: string, other: string): string {
  const [of, its] = [one, other].map((text) => END_OF_POINT.exec(text.slice(-9))!);
  const isOtherList = of![1] !== undefined && its![1] !== undefined && of![1] !== its![1];
  if (one === '' || other === '' || isOtherList) return other;
  return other.slice(0, other.length - its![0].length) + of![0];
}

function tidied(changes: readonly Change[]): Change[] {
  const found: Change[] = [];
  let removed = '';
  let added = '';
  changes.forEach(({ kind, text }, index) => {
    const isInside = index > 0 && index < changes.length - 1;
    if (kind === 'same' && !(isInside && wordsIn(text) < FEWEST_SAME_WORDS)) {
      found.push(...changed(removed, added), { kind, text });
      removed = '';
      added = '';
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  return [...found, ...changed(removed, added)];
}

const changed = (removed: string, added: string): Change[] => [
  ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
  ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
];

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
