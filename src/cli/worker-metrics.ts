import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** After the last trouble with the queue's server a worker without any success counts as ill for so long. */
const ILL_FOR_MS = 30_000;

/** The figures of one worker. */
export class WorkerMetrics {
  readonly registry = new Registry();
  readonly #documents: Counter<'outcome'>;
  readonly #pages: Counter;
  readonly #active: Gauge;
  readonly #seconds: Histogram;
  #trouble: { reason: string; atMs: number } | undefined;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#documents = new Counter({
      name: 'pacta_documents_total',
      help: 'Documents this worker is done with: read, annotated, unchanged, failed, or put off to be tried again.',
      labelNames: ['outcome'],
      registers,
    });
    this.#pages = new Counter({ name: 'pacta_pages_total', help: 'Pages read.', registers });
    this.#active = new Gauge({ name: 'pacta_documents_active', help: 'Documents under way.', registers });
    this.#seconds = new Histogram({
      name: 'pacta_document_seconds',
      help: 'Time for one document.',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers,
    });
  }

  began(): void {
    this.#active.inc();
  }

  finished(outcome: string, pages: number, elapsedMs: number): void {
    this.#trouble = undefined;
    this.#active.dec();
    this.#documents.inc({ outcome });
    this.#pages.inc(pages);
    this.#seconds.observe(elapsedMs / 1000);
  }

  failed(again: boolean): void {
    this.#active.dec();
    this.#documents.inc({ outcome: again ? 'put-off' : 'failed' });
  }

  troubled(error: Error): void {
    this.#trouble = { reason: error.message || error.name, atMs: performance.now() };
  }

  /** Why the worker is not well, or null. */
  illness(): string | null {
    const trouble = this.#trouble;
    return trouble && performance.now() - trouble.atMs < ILL_FOR_MS ? trouble.reason : null;
  }
}

/** Answers `GET /healthz` and `GET /metrics`; port 0 takes a free one. */
export async function serveMetrics(
  { host, port }: { host: string; port: number },
  metrics: WorkerMetrics,
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET') response.writeHead(405).end();
    else if (path === '/healthz') {
      const illness = metrics.illness();
      const type = { 'content-type': 'text/plain; charset=utf-8' };
      response.writeHead(illness === null ? 200 : 503, type).end(`${illness ?? 'well'}\n`);
    } else if (path === '/metrics') {
      response
        .writeHead(200, { 'content-type': metrics.registry.contentType })
        .end(await metrics.registry.metrics());
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${address.includes(':') ? `[${address}]` : address}:${taken}`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
