import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MAIN } from '../support/cli.js';
import { FOLDER, keepAskedStore } from './asked-store.js';

keepAskedStore();

/** A device of Linux that takes nothing. */
const FULL = '/dev/full';

it
  .skipIf(!existsSync(FULL))
  .each([['list'], ['query', 'dispute', '--json'], ['export', '--format', 'jsonl']])(
  'says that nothing more can be written: %s',
  { timeout: 60_000 },
  async (...args) => {
    const said = await new Promise((resolve) => {
      const script = `"$@" > ${FULL}`;
      const words = ['-c', script, 'sh', process.execPath, MAIN, ...args];
      const child = execFile('sh', words, { cwd: FOLDER }, (_, __, stderr) =>
        resolve([child.exitCode, stderr]),
      );
    });
    expect(said).toEqual([
      1,
      'pacta: Standard output cannot be written: no space is left there. What was written is not whole.\n',
    ]);
  },
);
