import { createHash } from 'node:crypto';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docx, p, zip } from '../../scripts/documents/docx.js';
import { digestDocument, findDocuments, readDocument } from '../../src/sources/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type Files = Record<string, string | Uint8Array>;

const TREATY = 'Article 1. The Parties shall consult.';

/** Writes `bytes` as `a.zip` into a folder of its own and looks into it. */
async function lookInto(bytes: Uint8Array) {
  const folder = temporaryFolder();
  const archive = join(folder, 'a.zip');
  writeFileSync(archive, bytes);
  const { documents, closed, passedOver } = await findDocuments([archive]);
  return {
    archive,
    found: documents.map(({ uri, fileName }) => `${uri.slice(folder.length + 1)} ${fileName}`),
    closed: Object.fromEntries(closed.map(({ uri, reason }) => [uri.slice(folder.length + 1), reason])),
    passedOver: passedOver.files.map((uri) => uri.slice(folder.length + 1)),
    links: passedOver.links.map((uri) => uri.slice(folder.length + 1)),
    known: closed.filter(({ document }) => document).map(({ uri }) => uri.slice(folder.length + 1)),
  };
}

/** Changes two bytes in each header of the archive, in its directory and before the members. */
function inHeaders(bytes: Uint8Array, inDirectory: number, inFile: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (const [sign, at] of [['PK\x01\x02', inDirectory] as const, ['PK\x03\x04', inFile] as const]) {
    for (
      let from = changed.indexOf(sign, 0, 'latin1');
      from !== -1;
      from = changed.indexOf(sign, from + 4, 'latin1')
    ) {
      changed.writeUInt16LE(value, from + at);
    }
  }
  return changed;
}

const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');

/** The only member says that it unpacks to `size`. */
function unpacksTo(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(size, changed.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return changed;
}

/** The second entry of the directory points to the member of the first. */
function overlapping(): Uint8Array {
  const changed = Buffer.from(zip({ 'a.txt': TREATY, 'b.txt': TREATY }));
  const first = changed.indexOf('PK\x01\x02', 0, 'latin1');
  changed.writeUInt32LE(0, changed.indexOf('PK\x01\x02', first + 4, 'latin1') + 42);
  return changed;
}

/** `count` entries are all that the end of the archive says of itself. */
function withCount(count: number): Uint8Array {
  const changed = Buffer.from(zip({ 'a.txt': TREATY }));
  changed.writeUInt16LE(count, changed.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 10);
  return changed;
}

describe('documents in an archive', () => {
  it.each<[string, Files, string[], string[]]>([
    [
      'in order of name, at any depth',
      { 'x/b.docx': 'b', 'a.txt': 'a', 'x/': '', 'x/y/c.html': 'c' },
      ['a.zip#a.txt a.txt', 'a.zip#x/b.docx b.docx', 'a.zip#x/y/c.html c.html'],
      [],
    ],
    [
      'others are passed over',
      { 'a.txt': 'a', 'b.png': 'b', 'c/d.PNG': 'd' },
      ['a.zip#a.txt a.txt'],
      ['a.zip#b.png', 'a.zip#c/d.PNG'],
    ],
    [
      'none that is hidden or that file managers leave behind',
      { 'a.txt': 'a', '__MACOSX/._a.txt': 'b', '.x/c.txt': 'c', 'Thumbs.db': 'd' },
      ['a.zip#a.txt a.txt'],
      [],
    ],
    [
      'names with signs and in other scripts',
      { 'no #5?.txt': 'a', 'договор.txt': 'b', '100% sure.txt': 'c' },
      ['a.zip#100% sure.txt 100% sure.txt', 'a.zip#no #5?.txt no #5?.txt', 'a.zip#договор.txt договор.txt'],
      [],
    ],
    ['folders parted as in Windows', { 'x\\a.txt': 'a' }, ['a.zip#x/a.txt a.txt'], []],
    ['an empty archive has none', {}, [], []],
    // What it is, the reader says.
    [
      'a Word document that is called an archive',
      { '[Content_Types].xml': '', 'word/document.xml': '' },
      ['a.zip a.zip'],
      [],
    ],
  ])('%s', async (_, files, found, passedOver) => {
    expect(await lookInto(zip(files))).toMatchObject({ found, closed: {}, passedOver });
  });

  it.each<[string, Uint8Array]>([
    ['a text', Buffer.from(TREATY)],
    ['nothing', Buffer.alloc(0)],
  ])('what is called an archive and holds %s is a document itself', async (_, bytes) => {
    expect(await lookInto(bytes)).toMatchObject({ found: ['a.zip a.zip'], closed: {} });
  });

  it('comes after the plain files, whatever the archive is called', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.zip'), zip({ 'z.txt': TREATY }));
    writeFileSync(join(folder, 'b.txt'), TREATY);
    const { documents } = await findDocuments([folder]);
    expect(documents.map(({ fileName }) => fileName)).toEqual(['b.txt', 'z.txt']);
  });

  it('is hashed and read like any file', async () => {
    const bytes = docx({ body: p(TREATY) });
    const { archive } = await lookInto(zip({ 'x/a.docx': bytes, 'b.txt': TREATY.repeat(50_000) }));
    const digest = await digestDocument(`${archive}#x/a.docx`);
    expect(digest).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
    expect(await readDocument(`${archive}#x/a.docx`, bytes.length)).toEqual(bytes);
    const long = (await readDocument(`${archive}#b.txt`, TREATY.length * 50_000)) as Uint8Array;
    expect(Buffer.from(long).toString()).toBe(TREATY.repeat(50_000));
    expect(await readDocument(`${archive}#b.txt`, 7)).toEqual({ closed: expect.stringContaining('changed') });
  });

  it('is missed where the archive holds it no more, and seen where the archive was made anew', async () => {
    const { archive } = await lookInto(zip({ 'a.txt': TREATY }));
    await digestDocument(`${archive}#a.txt`);
    writeFileSync(archive, zip({ 'b.txt': 'A longer text than before.' }));
    expect(await digestDocument(`${archive}#a.txt`)).toEqual({
      closed: expect.stringContaining('no longer there'),
    });
    expect(await digestDocument(`${archive}#b.txt`)).toMatchObject({ bytes: 26 });
  });
});

