import pino from 'pino';
import { findPipeline, loadExpectations, loadPipeline } from '../pipeline/index.js';
import { type QueueSettings, startServer, type UploadSettings, whyRefused } from '../server/index.js';
import { PACTA_VERSION } from '../version.js';
import { EXIT, UsageError } from './errors.js';
import { processLimits, readLimits } from './limit-options.js';
import { knownQueueAddress, queueAddress } from './queue-options.js';
import type { ServeOptions } from './serve.js';
import { toldToStop } from './signals.js';
import { uploadFolder } from './upload-files.js';
import { withStore, withStoreToWrite } from './with-store.js';

/** Serves the store until a signal ends it: logs on stdout, words for people on stderr. Returns the exit code. */
export async function runServer(options: ServeOptions): Promise<number> {
  const { store: location, host, port, token } = options;
  const refused = whyRefused(host, token);
  if (refused) throw new UsageError(refused);
  const folder = findPipeline(options.pipeline);
  const pipeline = await loadPipeline(folder);
  const expectations = await loadExpectations(folder, pipeline.taxonomy);
  const log = pino({ base: { server: process.pid } }, pino.destination({ sync: true }));
  const upload = await uploadSettings(options);
  const queue = queueSettings(options);
  return (upload ? withStoreToWrite : withStore)(location, async (store) => {
    const signalled = toldToStop();
    const settings = { store, pipeline, expectations, host, port, token, upload, queue, log };
    const server = await startServer(settings).catch((error: unknown) => {
      throw explainStart(error, options);
    });
    log.info({ version: PACTA_VERSION, address: server.address }, 'listening');
    process.stderr.write(`The agreements are at ${server.address}/ until Ctrl-C.\n`);
    await signalled;
    log.info('finishing what is under way');
    await server.close();
    log.info('ended');
    return EXIT.ok;
  });
}

async function uploadSettings(options: ServeOptions): Promise<UploadSettings | undefined> {
  if (!options.upload) return undefined;
  const { DEFAULT_LIMITS } = await import('../batch/index.js');
  const { store: location, uploads } = options;
  const folder = uploads ?? uploadFolder(location);
  const limits = processLimits(options, DEFAULT_LIMITS);
  return { location, folder, limits, readLimits: readLimits(options) };
}

function queueSettings(options: ServeOptions): QueueSettings | undefined {
  const address = knownQueueAddress(options);
  const mayChange = options.manageQueue ?? false;
  // Says how to name one.
  if (mayChange) return { address: queueAddress(options), mayChange };
  return address === undefined ? undefined : { address, mayChange };
}

function explainStart(error: unknown, { host, port }: ServeOptions): unknown {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (['mkdir', 'access', 'scandir'].includes(syscall ?? '')) {
    return new UsageError(
      `Documents that are added cannot be kept in ${path} (${code}): name a folder with --uploads.`,
    );
  }
  switch (code) {
    case 'EADDRINUSE':
      return new UsageError(`Port ${port} at ${host} is taken: name another with --port.`);
    case 'EACCES':
      return new UsageError(
        `Port ${port} is not for everybody to take: name one from 1024 upwards with --port.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UsageError(`${host} is no address of this machine: name one with --host.`);
    default:
      return error;
  }
}
