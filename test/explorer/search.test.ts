import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/query/index.js';
import { aRecord } from '../support/a-record.js';
import { startChromium } from '../support/chromium.js';
import { openExplorer, placeOf } from './open-explorer.js';

let browser: Browser;
// A fresh machine installs it first.
beforeAll(async () => {
  browser = await startChromium();
}, 300_000);
afterAll(() => browser?.close());

const RECORDS = [
  aRecord({
    title: 'Agreement with Poland',
    fileName: 'poland.txt',
    parties: [{ name: 'Poland', country: 'PL' }, { name: 'United Realm' }],
    signed: '1999-03-01',
    clauses: [
      {
        text: 'Any dispute shall be settled by consultation.',
        labels: [{ category: 'dispute-resolution', family: 'disputes' }],
        modality: 'obligation',
        bearer: 'all-parties',
      },
      {
        text: 'Disputes shall not be referred to a tribunal.',
        labels: [{ category: 'dispute-resolution', family: 'disputes', polarity: 'excluded' }],
        modality: 'prohibition',
      },
    ],
  }),
  aRecord({
    title: 'Memorandum with Spain',
    fileName: 'spain.txt',
    parties: [{ name: 'Spain', country: 'ES' }],
    instrument: 'memorandum',
    clauses: [
      {
        text: 'Either Participant may end this Memorandum; a dispute goes on.',
        labels: [{ category: 'termination', family: 'final-clauses' }],
        modality: 'permission',
        bearer: 'each-party',
      },
    ],
  }),
];

async function open(path: string, width = 1280): Promise<Page> {
  const { page } = await openExplorer(browser, RECORDS, { path, width });
  await page.locator('main:not([aria-busy]) h1').waitFor();
  return page;
}
const field = (page: Page) => page.getByRole('combobox', { name: 'Words or question' });
const counted = (page: Page, says: string) => page.getByText(says, { exact: true }).waitFor();

describe('the search page', { timeout: 60_000 }, () => {
  it('takes the language of questions, and explains it with the fields there are', async () => {
    const page = await open('/search');
    await page.getByText('How to ask').click();
    const told = await page.locator('.help dt').allTextContents();
    expect(told).toEqual(expect.arrayContaining(FIELDS.map(({ example }) => example)));
    await field(page).fill('(tribunal or consultation) instrument:agreement');
    await field(page).press('Enter');
    await counted(page, '2 clauses.');
    const marks = page.locator('.hit mark.found');
    expect(await marks.allTextContents()).toEqual(expect.arrayContaining(['tribunal', 'consultation']));
    // They stand in the line, as all words do.
    expect(await page.evaluate("getComputedStyle(document.querySelector('mark.found')).display")).toBe(
      'inline',
    );
  });

  it('still answers addresses with words', async () => {
    const page = await open('/search?words=dispute+settled');
    await counted(page, '1 clause.');
    expect(await field(page).inputValue()).toBe('dispute settled');
  });

  it.each<[what: string, question: string, marked: string, says: RegExp]>([
    ['a field that is none', 'tribunal categroy:x', 'categroy:', /no field "categroy".*"category:"/],
    ['a value that is none', 'modality:prohibitoin', 'modality:prohibitoin', /Did you mean "prohibition"/],
    ['a category that is none', 'category:terminatoin', 'terminatoin', /Did you mean/],
    ['a parenthesis that is not closed', '(a or b', '(', /not closed/],
    ['a sign of markup', '<b>x</b> category:', 'category:', /Write a value/],
  ])('marks the place of %s under what was typed', async (_, question, marked, says) => {
    const page = await open(`/search?q=${encodeURIComponent(question)}`);
    expect(await page.locator('.trouble code').textContent()).toBe(question);
    expect(await page.locator('.trouble mark').textContent()).toBe(marked);
    expect(await page.getByRole('alert').textContent()).toMatch(says);
    expect(await field(page).inputValue()).toBe(question);
    expect(await field(page).getAttribute('aria-invalid')).toBe('true');
  });

  it('marks it for a question inside one agreement too, and shows the agreement all the same', async () => {
    const page = await open(`/agreements/${RECORDS[0]!.id}?q=${encodeURIComponent('a categroy:x')}`);
    expect(await page.locator('.trouble mark').textContent()).toBe('categroy:');
    expect(await page.locator('.clause').count()).toBe(2);
  });

  it('narrows the question by what the clauses have, with as many as it says, and widens it again', async () => {
    const page = await open('/search?q=dispute');
    await counted(page, '3 clauses.');
    const facets = page.getByRole('navigation', { name: 'Narrow down' });
    for (const [link, count, question] of [
      [/ 2$/, '2 clauses.', 'dispute category:dispute-resolution'],
      [/^prohibition 1$/, '1 clause.', 'dispute category:dispute-resolution modality:prohibition'],
    ] as const) {
      await facets.getByRole('link', { name: link }).first().click();
      await counted(page, count);
      expect(await field(page).inputValue()).toBe(question);
    }
    await facets.locator('a[aria-current]').last().click();
    await counted(page, '2 clauses.');
    expect(placeOf(page)).toBe('/search?q=dispute+category%3Adispute-resolution');
  });

  it('puts a party of several words into quotes, and keeps the other conditions', async () => {
    const page = await open('/search?modality=prohibition&q=party:PL or party:ES');
    await counted(page, '1 clause.');
    await page.goto(`${new URL(page.url()).origin}/search?polarity=affirmed`);
    await page.getByRole('link', { name: 'United Realm 1' }).click();
    await counted(page, '1 clause.');
    expect(placeOf(page)).toBe('/search?q=party%3A%22%3DUnited+Realm%22&polarity=affirmed');
  });

  it('says so when nothing is found', async () => {
    const page = await open('/search?q=zebra');
    await page.getByText('No clause meets all of that').waitFor();
    expect(await page.locator('.facets').count()).toBe(0);
  });

  it('suggests fields and categories, chosen with the keyboard', async () => {
    const page = await open('/search');
    await field(page).pressSequentially('dispute ca');
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await list.waitFor();
    expect(await list.getByRole('option').first().textContent()).toMatch(/^category:/);
    await field(page).press('ArrowDown');
    const active = await field(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await field(page).press('Enter');
    expect(await field(page).inputValue()).toBe('dispute category:');
    await field(page).pressSequentially('term');
    await field(page).press('ArrowUp');
    await field(page).press('Enter');
    expect(await field(page).inputValue()).toBe('dispute category:termination ');
    expect(await list.isVisible()).toBe(false);
    await field(page).press('Enter');
    await counted(page, '1 clause.');
  });

  it('suggests parties of the collection by a word of their name', async () => {
    const page = await open('/search');
    await field(page).pressSequentially('party:rea');
    await page.getByRole('option', { name: 'party:"=United Realm"' }).click();
    expect(await field(page).inputValue()).toBe('party:"=United Realm" ');
    await field(page).press('Enter');
    await counted(page, '2 clauses.');
  });

  it('leaves what was typed alone when a suggestion is not wanted', async () => {
    const page = await open('/search');
    await field(page).pressSequentially('dispute');
    await page.getByRole('listbox').waitFor();
    await field(page).press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await field(page).inputValue()).toBe('dispute');
    await field(page).pressSequentially(' mod');
    await page.getByRole('option', { name: /^modality:/ }).click();
    expect(await field(page).inputValue()).toBe('dispute modality:');
    await page.getByRole('option', { name: /^modality:prohibition/ }).click();
    await field(page).press('Enter');
    await counted(page, '1 clause.');
  });
});

