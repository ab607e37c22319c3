import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgreementRecord } from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { startChromium } from '../support/chromium.js';
import { pacta } from '../support/cli.js';
import { serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** What would be more than text, and where it would act. */
const PAYLOADS: [what: string, words: string][] = [
  ['an element that acts', '<img src=x onerror="alert(1)"><svg onload=alert(1)>'],
  ['a script', '</script><script>alert(2)</script>'],
  ['the end of an attribute', '"><b onclick=alert(3)> \' onmouseover=alert(3)'],
  ['an address that runs', '<a href="javascript:alert(4)">here</a> javascript:alert(4)'],
  [
    'an address of others',
    '<iframe src="https://example.org/"></iframe><link rel=stylesheet href=//example.org>',
  ],
  ['entities', '&lt;b&gt;x&lt;/b&gt; &#60;script&#62; &amp;&nbsp;'],
  ['a comment and a section', '<!-- --><![CDATA[ x ]]><style>*{display:none}</style>'],
  ['a template', '{{constructor.constructor("alert(5)")()}}'],
  ['a formula', '=HYPERLINK("https://example.org/","Read")'],
  ['a formula behind a plus', '+1+cmd|x!A1'],
  ['a formula behind a minus', '-2+3'],
  ['a formula behind an at sign', '@SUM(A1:A2)'],
  ['a formula behind a tab', '\t=1+1'],
  ['a formula behind a carriage return', '\r=1+1'],
  ['control characters', 'a\u0007b\bc\u0000d\u007fe\u0085f'],
  ['orders to a terminal', '\u001b[31mred\u001b]0;owned\u0007\u009b32m'],
  ['turned directions', '\u202eevil\u202c \u2066x\u2069 \u2067y\u2069'],
  ['signs without width', 'ab\u200b\u200c\u200d\u2060\ufeffcd'],
  ['a very long word', 'w'.repeat(3_000)],
  ['letters from right to left', 'اتفاقية التعاون (12) الدفاعي'],
];

/** A record that says it wherever a record says something. */
function recordOf(words: string, index: number): AgreementRecord {
  const record = aRecord({
    title: `${words} title ${index}`,
    fileName: `${words}.txt`,
    parties: [{ name: `${words} party ${index}` }],
    issues: [{ code: 'read/odd', severity: 'warning', message: words }],
    status: 'partial',
    clauses: [
      {
        text: `${words} Any dispute ${words} shall be settled ${index}.`,
        labels: [
          { category: words, family: words },
          { category: 'dispute-resolution', family: 'disputes' },
        ],
        ...{ modality: 'obligation', bearer: 'named-party', party: 0, role: words },
        parts: (start) => ({
          action: { base: words, passive: false, span: { start, end: start + words.length } },
          object: { start, end: start + words.length },
        }),
      },
    ],
  });
  const span = record.agreement.title!.span;
  record.sections[0]!.heading = { text: words, span };
  record.clauses[0]!.headings = [span];
  return record;
}

const records = PAYLOADS.map(([, words], index) => recordOf(words, index));

let browser: Browser;
let address: string;
let page: Page;
const folder = { path: '' };
const troubles: string[] = [];
const ends: (() => void | Promise<void>)[] = [];
const atEnd = (end: () => void | Promise<void>) => void ends.unshift(end);
// A fresh machine installs the browser first.
beforeAll(async () => {
  browser = await startChromium();
  folder.path = temporaryFolder(atEnd);
  const store = await openStore(join(folder.path, 'pacta-out'));
  await store.put(records);
  for (const [index, { id }] of records.entries()) {
    const words = PAYLOADS[index]![1];
    const kept = { note: words.slice(0, 2_000), by: words.slice(0, 200), at: '2026-01-02T03:04:05Z', words };
    const label = { clause: 'art_1__para_1', category: 'dispute-resolution' };
    await store.addReview({ recordId: id, ...label, verdict: 'rejected', ...kept });
  }
  address = await serve(store, undefined, atEnd);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (said) => {
    if (/Content.Security|TrustedHTML|Refused/i.test(said.text())) troubles.push(said.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`)) troubles.push(`asked ${url}`);
  });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  for (const end of ends) await end();
});

/** Runs in the page: what is no element, address or attribute of the explorer, what is obeyed, and what sticks out. */
const WHAT_IS_THERE = `({
  foreign: document.querySelectorAll('main :is(img, script, svg, iframe, object, style, link, b)').length,
  handlers: [...document.querySelectorAll('*')].filter((element) =>
    [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'style'),
  ).length,
  schemes: [...new Set([...document.querySelectorAll('a')].map(({ protocol }) => protocol))],
  origins: [...new Set([...document.querySelectorAll('a')].map(({ origin }) => origin === location.origin))],
  obeyed: /[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]/.test(
    document.documentElement.outerHTML + document.title,
  ),
  tooWide: document.documentElement.scrollWidth - innerWidth,
})`;
const TEXT_ALONE = {
  ...{ foreign: 0, handlers: 0, schemes: ['http:'], origins: [true], obeyed: false, tooWide: 0 },
};

async function expectTextAlone(path: string, drawn: string): Promise<void> {
  await page.goto(address + path);
  await page.locator(drawn).first().waitFor();
  await page.locator('main:not([aria-busy])').waitFor();
  expect(await page.evaluate(WHAT_IS_THERE)).toEqual(TEXT_ALONE);
  expect(troubles).toEqual([]);
}

describe('text that would be more than text', { timeout: 60_000 }, () => {
  it.each<[string, string, string]>([
    ['the table of agreements', '/', 'tbody tr'],
    ['the clauses found', '/search?q=dispute', '.hit mark.evidence'],
    ['the obligations', '/obligations', 'tbody tr'],
    ['the coverage', '/matrix', '.matrix'],
    ['a comparison', `/compare?one=${records[0]!.id}&other=${records[1]!.id}`, '.comparison tbody'],
    ['another comparison', `/compare?one=${records[15]!.id}&other=${records[16]!.id}`, '.comparison tbody'],
  ])('is text in %s', (_, path, drawn) => expectTextAlone(path, drawn));

  it.each(PAYLOADS.map(([what, words], index) => [what, words, records[index]!] as const))(
    'is text in an agreement, and where a label is explained: %s',
    async (_, words, { id }) => {
      await expectTextAlone(`/agreements/${id}?at=art_1__para_1&q=dispute`, '.clause.chosen mark.found');
      const seen = (text: string) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, '');
      for (const place of ['.clause', 'h1', '.outline', '.why .decided', '.facts', '.issues'])
        expect(seen((await page.locator(place).allTextContents()).join(''))).toContain(
          seen(words.slice(0, 200)),
        );
    },
  );

  it.each(PAYLOADS)('is text in what is asked: %s', async (_, words) => {
    const asked = encodeURIComponent(words.slice(0, 200));
    for (const parameter of ['q', 'words', 'category', 'party'])
      await expectTextAlone(`/search?${parameter}=${asked}`, 'h1');
    await expectTextAlone(`/agreements/${records[0]!.id}?at=${asked}`, '.clause');
  });
});

/** What a terminal or a reader of tables would obey, line ends apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const OBEYED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

it('begins no cell of a table with a formula, and has nothing in it that is obeyed', async () => {
  const csv = await (await fetch(`${address}/api/clauses.csv`)).text();
  expect(csv.trimEnd().split('\r\n')).toHaveLength(PAYLOADS.length + 1);
  expect(csv).not.toMatch(OBEYED);
  const cells = csv.match(/"(?:[^"]|"")*"|[^,\r\n]+/g)!.map((cell) => cell.replace(/^"/, ''));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

it.each([
  ['list'],
  ['query', 'dispute', '--limit', '100'],
  ['obligations'],
  ['review'],
  ['show', records[15]!.id],
  ['show', records[15]!.id, '--clause', 'art_1__para_1'],
])('tells a terminal nothing to obey: pacta %s', { timeout: 60_000 }, async (...args) => {
  const { stdout, stderr } = await pacta(folder.path, args);
  expect(stdout).not.toBe('');
  expect(stdout + stderr).not.toMatch(OBEYED);
});
