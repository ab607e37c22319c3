import pino from 'pino';
import { findPipeline, loadExpectations, loadPipeline } from '../pipeline/index.js';
import { startServer, whyRefused } from '../server/index.js';
import { PACTA_VERSION } from '../version.js';
import { EXIT, UsageError } from './errors.js';
import { toldToStop } from './signals.js';
import { withStore } from './with-store.js';

interface Service {
  store: string;
  pipeline: string;
  host: string;
  port: number;
  token?: string;
}

/** Serves the store until a signal ends it: logs on stdout, words for people on stderr. Returns the exit code. */
export async function runServer({
  store: location,
  pipeline: name,
  host,
  port,
  token,
}: Service): Promise<number> {
  const refused = whyRefused(host, token);
  if (refused) throw new UsageError(refused);
  const folder = findPipeline(name);
  const pipeline = await loadPipeline(folder);
  const expectations = await loadExpectations(folder, pipeline.taxonomy);
  const log = pino({ base: { server: process.pid } }, pino.destination({ sync: true }));
  return withStore(location, async (store) => {
    const signalled = toldToStop();
    const server = await startServer({ store, pipeline, expectations, host, port, token, log }).catch(
      (error: unknown) => {
        throw explainListening(error, host, port);
      },
    );
    log.info({ version: PACTA_VERSION, address: server.address }, 'listening');
    process.stderr.write(`The agreements are at ${server.address}/ until Ctrl-C.\n`);
    await signalled;
    log.info('finishing what is under way');
    await server.close();
    log.info('ended');
    return EXIT.ok;
  });
}

function explainListening(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
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
