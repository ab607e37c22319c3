import type { Socket } from 'node:net';
import { SECURITY_HEADERS } from './guard.js';
import { PROBLEM_TYPE, Problem } from './problem.js';

/** Answers what could not be read as a request, and ends the connection. */
export function answerUnread({ code }: { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { answer } = problemOf(code);
  const body = JSON.stringify(answer);
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': PROBLEM_TYPE,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${answer.status} ${answer.title}\r\n${lines.join('')}`;
  socket.end(`${head}\r\n${body}`, () => socket.destroy());
}

function problemOf(code: string | undefined): Problem {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem(408, 'The request was not whole in time: send it again.');
    case 'HPE_HEADER_OVERFLOW':
      return new Problem(431, 'The headers are too long: send fewer, or shorter cookies.');
    default:
      return new Problem(400, 'This cannot be read: it is not written as HTTP has it.');
  }
}
