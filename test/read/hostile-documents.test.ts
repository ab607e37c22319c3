import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx, p, r, t, table, zip, zipDocx } from '../../scripts/documents/docx.js';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../../src/limits.js';
import { DOCX, type MediaType } from '../../src/model/index.js';
import { detectMediaType, readSource } from '../../src/read/index.js';
import { readHtml } from '../../src/read/read-html.js';

const OTHER = 'application/octet-stream';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = 'The Parties shall consult.';
const LONG = '<p>The Parties shall consult each other once a year.</p>'.repeat(10);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
/** A Word document with this XML as its text. */
const withMain = (xml: string): Uint8Array =>
  zipDocx({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml });
const withBody = (body: string): Uint8Array =>
  withMain(`<w:document ${W}><w:body>${body}</w:body></w:document>`);

/** A Word document with parts beside its text; null for one that is named and not there. */
function withParts(parts: Record<string, string | null>): Uint8Array {
  const named = Object.keys(parts).map(
    (kind) => `<Relationship Id="${kind}" Type="http://x/${kind}" Target="${kind}.xml"/>`,
  );
  const held = Object.entries(parts).flatMap(([kind, xml]) =>
    xml === null ? [] : [[`word/${kind}.xml`, xml] as const],
  );
  return zipDocx({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${W}><w:body>${p(TEXT)}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${named.join('')}</Relationships>`,
    ...Object.fromEntries(held),
  });
}

const good = docx({ body: p(TEXT) });
const changed = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= 0xff;
  return copy;
};
const nested = (depth: number): string =>
  `${p(TEXT)}${'<w:sdt><w:sdtContent>'.repeat(depth)}${p('deep')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
const ENTITIES = `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`;

interface Row {
  mediaType: MediaType;
  text: string;
  issues: string[];
  limits?: Partial<ReadLimits>;
}

describe('hostile Word documents and web pages', () => {
  it.each<[string, Uint8Array, Row]>([
    [
      'a document that is cut off',
      good.subarray(0, 900),
      { mediaType: DOCX, text: '', issues: ['error read/damaged'] },
    ],
    [
      'a document with a byte changed in its text',
      changed(good, Buffer.from(good).indexOf('word/document.xml') + 60),
      { mediaType: DOCX, text: '', issues: ['error read/damaged'] },
    ],
    [
      'a document without text',
      docx({ body: p('') }),
      { mediaType: DOCX, text: '', issues: ['error read/empty'] },
    ],
    [
      'a document whose text is not there',
      zipDocx({ '[Content_Types].xml': '<Types/>', 'word/other.xml': '<a/>' }),
      { mediaType: DOCX, text: '', issues: ['error read/damaged'] },
    ],
    [
      'a text that is no XML from some place on',
      withBody(`${p(TEXT)}${p('More.')}<w:p><w:r><w:t>And</w:r>`),
      { mediaType: DOCX, text: `${TEXT}\n\nMore.\n\nAnd`, issues: ['error read/damaged'] },
    ],
    [
      'a text that ends in the middle',
      withMain(`<w:document ${W}><w:body>${p(TEXT)}<w:p><w:r>${t('And')}</w:r>`),
      { mediaType: DOCX, text: `${TEXT}\n\nAnd`, issues: ['error read/damaged'] },
    ],
    [
      'a text that breaks off in a cell of a table',
      withMain(
        `<w:document ${W}><w:body>${p(TEXT)}<w:tbl><w:tr><w:tc>${p('Costs')}</w:tc><w:tc><w:p><w:r>${t('EUR 5')}`,
      ),
      { mediaType: DOCX, text: `${TEXT}\n\nCosts   EUR 5`, issues: ['error read/damaged'] },
    ],
    [
      'styles, notes and numbers that are broken or not there',
      withParts({
        styles: '<w:styles',
        numbering: null,
        footnotes: `<w:footnotes ${W}><w:footnote w:id="1">`,
        endnotes: '',
      }),
      { mediaType: DOCX, text: TEXT, issues: Array.from({ length: 3 }).map(() => 'error read/damaged') },
    ],
    [
      'another document inserted',
      withBody(`${p(TEXT)}<w:altChunk/>${p('More.')}`),
      { mediaType: DOCX, text: `${TEXT}\n\nMore.`, issues: ['error read/inserted-document'] },
    ],
    [
      'entities that stand for more than they say',
      withMain(
        `${ENTITIES}<w:document ${W}><w:body>${p(TEXT)}${p(r('<w:t>&b;</w:t>'))}</w:body></w:document>`,
      ),
      { mediaType: DOCX, text: TEXT, issues: ['error read/damaged'] },
    ],
    [
      'letters that are none',
      withMain(
        `<w:document ${W}><w:body>${p(TEXT)}<w:p><w:r><w:t>\u0001</w:t></w:r></w:p></w:body></w:document>`,
      ),
      { mediaType: DOCX, text: TEXT, issues: ['error read/damaged'] },
    ],
    [
      'elements within elements',
      withBody(nested(600)),
      { mediaType: DOCX, text: TEXT, issues: ['error read/nested-too-deep'] },
    ],
    [
      'some elements within elements',
      withBody(nested(200)),
      { mediaType: DOCX, text: `${TEXT}\n\ndeep`, issues: [] },
    ],
    [
      'tables within tables',
      withBody(
        Array.from({ length: 100 }).reduce<string>(
          (inner) => table(`<w:tr><w:tc>${inner}</w:tc></w:tr>`),
          p(TEXT),
        ),
      ),
      { mediaType: DOCX, text: TEXT, issues: [] },
    ],
    [
      'more than is allowed, packed into little',
      withBody(p(TEXT) + '<w:p/>'.repeat(300_000)),
      { mediaType: DOCX, text: TEXT, issues: ['error read/too-large'], limits: { maxBytes: 1_000_000 } },
    ],
    [
      'a million paragraphs',
      withBody('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(1_000_000)),
      {
        mediaType: DOCX,
        text: 'a\n\na\n\n',
        issues: ['error read/too-many-characters'],
        limits: { maxCharacters: 6 },
      },
    ],
    [
      'styles that are based on one another',
      docx({
        body: p(TEXT, '<w:pStyle w:val="A"/>'),
        styles:
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        numbering: '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>',
      }),
      { mediaType: DOCX, text: TEXT, issues: [] },
    ],
    [
      'a page whose elements are never closed',
      utf8(`<html><p>${TEXT}${'<div>'.repeat(20_000)}deep`),
      { mediaType: 'text/html', text: TEXT, issues: ['error read/nested-too-deep'] },
    ],
    [
      'a page of tables within tables',
      utf8(
        `<html>${'<table><tr><td>'.repeat(3_000)}${'<p>a'.repeat(1_000)}${'</table>'.repeat(3_000)}${TEXT}`,
      ),
      { mediaType: 'text/html', text: `${'a\n\n'.repeat(1_000)}${TEXT}`, issues: [] },
    ],
    [
      'a page that is cut off in a tag',
      utf8(`<html><p>${TEXT}</p><p>More<a href="`),
      { mediaType: 'text/html', text: `${TEXT}\n\nMore`, issues: [] },
    ],
    [
      'a choice of contents of a kind that nobody knows',
      withBody(
        `<mc:AlternateContent ${MC}><mc:Choice Requires="zz">${p('Never shown.')}</mc:Choice><mc:Fallback>${p(TEXT)}</mc:Fallback></mc:AlternateContent>`,
      ),
      { mediaType: DOCX, text: TEXT, issues: [] },
    ],
    [
      'a choice of contents of a kind that Word knows',
      withBody(
        `<mc:AlternateContent ${MC}><mc:Choice Requires="wps">${p(TEXT)}</mc:Choice><mc:Fallback>${p('Not shown.')}</mc:Fallback></mc:AlternateContent>`,
      ),
      { mediaType: DOCX, text: TEXT, issues: [] },
    ],
    [
      'words in a diagram',
      withParts({ diagramData: '<d:m xmlns:d="http://d" xmlns:a="http://a"><a:t>Secret</a:t></d:m>' }),
      { mediaType: DOCX, text: TEXT, issues: ['error read/diagrams-left-out'] },
    ],
    [
      'a diagram without words',
      withParts({ diagramData: '<d:m xmlns:d="http://d" xmlns:a="http://a"><a:t> </a:t></d:m>' }),
      { mediaType: DOCX, text: TEXT, issues: [] },
    ],
    [
      'a page with a comment that is never closed',
      utf8(`<html><p>${TEXT}<!-- ${LONG}`),
      { mediaType: 'text/html', text: TEXT, issues: ['error read/unclosed-element'] },
    ],
    [
      'a page with a script that is never closed',
      utf8(`<html><p>${TEXT}<script>${LONG}`),
      { mediaType: 'text/html', text: TEXT, issues: ['error read/unclosed-element'] },
    ],
    [
      'a page with a style that is never closed',
      utf8(`<html><p>${TEXT}<style>${LONG}`),
      { mediaType: 'text/html', text: TEXT, issues: ['error read/unclosed-element'] },
    ],
    [
      'a page with an attribute that is never closed',
      utf8(`<html><p>${TEXT}<a href="${LONG}`),
      { mediaType: 'text/html', text: TEXT, issues: ['error read/unclosed-element'] },
    ],
    [
      'a page that is cut off in a script',
      utf8(`<html><p>${TEXT}<script>${'var consultation = parties + 1;'.repeat(50)}`),
      { mediaType: 'text/html', text: TEXT, issues: [] },
    ],
    [
      'a page with words that nobody sees',
      utf8(
        `<html><p>${TEXT}<p style="color:#fff">a</p><p style="font-size:0">b</p><font color=white>c</font><i style="opacity: 0">d</i><p style="background: navy; color: white">Seen`,
      ),
      { mediaType: 'text/html', text: `${TEXT}\n\nSeen`, issues: ['warning read/hidden-text'] },
    ],
    [
      'a Word document with something behind it',
      Buffer.concat([good, Buffer.from('\r\n-- \r\nsent by a machine')]),
      { mediaType: DOCX, text: TEXT, issues: [] },
    ],
    [
      'a page that a script has to fill',
      utf8('<html><body><div id=app></div><script>start()</script></body></html>'),
      { mediaType: 'text/html', text: '', issues: ['error read/empty'] },
    ],
    [
      'a page with more characters than allowed',
      utf8(`<html>${'<p>abc'.repeat(1000)}`),
      {
        mediaType: 'text/html',
        text: 'abc\n\nabc\n\n',
        issues: ['error read/too-many-characters'],
        limits: { maxCharacters: 10 },
      },
    ],
    [
      'a page of closing tags and cells outside tables',
      utf8(`<html></p></td></tr></table></ol></li><td>${TEXT}<tr></tr><li>one</html>`),
      { mediaType: 'text/html', text: `${TEXT}\n\n• one`, issues: [] },
    ],
    [
      'a page in an encoding that there is not',
      Buffer.from('<html><meta charset="klingon"><p>caf\xe9 au lait', 'latin1'),
      { mediaType: 'text/html', text: 'café au lait', issues: ['info read/encoding-guessed'] },
    ],
  ])('%s', async (_, bytes, { mediaType, text, issues, limits = {} }) => {
    expect(detectMediaType(bytes)).toBe(mediaType);
    const result = await readSource(bytes, mediaType, { limits });
    expect(result.output.map((page) => (page.kind === 'plain' ? page.text : '')).join('\f')).toBe(text);
    expect(result.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(issues);
  });
});

describe('any bytes at all', () => {
  const parts = {
    body: p(TEXT) + table(`<w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr>`),
    styles: '<w:style w:styleId="A"/>',
    footnotes: `<w:footnote w:id="1">${p('note')}</w:footnote>`,
  };
  const whole = docx(parts);

  it('give a result, whichever bytes of a Word document are changed', async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const { output, issues } = await readSource(bytes, DOCX);
        expect(output.length + issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('give a result, whatever tags a web page or a Word document consists of', async () => {
    const names = ['p', 'td', 'tr', 'table', 'li', 'ol', 'b', 'pre', 'br', 'nav', 'sup', 'h1', 'script'];
    const words = ['w:p', 'w:r', 'w:tbl', 'w:tr', 'w:tc', 'w:txbxContent', 'w:del', 'w:pPr', 'mc:Choice'];
    const tagOf = (each: string) => fc.constantFrom(`<${each}>`, `</${each}>`, `<${each}/>`, 'word ');
    const soup = (all: string[]) => fc.array(fc.constantFrom(...all).chain(tagOf), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(soup(names), async (tags) => {
        const { output, issues } = await readSource(utf8(`<html>${tags.join('')}`), 'text/html');
        expect(output.length + issues.length).toBeGreaterThan(0);
      }),
    );
    await fc.assert(
      fc.asyncProperty(soup(words), async (tags) => {
        const { output, issues } = await readSource(withBody(tags.join('')), DOCX);
        expect(output.length + issues.length).toBeGreaterThan(0);
      }),
    );
  });

  it('keep every word of a web page that is not left out', async () => {
    const names = ['p', 'td', 'tr', 'table', 'li', 'ol', 'b', 'pre', 'div', 'h1'];
    const piece = fc.oneof(
      fc.constantFrom(...names).chain((each) => fc.constantFrom(`<${each}>`, `</${each}>`)),
      fc.constant('#'),
    );
    await fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        let count = 0;
        const page = pieces.map((each) => (each === '#' ? `w${count++}x ` : each)).join('');
        const { output } = readHtml(utf8(`<html>${page}`), DEFAULT_READ_LIMITS);
        const found = (output[0]?.text ?? '').match(/w\d+x/g) ?? [];
        expect([...found].sort()).toEqual(Array.from({ length: count }, (_, at) => `w${at}x`).sort());
      }),
    );
  });
});

const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

describe('what is not read', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'rich text',
      utf8('{\\rtf1 Article 1}'),
      'rich text (.rtf), which is not read; open it in a word processor and save it as .docx or PDF.',
    ],
    ['an old Word document', ole('WordDocument'), 'an old Word (.doc), which is not read; open it'],
    [
      'a document with a password',
      ole('EncryptedPackage'),
      'protected by a password; open it in its program',
    ],
    ['an old table', ole('Workbook'), 'an old Office program'],
    [
      'an OpenDocument',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'an OpenDocument (.odt), which is not read; open it',
    ],
    [
      'a table of today',
      zip({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }),
      'a spreadsheet or a presentation',
    ],
    ['an archive', zip({ 'a.txt': TEXT }), 'a ZIP archive without that ending; let its name end in .zip'],
    [
      'a picture',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'a picture; run text recognition (OCR)',
    ],
    [
      'a page saved with its pictures',
      utf8(
        'From: <Saved by a browser>\r\nSubject: Agreement\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><p>Article 1',
      ),
      'a web page saved with its pictures (MHTML) or an e-mail, which is not read; open it and save it as .html or PDF.',
    ],
    [
      'noise',
      Buffer.from([1, 0, 2, 0, 0, 3]),
      'neither a PDF, a Word document (.docx), a web page nor plain text',
    ],
  ])('%s is refused in one sentence that says what to do', async (_, bytes, words) => {
    expect(detectMediaType(bytes)).toBe(OTHER);
    const { output, issues } = await readSource(bytes, OTHER);
    expect(output).toEqual([]);
    expect(issues).toMatchObject([{ code: 'read/unsupported-media-type', severity: 'error' }]);
    expect(issues[0]!.message).toContain(words);
    expect(issues[0]!.message).toMatch(/^[^.]+(?:\.(?:docx|rtf|doc|odt|zip|html)\b[^.]*)*\.$/);
  });
});
