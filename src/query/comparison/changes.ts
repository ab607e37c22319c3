import { diffWordsWithSpace } from 'diff';

/** A stretch of words that both texts have, or that one of them has alone. */
export interface Change {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Texts further apart have been written anew: where each word went says nothing, and takes the square of its time to
 * find.
 */
const MOST_EDITS = 1_500;
/** A reader sees one change where only so few words between two are the same. */
const FEWEST_SAME_WORDS = 3;
/** Texts with a smaller share of words left are two texts, not two versions of one. */
const LEAST_SAME_SHARE = 0.3;

/**
 * What makes the second text of the first, word for word. Changes with hardly a word between them are one; where too
 * little is the same the one text goes and the other comes. The same and removed stretches together are the first
 * text, the same and added ones the second.
 */
export function changesBetween(one: string, other: string): Change[] {
  if (one === other) return one === '' ? [] : [{ kind: 'same', text: one }];
  const whole = changed(one, other);
  const parts = diffWordsWithSpace(one, other, { maxEditLength: MOST_EDITS });
  if (!parts) return whole;
  const changes = parts.map(
    ({ value, added, removed }): Change => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  const tidy = tidied(changes);
  const same = tidy.reduce((sum, { kind, text }) => sum + (kind === 'same' ? wordsIn(text) : 0), 0);
  return same < LEAST_SAME_SHARE * Math.min(wordsIn(one), wordsIn(other)) ? whole : tidy;
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
