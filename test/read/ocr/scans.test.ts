import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanCases } from '../../../scripts/scans/index.js';
import { parse, sourceOf } from '../../../src/index.js';
import type { ReadLimits } from '../../../src/limits.js';
import { characterError } from '../../layout/likeness.js';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/scans');

/** What was read with the usual limits: each costs a second or two. */
const usual = new Map<string, ReturnType<typeof read>>();
const readOnce = (name: string) => {
  const reading = usual.get(name) ?? read(name);
  usual.set(name, reading);
  return reading;
};

const read = async (name: string, limits: Partial<ReadLimits> = {}) => {
  const bytes = await readFile(path.join(folder, `${name}.pdf`));
  return parse(sourceOf(`${name}.pdf`, bytes), bytes, { limits });
};

describe('a scanned page', { timeout: 120_000 }, () => {
  it.each(
    scanCases
      .filter(({ recognised }) => recognised.length > 0)
      .map((each) => [each.exercises, each] as const),
  )('%s', async (_, { name, recognised }) => {
    const { document, status, issues } = await readOnce(name);
    const wanted = await readFile(path.join(folder, `${name}.txt`), 'utf8');
    // Printed when it differs, so that the difference can be read; the figure decides.
    expect(characterError(document.text, wanted), document.text).toBeLessThanOrEqual(0.02);
    const pages = document.pages.filter(({ ocr }) => ocr).map(({ pageNumber }) => pageNumber);
    expect(pages).toEqual(recognised);
    expect(status).toBe('complete');
    expect(issues.map(({ code, pageNumber }) => `${code} ${pageNumber}`)).toEqual([
      `read/ocr ${recognised[0]}`,
    ]);
  });

  it('that cannot be read is not taken for text', async () => {
    const { document, status, issues } = await read('cyrillic');
    expect(document.text).toBe('');
    expect(status).toBe('failed');
    expect(issues.map(({ code, pageNumber }) => `${code} ${pageNumber}`)).toEqual(['read/illegible-scan 1']);
  });
});

describe('text recognition', { timeout: 120_000 }, () => {
  it.each<[string, string, Partial<ReadLimits>, string]>([
    ['a scan', 'clean', { ocr: 'never' }, 'error read/no-text-layer ocr 0'],
    ['a stamped scan', 'stamped', { ocr: 'never' }, 'warning read/no-text-layer ocr 0'],
    ['garbled text', 'garbled', { ocr: 'never' }, 'warning read/no-text-layer ocr 0'],
    ['more scans than allowed', 'mixed', { maxOcrPages: 0 }, 'error read/too-many-scans maxOcrPages 0'],
    ['a page that takes long', 'clean', { maxOcrPageMs: 1 }, 'error read/too-slow maxOcrPageMs 1'],
    ['a large picture', 'coarse', { maxOcrPixels: 9_999 }, 'error read/too-large maxOcrPixels 9999'],
  ])('leaves out %s, and says which limit to raise', async (_, name, limits, expected) => {
    const { issues, document } = await read(name, limits);
    const told = issues.map(
      ({ severity, code, limit }) => `${severity} ${code} ${limit?.name} ${limit?.value}`,
    );
    expect(told).toEqual([expected]);
    expect(document.pages.some(({ ocr }) => ocr)).toBe(false);
  });

  it('reads pages that have good text of their own only when it is told to', async () => {
    const { document, readerVersion } = await read('mixed', { ocr: 'always' });
    expect(document.pages.map(({ ocr }) => ocr !== undefined)).toEqual([true, true]);
    const wanted = await readFile(path.join(folder, 'mixed.txt'), 'utf8');
    expect(characterError(document.text, wanted), document.text).toBeLessThanOrEqual(0.02);
    expect(readerVersion).not.toBe((await read('clean', { ocr: 'never' })).readerVersion);
  });

  it('gives the same record for the same bytes, and leaves no file behind', async () => {
    const before = await readdir('.');
    expect(await read('coarse')).toEqual(await readOnce('coarse'));
    expect(await readdir('.')).toEqual(before);
  });

  it('tells where the words stand on the page made level', async () => {
    const { document } = await readOnce('skewed');
    const [page] = document.pages;
    expect(page!.ocr!.levelledDegrees).toBeCloseTo(-1.4, 0);
    const [first, second] = page!.lines;
    expect(document.text.slice(second!.span.start, second!.span.end)).toMatch(/^The Parties shall hold/);
    // The column begins 44 pt from the edge and is 332 pt wide.
    expect(Math.abs(second!.box!.xPt - 44)).toBeLessThan(6);
    expect(Math.abs(second!.box!.widthPt - 332)).toBeLessThan(6);
    expect(second!.box!.yPt).toBeGreaterThan(first!.box!.yPt + 10);
  });
});
