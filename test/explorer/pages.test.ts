import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, sourceOf } from '../../src/analyse.js';
import { type AgreementRecord, boxesOf } from '../../src/model/index.js';
import { openPipeline } from '../../src/open-pipeline.js';
import { startChromium } from '../support/chromium.js';
import { agreement, folderWith, RULES, until } from '../support/cli.js';
import { type ExplorerOptions, openExplorer, placeOf } from './open-explorer.js';

let browser: Browser;
// A fresh machine installs it first.
beforeAll(async () => {
  browser = await startChromium();
}, 300_000);
afterAll(() => browser?.close());

const FRAMEWORK = 'fixtures/agreements/framework-defence-cooperation.pdf';

/** What Pacta makes of the file, which lies where the record says. */
async function recordOf(path: string, password: string[] = []): Promise<AgreementRecord> {
  const bytes = new Uint8Array(readFileSync(path));
  return analyse(sourceOf(path, bytes), bytes, await openPipeline(RULES), { passwords: password });
}

let framework: Promise<AgreementRecord> | undefined;
/** Made once for all who only look at it. */
const recordOfFramework = (): Promise<AgreementRecord> => (framework ??= recordOf(FRAMEWORK));

async function pdfFile(
  draw: (paper: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<string> {
  const paper = new PDFDocument({ size: [400, 600], margin: 40, ...options });
  const pieces: Buffer[] = [];
  const ended = new Promise((resolve) => paper.on('end', resolve));
  paper.on('data', (piece: Buffer) => pieces.push(piece));
  draw(paper);
  paper.end();
  await ended;
  return `${folderWith({ 'agreement.pdf': Buffer.concat(pieces) })}/agreement.pdf`;
}

/** A page with a black square that is packed as a fax: eight rows, each like the white one above it, shown inverted. */
function faxed(): string {
  const text =
    'BT /F 11 Tf 40 500 Td (Any dispute shall be settled by consultation between the Parties.) Tj ET';
  const content = `${text} q 100 0 0 100 200 100 cm /I Do Q`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0] /Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /K -1 /Columns 8 /Rows 8 >>] /Length 9 >>\nstream\nFF001001>\nendstream',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const bytes = `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n`;
  return `${folderWith({ 'faxed.pdf': bytes })}/faxed.pdf`;
}

async function open(record: AgreementRecord, { path = '', ...options }: ExplorerOptions = {}): Promise<Page> {
  const place = `/agreements/${record.id}${path}`;
  const { page } = await openExplorer(browser, [record], { width: 1440, ...options, path: place });
  await page.locator('.clause').first().waitFor();
  return page;
}

const drawn = (page: Page) => page.locator('.sheet canvas').first().waitFor();

/** Where a clause is chosen on the page, as the screen has it, and the leftmost dark dot in the rows of its first box. */
interface Found {
  pageNumber: number;
  boxes: { x: number; y: number; width: number; height: number }[];
  inkFrom: number;
  inkShare: number;
}

/** Runs in the page: boxes in points of the printed page. */
const CHOSEN = `(() => {
  const all = [...document.querySelectorAll('.boxes .chosen')];
  const sheet = all[0].closest('.sheet');
  const canvas = sheet.querySelector('canvas');
  const around = sheet.getBoundingClientRect();
  const boxes = all.filter((box) => sheet.contains(box)).map((box) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    const part = (value) => value / around.width;
    return { x: part(left - around.left), y: part(top - around.top), width: part(width), height: part(height) };
  });
  const [first] = boxes;
  const [y, rows] = [Math.round(first.y * canvas.width), Math.round(first.height * canvas.width)];
  const { data } = canvas.getContext('2d').getImageData(0, y, canvas.width, rows);
  const isDark = (x, row) => data[4 * (row * canvas.width + x)] < 128;
  let inkFrom = canvas.width;
  let ink = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      if (!isDark(x, row)) continue;
      inkFrom = Math.min(inkFrom, x);
      ink += 1;
    }
  }
  return {
    pageNumber: [...document.querySelectorAll('.sheet')].indexOf(sheet) + 1,
    boxes,
    inkFrom: inkFrom / canvas.width,
    inkShare: ink / (rows * first.width * canvas.width),
  };
})()`;

