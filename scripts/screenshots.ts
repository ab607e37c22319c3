import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { analyse, sourceOf } from '../src/analyse.js';
import type { AgreementRecord } from '../src/model/index.js';
import { openPipeline } from '../src/open-pipeline.js';
import { loadExpectations, loadPipeline } from '../src/pipeline/index.js';
import { startServer } from '../src/server/index.js';
import { openStore } from '../src/store/index.js';
import { startChromium } from '../test/support/chromium.js';

/**
 * Photographs the explorer over the agreements of the fixtures: `npm run screenshots` makes the pictures of README anew;
 * with a folder, all pages there, in three widths, light and dark.
 */

const FIXTURES = 'fixtures/agreements';
const SHOWN = 'fixtures/screenshots';
const RULES = 'pipelines/defence-cooperation';

const pipeline = await openPipeline('defence-cooperation');
const records: AgreementRecord[] = [];
for (const name of readdirSync(FIXTURES).sort()) {
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, name)));
  records.push(await analyse(sourceOf(join(FIXTURES, name), bytes), bytes, pipeline));
}
const folder = mkdtempSync(join(tmpdir(), 'pacta-screenshots-'));
const store = await openStore(folder);
await store.put(records);
const rules = await loadPipeline(RULES);
const server = await startServer({
  ...{ store, pipeline: rules, host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) },
  expectations: await loadExpectations(RULES, rules.taxonomy),
});
const browser = await startChromium();

const named = (part: string) => records.find(({ source }) => source.fileName.includes(part))!;
const [framework, forces, security] = [named('framework'), named('status'), named('security')];
const clause = forces.clauses.find(({ labels }) =>
  labels.some(({ category }) => category === 'jurisdiction-discipline'),
);
const agreement = `/agreements/${forces.id}?at=${(clause ?? forces.clauses.find(({ labels }) => labels.length > 0)!).id}&q=jurisdiction`;
const PAGES: [name: string, path: string, drawn: string][] = [
  ['agreements', '/', 'tbody tr'],
  ['search', '/search?q=(dispute+or+jurisdiction)+modality:obligation', '.hit mark.evidence'],
  ['search-mistake', '/search?q=tribunal+categroy:termination', '.trouble'],
  ['search-nothing', '/search?q=zebra', '.findings'],
  ['agreement', agreement, '.clause.chosen'],
  ['agreement-pages', `${agreement}&pages=shown`, '.sheet:has(.chosen) canvas'],
  ['obligations', '/obligations', 'tbody tr'],
  ['coverage', '/matrix', '.matrix'],
  ['comparison', `/compare?one=${framework.id}&other=${security.id}`, '.comparison tbody'],
];

async function photograph(
  [, path, drawn]: (typeof PAGES)[number],
  [width, height]: readonly [number, number],
  colorScheme: 'light' | 'dark',
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(server.address + path);
  await page.locator(drawn).first().waitFor();
  await page.locator('main:not([aria-busy])').waitFor();
  // Sheets and evidence come in one after the other.
  await page.waitForLoadState('networkidle');
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

const pageNamed = (wanted: string) => PAGES.find(([name]) => name === wanted)!;
const [, , all] = process.argv;
if (all === undefined) {
  mkdirSync(SHOWN, { recursive: true });
  for (const name of ['search', 'agreement-pages'])
    writeFileSync(join(SHOWN, `${name}.png`), await photograph(pageNamed(name), [1200, 580], 'light'));
} else {
  mkdirSync(all, { recursive: true });
  for (const width of [1440, 900, 400])
    for (const one of PAGES)
      for (const scheme of ['light', 'dark'] as const)
        if (scheme === 'light' || width === 1440)
          writeFileSync(
            join(all, `${one[0]}-${width}-${scheme}.png`),
            await photograph(one, [width, 900], scheme),
          );
}

await browser.close();
await server.close();
await store.close();
rmSync(folder, { recursive: true });