describe('the table of agreements', { timeout: 60_000 }, () => {
  const titles = (page: Page) => page.locator('tbody th a').allTextContents();

  it('is narrowed by what the agreements are, and widened again', async () => {
    const page = await open('/');
    const facets = page.getByRole('navigation', { name: 'Narrow down' });
    await facets.getByRole('link', { name: '1999 1' }).click();
    await counted(page, '1 agreement.');
    expect(placeOf(page)).toBe('/?signed=1999');
    await page.getByLabel('Title, file or id').fill('poland');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/?document=poland&signed=1999');
    await facets.locator('a[aria-current]').click();
    expect(placeOf(page)).toBe('/?document=poland');
  });

  it('is sorted by a column, the other way round, and as it was', async () => {
    const page = await open('/');
    for (const [sort, first] of [
      ['descending', 'Agreement with Poland'],
      ['ascending', 'Memorandum with Spain'],
      [null, 'Agreement with Poland'],
    ] as const) {
      await page.getByRole('link', { name: 'Clauses' }).last().click();
      await page.locator('main:not([aria-busy])').waitFor();
      const head = page.locator('thead th', { hasText: 'Clauses' });
      await expect.poll(() => head.getAttribute('aria-sort')).toBe(sort);
      expect((await titles(page))[0]).toBe(first);
    }
  });
});

describe('files', { timeout: 60_000 }, () => {
  const TOKEN = '0123456789abcdef-token';

  it.each<[string, string | undefined]>([
    ['of all clauses found', undefined],
    ['where the server wants a token', TOKEN],
  ])('hold what is shown: %s', async (_, token) => {
    const options = { path: '/search?q=dispute&party=PL', ...(token ? { token } : {}) };
    const { page } = await openExplorer(browser, RECORDS, options);
    if (token) {
      await page.getByLabel('Token').fill(token);
      await page.getByRole('button').click();
    }
    const started = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV of 2 clauses' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('clauses.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual(['record', RECORDS[0]!.id, RECORDS[0]!.id]);
    expect(placeOf(page)).toBe('/search?q=dispute&party=PL');
  });

  it('are there of an agreement, and it says why where one cannot be had', async () => {
    const page = await open(`/agreements/${RECORDS[0]!.id}`);
    const started = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Akoma Ntoso (XML)' }).click();
    expect((await started).suggestedFilename()).toBe(`${RECORDS[0]!.id}.xml`);
    await page.route('**/annotations.jsonld', (route) => route.abort());
    await page.getByRole('link', { name: 'annotations (JSON-LD)' }).click();
    await page.getByRole('alert').filter({ hasText: 'The server does not answer' }).waitFor();
  });
});
