import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { CATALOGUE, FONT, pdf, stream } from '../../scripts/fixtures/raw-pdf.js';
import { readSource } from '../../src/read/index.js';

const WORDS = stream('BT /F 11 Tf 72 760 Td (Article 1) Tj ET');
const page = (contents: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> ${contents} >>`;
/** A page with words, and a second one that holds what it is told. */
const twoPages = (contents: string, content: string): Uint8Array =>
  new Uint8Array(
    pdf([
      CATALOGUE,
      '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
      page('/Contents 4 0 R'),
      WORDS,
      FONT,
      page(contents),
      content,
    ]),
  );
const packed = (bytes: string, filter: string): string => stream(bytes).replace('<<', `<< /Filter ${filter}`);
const blank = deflateSync(' ').toString('latin1');

const LOST = [
  'error read/damaged The PDF is broken. Pages whose content is missing from the file or cannot be unpacked, and which are missing from the text: 2; fetch it again from its source.',
];

it.each<[string, Uint8Array, string[]]>([
  ['without content', twoPages('', 'null'), []],
  ['with content that is empty', twoPages('/Contents 7 0 R', stream('')), []],
  ['with content that draws nothing', twoPages('/Contents 7 0 R', packed(blank, '/FlateDecode')), []],
  ['with content that is not in the file', twoPages('/Contents 99 0 R', 'null'), LOST],
  ['with a list of contents, one not in the file', twoPages('/Contents [7 0 R 99 0 R]', stream('')), LOST],
  ['with a list that stands elsewhere', twoPages('/Contents 7 0 R', '[99 0 R]'), LOST],
  [
    'with content that is not packed as it says',
    twoPages('/Contents 7 0 R', packed('zzzz', '/FlateDecode')),
    LOST,
  ],
  [
    'with content packed in a way that nobody knows',
    twoPages('/Contents 7 0 R', packed('zz', '[/Zip]')),
    LOST,
  ],
])('tells a blank page from one that was lost: %s', async (_, bytes, expected) => {
  const { output, issues } = await readSource(bytes, 'application/pdf');
  expect(output.map((each) => each.kind === 'positioned' && each.runs.map(({ text }) => text))).toEqual([
    ['Article 1'],
    [],
  ]);
  expect(issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual(expected);
});

it.each<[string, string, string]>([
  ['cannot be unpacked', '\0', 'error'],
  ['unpacks to something else', '\xff', 'warning'],
])('tells of a page part of whose content %s', async (_, byte, severity) => {
  const lines = Array.from({ length: 400 }, (_, at) => `BT /F 11 Tf 72 ${800 - at} Td (${at * 7919}) Tj ET`);
  const whole = deflateSync(lines.join(' ')).toString('latin1');
  const half = whole.length / 2;
  const damaged = `${whole.slice(0, half)}${byte.repeat(200)}${whole.slice(half + 200)}`;
  const issuesOf = async (content: string) =>
    (await readSource(twoPages('/Contents 7 0 R', packed(content, '/FlateDecode')), 'application/pdf'))
      .issues;
  expect(await issuesOf(whole)).toEqual([]);
  expect(await issuesOf(damaged)).toMatchObject([{ code: 'read/damaged', severity, pageNumber: 2 }]);
});
