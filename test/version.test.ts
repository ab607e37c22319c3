import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PACTA_VERSION, READER_VERSION, readerVersion } from '../src/version.js';

it('says the version of package.json', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(PACTA_VERSION).toBe(manifest.version);
});

it.each([
  [undefined, READER_VERSION],
  ['never', READER_VERSION],
  ['auto', READER_VERSION],
  ['always', `${READER_VERSION}+ocr`],
])('what is read with --ocr %s counts as read by %s', (ocr, expected) => {
  expect(readerVersion(ocr)).toBe(expected);
});
