/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from the values by the law of Zipf and Mandelbrot: the n-th of them in proportion to 1/(n + `shift`). */
export function zipf<T>(values: readonly T[], shift = 0): (random: () => number) => T {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    sum += 1 / (i + 1 + shift);
    sums[i] = sum;
  }
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    let high = values.length - 1;
    while (low < high) {
      const between = (low + high) >> 1;
      if (sums[between]! < wanted) low = between + 1;
      else high = between;
    }
    return values[low]!;
  };
}