describe('what an archive must not be', () => {
  const good = zip({ 'good.txt': TREATY });
  it.each<[string, Uint8Array, Record<string, string>]>([
    ['cut off', good.subarray(0, 60), { 'a.zip': 'is damaged or was cut off' }],
    [
      'with something in the place of its directory',
      renamed(good, 'PK\x01\x02', 'XX\x01\x02'),
      { 'a.zip': 'is damaged' },
    ],
    ['with fewer members than it says', withCount(3), { 'a.zip': 'is damaged' }],
    ['with members that share their bytes', overlapping(), { 'a.zip': 'share their bytes' }],
    ['a part of several', inEnd(good, 4, 2), { 'a.zip': 'one part of several' }],
    [
      'with an archive inside',
      zip({ 'x/b.zip': good, 'c.txt': TREATY }),
      { 'a.zip#x/b.zip': 'inside another is not opened' },
    ],
    ['with a name that leads out', zip({ 'x/../../b.txt': TREATY }), { 'a.zip#x/../../b.txt': 'leads out' }],
    ['with a name from the root', zip({ '/etc/b.txt': TREATY }), { 'a.zip#/etc/b.txt': 'leads out' }],
    ['with a name on a drive', zip({ 'C:\\b.txt': TREATY }), { 'a.zip#C:/b.txt': 'leads out' }],
    ['with a name with a zero byte', zip({ 'b\0.txt': TREATY }), { 'a.zip#b\0.txt': 'leads out' }],
    [
      'with two members of one name',
      renamed(zip({ 'b.txt': TREATY, 'c.txt': 'other' }), 'c.txt', 'b.txt'),
      { 'a.zip#b.txt': 'another of the same name' },
    ],
    [
      'with a member made to fill the memory',
      zip({ 'b.txt': new Uint8Array(20_000_000) }),
      { 'a.zip#b.txt': 'more than 200 times its size' },
    ],
    [
      'with more than any disk has room for',
      unpacksTo64(25 * 1024 ** 3),
      { 'a.zip': 'unpacks to more than 20 GB' },
    ],
    [
      'with more members than can be',
      withCount64(5_000_000),
      { 'a.zip': '5000000 members, more than the 100000 allowed' },
    ],
  ])('%s', async (_, bytes, expected) => {
    const { closed } = await lookInto(bytes);
    expect(Object.keys(closed)).toEqual(Object.keys(expected));
    for (const [uri, words] of Object.entries(expected)) expect(closed[uri]).toContain(words);
  });

  it.each<[string, Uint8Array, string]>([
    ['is encrypted', inHeaders(good, 8, 6, 1), 'protected by a password'],
    [
      'is packed in another way',
      inHeaders(good, 10, 8, 14),
      'packed in a way that is seldom used (method 14)',
    ],
    ['has another checksum', inHeaders(good, 16, 14, 0xbad), 'is damaged where it holds this'],
    ['unpacks to more than it says', unpacksTo(good, 3), 'is damaged where it holds this'],
    ['unpacks to less than it says', unpacksTo(good, 300), 'is damaged where it holds this'],
    ['is not packed as it says', notDeflated(), 'is damaged where it holds this'],
    ['begins with nothing', renamed(good, 'PK\x03\x04', 'XX\x03\x04'), 'is damaged where it holds this'],
  ])('a member that %s is told of when it is read, and the others are read', async (_, bytes, expected) => {
    const { archive, found } = await lookInto(bytes);
    // The beginning of the file no longer tells that it is an archive.
    if (bytes[0] === 0x50) expect(found).toEqual(['a.zip#good.txt good.txt']);
    expect(await digestDocument(`${archive}#good.txt`)).toEqual({
      closed: expect.stringContaining(expected),
    });
  });

  it.each<[string, Uint8Array, string[]]>([
    ['a broken archive', good.subarray(0, 60), ['a.zip']],
    ['an archive in another', zip({ 'b.zip': good }), ['a.zip#b.zip']],
    ['no member that no file may be called like', zip({ 'x/../../b.txt': TREATY }), []],
  ])('knows by its bytes %s', async (_, bytes, expected) => {
    const { archive, known } = await lookInto(bytes);
    expect(known).toEqual(expected);
    for (const uri of known)
      expect(await digestDocument(archive.replace('a.zip', uri))).toHaveProperty('sha256');
  });

  it('passes over links in it', async () => {
    const linked = Buffer.from(zip({ 'a.txt': TREATY, 'b.txt': '../../secret' }));
    const second = linked.indexOf('PK\x01\x02', linked.indexOf('PK\x01\x02', 0, 'latin1') + 4, 'latin1');
    linked.writeUInt32LE((0o120777 << 16) >>> 0, second + 38);
    expect(await lookInto(linked)).toMatchObject({ found: ['a.zip#a.txt a.txt'], links: ['a.zip#b.txt'] });
  });

  it('does not hinder the search of what lies beside', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, 'x', 'a.zip'), good);
    writeFileSync(join(folder, 'x', 'b.zip'), good);
    truncateSync(join(folder, 'x', 'b.zip'), 40);
    writeFileSync(join(folder, 'c.txt'), TREATY);
    const { documents, closed } = await findDocuments([folder]);
    expect(documents.map(({ uri }) => uri.slice(folder.length + 1))).toEqual(['c.txt', 'x/a.zip#good.txt']);
    expect(closed.map(({ uri }) => uri.slice(folder.length + 1))).toEqual(['x/b.zip']);
  });
});

