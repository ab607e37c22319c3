import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanCases } from '../../../scripts/scans/index.js';
import { parse, sourceOf } from '../../../src/index.js';
import { characterError } from '../../layout/likeness.js';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/scans');

const read = async (name: string) => {
  const bytes = await readFile(path.join(folder, `${name}.pdf`));
  return parse(sourceOf(`${name}.pdf`, bytes), bytes);
};

describe('a scanned page', { timeout: 120_000 }, () => {
  it.each(
    scanCases
      .filter(({ recognised }) => recognised.length > 0)
      .map((each) => [each.exercises, each] as const),
  )('%s', async (_, { name, recognised }) => {
    const { document, status, issues } = await read(name);
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
