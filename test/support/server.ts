import { type IncomingHttpHeaders, request } from 'node:http';
import pino from 'pino';
import { expect, onTestFinished } from 'vitest';
import { loadExpectations, loadPipeline } from '../../src/pipeline/index.js';
import { type ServerSettings, startServer } from '../../src/server/index.js';
import { ProblemAnswer } from '../../src/server/problem.js';
import type { Store } from '../../src/store/index.js';
import { RULES } from './cli.js';

/** A server over the store on a free port of loopback; closed, with the store, when the test is over. */
export async function serve(
  store: Store,
  token?: string,
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
  more: Pick<ServerSettings, 'upload' | 'queue'> = {},
): Promise<string> {
  const pipeline = await loadPipeline(RULES);
  const expectations = await loadExpectations(RULES, pipeline.taxonomy);
  const log = pino({ level: 'silent' });
  const rules = { pipeline, expectations };
  const server = await startServer({ store, ...rules, host: '127.0.0.1', port: 0, token, log, ...more });
  atEnd(async () => {
    await server.close();
    await store.close();
  });
  return server.address;
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for an address exactly as it is written: unlike `fetch`, nothing of path and headers is put right. */
export function askRaw(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  sentBody: string | Uint8Array = '',
): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (data) => {
        body += data;
      });
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
    });
    sent.on('error', reject);
    sent.end(sentBody);
  });
}

/** What an address answers that cannot be answered. */
export async function problem(address: string): Promise<ProblemAnswer> {
  const response = await fetch(address);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const answer = ProblemAnswer.parse(await response.json());
  expect(answer.status).toBe(response.status);
  return answer;
}
