import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { absoluteAddress, digestDocument } from '../../src/sources/index.js';
import { describeSource } from '../contracts/sources.contract.js';
import { write } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describeSource('files', async () => {
  const folder = temporaryFolder();
  return {
    at: (name) => (name === '' ? folder : `${folder}/${name}`),
    put: async (name, content) => write(folder, name, content),
    remove: async (name) => rmSync(join(folder, name)),
  };
});

it('takes a folder in the place of a file for no document', async () => {
  expect(await digestDocument(temporaryFolder())).toEqual({ closed: 'It is no file any more.' });
});

it('names a file so that it is found from another folder', async () => {
  expect(await absoluteAddress('in/a.txt')).toBe(join(process.cwd(), 'in/a.txt'));
});
