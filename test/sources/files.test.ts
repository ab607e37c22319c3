import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  absoluteAddress,
  digestDocument,
  findDocuments,
  isDocumentAt,
  readDocument,
} from '../../src/sources/index.js';
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

/** The reading of all below `folder`, or of what is named in it: uris in the folder, with content or reason. */
async function readAll(folder: string, names: readonly string[] = ['']): Promise<Record<string, string>> {
  const { documents, closed } = await findDocuments(names.map((name) => join(folder, name)));
  const read: [string, string][] = closed.map(({ uri, reason }) => [uri, reason]);
  for (const { path, uri } of documents) {
    const digest = await digestDocument(path);
    const bytes = 'closed' in digest ? digest : await readDocument(path, digest.bytes);
    read.push([uri, 'closed' in bytes ? bytes.closed : new TextDecoder().decode(bytes)]);
  }
  return Object.fromEntries(read.map(([uri, what]) => [uri.slice(folder.length + 1), what]));
}

describe('names that are no UTF-8', () => {
  const alike = (name: string): string =>
    `Several names in its folder look like ${name}, as they are no UTF-8; rename them so that they differ.`;

  it.each<[string, string[], string[] | undefined, Record<string, string>]>([
    [
      'are read, and shown with signs for what cannot be shown',
      ['caf\xe9.txt'],
      undefined,
      { 'caf�.txt': '0' },
    ],
    ['are found by the path as it is shown', ['caf\xe9.txt', 'b.txt'], ['caf�.txt'], { 'caf�.txt': '0' }],
    [
      'may be those of folders',
      ['d\xe9p\xf4t/\xfcber/a.txt', 'b.txt'],
      undefined,
      { 'd�p�t/�ber/a.txt': '0', 'b.txt': '1' },
    ],
    [
      'that look the same are told, and the others read',
      ['x\xe8.txt', 'x\xe9.txt', 'y.txt'],
      undefined,
      { 'x�.txt': alike('x�.txt'), 'y.txt': '2' },
    ],
    [
      'that look the same are told where they are named',
      ['x\xe8.txt', 'x\xe9.txt', 'y.txt'],
      ['x�.txt', 'y.txt'],
      { 'x�.txt': alike('x�.txt'), 'y.txt': '2' },
    ],
    [
      'that look the same may be those of folders',
      ['x\xe8/a.txt', 'x\xe9/b.txt', 'y.txt'],
      undefined,
      { 'x�': alike('x�'), 'y.txt': '2' },
    ],
  ])('%s', async (_, files, names, expected) => {
    const folder = temporaryFolder();
    const at = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    for (const [index, file] of files.entries()) {
      mkdirSync(at(dirname(file)), { recursive: true });
      writeFileSync(at(file), String(index));
    }
    expect(await readAll(folder, names)).toEqual(expected);
  });

  it('stand for the same document in a later run', async () => {
    const folder = temporaryFolder();
    writeFileSync(Buffer.from(`${folder}/caf\xe9.txt`, 'latin1'), 'a');
    const path = join(folder, 'caf�.txt');
    const { sha256 } = (await digestDocument(path)) as { sha256: string };
    expect(await isDocumentAt(path, sha256.slice(0, 16))).toBe(true);
  });
});
