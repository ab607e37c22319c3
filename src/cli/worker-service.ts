import pino from 'pino';
import { type RunningWorker, startWorker, type WorkerSettings } from '../queue/index.js';
import { PACTA_VERSION } from '../version.js';
import { EXIT } from './errors.js';
import { nextSignal, toldToStop } from './signals.js';
import { serveMetrics, WorkerMetrics } from './worker-metrics.js';

/** Of repeated troubles with the server of the queue, and of documents left to others, one line in so long. */
const TROUBLE_EVERY_MS = 10_000;
/** A server that is away cannot take anything back. */
const GIVE_BACK_WITHIN_MS = 5_000;
/** Of the hash of rules: enough to know them by. */
const RULES_SHOWN = 16;

type Service = Pick<
  WorkerSettings,
  'queue' | 'store' | 'pipeline' | 'concurrency' | 'limits' | 'readLimits' | 'passwords'
> & {
  graceMs: number;
  listen: { host: string; port: number } | undefined;
};

/** Runs a worker until a signal ends it: logs on stdout, health and metrics on a port. Returns the exit code. */
export async function runWorker({ graceMs, listen, ...settings }: Service): Promise<number> {
  const log = pino({ base: { worker: process.pid } }, pino.destination({ sync: true }));
  const metrics = new WorkerMetrics();
  let troubledAtMs = Number.NEGATIVE_INFINITY;
  let leftAtMs = Number.NEGATIVE_INFINITY;
  // Before any document is taken: a port that is not free ends the command.
  const server = listen && (await serveMetrics(listen, metrics));
  const starting = startWorker({
    ...settings,
    onNotice: (message) => log.warn(message),
    events: {
      began: ({ uri }) => {
        metrics.began();
        log.info({ uri }, 'began');
      },
      finished: ({ uri }, { kind, pages, partial }, elapsedMs) => {
        metrics.finished(kind, pages, elapsedMs);
        log.info(
          { uri, kind, pages, elapsedMs: Math.round(elapsedMs), ...(partial ? { partial } : {}) },
          'finished',
        );
      },
      failed: ({ uri }, reason, again) => {
        metrics.failed(again);
        log[again ? 'warn' : 'error']({ uri, reason, again }, 'failed');
      },
      left: ({ uri, pipelineHash, readerVersion }, pauseMs) => {
        if (performance.now() - leftAtMs < TROUBLE_EVERY_MS) return;
        leftAtMs = performance.now();
        log.warn(
          { uri, rules: pipelineHash.slice(0, RULES_SHOWN), reader: readerVersion, pauseMs },
          'submitted with other rules or another Pacta than this worker has: left to a worker of the same',
        );
      },
      batchEnded: (batch, summary) => log.info({ batch, ...summary }, 'batch ended'),
      batchFailed: (batch, reason, again) =>
        log[again ? 'warn' : 'error']({ batch, reason, again }, 'batch could not be closed'),
      troubled: (error) => {
        metrics.troubled(error);
        if (performance.now() - troubledAtMs < TROUBLE_EVERY_MS) return;
        troubledAtMs = performance.now();
        log.warn({ reason: error.message || error.name }, 'trouble with the queue');
      },
    },
  });
  const worker = await starting.catch(async (error: unknown) => {
    await server?.close();
    throw error;
  });
  const { store, pipeline, concurrency } = settings;
  log.info({ version: PACTA_VERSION, queue: worker.address, store, pipeline, concurrency }, 'ready');
  if (server) log.info({ address: server.address }, 'listening');
  const isDone = await untilSignalled(worker, graceMs, log);
  await server?.close();
  if (!isDone) {
    log.error('the queue or the store does not answer: ended without it, its documents go to other workers');
    // Connections that are tried again for ever would keep the process.
    process.exit(EXIT.infrastructure);
  }
  log.info('ended');
  return EXIT.ok;
}

/**
 * Waits for a signal, then for the documents under way, at most `graceMs` or until a second signal. False when they
 * could not be given back either.
 */
async function untilSignalled(worker: RunningWorker, graceMs: number, log: pino.Logger): Promise<boolean> {
  await toldToStop();
  log.info('finishing the documents under way');
  const finished = worker.finish();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), graceMs);
  const impatient = Promise.race([
    nextSignal(),
    new Promise<void>((resolve) => patience.signal.addEventListener('abort', () => resolve())),
  ]);
  const done = await Promise.race([finished.then(() => true), impatient.then(() => false)]);
  clearTimeout(timer);
  if (done) return true;
  log.warn('giving the documents under way back to the queue');
  const givenBack = worker.handBack().then(() => finished);
  return Promise.race([
    givenBack.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, GIVE_BACK_WITHIN_MS, false).unref()),
  ]);
}
