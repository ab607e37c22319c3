import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Expectation, Pipeline } from '../model/index.js';
import type { Board } from '../queue/index.js';
import type { Store } from '../store/index.js';
import { PACTA_VERSION } from '../version.js';
import { serveApi } from './api.js';
import { bareApp } from './bare-app.js';
import { Desk } from './desk.js';
import { serveFiles } from './explorer-files.js';
import { servePdfjs } from './pdfjs-files.js';
import { openQueuePages, type QueueSettings, showQueue } from './queue-pages.js';
import { answerError, reasonOf } from './refused.js';
import { type UploadSettings, Uploads } from './uploads.js';

/** Where and from what to serve; `whyRefused` says first whether host and token may be so. */
export interface ServerSettings {
  store: Store;
  pipeline: Pipeline;
  /** What agreements of each kind have as a rule. */
  expectations: readonly Expectation[];
  host: string;
  /** 0 takes a free one. */
  port: number;
  token?: string | undefined;
  /** Documents may be added; absent: none may. */
  upload?: UploadSettings | undefined;
  /** Shown at `/queues`; absent: nothing of it is. */
  queue?: QueueSettings | undefined;
  log: FastifyBaseLogger;
}

/** A server that answers. */
export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  address: string;
  /** Takes nothing more, finishes what is being answered, at most for some seconds. The store stays open. */
  close: () => Promise<void>;
}

const MOST_CONNECTIONS = 256;
const CLOSE_WITHIN_MS = 5_000;
/** No agreement has it: asking for it shows whether the store answers. */
const NO_ID = '0'.repeat(16);

/** Starts answering; rejects, as Node does, when the address cannot be had. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { store, pipeline, upload, queue, host, port } = settings;
  let board: Board | undefined;
  let uploads: Uploads | undefined;
  let app: FastifyInstance;
  const closeOthers = async () => {
    await uploads?.close();
    await board?.close();
  };
  try {
    board = queue && (await openQueuePages(queue));
    uploads = upload && (await Uploads.open(store, pipeline, upload));
    app = await makeApp(settings, { uploads, board });
    await app.listen({ host, port });
  } catch (error) {
    await closeOthers();
    throw error;
  }
  app.server.maxConnections = MOST_CONNECTIONS;
  const bound = app.server.address() as AddressInfo;
  return {
    address: `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`,
    close: async () => {
      uploads?.refuse();
      const timer = setTimeout(async () => {
        // Those who wait for a document are told before they are cut off.
        await uploads?.close();
        await setImmediate();
        app.server.closeAllConnections();
      }, CLOSE_WITHIN_MS);
      await app.close().finally(() => clearTimeout(timer));
      await closeOthers();
    },
  };
}

async function makeApp(
  { store, pipeline, expectations, host, token, queue, log }: ServerSettings,
  { uploads, board }: { uploads: Uploads | undefined; board: Board | undefined },
): Promise<FastifyInstance> {
  const app = bareApp({ host, log, takesDocuments: uploads !== undefined });
  const onError = (error: FastifyError, _: FastifyRequest, reply: FastifyReply) =>
    answerError(error, reply, log);
  app.setErrorHandler(onError);
  app.get('/healthz', async (_, reply) => {
    reply.type('text/plain; charset=utf-8');
    const wrong = await store.state(NO_ID).then(
      () => null,
      (error) => (reasonOf(error) === 'gone' ? 'was deleted or replaced' : 'does not answer'),
    );
    return wrong === null ? 'well\n' : reply.code(503).send(`the store ${wrong}\n`);
  });
  await serveFiles(app);
  await servePdfjs(app);
  const upload = uploads ? { maxBytes: uploads.maxBytes } : null;
  const about = { version: PACTA_VERSION, pipeline: pipeline.head.id, upload, queue: board !== undefined };
  await serveApi(app, new Desk(store, pipeline, expectations, about), { token, uploads });
  if (board && queue) {
    await showQueue(app, board, { mayChange: queue.mayChange, token, answerError: onError });
  }
  return app;
}
