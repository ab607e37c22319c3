import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Expectation, Pipeline } from '../model/index.js';
import type { Board } from '../queue/index.js';
import type { Store } from '../store/index.js';
import { PACTA_VERSION } from '../version.js';
import { Desk } from './desk.js';
import { etagOf, isKnown } from './etag.js';
import { explorerFiles } from './explorer-files.js';
import {
  checkHost,
  checkMedia,
  checkOwnPage,
  checkSite,
  checkToken,
  isLoopback,
  SECURITY_HEADERS,
  WORKER_HEADERS,
} from './guard.js';
import { openApi } from './openapi.js';
import { PDFJS_WORKER, pdfjsFiles } from './pdfjs-files.js';
import { openQueuePages, type QueueSettings, showQueue } from './queue-pages.js';
import { answerError, LARGEST_BODY, nothingFor, nothingHere, reasonOf } from './refused.js';
import { ROUTES } from './routes.js';
import { PDF, SourceFile } from './source-file.js';
import { TextFile } from './text-file.js';
import { Turns } from './turns.js';
import { answerUnread } from './unread.js';
import { takeUploads, UPLOAD } from './upload-route.js';
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

export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  address: string;
  /** Takes nothing more, finishes what is being answered, at most for some seconds. The store stays open. */
  close: () => Promise<void>;
}

/** A request has to be whole by then. */
const REQUEST_WITHIN_MS = 10_000;
/** The same of a request with a document, and so of all: Node knows but one time. The headers are due as before. */
const DOCUMENT_WITHIN_MS = 600_000;
const MOST_CONNECTIONS = 256;
const CLOSE_WITHIN_MS = 5_000;
/** Parts of an address, in characters; ids of clauses grow with the depth of their lists. */
const LONGEST_PART = 250;
const NO_BODY = 1_024;
const JSON_ALONE = ['application/json'];
/** No agreement has it: asking for it shows whether the store answers. */
const NO_ID = '0'.repeat(16);

/** Starts answering; rejects, as Node does, when the address cannot be had. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { store, pipeline, upload, queue, host, port } = settings;
  const board = queue && (await openQueuePages(queue));
  const uploads = upload && (await Uploads.open(store, pipeline, upload));
  const app = await makeApp(settings, { uploads, board });
  const closeOthers = async () => {
    await uploads?.close();
    await board?.close();
  };
  try {
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
  const app = fastify({
    // What it tells at lower levels is told below, in other words.
    loggerInstance: log.child({}, { level: 'warn' }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: NO_BODY,
    requestTimeout: uploads ? DOCUMENT_WITHIN_MS : REQUEST_WITHIN_MS,
    http: { headersTimeout: REQUEST_WITHIN_MS },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnread,
    routerOptions: { maxParamLength: LONGEST_PART },
    frameworkErrors: (error, _, reply) => {
      reply.headers(SECURITY_HEADERS);
      answerError(error, reply as FastifyReply, log);
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (isLoopback(host)) checkHost(request.headers.host);
    // Said before a body is read: nothing here takes one.
    if (request.is404) throw nothingFor(request, app);
  });
  app.addHook('onSend', async (request, reply, body) => {
    if (reply.statusCode !== 200 || !(typeof body === 'string' || Buffer.isBuffer(body))) return body;
    const etag = etagOf(body);
    reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (!isKnown(request.headers['if-none-match'], etag)) return body;
    reply.code(304).removeHeader('content-length');
    return null;
  });
  // The pattern of the address, not the address: what was asked for is nobody's business.
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const elapsedMs = Math.round(reply.elapsedTime);
    log.info({ method, route: routeOptions.url ?? null, status: reply.statusCode, elapsedMs }, 'answered');
  });
  const onError = (error: FastifyError, _: FastifyRequest, reply: FastifyReply) =>
    answerError(error, reply, log);
  app.setErrorHandler(onError);

  const upload = uploads ? { maxBytes: uploads.maxBytes } : null;
  const about = { version: PACTA_VERSION, upload, queue: board !== undefined };
  const desk = new Desk(store, pipeline, expectations, about);
  const turns = new Turns();
  app.get('/healthz', async (_, reply) => {
    reply.type('text/plain; charset=utf-8');
    const wrong = await store.state(NO_ID).then(
      () => null,
      (error) => (reasonOf(error) === 'gone' ? 'was deleted or replaced' : 'does not answer'),
    );
    return wrong === null ? 'well\n' : reply.code(503).send(`the store ${wrong}\n`);
  });
  for (const { address, type, body } of await explorerFiles()) {
    app.get(address, (_, reply) => reply.type(type).send(body));
  }
  const pdfjs = await pdfjsFiles();
  app.get<{ Params: { folder: string; name: string } }>(
    '/assets/pdfjs/:folder/:name',
    async (request, reply) => {
      const { folder, name } = request.params;
      const file = pdfjs.get(`${folder}/${name}`);
      if (!file) throw nothingHere();
      return reply
        .headers(name === PDFJS_WORKER ? WORKER_HEADERS : {})
        .type(file.type)
        .send(await file.read());
    },
  );
  const description = openApi([...ROUTES, UPLOAD], PACTA_VERSION, token !== undefined);
  await app.register(async (api) => {
    api.addHook('onRequest', async ({ headers }) => checkSite(headers));
    if (token !== undefined) {
      api.addHook('onRequest', async (request) => checkToken(request.headers.authorization, token));
    }
    api.get('/api/openapi.json', async () => description);
    for (const { method, path, ask } of ROUTES) {
      const url = path.replace(/\{(\w+)\}/g, ':$1');
      const bodyLimit = method === 'POST' ? LARGEST_BODY : NO_BODY;
      api.route({
        ...{ method, url, bodyLimit },
        onRequest: async ({ headers }) => {
          if (method !== 'POST') return;
          checkOwnPage(headers);
          checkMedia(headers, JSON_ALONE);
        },
        handler: async (request, reply) =>
          turns.take(
            () => request.raw.socket.destroyed,
            async () => {
              const { searchParams } = new URL(request.url, 'http://localhost');
              const answer = await ask(desk, request.params, searchParams, request.body);
              if (answer instanceof TextFile) return sendText(answer, reply);
              return answer instanceof SourceFile ? sendFile(answer, request, reply) : answer;
            },
          ),
      });
    }
    await api.register(async (taking) => takeUploads(taking, desk, uploads));
  });
  if (board && queue) {
    await showQueue(app, board, { mayChange: queue.mayChange, token, answerError: onError });
  }
  return app;
}

/** The hash of the record names the bytes: whoever has them already needs no look at the disk. */
async function sendFile(file: SourceFile, request: FastifyRequest, reply: FastifyReply) {
  const { etag, bytes } = file;
  if (isKnown(request.headers['if-none-match'], etag)) {
    return reply.code(304).headers({ etag, 'cache-control': 'private, no-cache' }).send();
  }
  const stream = await file.open();
  return reply
    .headers({ etag, 'cache-control': 'private, no-cache', 'content-length': bytes })
    .headers({ 'content-disposition': 'inline' })
    .type(PDF)
    .send(stream);
}

/** The name has nothing of a document in it. */
const sendText = ({ type, name, body }: TextFile, reply: FastifyReply) =>
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(`${type}; charset=utf-8`)
    .send(body);
