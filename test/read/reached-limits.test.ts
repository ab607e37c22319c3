import { expect, it } from 'vitest';
import { DEFAULT_READ_LIMITS } from '../../src/limits.js';
import type { Issue } from '../../src/model/index.js';
import { tooLarge, tooManyCharacters, tooManyPages, tooSlow } from '../../src/read/reached-limits.js';

const LIMITS = { ...DEFAULT_READ_LIMITS, maxBytes: 1_500_000, maxPages: 20, maxPageMs: 2_500 };

it.each<[string, Issue, RegExp]>([
  [
    'too large a file',
    tooLarge(3_000_000, LIMITS),
    /has 2\.87 MB, more than the 1\.44 MB .* raise --max-size /,
  ],
  ['too many pages', tooManyPages(LIMITS), /^Only the first 20 pages were read; raise --max-pages /],
  [
    'too much text',
    tooManyCharacters(LIMITS),
    /^Only the first 20000000 characters .* raise --max-characters /,
  ],
  [
    'slow pages',
    tooSlow([2, 3], LIMITS),
    /longer than 2\.5 s .* from the text: 2–3; raise --page-time-limit /,
  ],
  [
    'a PDF slow to open',
    tooSlow([], LIMITS),
    /^Opening the PDF took longer than 2\.5 s; raise --page-time-limit /,
  ],
])('names the flag of the limit: %s', (_, { severity, message }, expected) => {
  expect(message).toMatch(expected);
  expect(severity).toBe('error');
});
