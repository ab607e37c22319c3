const LOOK_EVERY_MS = 500;

/** Resolves at the next SIGTERM or SIGINT, which then does not end the process. */
export function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    const on = () => {
      process.off('SIGTERM', on);
      process.off('SIGINT', on);
      resolve();
    };
    process.on('SIGTERM', on);
    process.on('SIGINT', on);
  });
}

/** Resolves at the next SIGTERM or SIGINT, and when npx, which runs this process in a shell of its own, was ended. */
export const toldToStop = (): Promise<void> => Promise.race([nextSignal(), npxEnded()]);

/**
 * npx hands a signal on to its shell and no further. Only under npx does a parent that is gone tell anything: a service
 * may well outlive the shell that it was started from.
 */
function npxEnded(): Promise<void> {
  const { ppid } = process;
  return new Promise((resolve) => {
    if (process.env.npm_command !== 'exec') return;
    const looking = setInterval(() => {
      if (process.ppid === ppid) return;
      clearInterval(looking);
      resolve();
    }, LOOK_EVERY_MS);
    looking.unref();
  });
}
