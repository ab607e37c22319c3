import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify';
import { etagOf, isKnown } from './etag.js';
import { checkHost, isLoopback, SECURITY_HEADERS } from './guard.js';
import { answerError, NO_BODY, nothingFor } from './refused.js';
import { answerUnread } from './unread.js';

/** A request has to be whole by then. */
const REQUEST_WITHIN_MS = 10_000;
/** The same of a request with a document, and so of all: Node knows but one time. The headers are due as before. */
const DOCUMENT_WITHIN_MS = 600_000;
/** Parts of an address, in characters; ids of clauses grow with the depth of their lists. */
const LONGEST_PART = 250;

/** What holds for every answer. */
export interface Manner {
  host: string;
  log: FastifyBaseLogger;
  /** Some requests take as long as a document takes to come. */
  takesDocuments: boolean;
}

/** A server without addresses: which requests it lets in, what goes with each answer, and what is logged of it. */
export function bareApp({ host, log, takesDocuments }: Manner): FastifyInstance {
  const app = fastify({
    // What it tells at lower levels is told below, in other words.
    loggerInstance: log.child({}, { level: 'warn' }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: NO_BODY,
    requestTimeout: takesDocuments ? DOCUMENT_WITHIN_MS : REQUEST_WITHIN_MS,
    http: { headersTimeout: REQUEST_WITHIN_MS },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnread,
    routerOptions: { maxParamLength: LONGEST_PART },
    frameworkErrors: (error: FastifyError, _, reply) => {
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
  return app;
}
