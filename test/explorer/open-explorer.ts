import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { AgreementRecord } from '../../src/model/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

export interface ExplorerOptions {
  token?: string;
  path?: string;
  width?: number;
}

/** An explorer over these records in a new window; the test fails when the page reports an error or asks elsewhere. */
export async function openExplorer(
  browser: Browser,
  records: AgreementRecord[],
  { token, path = '/', width = 1280 }: ExplorerOptions,
): Promise<{ page: Page; address: string; store: Store }> {
  const store = await openStore(temporaryFolder());
  await store.put(records);
  const address = await serve(store, token);
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
  page.on('console', (said) => {
    if (/Content.Security|TrustedHTML|Refused/i.test(said.text())) troubles.push(said.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) troubles.push(`asked ${request.url()}`);
  });
  onTestFinished(async () => {
    await page.close();
    expect(troubles).toEqual([]);
  });
  await page.goto(address + path);
  return { page, address, store };
}

/** Path and query of the address that the page shows. */
export const placeOf = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
