import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import type { Board } from '../queue/index.js';
import { BOARD_HEADERS, checkOwnPage, checkToken } from './guard.js';
import { Problem } from './problem.js';
import { Sessions } from './sessions.js';

/** Whose queue is shown, and what may be done there. */
export interface QueueSettings {
  /** `redis://…` or `postgres://…`. */
  address: string;
  mayChange: boolean;
}

/** How the pages answer. */
interface QueueManner extends Pick<QueueSettings, 'mayChange'> {
  token: string | undefined;
  answerError: NonNullable<RouteOptions['errorHandler']>;
}

/** Where the pages of the queue are. */
export const QUEUE_PATH = '/queues';
/** Where a browser is let in to them, with the token. */
export const SESSION_PATH = '/api/session';

/** Elements of the page that would have the browser ask elsewhere, for letters that it has others for. */
const FROM_ELSEWHERE = /<link href="https:[^>]{0,500}>/g;
/** What it shows while it loads, with styles written into it, which no policy should have to allow. */
const MEANWHILE = /(?<=<div id="root">)[\s\S]{0,4000}?<\/style>\s{0,20}(?=<\/div>)/;

/** Opens the queue; nothing of it is loaded before. */
export async function openQueuePages({ address, mayChange }: QueueSettings): Promise<Board> {
  const { openBoard } = await import('../queue/index.js');
  return openBoard(address, { basePath: QUEUE_PATH, mayChange });
}

/** Shows the queue to those who know the token, if there is one: by its header, or by a session. */
export async function showQueue(
  app: FastifyInstance,
  board: Board,
  { mayChange, token, answerError }: QueueManner,
): Promise<void> {
  const sessions = new Sessions();
  if (token !== undefined) {
    app.post(SESSION_PATH, async ({ headers }, reply) => {
      checkToken(headers.authorization, token);
      checkOwnPage(headers);
      const isSecure = headers.origin?.startsWith('https:') ?? false;
      return reply.code(204).header('set-cookie', sessions.open(QUEUE_PATH, isSecure)).send();
    });
  }
  await app.register(async (pages) => {
    // The pages bring a form of their own for what goes wrong.
    pages.addHook('onRoute', (route) => {
      route.errorHandler = answerError;
    });
    pages.addHook('onRequest', async (request, reply) => {
      reply.headers(BOARD_HEADERS);
      const { headers } = request;
      const wanted = sessions.knows(headers.cookie) ? undefined : token;
      // A person is shown where to give the token, a program told that it must.
      if (
        wanted !== undefined &&
        headers.authorization === undefined &&
        headers.accept?.includes('text/html')
      ) {
        return reply.redirect('/', 303);
      }
      if (wanted !== undefined) checkToken(headers.authorization, wanted);
      checkChange(request, mayChange);
      if (request.url.startsWith(`${QUEUE_PATH}/api/`)) await mustAnswer(board);
    });
    pages.addHook('onSend', async (_request, reply, body) => {
      const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
      return isPage && typeof body === 'string'
        ? body.replace(FROM_ELSEWHERE, '').replace(MEANWHILE, '')
        : body;
    });
    await pages.register(board.plugin, { prefix: QUEUE_PATH });
  });
}

function checkChange({ method, headers }: FastifyRequest, mayChange: boolean): void {
  if (method === 'GET' || method === 'HEAD') return;
  if (!mayChange) {
    throw new Problem(403, 'The queue is only shown here: "pacta serve --manage-queue" lets it be changed.');
  }
  checkOwnPage(headers);
}

async function mustAnswer(board: Board): Promise<void> {
  if (!(await board.answers())) throw new Problem(503, 'The queue does not answer: try again in a while.');
}
