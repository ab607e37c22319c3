import { setImmediate } from 'node:timers/promises';

type Listener = NodeJS.UnhandledRejectionListener;

/** Errors that pdfjs makes of a broken file. */
const OF_PDFJS = new Set([
  'AbortException',
  'FormatError',
  'InvalidPDFException',
  'Jbig2Error',
  'JpegError',
  'JpxError',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

let active = 0;
let others: Listener[] = [];

/**
 * Runs work in which pdfjs reads. On some broken files pdfjs fetches objects ahead that nobody waits for; when
 * such a promise is rejected, Node would end the process. While any work runs, rejections by pdfjs's own errors
 * that nobody handles are dropped (what matters of them is reported by the page that needed the object); all
 * others go where they would have gone.
 */
export async function withoutStrayRejections<T>(work: () => Promise<T>): Promise<T> {
  if (active === 0) {
    others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', onUnhandledRejection);
  }
  active += 1;
  try {
    return await work();
  } finally {
    // Node looks for unhandled rejections once the microtasks are done: wait for that.
    await setImmediate();
    active -= 1;
    if (active === 0) {
      process.off('unhandledRejection', onUnhandledRejection);
      for (const listener of others) process.on('unhandledRejection', listener);
    }
  }
}

function onUnhandledRejection(reason: unknown, promise: Promise<unknown>): void {
  if (reason instanceof Error && OF_PDFJS.has(reason.name)) return;
  if (others.length === 0) throw reason;
  for (const listener of others) listener(reason, promise);
}
