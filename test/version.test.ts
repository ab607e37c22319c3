import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PACTA_VERSION } from '../src/version.js';

it('says the version of package.json', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(PACTA_VERSION).toBe(manifest.version);
});
