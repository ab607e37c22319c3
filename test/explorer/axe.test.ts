import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, sourceOf } from '../../src/analyse.js';
import type { AgreementRecord } from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { startChromium } from '../support/chromium.js';
import { packagedPipeline } from '../support/packaged-pipeline.js';
import { serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FOLDER = 'fixtures/agreements';
const FILES = ['framework-defence-cooperation.pdf', 'security-of-information.txt', 'exchange-of-notes.txt'];

let browser: Browser;
let address: string;
let records: AgreementRecord[];
const ends: (() => void | Promise<void>)[] = [];
const atEnd = (end: () => void | Promise<void>) => void ends.unshift(end);
// A fresh machine installs the browser first.
beforeAll(async () => {
  browser = await startChromium();
  const pipeline = await packagedPipeline('defence-cooperation');
  records = [];
  for (const name of FILES) {
    const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}`));
    records.push(await analyse(sourceOf(`${FOLDER}/${name}`, bytes), bytes, pipeline));
  }
  const store = await openStore(temporaryFolder(atEnd));
  await store.put(records);
  address = await serve(store, undefined, atEnd);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  for (const end of ends) await end();
});

interface Violation {
  id: string;
  impact: string | null;
  nodes: { target: string[]; html: string; failureSummary: string }[];
}

/** The rules that look at colours; to all others a page is the same in any. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What hinders people from using the page, in words: by these rules alone, or by all. */
async function hindrances(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  const how = JSON.stringify({ resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) });
  const { violations } = (await page.evaluate(`axe.run(document, ${how})`)) as { violations: Violation[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
    );
}

const clauseIn = (record: AgreementRecord): string =>
  record.clauses.find(({ labels }) => labels.length > 1)!.id;

const PAGES: [name: string, path: () => string, drawn: string][] = [
  ['the agreements', () => '/?signed=1999', 'h1'],
  ['the table of agreements', () => '/', 'tbody tr'],
  ['the search', () => '/search?q=party&tier=strict', '.hit mark.evidence'],
  ['a search with a mistake', () => '/search?q=categroy:x', '.trouble'],
  ['the obligations', () => '/obligations', 'tbody tr'],
  ['the coverage', () => '/matrix', '.matrix'],
  ['a comparison', () => `/compare?one=${records[0]!.id}&other=${records[1]!.id}`, '.comparison tbody'],
  [
    'an agreement with its printed pages, and why a label is there',
    () => `/agreements/${records[0]!.id}?at=${clauseIn(records[0]!)}&pages=shown&q=parties`,
    '.sheet canvas',
  ],
  ['an agreement without pages', () => `/agreements/${records[1]!.id}`, '.clause'],
  ['what is no address', () => `/agreements/${'0'.repeat(16)}`, '[role=alert]'],
];

describe.each([
  ['light', 1280, undefined],
  ['light', 400, undefined],
  ['dark', 1280, OF_COLOURS],
  ['dark', 400, OF_COLOURS],
] as const)('nothing hinders people in %s colours, %i pixels wide', (colorScheme, width, rules) => {
  let page: Page;
  beforeAll(async () => {
    // The policy of the server would not let the script of the test run.
    const context = await browser.newContext({
      ...{ colorScheme, bypassCSP: true, reducedMotion: 'reduce' },
      viewport: { width, height: 800 },
    });
    page = await context.newPage();
    return () => context.close();
  });

  it.each(PAGES)('on %s', { timeout: 60_000 }, async (_, path, drawn) => {
    await page.goto(address + path());
    await page.locator(drawn).first().waitFor();
    await page.locator('main:not([aria-busy])').waitFor();
    // What is folded away is looked at, too.
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    if (drawn === '.hit mark.evidence')
      await page.getByRole('combobox', { name: 'Words' }).pressSequentially(' cat');
    expect(await hindrances(page, rules)).toEqual([]);
  });
});
