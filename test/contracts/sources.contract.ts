import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { zip } from '../../scripts/documents/docx.js';
import { recordId } from '../../src/model/index.js';
import {
  digestDocument,
  findDocuments,
  isDocumentAt,
  PathError,
  readDocument,
} from '../../src/sources/index.js';

/** An empty place for documents, of one kind. */
export interface Place {
  /** Address of what has this name; of all, for the empty name. */
  at: (name: string) => string;
  put: (name: string, content: string | Uint8Array) => Promise<void>;
  remove: (name: string) => Promise<void>;
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const decoder = new TextDecoder();

/** What holds wherever documents lie. */
export function describeSource(kind: string, newPlace: () => Promise<Place>): void {
  async function placeWith(...names: string[]): Promise<Place> {
    const place = await newPlace();
    for (const name of names) await place.put(name, name);
    return place;
  }

  describe(`${kind}: finding documents`, () => {
    it.each<[string, string[], string[], string[]]>([
      [
        'all below a folder, in order of name',
        ['f.html', 'b.txt', 'a.pdf', 'd.docx', 'c.md', 'e.htm'],
        [''],
        ['a.pdf', 'b.txt', 'c.md', 'd.docx', 'e.htm', 'f.html'],
      ],
      ['capital extensions', ['A.PDF', 'B.Txt'], [''], ['A.PDF', 'B.Txt']],
      ['what lies at any depth', ['x/a.txt', 'x/y/z.txt'], [''], ['x/a.txt', 'x/y/z.txt']],
      ['what lies below a name', ['x/a.txt', 'xy/b.txt', 'y/c.txt'], ['x'], ['x/a.txt']],
      ['the same for a name with its slash', ['x/a.txt', 'x-y.txt'], ['x/'], ['x/a.txt']],
      ['no other extensions', ['a.doc', 'b.rtf', 'txt', 'c.txt.bak', 'd.txt'], [''], ['d.txt']],
      ['nothing hidden', ['.a.txt', '.git/b.txt', 'x/.c/d.txt', 'e.txt'], [''], ['e.txt']],
      ['what is named, whatever its name', ['.odd', 'b.txt'], ['.odd'], ['.odd']],
      ['names in the order given', ['a.txt', 'b.txt'], ['b.txt', 'a.txt'], ['b.txt', 'a.txt']],
      ['once what is reached twice', ['x/a.txt'], ['x/a.txt', 'x', ''], ['x/a.txt']],
      [
        'names with signs and in other scripts',
        [
          '100% sure.txt',
          'a b+c.txt',
          'no #5?.txt',
          'v%20w.txt',
          "x & 'y' <z>.txt",
          'договор.txt',
          '協定.pdf',
        ],
        [''],
        [
          '100% sure.txt',
          'a b+c.txt',
          'no #5?.txt',
          'v%20w.txt',
          "x & 'y' <z>.txt",
          'договор.txt',
          '協定.pdf',
        ],
      ],
    ])('finds %s', async (_, names, given, expected) => {
      const place = await placeWith(...names);
      const { documents } = await findDocuments(given.map(place.at));
      expect(documents.map(({ uri }) => uri)).toEqual(expected.map(place.at));
      expect(documents.map(({ fileName }) => fileName)).toEqual(
        expected.map((name) => name.slice(name.lastIndexOf('/') + 1)),
      );
      for (const [index, { path }] of documents.entries()) {
        const read = await readDocument(path, Buffer.byteLength(expected[index]!));
        expect(decoder.decode(read as Uint8Array)).toBe(expected[index]);
      }
    });

    it.each<[string, string[], string[], string[]]>([
      ['other kinds', ['Minutes', 'a.txt', 'b.doc', 'x/c.DOC'], [''], ['Minutes', 'b.doc', 'x/c.DOC']],
      ['none that is named and so read', ['a.doc', 'b.doc'], ['a.doc', ''], ['b.doc']],
      ['nothing that file managers leave', ['Thumbs.db', '.DS_Store', 'a.txt'], [''], []],
    ])('passes over %s', async (_, names, given, expected) => {
      const place = await placeWith(...names);
      const { passedOver } = await findDocuments(given.map(place.at));
      expect(passedOver).toEqual({ files: expected.map(place.at), links: [] });
    });

    it('names what is not there', async () => {
      const place = await placeWith('a.txt');
      const looking = findDocuments([place.at('nowhere')]);
      await expect(looking).rejects.toThrow(PathError);
      await expect(looking).rejects.toThrow(place.at('nowhere'));
    });
  });

  describe(`${kind}: reading documents`, () => {
    it.each<[string, Uint8Array]>([
      ['a short one', Buffer.from('Article 1')],
      ['an empty one', Buffer.alloc(0)],
      ['one of many pieces', Buffer.from('0123456789abcdef'.repeat(200_000))],
    ])('hashes and reads %s', async (_, content) => {
      const place = await newPlace();
      await place.put('a.txt', content);
      const path = place.at('a.txt');
      expect(await digestDocument(path)).toEqual({ sha256: sha256(content), bytes: content.length });
      const read = (await readDocument(path, content.length)) as Uint8Array;
      expect(sha256(read)).toBe(sha256(content));
      // PDF readers take the whole buffer for themselves.
      expect(read.buffer.byteLength).toBe(read.length);
    });

    it.each<[string, string]>([
      ['longer', 'Article 1 and more'],
      ['shorter', 'Art'],
    ])('does not take for the document what has become %s', async (_, content) => {
      const place = await placeWith('a.txt');
      await place.put('a.txt', content);
      expect(await readDocument(place.at('a.txt'), 'Article 1'.length)).toEqual({
        closed: expect.stringContaining('changed'),
      });
    });

    it('says of a document that is gone that it is no longer there', async () => {
      const place = await placeWith('a.txt', 'b.txt');
      await place.remove('a.txt');
      const gone = { closed: expect.stringContaining('no longer there') };
      expect(await digestDocument(place.at('a.txt'))).toEqual(gone);
      expect(await readDocument(place.at('a.txt'), 5)).toEqual(gone);
    });

    it.each<[string, (place: Place) => Promise<void>, boolean]>([
      ['is where it was', async () => {}, true],
      ['was replaced', (place) => place.put('a.txt', 'other'), false],
      ['is gone', (place) => place.remove('a.txt'), false],
    ])('knows whether a document %s', async (_, change, expected) => {
      const place = await placeWith('a.txt', 'b.txt');
      await change(place);
      expect(await isDocumentAt(place.at('a.txt'), recordId(sha256('a.txt')))).toBe(expected);
    });
  });

  describe(`${kind}: documents in archives`, () => {
    it('finds, hashes and reads them, and knows whether they are still there', async () => {
      const place = await placeWith('b.txt');
      await place.put('a.zip', zip({ 'x/c.txt': 'Article 1', 'd.pdf': 'Article 2' }));
      const { documents, closed } = await findDocuments([place.at('')]);
      const names = ['b.txt', 'a.zip#d.pdf', 'a.zip#x/c.txt'];
      expect(documents.map(({ uri }) => uri)).toEqual(names.map(place.at));
      expect(documents.map(({ fileName }) => fileName)).toEqual(['b.txt', 'd.pdf', 'c.txt']);
      expect(closed).toEqual([]);
      const { path } = documents[2]!;
      expect(await digestDocument(path)).toEqual({ sha256: sha256('Article 1'), bytes: 9 });
      const read = (await readDocument(path, 9)) as Uint8Array;
      expect(decoder.decode(read)).toBe('Article 1');
      // PDF readers take the whole buffer for themselves.
      expect(read.buffer.byteLength).toBe(read.length);
      const id = recordId(sha256('Article 1'));
      expect(await isDocumentAt(place.at('a.zip#x/c.txt'), id)).toBe(true);
      await place.put('a.zip', zip({ 'x/c.txt': 'Article 3, which is another' }));
      expect(await isDocumentAt(place.at('a.zip#x/c.txt'), id)).toBe(false);
      await place.remove('a.zip');
      expect(await readDocument(path, 9)).toEqual({ closed: expect.stringContaining('no longer there') });
    });

    it.each<[string, string, string[]]>([
      ['one of them', 'a.zip#x/c.txt', ['a.zip#x/c.txt']],
      ['a folder of them', 'a.zip#x', ['a.zip#x/c.txt', 'a.zip#x/d.txt']],
      ['the same with its slash', 'a.zip#x/', ['a.zip#x/c.txt', 'a.zip#x/d.txt']],
    ])('finds %s by its address', async (_, given, expected) => {
      const place = await newPlace();
      await place.put('a.zip', zip({ 'x/c.txt': 'c', 'x/d.txt': 'd', 'xy.txt': 'e' }));
      const { documents } = await findDocuments([place.at(given)]);
      expect(documents.map(({ uri }) => uri)).toEqual(expected.map(place.at));
      await expect(findDocuments([place.at('a.zip#nowhere')])).rejects.toThrow(PathError);
      await expect(findDocuments([place.at('b.zip#x')])).rejects.toThrow(PathError);
    });

    it('says of an archive that is damaged so, and finds the others', async () => {
      const place = await placeWith('b.txt');
      await place.put('a.zip', zip({ 'c.txt': 'Article 1' }).subarray(0, 50));
      const { documents, closed } = await findDocuments([place.at('')]);
      expect(documents.map(({ uri }) => uri)).toEqual([place.at('b.txt')]);
      expect(closed).toMatchObject([{ uri: place.at('a.zip'), reason: expect.stringContaining('damaged') }]);
    });
  });
}
