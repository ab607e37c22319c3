import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PACTA_VERSION } from '../version.js';
import { schemaNotes } from './describe.js';
import type { Desk } from './desk.js';
import { isKnown } from './etag.js';
import { checkMedia, checkOwnPage, checkSite, checkToken } from './guard.js';
import { openApi } from './openapi.js';
import { LARGEST_BODY, NO_BODY } from './refused.js';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';
import { PDF, SourceFile } from './source-file.js';
import { TextFile } from './text-file.js';
import { Turns } from './turns.js';
import { takeUploads, UPLOAD } from './upload-route.js';
import type { Uploads } from './uploads.js';

const JSON_ALONE = ['application/json'];

/** Whom the API answers, and whether it takes documents. */
interface ApiManner {
  token: string | undefined;
  uploads: Uploads | undefined;
}

/** Answers at the addresses below `/api`. */
export async function serveApi(
  app: FastifyInstance,
  desk: Desk,
  { token, uploads }: ApiManner,
): Promise<void> {
  const turns = new Turns();
  const description = openApi([...ROUTES, UPLOAD], PACTA_VERSION, token !== undefined, await schemaNotes());
  await app.register(async (api) => {
    api.addHook('onRequest', async ({ headers }) => checkSite(headers));
    if (token !== undefined) {
      api.addHook('onRequest', async (request) => checkToken(request.headers.authorization, token));
    }
    api.get('/api/openapi.json', async () => description);
    for (const route of ROUTES) addRoute(api, route, desk, turns);
    await api.register(async (taking) => takeUploads(taking, desk, uploads));
  });
}

function addRoute(api: FastifyInstance, { method, path, ask }: Route, desk: Desk, turns: Turns): void {
  api.route({
    method,
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    bodyLimit: method === 'POST' ? LARGEST_BODY : NO_BODY,
    onRequest: async ({ headers }) => {
      if (method !== 'POST') return;
      checkOwnPage(headers);
      checkMedia(headers, JSON_ALONE);
    },
    handler: async (request, reply) => {
      const answer = await turns.take(
        () => request.raw.socket.destroyed,
        async () => {
          const { searchParams } = new URL(request.url, 'http://localhost');
          const found = await ask(desk, request.params, searchParams, request.body);
          return found instanceof SourceFile ? opened(found, request) : found;
        },
      );
      // Sent when the turn is over: whoever reads slowly keeps no place of those who ask.
      if (answer instanceof TextFile) return sendText(answer, reply);
      return answer instanceof OpenedSource ? sendSource(answer, reply) : answer;
    },
  });
}

/** A file to be sent; without its bytes for those who have them. */
class OpenedSource {
  constructor(
    readonly file: SourceFile,
    readonly bytes: Readable | null,
  ) {}
}

/** The hash of the record names the bytes: whoever has them already needs no look at the disk. */
const opened = async (file: SourceFile, { headers }: FastifyRequest): Promise<OpenedSource> =>
  new OpenedSource(file, isKnown(headers['if-none-match'], file.etag) ? null : await file.open());

function sendSource({ file, bytes }: OpenedSource, reply: FastifyReply): FastifyReply {
  reply.headers({ etag: file.etag, 'cache-control': 'private, no-cache' });
  if (bytes === null) return reply.code(304).send();
  return reply
    .headers({ 'content-length': file.bytes, 'content-disposition': 'inline' })
    .type(PDF)
    .send(bytes);
}

/** The name has nothing of a document in it. */
const sendText = ({ type, name, body }: TextFile, reply: FastifyReply): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(`${type}; charset=utf-8`)
    .send(body);
