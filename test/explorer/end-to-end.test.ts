import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startChromium } from '../support/chromium.js';
import { pacta, startPacta, until } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PDF = resolve('fixtures/agreements/status-of-forces.pdf');

let browser: Browser;
// A fresh machine installs it first.
beforeAll(async () => {
  browser = await startChromium();
}, 300_000);
afterAll(() => browser?.close());

it('leads from a PDF in a folder to a clause on its printed page, a decision and a file', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder();
  copyFileSync(PDF, join(folder, 'status-of-forces.pdf'));
  const ingested = await pacta(folder, ['ingest', '.']);
  expect(ingested.code).toBe(0);
  const server = startPacta(folder, ['serve', '--port', '0']);
  const address = await until('the server answers', () => /http:\/\/[\w.]+:\d+/.exec(server.said())?.[0]);
  onTestFinished(async () => {
    server.signal('SIGTERM');
    await server.end;
  });

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  onTestFinished(() => page.close());
  await page.goto(`${address}/search`);
  const question = page.getByRole('combobox', { name: 'Words or question' });
  await question.fill('jurisdiction modality:right');
  await question.press('Enter');
  await page.locator('.hit mark.found').first().waitFor();
  const found = (await page.locator('.hit .place code').first().textContent())!;
  const category = (await page.locator('.hit .chip').first().textContent())!;

  await page.locator('.hit h2 a').first().click();
  await page.locator(`.clause.chosen[aria-label="${found}"] mark.found`).first().waitFor();
  await page.locator('.sheet:has(.boxes .chosen) canvas').waitFor();

  const form = page.locator('.review').first();
  await form.getByLabel('Note').fill('It only tells where to look.');
  await form.getByRole('button', { name: 'Wrong' }).click();
  await form.getByRole('button', { name: 'Wrong', pressed: true }).waitFor();

  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: 'clauses (CSV)' }).click();
  const rows = readFileSync(await (await started).path(), 'utf8').split('\r\n');
  expect(rows.some((row) => row.includes(`,${found},`))).toBe(true);

  const decided = await pacta(folder, ['review', '--json']);
  expect(JSON.parse(decided.stdout)).toMatchObject([
    { clause: found, verdict: 'rejected', note: 'It only tells where to look.' },
  ]);
  expect(category).not.toBe('');
});
