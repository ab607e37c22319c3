import type { Time } from './deadlines.js';

/** The one that says most: a date or a length before an event, an event before "promptly", "how long" last. */
export function mainTime(flat: string, times: readonly Time[]): Time | null {
  if (times.length === 0) return null;
  let best = -1;
  times.forEach((time, index) => {
    if (best === -1 || weight(time) > weight(times[best]!)) best = index;
  });
  const main = times[best];
  const before = times[best - 1];
  if (!main || before?.kind !== 'immediately' || before.end > main.start) return main ?? null;
  const between = flat.slice(before.end, Math.min(main.start, before.end + BETWEEN_CHARS));
  return AND_AT_LATEST.test(between) && main.start - before.end < BETWEEN_CHARS
    ? { ...main, start: before.start }
    : main;
}
const BETWEEN_CHARS = 40;
/** "without delay, |and in any event| within 72 hours": one time in two words. */
const AND_AT_LATEST =
  /^[\s,]*(?:(?:and|but)\s+)?(?:(?:in\s+any\s+(?:event|case)|in\s+all\s+cases|at\s+(?:the\s+)?latest|always)[\s,]*)?$/i;

function weight({ kind, period, date, event }: Time): number {
  const isLength = kind === 'for' || kind === 'until';
  return (period || date ? 4 : event ? 2 : 1) - (isLength ? 2 : 0);
}
