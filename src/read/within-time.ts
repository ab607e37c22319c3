/** The work took too long. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/**
 * The promise's value, or an `OutOfTime` once `timeoutMs` have passed. The work itself is not stopped; and work
 * that never hands the thread back is not seen here (the process that runs the job has to watch that).
 */
export async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfTime(`took longer than ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
