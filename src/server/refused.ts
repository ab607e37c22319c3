import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, Problem } from './problem.js';
import { NO_JSON_OBJECT } from './read-parameters.js';

/** In bytes: a note of a person, in whichever script. */
export const LARGEST_BODY = 16_384;
/** Of a request that needs none. */
export const NO_BODY = 1_024;

/** An address there is not. */
export const nothingHere = () =>
  new Problem(404, 'There is nothing at this address: /api/openapi.json tells what there is.');

/** Why there is no answer: for this way of asking, or at this address. */
export function nothingFor({ method, url }: FastifyRequest, app: FastifyInstance): Problem {
  const [path = ''] = url.split('?', 1);
  const taken = (['GET', 'POST'] as const).filter(
    (one) => app.findRoute({ method: one, url: path }) !== null,
  );
  if (taken.length === 0) return nothingHere();
  const says = `Nothing here is changed in this way: ask with ${taken.join(' or ')}, not ${method}.`;
  return new Problem(405, says, undefined, ['GET', 'HEAD', ...taken.slice(1)]);
}

/** The answer is for strangers, who learn nothing of what is inside; the log is for whoever has to mend it. */
export function answerError(error: FastifyError, reply: FastifyReply, log: FastifyBaseLogger): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500)
    log.error({ reason: error.message, stack: error.stack }, 'could not be answered');
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  if (problem.allow.length > 0) reply.header('allow', problem.allow.join(', '));
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problem.answer));
}

/** Of an error of the store; from a worker process it comes without its class. */
export const reasonOf = (error: Error & { reason?: string }): string | undefined =>
  error.name === 'StoreError' ? error.reason : undefined;

/** What was sent as JSON is none, or has what no JSON of ours may have. */
const isNoJson = ({ code, name, statusCode }: FastifyError): boolean =>
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY'].includes(code) ||
  (name === 'SyntaxError' && statusCode === 400);

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  const reason = reasonOf(error);
  if (reason === 'cursor') return new Problem(400, error.message);
  if (reason === 'connection') {
    return new Problem(503, 'The store does not answer: try again in a while.');
  }
  if (error.statusCode === 413) return new Problem(413, `A body has ${LARGEST_BODY} bytes at most.`);
  if (reason === 'permission') {
    return new Problem(503, 'Nothing can be kept here: the store of this server is for reading only.');
  }
  if (reason === 'gone') {
    return new Problem(
      503,
      'The store of this server was deleted or replaced while it ran: start the server again.',
    );
  }
  if (isNoJson(error)) return new Problem(400, NO_JSON_OBJECT);
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new Problem(
      400,
      'This cannot be read: the address is too long, has a body, or is not written as one.',
    );
  }
  return new Problem(500, 'Something is broken here: the log of the server says what.');
}
