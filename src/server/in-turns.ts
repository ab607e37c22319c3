import { setImmediate } from 'node:timers/promises';

/** So long others wait at a time. */
const SLICE_MS = 20;

/** Does work that pauses now and then; others are answered in between. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + SLICE_MS;
  }
}
