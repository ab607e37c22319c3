/** Powers of two: so far apart that a clause has few marks, so close that few clauses are looked at in vain. */
const STEPS = Array.from({ length: 41 }, (_, power) => 2 ** power);

/** Of a sum or a length: a larger value has the same magnitude or a larger one. */
const magnitudeOf = (value: number): number =>
  Math.max(
    0,
    STEPS.findLastIndex((step) => value >= step),
  );

/** All magnitudes of the values between two, themselves among them; null: whatever is below or above. */
export function magnitudes(from: number | null, to: number | null): number[] {
  const ends = [from === null ? 0 : magnitudeOf(from), to === null ? STEPS.length - 1 : magnitudeOf(to)];
  const first = Math.min(...ends);
  return Array.from({ length: Math.max(...ends) - first + 1 }, (_, at) => first + at);
}
