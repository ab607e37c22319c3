/**
 * The value there is most of, of pairs of a value and an amount; of equals the one that came first. Null when there is
 * nothing of any.
 */
export function mostOf<T>(amounts: Iterable<readonly [value: T, amount: number]>): T | null {
  const sums = new Map<T, number>();
  for (const [value, amount] of amounts) sums.set(value, (sums.get(value) ?? 0) + amount);
  let [most, greatest]: [T | null, number] = [null, 0];
  for (const [value, sum] of sums) if (sum > greatest) [most, greatest] = [value, sum];
  return most;
}