function inEnd(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.writeUInt16LE(value, changed.lastIndexOf('PK\x05\x06', undefined, 'latin1') + at);
  return changed;
}

/** An archive with one stored member whose bytes are no deflated ones, though it says so. */
function notDeflated(): Uint8Array {
  const packed = deflateRawSync(TREATY);
  return renamed(
    zip({ 'good.txt': TREATY }),
    Buffer.from(packed.subarray(0, 6)).toString('latin1'),
    '\xff\xff\xff\xff\xff\xff',
  );
}

/** An archive in the form for large ones, whose end says `count`. */
function withCount64(count: number): Uint8Array {
  const end = Buffer.alloc(56 + 20 + 22);
  end.write('PK\x06\x06', 0, 'latin1');
  end.writeBigUInt64LE(BigInt(count), 32);
  end.write('PK\x06\x07', 56, 'latin1');
  end.writeBigUInt64LE(4n, 64);
  end.write('PK\x05\x06', 76, 'latin1');
  end.writeUInt16LE(0xffff, 76 + 10);
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), end]);
}

/** An archive whose only member says in the form for large ones that it unpacks to `size`. */
function unpacksTo64(size: number): Uint8Array {
  const bytes = Buffer.from(zip({ 'good.txt': TREATY }));
  const entry = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  const extraAt = entry + 46 + 'good.txt'.length;
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  bytes.writeUInt32LE(0xffffffff, entry + 24);
  bytes.writeUInt16LE(extra.length, entry + 30);
  const changed = Buffer.concat([bytes.subarray(0, extraAt), extra, bytes.subarray(extraAt)]);
  const end = changed.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  changed.writeUInt32LE(changed.readUInt32LE(end + 12) + extra.length, end + 12);
  return changed;
}
