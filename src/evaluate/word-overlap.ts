/** Share of the words of both that both must have. */
const LEAST_SHARE = 0.5;

/**
 * True when the words that two texts share are half or more of those that either has (Jaccard index). Each word counts
 * once; case, and the signs `. , ; :`, do not matter, and a slash parts words.
 */
export function sameWords(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const together = a.size + b.size - shared;
  return together > 0 && shared / together >= LEAST_SHARE;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replace(/[.,;:]/g, '')
      .replaceAll('/', ' ')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
