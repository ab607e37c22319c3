import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { startChromium } from '../support/chromium.js';
import { folderWith } from '../support/cli.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { failures, startWorker, submit, until } from '../support/worker.js';

const TOKEN = '0123456789abcdef-token';

let browser: Browser;
let redis: RedisServer;
// A fresh machine installs them first.
beforeAll(async () => {
  browser = await startChromium();
  redis = await startRedis();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await redis?.stop();
});

it('shows the queue to whoever has given the token, and asks nobody else', { timeout: 120_000 }, async () => {
  const queue = redis.url(0);
  const folder = folderWith({ 'in/empty.pdf': '' });
  await submit(folder, queue, 'first');
  const worker = startWorker(folder, queue);
  await until(async () => (await failures(folder, queue)).length === 1, worker.log);
  worker.signal('SIGTERM');
  await worker.end;
  const store = await openStore(temporaryFolder());
  const address = await serve(store, TOKEN, undefined, { queue: { address: queue, mayChange: false } });

  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (said) => {
    if (/Content.Security|Refused|Trusted/i.test(said.text())) troubles.push(said.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) troubles.push(`asked ${request.url()}`);
  });
  onTestFinished(async () => {
    await page.close();
    expect(troubles).toEqual([]);
  });

  // Without the token the way leads to where it is asked for.
  await page.goto(`${address}/queues`);
  await page.getByLabel('Token').fill(TOKEN);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await page.getByText('documents').first().waitFor();
  await page.goto(`${address}/queues/queue/documents?status=failed`);
  await page
    .getByText(/The file is empty/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: /retry|clean|pause/i }).count()).toBe(0);
  await page.locator('a[href*="/queue/documents/"]').first().click();
  await page.getByText('Job flow').waitFor();
  await page.locator('.react-flow__node').first().waitFor();
  expect(await page.evaluate('document.cookie')).toBe('');
});
