import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('../../src/cli/', import.meta.url));
const LIGHT = new Set(['commander', './errors.js', './options.js', '../limits.js', '../version.js']);

/** Files whose import statements the command's start has to wait for. */
const atStart = () =>
  readdirSync(CLI).filter(
    (file) => /export function \w+Command\(/.test(readFileSync(CLI + file, 'utf8')) || file === 'main.ts',
  );

it('loads nothing heavy before a command is at work, so that help and answers come at once', () => {
  const files = atStart();
  expect(files.length).toBeGreaterThan(7);
  const heavy = files.flatMap((file) =>
    [...readFileSync(CLI + file, 'utf8').matchAll(/^import (?!type )[^;]*? from '([^']+)';/gm)]
      .map(([, target]) => target!)
      .filter((target) => !LIGHT.has(target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(heavy).toEqual([]);
});
