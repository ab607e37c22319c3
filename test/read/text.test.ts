import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMIT_FLAGS, type ReadLimits } from '../../src/limits.js';
import type { PlainPage } from '../../src/model/index.js';
import { detectMediaType, readSource } from '../../src/read/index.js';

const utf16 = (text: string, bigEndian: boolean, mark = true): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const utf32 = (text: string, bigEndian: boolean): Uint8Array => {
  const codes = [0xfeff, ...[...text].map((character) => character.codePointAt(0)!)];
  const bytes = Buffer.alloc(codes.length * 4);
  for (const [at, code] of codes.entries()) {
    if (bigEndian) bytes.writeUInt32BE(code, at * 4);
    else bytes.writeUInt32LE(code, at * 4);
  }
  return new Uint8Array(bytes);
};
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

const read = async (bytes: Uint8Array) => {
  const { output, issues } = await readSource(bytes, 'text/plain');
  return { pages: output as PlainPage[], codes: issues.map((issue) => issue.code) };
};

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8('Curaçao – “Party”'), 'Curaçao – “Party”', []],
    ['UTF-8 with byte order mark', utf8('\ufeffCuraçao'), 'Curaçao', []],
    ['UTF-16, little end first', utf16('Curaçao', false), 'Curaçao', []],
    ['UTF-16, big end first', utf16('Curaçao', true), 'Curaçao', []],
    ['UTF-32, little end first', utf32('Curaçao 𝔄', false), 'Curaçao 𝔄', []],
    ['UTF-32, big end first', utf32('Curaçao 𝔄', true), 'Curaçao 𝔄', []],
    [
      'UTF-16 without a mark',
      utf16('The Parties shall consult', true, false),
      'The Parties shall consult',
      ['read/encoding-guessed'],
    ],
    [
      'Windows-1252',
      latin1('Cura\xe7ao \x96 \x93Party\x94 \x80'),
      'Curaçao – “Party” €',
      ['read/encoding-guessed'],
    ],
    ['UTF-8 that itself holds U+FFFD', utf8('The Parties\ufffd agree'), 'The Parties\ufffd agree', []],
    ['UTF-16 that itself holds U+FFFD', utf16('Curaçao\ufffd', false), 'Curaçao\ufffd', []],
    [
      'UTF-8 with one broken letter among many sound ones',
      new Uint8Array([...utf8('ééééé é “Party” '), 0xc3, ...utf8(' end')]),
      'ééééé é “Party” \ufffd end',
      ['read/undecodable-characters'],
    ],
  ])('%s', async (_, bytes, text, codes) => {
    expect(detectMediaType(bytes)).toBe('text/plain');
    const result = await read(bytes);
    expect(result.pages.map((page) => page.text)).toEqual([text]);
    expect(result.codes).toEqual(codes);
  });
});

/** Two rows of a text in EBCDIC, and one in GB 18030. */
const EBCDIC =
  'e38885 d78199a38985a240a28881939340839695a2a493a340818495964081a3408195a8409699408595a340a2818485 4b'.replaceAll(
    ' ',
    '',
  );
const GB18030 = 'b8f7b7bdd3a6cfe0bba5d0adc9cca3acd2d4b1e3d6b4d0d0b1bed0ade6d2b5c4b8f7cfeebfcec4bfa1a3';

describe('a text in an encoding that nothing tells', () => {
  it.each([
    ['EBCDIC', new Uint8Array(Buffer.from(EBCDIC, 'hex'))],
    ['GB 18030', new Uint8Array(Buffer.from(GB18030, 'hex'))],
  ])('is refused: %s', async (_, bytes) => {
    for (const mediaType of ['text/plain', 'text/html'] as const) {
      const { output, issues } = await readSource(bytes, mediaType);
      expect(output).toEqual([]);
      expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        'error read/unknown-encoding',
      ]);
    }
  });

  it('is read where it is of Western Europe, dotted lines included', async () => {
    const bytes = latin1(`Les parties coop\xe8rent et s'\xe9tonnent ${'\x85'.repeat(200)} 3`);
    expect((await read(bytes)).codes).toEqual(['read/encoding-guessed']);
  });
});

describe('a text that is not valid in its encoding', () => {
  it.each([
    ['once', [0xc3], 'so a character is lost'],
    ['twice', [0xc3, 0x20, 0xc3], 'so 2 characters are lost'],
  ])('says so in one sentence, with the remedy: %s', async (_, broken, expected) => {
    const bytes = new Uint8Array([...utf8('éééééééé '), ...broken, ...utf8(' end')]);
    const { issues } = await readSource(bytes, 'text/plain');
    expect(issues.map(({ message }) => message)).toEqual([
      `The text is not valid UTF-8, ${expected} and shown as \ufffd; save it again as UTF-8 in the program it comes from.`,
    ]);
  });
});