async function chosenOn(page: Page, record: AgreementRecord): Promise<Found> {
  await page.locator('.boxes .chosen').first().waitFor();
  await page.locator('.sheet:has(.chosen) canvas').waitFor();
  const found = (await page.evaluate(CHOSEN)) as Found;
  const { widthPt } = record.document.pages[found.pageNumber - 1]!;
  const points = (share: number) => share * widthPt!;
  return {
    ...found,
    boxes: found.boxes.map(({ x, y, width, height }) => ({
      x: points(x),
      y: points(y),
      width: points(width),
      height: points(height),
    })),
    inkFrom: points(found.inkFrom),
  };
}

/** The boxes are those of the record, and the print is in them. */
function expectPrintIn(found: Found, record: AgreementRecord, eId: string): void {
  const { span } = record.clauses.find(({ id }) => id === eId)!;
  const expected = boxesOf(record.document, span).filter(({ pageNumber }) => pageNumber === found.pageNumber);
  expect(found.boxes.length).toBe(expected.length);
  for (const [index, { box }] of expected.entries()) {
    const shown = found.boxes[index]!;
    expect(Math.abs(shown.x - box.xPt)).toBeLessThan(1);
    expect(Math.abs(shown.y - box.yPt)).toBeLessThan(1);
    expect(Math.abs(shown.width - box.widthPt)).toBeLessThan(1);
    expect(Math.abs(shown.height - box.heightPt)).toBeLessThan(1);
  }
  expect(Math.abs(found.inkFrom - expected[0]!.box.xPt)).toBeLessThan(3);
  expect(found.inkShare).toBeGreaterThan(0.05);
}

const choose = (page: Page, eId: string) => page.locator(`.clause[aria-label="${eId}"] a.anchor`).click();
const isInWindow = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  return box !== null && box.y < 800 && box.y + box.height > 0;
};
/** The number of the page that is read in the pane. */
const PAGE_READ = `(() => {
  const { top, height } = document.querySelector('.pages').getBoundingClientRect();
  const at = top + 0.25 * height;
  return [...document.querySelectorAll('.sheet')].filter((one) => one.getBoundingClientRect().top <= at).length;
})()`;
/** eId of the clause that is read in the text. */
const CLAUSE_READ = `[...document.querySelectorAll('.clause')]
  .find((one) => one.getBoundingClientRect().bottom > 0.25 * innerHeight)?.getAttribute('aria-label')`;
const untilIn = (page: Page, holds: string) =>
  until(holds, async () => ((await page.evaluate(holds)) as boolean) || undefined);

