/** Letters to change, add or take out to make one word of the other. Quadratic: for short names only. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
};

/** The known name that was probably meant by `written`, if any is near enough. */
export const similar = (written: string, known: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.floor(Math.min(written.length, 40) / 3) + 1;
  for (const name of known) {
    const changes = distance(written.slice(0, 40), name.slice(0, 40));
    if (changes < least) {
      best = name;
      least = changes;
    }
  }
  return best ?? begun(written, known);
};

/** Fewer letters begin too many names. */
const SHORTEST_BEGINNING = 3;

/** The shortest name that begins as is written, or has it as one of its words: `dispute` for `dispute-resolution`. */
function begun(written: string, known: Iterable<string>): string | undefined {
  if (written.length < SHORTEST_BEGINNING) return undefined;
  let shortest: string | undefined;
  for (const name of known) {
    const isMeant = name.startsWith(written) || name.split(/[-\s]/).includes(written);
    if (isMeant && (shortest === undefined || name.length < shortest.length)) shortest = name;
  }
  return shortest;
}
