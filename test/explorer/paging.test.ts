import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRecord } from '../support/a-record.js';
import { startChromium } from '../support/chromium.js';
import { openExplorer } from './open-explorer.js';

let browser: Browser;
// A fresh machine installs it first.
beforeAll(async () => {
  browser = await startChromium();
}, 300_000);
afterAll(() => browser?.close());

const agreement = (number: number) =>
  aRecord({
    title: `Agreement ${String(number).padStart(3, '0')}`,
    fileName: `${String(number).padStart(3, '0')}.txt`,
    clauses: [
      {
        text: `Any dispute no. ${number} shall be settled.`,
        ...{ modality: 'obligation', bearer: 'each-party' },
      },
    ],
  });
const RECORDS = Array.from({ length: 110 }, (_, number) => agreement(number));

const shown = (page: Page, says: string) => page.getByText(says, { exact: true }).waitFor();
const follow = (page: Page, link: string) => page.getByRole('link', { name: link, exact: true }).click();
/** The numbers in the titles of the agreements shown, in their order. */
const numbers = async (page: Page): Promise<number[]> => {
  const links = await page.locator('main a[href^="/agreements/"]').allTextContents();
  return links.map((title) => Number(/\d+$/.exec(title)?.[0]));
};
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('pages of the explorer', { timeout: 60_000 }, () => {
  it.each<[path: string, things: string, size: number]>([
    ['/search?q=dispute', 'clauses', 20],
    ['/', 'agreements', 50],
    ['/obligations', 'statements', 50],
    ['/matrix', 'agreements', 100],
  ])('go on at %s behind what was shown, whatever has changed', async (path, things, size) => {
    const { page, store } = await openExplorer(browser, RECORDS, { path });
    await shown(page, `1 to ${size} of 110 ${things}.`);
    expect(await numbers(page)).toEqual(from(0, size - 1));
    // By number the next page would begin with 3, and with 4 where the last one shown goes, too.
    await store.remove(RECORDS.slice(size - 4, size).map(({ id }) => id));
    await store.put([aRecord({ title: 'Agreement -', fileName: '-.txt', clauses: [] })]);
    await follow(page, 'Next page');
    await page
      .getByText(new RegExp(`^${size + 1} to ${Math.min(2 * size, 110)}(?: of|; by now there are) `))
      .waitFor();
    expect(await numbers(page)).toEqual(from(size, Math.min(2 * size, 110) - 1));
    const second = page.url();
    await page.goBack();
    await page.getByText(new RegExp(`^1 to ${size} of `)).waitFor();
    await page.goForward();
    await page.getByText(new RegExp(`^${size + 1} to `)).waitFor();
    await follow(page, 'Previous page');
    await page.getByText(new RegExp(`^1 to ${size} of `)).waitFor();
    expect(new URL(page.url()).search).toBe(new URL(path, page.url()).search);
    // Whoever is handed the address sees the same.
    await page.goto(second);
    await page.getByText(new RegExp(`^${size + 1} to `)).waitFor();
    expect(await numbers(page)).toEqual(from(size, Math.min(2 * size, 110) - 1));
    await follow(page, 'Previous page');
    await page.getByText(new RegExp(`^1 to ${size} of `)).waitFor();
  });

  it('leave the page when another question is asked, and say what is wrong with one', async () => {
    const { page, address } = await openExplorer(browser, RECORDS, { path: '/search?q=dispute' });
    await follow(page, 'Next page');
    await shown(page, '21 to 40 of 110 clauses.');
    const after = new URL(page.url()).searchParams.get('after')!;
    await page.getByRole('combobox', { name: 'Words or question' }).fill('settled');
    await page.getByRole('combobox', { name: 'Words or question' }).press('Enter');
    await shown(page, '1 to 20 of 110 clauses.');
    await page.goto(`${address}/search?q=other&after=${after}`);
    expect(await page.getByRole('alert').textContent()).toMatch(/"after" is of another question/);
    await page.goto(`${address}/?after=x`);
    expect(await page.getByRole('alert').textContent()).toMatch(/"after" is not whole/);
  });
});
