import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findDocuments, PathError } from '../../src/sources/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

function tree(...files: string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

const below = async (folder: string, ...paths: string[]) =>
  (await findDocuments(paths.map((path) => join(folder, path)))).documents.map(({ uri }) =>
    uri.slice(folder.length + 1),
  );

describe('finding documents', () => {
  it.each<[string, string[], string[], string[]]>([
    ['files of a folder in order of name', ['b.txt', 'a.pdf', 'c.md'], ['.'], ['a.pdf', 'b.txt', 'c.md']],
    ['capital extensions', ['A.PDF', 'B.Txt'], ['.'], ['A.PDF', 'B.Txt']],
    ['folders at any depth', ['x/y/z.txt', 'x/a.txt'], ['.'], ['x/a.txt', 'x/y/z.txt']],
    ['no other extensions', ['a.doc', 'b.rtf', 'txt', 'c.txt.bak'], ['.'], []],
    ['nothing hidden', ['.a.txt', '.git/b.txt', 'x/.c/d.txt', 'e.txt'], ['.'], ['e.txt']],
    ['a named file whatever its name', ['.odd', 'b.txt'], ['.odd'], ['.odd']],
    ['paths in the order given', ['a.txt', 'b.txt'], ['b.txt', 'a.txt'], ['b.txt', 'a.txt']],
    ['a file reached twice once', ['x/a.txt'], ['x/a.txt', 'x', '.'], ['x/a.txt']],
    ['names in other scripts', ['договор.txt', '協定.pdf'], ['.'], ['договор.txt', '協定.pdf']],
  ])('finds %s', async (_, files, paths, expected) => {
    expect(await below(tree(...files), ...paths)).toEqual(expected);
  });

  it.each<[string, string[], string[], string[]]>([
    [
      'files of other kinds',
      ['a.txt', 'b.doc', 'x/c.DOC', 'd.rtf', 'Minutes'],
      ['.'],
      ['Minutes', 'b.doc', 'd.rtf', 'x/c.DOC'],
    ],
    ['a file reached twice once', ['x/a.tar'], ['x', '.'], ['x/a.tar']],
    ['none that is named and so read', ['a.doc', 'b.doc'], ['a.doc', '.'], ['b.doc']],
    [
      'nothing hidden, and nothing that file managers leave',
      ['.DS_Store', 'Thumbs.db', 'desktop.ini'],
      ['.'],
      [],
    ],
    ['nothing of the store', ['store/records/1.json', 'store/pacta.db', 'a.json'], ['.'], ['a.json']],
  ])('passes over %s', async (_, files, paths, expected) => {
    const folder = tree(...files);
    const given = paths.map((path) => join(folder, path));
    const { passedOver } = await findDocuments(given, join(folder, 'store'));
    expect(passedOver.files).toEqual(expected.map((file) => join(folder, file)));
  });

  it('follows no link below a folder, but a link that is named', async () => {
    const outside = tree('secret.txt');
    const folder = tree('a.txt', 'x/b.txt');
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync(folder, join(folder, 'x', 'round'));
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'linked.txt'));
    expect(await below(folder, '.')).toEqual(['a.txt', 'x/b.txt']);
    const linksBelow = async (...paths: string[]) =>
      (await findDocuments(paths.map((path) => join(folder, path)))).passedOver.links;
    expect(await linksBelow('.')).toEqual(['linked.txt', 'out', 'x/round'].map((link) => join(folder, link)));
    expect(await linksBelow('linked.txt', 'x')).toEqual([join(folder, 'x/round')]);
    expect(await below(folder, 'linked.txt', 'out')).toEqual(['linked.txt']);
  });

  it('tells what lies too deep to be opened, and finds the others', async () => {
    const folder = tree('a.txt', 'z/b.txt');
    // A path may be just so long (PATH_MAX); only a process that stands further down can make a longer one.
    const name = 'x'.repeat(200);
    let base = folder;
    while (base.length + name.length < 900) base = join(base, name);
    mkdirSync(base, { recursive: true });
    const levels = Array.from({ length: 19 }, (_, index) =>
      Array(index + 1)
        .fill(name)
        .join('/'),
    );
    execFileSync('mkdir', levels, { cwd: base });
    execFileSync(
      'touch',
      levels.map((level) => `${level}/${name}.txt`),
      { cwd: base },
    );
    onTestFinished(() => {
      execFileSync('rm', ['-rf', folder]);
    });
    const { documents, closed } = await findDocuments([folder]);
    const names = documents.map(({ fileName }) => fileName);
    expect([names[0], names.at(-1)]).toEqual(['a.txt', 'b.txt']);
    expect(closed).toHaveLength(1);
    expect(closed[0]!.uri.startsWith(base)).toBe(true);
    expect(closed[0]!.reason).toBe('The folder cannot be opened (ENAMETOOLONG).');
    // The path of this one is too long to open it, which is the reader's to tell.
    expect(documents[1]!.uri.length).toBeGreaterThan(closed[0]!.uri.length);
  });

  it('names a path that is not there', async () => {
    await expect(findDocuments(['/nowhere/at-all'])).rejects.toThrow(PathError);
    await expect(findDocuments(['/nowhere/at-all'])).rejects.toThrow(
      'There is no file or folder /nowhere/at-all.',
    );
  });
});
