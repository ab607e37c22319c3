import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadLimits } from '../../src/limits.js';
import type { MediaType } from '../../src/model/index.js';
import { detectMediaType, readSource } from '../../src/read/index.js';

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/hostile');
const PDF = 'application/pdf';
const TEXT = 'text/plain';
const OTHER = 'application/octet-stream';

interface Row {
  mediaType: MediaType;
  pages: number;
  issues: string[];
  limits?: Partial<ReadLimits>;
}

const ROWS: [file: string, expected: Row][] = [
  ['empty.pdf', { mediaType: OTHER, pages: 0, issues: ['error read/empty'] }],
  ['empty.txt', { mediaType: OTHER, pages: 0, issues: ['error read/empty'] }],
  ['blank.txt', { mediaType: TEXT, pages: 0, issues: ['error read/empty'] }],
  ['truncated.pdf', { mediaType: PDF, pages: 4, issues: ['error read/damaged', 'error read/damaged 5'] }],
  ['cut-off.pdf', { mediaType: PDF, pages: 3, issues: ['error read/damaged 4'] }],
  ['header-only.pdf', { mediaType: PDF, pages: 0, issues: ['error read/damaged'] }],
  [
    'noise-in-the-middle.pdf',
    { mediaType: PDF, pages: 3, issues: ['error read/damaged 3', 'error read/damaged 4'] },
  ],
  ['encrypted.pdf', { mediaType: PDF, pages: 0, issues: ['error read/encrypted'] }],
  ['image-only.pdf', { mediaType: PDF, pages: 2, issues: ['error read/no-text-layer 1'] }],
  ['partly-image.pdf', { mediaType: PDF, pages: 5, issues: ['error read/no-text-layer 2'] }],
  ['really-a-pdf.txt', { mediaType: PDF, pages: 1, issues: [] }],
  ['really-text.pdf', { mediaType: TEXT, pages: 1, issues: [] }],
  ['binary.txt', { mediaType: OTHER, pages: 0, issues: ['error read/unsupported-media-type'] }],
  ['binary.pdf', { mediaType: OTHER, pages: 0, issues: ['error read/unsupported-media-type'] }],
  ['rich-text.txt', { mediaType: OTHER, pages: 0, issues: ['error read/unsupported-media-type'] }],
  ['cyclic-page-tree.pdf', { mediaType: PDF, pages: 0, issues: ['error read/damaged'] }],
  ['cyclic-form.pdf', { mediaType: PDF, pages: 1, issues: [] }],
  ['deep-page-tree.pdf', { mediaType: PDF, pages: 1, issues: [] }],
  [
    'many-pages.pdf',
    { mediaType: PDF, pages: 20, issues: ['error read/too-many-pages'], limits: { maxPages: 20 } },
  ],
  [
    'endless-page.pdf',
    {
      mediaType: PDF,
      pages: 1,
      issues: ['error read/too-many-characters'],
      limits: { maxCharacters: 10_000 },
    },
  ],
];

describe('hostile files', { timeout: 60_000 }, () => {
  it.each(ROWS)('%s', async (file, { mediaType, pages, issues, limits = {} }) => {
    const bytes = new Uint8Array(readFileSync(path.join(FOLDER, file)));
    expect(detectMediaType(bytes)).toBe(mediaType);
    const result = await readSource(bytes, mediaType, { limits });
    expect(result.output).toHaveLength(pages);
    const found = result.issues.map(({ severity, code, pageNumber }) =>
      [severity, code, pageNumber].filter((part) => part !== undefined).join(' '),
    );
    expect(found).toEqual(issues);
  });

  it('does not say that only one page is missing where all behind it may be', async () => {
    const file = readFileSync(path.join(FOLDER, 'cut-off.pdf'));
    const shorter = new Uint8Array(file.subarray(0, file.indexOf('5 0 obj')));
    const { output, issues } = await readSource(shorter, PDF);
    expect(output.map(({ pageNumber }) => pageNumber)).toEqual([1]);
    expect(issues.map(({ code }) => code)).toEqual(['read/damaged']);
    expect(issues[0]!.message).toContain('missing from the text: 2 and perhaps later ones;');
  });

  it('names the pages that are pictures', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(FOLDER, 'partly-image.pdf')));
    const { issues } = await readSource(bytes, PDF);
    expect(issues[0]!.message).toContain('2–3, 5');
  });

  it('keeps the words beside a form that draws itself', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(FOLDER, 'cyclic-form.pdf')));
    const { output } = await readSource(bytes, PDF);
    const page = output[0]!;
    expect(page.kind === 'positioned' && page.runs[0]!.text).toContain('consultations once a year');
  });
});
