import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { analyse, sourceOf } from '../../src/analyse.js';
import type { AgreementRecord } from '../../src/model/index.js';
import { openPipeline } from '../../src/open-pipeline.js';
import { aRecord } from '../support/a-record.js';
import { startChromium } from '../support/chromium.js';
import { agreement, folderWith, RULES, startServing } from '../support/cli.js';
import { type ExplorerOptions, openExplorer, placeOf } from './open-explorer.js';

let browser: Browser;
// A fresh machine installs it first.
beforeAll(async () => {
  browser = await startChromium();
}, 300_000);
afterAll(() => browser?.close());

const TOKEN = '0123456789abcdef-token';

/** What Pacta itself makes of a text. */
async function recordOf(fileName: string, text: string): Promise<AgreementRecord> {
  const bytes = new TextEncoder().encode(text);
  return analyse(sourceOf(fileName, bytes), bytes, await openPipeline(RULES));
}

const explorer = (records: AgreementRecord[], options: ExplorerOptions = {}) =>
  openExplorer(browser, records, options);

const textsOf = (page: Page, selector: string) => page.locator(selector).allTextContents();

describe('the explorer in a browser', { timeout: 60_000 }, () => {
  it('finds clauses, opens one, and shows it with the words that speak for its label', async () => {
    const records = [
      await recordOf('poland.txt', agreement('POLAND')),
      await recordOf('spain.txt', agreement('SPAIN')),
    ];
    const { page, address } = await explorer(records);
    await page.getByRole('banner').getByRole('link', { name: 'Clauses', exact: true }).click();
    await page.getByLabel('Words or question').fill('dispute consultation');
    await page.getByLabel('Category').selectOption('dispute-resolution');
    await page.getByLabel('Party').fill('Spain');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('1 clause.', { exact: true }).waitFor();
    expect(placeOf(page)).toBe('/search?q=dispute+consultation&category=dispute-resolution&party=Spain');
    expect(await textsOf(page, '.hit mark.found')).toEqual(['dispute', 'consultation']);
    await page.locator('.hit mark.evidence').first().waitFor();

    await page.locator('.hit a').first().click();
    await page.locator('.clause.chosen').waitFor();
    const [, spain] = records;
    const link = `/agreements/${spain!.id}?at=art_1__para_1&q=dispute+consultation`;
    expect(placeOf(page)).toBe(link);
    expect((await textsOf(page, '.clause.chosen mark.evidence.chosen')).join('')).toMatch(
      /^dispute .* consultation$/,
    );
    expect(await textsOf(page, '.clause.chosen mark.found')).toEqual(['dispute', 'consultation']);
    const panel = page.getByRole('complementary');
    expect(await panel.textContent()).toMatch('dispute-resolution/settled-by-consultation');
    expect(await panel.textContent()).toMatch('Names how a difference between the Parties is settled.');
    const chosen = await page.locator('.clause.chosen').boundingBox();
    expect(chosen!.y).toBeGreaterThanOrEqual(0);
    expect(chosen!.y + chosen!.height).toBeLessThanOrEqual(800);

    // The address can be handed on, and the browser's way back is the way that was come.
    const other = await browser.newPage();
    await other.goto(address + link);
    expect(await other.locator('.clause.chosen').textContent()).toMatch(/settled by consultation/);
    await other.close();
    await page.goBack();
    await page.locator('.hit').waitFor();
    expect(await page.getByLabel('Party').inputValue()).toBe('Spain');
  });

  it('keeps whether a label is right, by whom and why, and shows it wherever the label stands', async () => {
    const record = await recordOf('poland.txt', agreement('POLAND'));
    const { page, address } = await explorer([record], { path: `/agreements/${record.id}?at=art_1__para_1` });
    const label = page.locator('.why .label').first();
    await label.getByLabel('Note').fill('<b>only</b> the title');
    await label.getByLabel('By').fill('A. Reader');
    await label.getByRole('button', { name: 'Wrong' }).click();
    await label.getByRole('button', { name: 'Wrong', pressed: true }).waitFor();
    const said = /rejected on \S+ by A\. Reader: <b>only<\/b> the title$/;
    expect(await label.getByRole('status').textContent()).toMatch(said);
    expect(await page.locator('.text .chip.rejected s').count()).toBe(1);
    await page.getByText('Decisions on labels (1)').click();
    expect(await page.locator('.decisions li').textContent()).toMatch(said);

    await page.goto(`${address}/search`);
    await page.locator('.hit .chip.rejected s').waitFor();
    expect(await page.locator('.hit .chip.rejected').textContent()).toMatch(/rejected by A\. Reader$/);

    await page.goto(`${address}/agreements/${record.id}?at=art_1__para_1`);
    expect(await label.getByLabel('By').inputValue()).toBe('A. Reader');
    await label.getByRole('button', { name: 'Wrong', pressed: true }).click();
    await label.getByRole('button', { name: 'Wrong', pressed: false }).waitFor();
    expect(await page.locator('.chip.rejected').count()).toBe(0);
    expect(await page.getByText('Decisions on labels').isVisible()).toBe(false);
    await page.reload();
    await label.getByRole('button', { name: 'Wrong', pressed: false }).waitFor();
  });

  it('shows coverage, obligations, and two agreements side by side', async () => {
    const records = [
      await recordOf('poland.txt', agreement('POLAND')),
      await recordOf('spain.txt', agreement('SPAIN').replace('six months', 'three months')),
    ];
    const { page } = await explorer(records);
    await page.getByRole('link', { name: 'Coverage' }).click();
    await page.locator('.matrix td.present a').first().click();
    await page.locator('.hit').first().waitFor();
    expect(placeOf(page)).toMatch(/^\/search\?document=[0-9a-f]{16}&category=/);

    await page.getByRole('link', { name: 'Obligations' }).click();
    await page.getByLabel('Party or role').fill('Spain');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('.obligations tbody a').first().click();
    await page.locator('.clause.chosen').waitFor();

    await page.getByText('What it has and lacks').click();
    await page.locator('.checklist li').first().waitFor();

    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByLabel('First').selectOption(records[0]!.id);
    await page.getByLabel('Second').selectOption(records[1]!.id);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('.comparison ins', { hasText: 'three' }).waitFor();
    expect(await textsOf(page, '.comparison del')).toContain('six');
  });

  it('adds agreements one after the other, and says what became of each', async () => {
    const folder = folderWith({
      'poland.txt': agreement('POLAND'),
      'copy.md': agreement('POLAND'),
      '<b>.pdf': '',
    });
    const { address } = await startServing(folder, ['--upload']);
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(address);
    await page.getByText('0 agreements.').waitFor();
    await page.getByText('Add agreements').click();
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles(['poland.txt', 'copy.md', '<b>.pdf'].map((name) => join(folder, name)));
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('3 files done.').waitFor();
    expect(await textsOf(page, '.outcomes li')).toEqual([
      expect.stringMatching(/^poland\.txt: added as AGREEMENT BETWEEN POLAND AND FRANCE/),
      expect.stringMatching(/^copy\.md: was there already: AGREEMENT BETWEEN POLAND/),
      expect.stringMatching(/^<b>\.pdf: not added\. Nothing could be read: /),
    ]);
    await page.getByText('1 agreement.').waitFor();
    await page.locator('.agreements tbody a').click();
    await page.locator('.clause').first().waitFor();
  });

  it('offers to add nothing where the server takes nothing', async () => {
    const { page } = await explorer([]);
    await page.getByText('0 agreements.').waitFor();
    expect(await page.getByText('Add agreements').count()).toBe(0);
  });

  it('shows every character of the text, the outline, and what the agreement is', async () => {
    const record = await recordOf('poland.txt', agreement('POLAND'));
    const { page } = await explorer([record], { path: `/agreements/${record.id}` });
    await page.locator('.clause').first().waitFor();
    const shown = await page.locator('.text').evaluate((text) => {
      for (const header of text.querySelectorAll('header')) header.remove();
      return text.textContent!.replace(/\s+/g, '');
    });
    expect(shown).toBe(record.document.text.replace(/\s+/g, ''));
    expect(await textsOf(page, '.outline a')).toEqual(
      expect.arrayContaining(['Article 1 Settlement of Disputes', 'Article 2 Termination']),
    );
    expect(await page.locator('.facts').textContent()).toMatch(/Poland \(PL\).*Notice6 months/);
    await page.locator('.outline a', { hasText: 'Termination' }).click();
    expect(placeOf(page)).toMatch(/\?at=art_2$/);
  });

  it('is used with the keyboard alone', async () => {
    const record = await recordOf('poland.txt', agreement('POLAND'));
    const { page } = await explorer([record]);
    const press = async (key: string, until: string) => {
      for (let times = 0; times < 60; times += 1) {
        await page.keyboard.press(key);
        if ((await page.evaluate('document.activeElement.textContent')) === until) return;
      }
      throw new Error(`"${until}" was never reached`);
    };
    await page.locator('tbody a').waitFor();
    await page.locator('body').press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content');
    await press('Tab', record.agreement.title!.value);
    await page.keyboard.press('Enter');
    await page.locator('.clause').first().waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await press('Tab', 'art_1__para_2');
    await page.keyboard.press('Enter');
    expect(await page.locator('.clause.chosen').textContent()).toMatch(/tribunal/);
    await page.keyboard.press('Escape');
    await page.locator('.clause.chosen').waitFor({ state: 'detached' });
    expect(placeOf(page)).toBe(`/agreements/${record.id}`);
  });

  it('filters agreements and pages through them', async () => {
    const records = Array.from({ length: 60 }, (_, index) =>
      aRecord({
        title: `Agreement ${index}`,
        fileName: `${String(index).padStart(2, '0')}.txt`,
        parties: [{ name: index % 3 === 0 ? 'Poland' : 'Spain' }],
      }),
    );
    const { page } = await explorer(records);
    await page.getByText('1 to 50 of 60 agreements.').waitFor();
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByText('51 to 60 of 60 agreements.').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(10);
    await page.getByLabel('Party').fill('pol');
    await page.getByLabel('Party').press('Enter');
    await page.getByText('20 agreements.', { exact: true }).waitFor();
    expect(placeOf(page)).toBe('/?party=pol');
  });

  it('asks for the token of the server and goes on', async () => {
    const record = await recordOf('poland.txt', agreement('POLAND'));
    const { page } = await explorer([record], { token: TOKEN, path: `/agreements/${record.id}` });
    await page.getByLabel('Token').fill('a wrong one');
    await page.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Token').fill(TOKEN);
    await page.getByRole('button').click();
    await page.locator('.clause').first().waitFor();
    expect(placeOf(page)).toBe(`/agreements/${record.id}`);
    expect(page.url()).not.toMatch(TOKEN);
  });

  it('says so where the agreement has no such clause', async () => {
    const record = await recordOf('poland.txt', agreement('POLAND'));
    const { page } = await explorer([record], { path: `/agreements/${record.id}?at=art_99` });
    const alert = page.locator('.panel.open').getByRole('alert');
    expect(await alert.textContent()).toBe('There is no clause or section “art_99” in this agreement.');
    await page.getByRole('link', { name: 'Close' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  it('says where agreements were read with other rules than those it looks by', async () => {
    const record = aRecord({ clauses: [{ text: 'Any dispute shall be settled.' }] });
    const { page } = await explorer([record], { path: '/matrix' });
    await page.getByText(/^1 of 1 agreement was read with the rules "defence-cooperation", not "/).waitFor();
    await page.locator('.matrix a').first().click();
    await page.getByText('What it has and lacks').click();
    await page
      .locator('.missing')
      .getByText(/^1 of 1 agreement was read with the rules/)
      .waitFor();
  });

  it('looks again for what could not be had', async () => {
    const record = aRecord({ clauses: [{ text: 'Any dispute shall be settled.' }] });
    const { page } = await explorer([record], { path: `/agreements/${record.id}` });
    await page.route('**/api/**missing**', (route) => route.abort(), { times: 1 });
    const heading = page.getByText('What it has and lacks');
    await heading.click();
    await page.locator('.lacks').getByRole('alert').waitFor();
    await heading.click();
    await heading.click();
    await page.locator('.missing, .checklist').first().waitFor();
  });

  it('says in one sentence what is wrong with an address', async () => {
    const { page } = await explorer([], { path: '/search?category=nothing-of-ours' });
    expect(await page.getByRole('alert').textContent()).toMatch(/^There is no category "nothing-of-ours"/);
    await page.getByRole('link', { name: 'Agreements', exact: true }).click();
    await page.getByText('0 agreements.').waitFor();
  });

  it('prints all columns of the coverage on a sheet, and what was found as wide as it is', async () => {
    const record = await recordOf('poland.txt', agreement(`POLAND, ${'A FEDERATED REPUBLIC, '.repeat(6)}`));
    const { page, address } = await explorer([record], { path: '/matrix', width: 1030 });
    await page.emulateMedia({ media: 'print' });
    await page.locator('.matrix').waitFor();
    // As many as larger rules have.
    await page.evaluate(`for (const row of document.querySelectorAll('.matrix tr:has(.upright, .cell, .count)'))
      for (let count = row.cells.length; count <= 45; count += 1) row.append(row.lastElementChild.cloneNode(true))`);
    expect(await page.locator('.matrix .upright').count()).toBe(45);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.goto(`${address}/search`);
    const { width } = (await page.locator('.hits').boundingBox())!;
    expect(width).toBeGreaterThan(900);
  });

  it.each([380, 800, 1280])('needs no more room than a window of %i pixels has', async (width) => {
    const record = await recordOf(
      `${'long-name-'.repeat(20)}.txt`,
      agreement('POLAND', `${'word'.repeat(60)}\n`),
    );
    const { page, address } = await explorer([record], { width });
    await page.locator('tbody a').waitFor();
    const paths = ['/', '/search?words=dispute', '/matrix', '/obligations', '/compare'];
    for (const path of [...paths, `/agreements/${record.id}?at=art_1__para_1`]) {
      await page.goto(address + path);
      await page.locator('main:not([aria-busy])').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
  });
});