describe('the printed pages beside the text', { timeout: 60_000 }, () => {
  it('show a clause that is chosen where it is printed', async () => {
    const record = await recordOfFramework();
    const page = await open(record);
    await drawn(page);
    for (const eId of ['art_2__point_a', record.clauses.at(-3)!.id]) {
      await choose(page, eId);
      const found = await chosenOn(page, record);
      expectPrintIn(found, record, eId);
      expect(await isInWindow(page, '.boxes .chosen >> nth=0')).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.locator('.boxes .chosen').first().waitFor({ state: 'detached' });
  });

  it('become larger and smaller, by buttons and keys, around what is read', async () => {
    const record = await recordOfFramework();
    const page = await open(record);
    await drawn(page);
    await page.evaluate('document.querySelector(".sheet:nth-of-type(2)").scrollIntoView()');
    /** Width of the pages to that of the pane, and which part of which page is read. */
    const shown = async () =>
      (await page.evaluate(`(() => {
        const pane = document.querySelector('.pages');
        const sheet = document.querySelector('.sheet:nth-of-type(2)');
        const y = pane.scrollTop + pane.clientHeight / 4 - sheet.offsetTop;
        return [sheet.offsetWidth / (pane.clientWidth - 16), y / sheet.offsetHeight];
      })()`)) as [number, number];
    const [fit, read] = await shown();
    expect(fit).toBeCloseTo(1, 2);
    const sizes = page.getByRole('group', { name: 'Size of the pages' });
    await sizes.getByRole('button', { name: 'Larger' }).click();
    await page.locator('.pages').focus();
    await page.keyboard.press('+');
    const [larger, stillRead] = await shown();
    expect([larger, stillRead].map((value) => value.toFixed(2))).toEqual(['1.56', read.toFixed(2)]);
    expect(await sizes.getByRole('status').textContent()).toBe('156 %');

    // Drawn as large as they are, and what is chosen is in view.
    const eId = record.clauses.find(({ pages }) => pages[0] === 3)!.id;
    await choose(page, eId);
    await untilIn(
      page,
      `(() => {
        const canvas = document.querySelector('.sheet:has(.chosen) canvas');
        return canvas !== null && Math.abs(canvas.width - canvas.clientWidth) <= 2;
      })()`,
    );
    expectPrintIn(await chosenOn(page, record), record, eId);
    expect(await isInWindow(page, '.boxes .chosen >> nth=0')).toBe(true);

    await page.locator('.pages').focus();
    await page.keyboard.press('0');
    expect((await shown())[0]).toBeCloseTo(1, 2);
    await page.keyboard.press('-');
    expect((await shown())[0]).toBeCloseTo(0.8, 2);
  });

  it('follow when the text is scrolled, and the text follows them', async () => {
    const record = await recordOfFramework();
    const page = await open(record);
    await drawn(page);
    const later = record.clauses.find(({ pages }) => pages[0] === 4)!;
    await page.locator('.text').hover({ position: { x: 10, y: 10 } });
    await page.mouse.wheel(0, 3_000);
    await untilIn(page, `${PAGE_READ} >= 2`);
    const eId = (await page.evaluate(CLAUSE_READ)) as string;
    const [first, last] = record.clauses.find(({ id }) => id === eId)!.pages;
    const pageRead = (await page.evaluate(PAGE_READ)) as number;
    expect([pageRead >= first - 1, pageRead <= last + 1]).toEqual([true, true]);
    // What is read is marked, and drawn; a heading between clauses is not.
    await until('a clause is read', async () => {
      await page.mouse.wheel(0, 40);
      await page.waitForTimeout(100);
      return (await page.locator('.at-hand').count()) > 0 || undefined;
    });
    await page.locator('.sheet:has(.at-hand) canvas').first().waitFor();

    await page.locator('.pages').hover();
    await page.mouse.wheel(0, -20_000);
    await untilIn(page, `(${CLAUSE_READ} ?? '').startsWith('pre')`);
    expect(await page.evaluate(PAGE_READ)).toBe(1);

    // Neither chases the other.
    const before = await page.evaluate('[scrollY, document.querySelector(".pages").scrollTop]');
    await page.waitForTimeout(300);
    expect(await page.evaluate('[scrollY, document.querySelector(".pages").scrollTop]')).toEqual(before);

    // A click on the print chooses the clause.
    await page.evaluate(
      'document.querySelector(".sheet:nth-of-type(4)").scrollIntoView({ block: "nearest" })',
    );
    await page.locator('.sheet:nth-of-type(4) canvas').waitFor();
    const [{ box }] = boxesOf(record.document, later.span) as [ReturnType<typeof boxesOf>[0]];
    const sheet = (await page.locator('.sheet:nth-of-type(4)').boundingBox())!;
    const scale = sheet.width / record.document.pages[3]!.widthPt!;
    await page.mouse.click(
      sheet.x + scale * (box.xPt + box.widthPt / 2),
      sheet.y + scale * (box.yPt + box.heightPt / 2),
    );
    await page.locator('.clause.chosen').waitFor();
    expect(placeOf(page)).toBe(`/agreements/${record.id}?at=${later.id}`);
    expect(await isInWindow(page, '.clause.chosen')).toBe(true);
    expectPrintIn(await chosenOn(page, record), record, later.id);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['turned by the file', () => 'fixtures/layouts/page-turned-90.pdf'],
    ['turned the other way', () => 'fixtures/layouts/page-turned-270.pdf'],
    ['on its head', () => 'fixtures/layouts/page-turned-180.pdf'],
    [
      'whose print runs down the sheet',
      () =>
        pdfFile((paper) => {
          paper.rotate(90, { origin: [0, 0] });
          paper.fontSize(9).text(agreement('POLAND'), 40, -360, { width: 500 });
        }),
    ],
    [
      'whose print runs up the sheet',
      () =>
        pdfFile((paper) => {
          paper.rotate(-90, { origin: [0, 0] });
          paper.fontSize(9).text(agreement('POLAND'), -560, 40, { width: 500 });
        }),
    ],
  ])('mark what is printed on a page %s', async (_, file) => {
    const record = await recordOf(await file());
    const { id } = record.clauses.at(-1)!;
    const page = await open(record, { path: `?at=${id}` });
    expectPrintIn(await chosenOn(page, record), record, id);
  });

  it('have their scans, which the worker alone decodes with WebAssembly', async () => {
    const page = await open(await recordOf(faxed()));
    await drawn(page);
    const dots = `(() => {
      const canvas = document.querySelector('.sheet canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const at = (x, y) => data[4 * (Math.round((canvas.width * y) / 400) * canvas.width + Math.round((canvas.width * x) / 400))];
      return [at(250, 450), at(150, 450)];
    })()`;
    expect(await page.evaluate(dots)).toEqual([0, 255]);
  });

  it('are drawn only near to what is shown', async () => {
    const file = await pdfFile((paper) => {
      paper.fontSize(9).text(agreement('POLAND'));
      for (let number = 3; number < 400; number += 1) {
        paper.addPage().text(`Article ${number}\n\nThe Parties shall hold meeting ${number} at sea.`);
      }
    });
    const record = await recordOf(file);
    const page = await open(record);
    await drawn(page);
    expect(await page.locator('.sheet').count()).toBe(record.document.pages.length);
    await choose(page, 'art_300');
    expectPrintIn(await chosenOn(page, record), record, 'art_300');
    await page.waitForTimeout(500);
    expect(await page.locator('.sheet canvas').count()).toBeLessThan(10);
  });

  it('are hidden and shown with a button, which the address remembers', async () => {
    const record = await recordOfFramework();
    const page = await open(record);
    await page.getByRole('button', { name: 'Hide the pages' }).press('Enter');
    expect(await page.locator('.pages').isVisible()).toBe(false);
    expect(placeOf(page)).toBe(`/agreements/${record.id}?pages=hidden`);
    await choose(page, 'art_1');
    expect(placeOf(page)).toBe(`/agreements/${record.id}?at=art_1&pages=hidden`);
    await page.reload();
    const show = page.getByRole('button', { name: 'Show the pages' });
    expect(await show.getAttribute('aria-expanded')).toBe('false');
    await show.press('Enter');
    expectPrintIn(await chosenOn(page, record), record, 'art_1');
    expect(placeOf(page)).toBe(`/agreements/${record.id}?at=art_1&pages=shown`);
    // They are reached and read with the keyboard alone, and never printed.
    await page.getByRole('region', { name: 'Printed pages' }).focus();
    await page.keyboard.press('End');
    await untilIn(page, `${PAGE_READ} >= 5 && scrollY > 3000`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.pages').isVisible()).toBe(false);
  });

  it.each([380, 800, 1280])('need no more room than a window of %i pixels has', async (width) => {
    const record = await recordOfFramework();
    const page = await open(record, { width, path: '?at=art_1' });
    if (width < 800) {
      expect(await page.locator('.pages').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Show the pages' }).click();
    }
    expectPrintIn(await chosenOn(page, record), record, 'art_1');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await isInWindow(page, '.clause.chosen')).toBe(true);
  });

  it.each<[string, () => Promise<AgreementRecord>, RegExp]>([
    [
      'the file is gone',
      async () => {
        const record = await recordOfFramework();
        return { ...record, source: { ...record.source, uri: 'gone/agreement.pdf' } };
      },
      /^The pages are not shown: The file that was read is no longer at gone\/agreement\.pdf/,
    ],
    [
      'it asks for a password',
      async () =>
        recordOf(await pdfFile((paper) => paper.text(agreement('POLAND')), { userPassword: 'harbour' }), [
          'harbour',
        ]),
      /^The pages are not shown: the PDF asks for a password\.$/,
    ],
  ])('are not shown when %s, and it says so', async (_, record, says) => {
    const page = await open(await record());
    const said = page.locator('.page-bar p');
    await said.filter({ hasText: 'not shown' }).waitFor();
    expect(await said.textContent()).toMatch(says);
    expect(await page.locator('.pages').isVisible()).toBe(false);
    expect(await page.locator('.page-bar button').isVisible()).toBe(false);
  });

  it('are there for a PDF alone', async () => {
    const file = `${folderWith({ 'poland.txt': agreement('POLAND') })}/poland.txt`;
    const page = await open(await recordOf(file));
    expect(await page.locator('.page-bar, .pages').count()).toBe(0);
  });
});