describe('media types', () => {
  it.each([
    ['a PDF after binary junk', latin1(`${'\x00\x01\xff'.repeat(300)}%PDF-1.4`), 'application/pdf'],
    [
      'a PDF after a byte order mark and line ends',
      latin1('\xef\xbb\xbf\r\n\r\n%PDF-1.4\n'),
      'application/pdf',
    ],
    [
      'a PDF after the head of the letter it was sent in',
      latin1('Content-Type: application/pdf\r\n\r\n%PDF-1.4\n\x00\x01\x02'),
      'application/pdf',
    ],
    [
      'a text that begins by telling of PDF headers',
      utf8('The line `%PDF-1.7` opens a PDF.\n'),
      'text/plain',
    ],
    ['a text with a PDF header on a line of its own', utf8('Begin it thus:\n\n%PDF-1.7\n'), 'text/plain'],
    ['a text that mentions PDF headers late', latin1(`${'x'.repeat(1100)}%PDF-1.4`), 'text/plain'],
    ['a web page', utf8('<!DOCTYPE html><p>Article 1</p>'), 'text/html'],
    ['a web page without head', utf8('<p>Article 1</p>'), 'text/html'],
    ['a web page in UTF-16', Buffer.from('\ufeff<html><p>Article 1</p>', 'utf16le'), 'text/html'],
    [
      'a web page that is XML',
      utf8('<?xml version="1.0"?>\n<!-- of 1999 -->\n<html xmlns="x">'),
      'text/html',
    ],
    ['a web page in the wrapping of a filing', utf8('<DOCUMENT>\n<TYPE>EX-1\n<TEXT>\n<html>'), 'text/html'],
    ['light markup that begins with a tag', utf8('<p align="center">\n\n# Title\n\n</p>\n'), 'text/plain'],
    ['a text that mentions web pages', utf8('Begin it thus:\n<html>\n'), 'text/plain'],
    ['XML of another kind', utf8('<?xml version="1.0"?><treaty/>'), 'application/octet-stream'],
    ['rich text behind a byte order mark', utf8('\ufeff{\\rtf1 Article 1}'), 'application/octet-stream'],
    ['zero bytes', new Uint8Array([65, 0, 0, 66, 67, 68]), 'application/octet-stream'],
    ['a stray zero byte in a text', latin1(`The Parties\0 shall ${'meet '.repeat(40)}`), 'text/plain'],
    ['control characters throughout', latin1('\x01\x02\x03abc'), 'application/octet-stream'],
  ])('%s', (_, bytes, expected) => {
    expect(detectMediaType(bytes)).toBe(expected);
  });
});

describe('pages of a text file', () => {
  it.each([
    ['one page', 'a\nb', [['a\nb', 0]]],
    ['line ends of other systems', 'a\r\nb\rc', [['a\nb\nc', 0]]],
    [
      'form feeds divide pages',
      'one\r\n\ftwo',
      [
        ['one\n', 0],
        ['two', 5],
      ],
    ],
    ['a form feed at the end opens no page', 'one\f', [['one', 0]]],
    [
      'an empty page in the middle counts',
      'one\f\ftwo',
      [
        ['one', 0],
        ['', 4],
        ['two', 5],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    const { pages } = await read(utf8(text));
    expect(pages.map((page) => [page.text, page.sourceOffset])).toEqual(expected);
    expect(pages.map((page) => page.pageNumber)).toEqual(expected.map((_page, index) => index + 1));
  });

  it('finds every page again at its offset', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', ' ', '\n', '\r', '\r\n', '\f', '“'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const source = `x${parts.join('')}`;
        const normalised = source.replace(/\r\n?/g, '\n');
        const { pages } = await read(utf8(source));
        for (const page of pages) expect(normalised.startsWith(page.text, page.sourceOffset)).toBe(true);
        expect(pages.map((page) => page.text).join('')).toBe(normalised.replaceAll('\f', ''));
      }),
    );
  });
});

describe('limits', () => {
  it.each<[string, Partial<ReadLimits>, string[], string[]]>([
    ['bytes', { maxBytes: 8 }, [], ['read/too-large maxBytes 8']],
    ['pages', { maxPages: 2 }, ['one', 'two'], ['read/too-many-pages maxPages 2']],
    ['characters', { maxCharacters: 5 }, ['one', 't'], ['read/too-many-characters maxCharacters 5']],
    ['none reached', {}, ['one', 'two', 'three'], []],
  ])('%s', async (_, limits, texts, expected) => {
    const { output, issues } = await readSource(utf8('one\ftwo\fthree'), 'text/plain', { limits });
    expect((output as PlainPage[]).map((page) => page.text)).toEqual(texts);
    expect(issues.map(({ code, limit }) => `${code} ${limit?.name} ${limit?.value}`)).toEqual(expected);
    for (const { message, limit } of issues) {
      expect(message).toContain(LIMIT_FLAGS[limit!.name as keyof typeof LIMIT_FLAGS].flag);
    }
  });
});
