import { expect, it } from 'vitest';
import { CATALOGUE, FONT, pdf, stream } from '../../scripts/fixtures/raw-pdf.js';
import { detectMediaType, readSource } from '../../src/read/index.js';

/** A page with words, and a file attached where one is given. */
const onePage = (inCatalogue = '', attached = 'null'): Buffer =>
  pdf([
    CATALOGUE.replace('>>', `${inCatalogue} >>`),
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream('BT /F 11 Tf 72 760 Td (Article 1) Tj ET'),
    FONT,
    '<< /Type /Filespec /F (a.pdf) /EF << /F 7 0 R >> >>',
    attached,
  ]);

const ATTACHED = stream(onePage().toString('latin1')).replace('<<', '<< /Type /EmbeddedFile');
const LIST = '/Names << /EmbeddedFiles << /Names [(a.pdf) 6 0 R] >> >>';
const NO_LIST = '/Names << /EmbeddedFiles << /Names [] >> >>';
const SEVERAL = (count: number): string =>
  `error read/several-documents The file holds ${count} PDFs one behind the other, of which only one was read; divide it.`;
const LEFT_OUT =
  'read/attachments-left-out Files attached to the PDF were not read; save them from it and read them by themselves.';

it.each<[string, Buffer, string[]]>([
  ['nothing besides', onePage(), []],
  ['another PDF behind it', Buffer.concat([onePage(), onePage()]), [SEVERAL(2)]],
  [
    'two behind it, with room between',
    Buffer.concat([onePage(), Buffer.from('\r\n\0\n'), onePage(), onePage()]),
    [SEVERAL(3)],
  ],
  ['an attached file', onePage(LIST, ATTACHED), [`warning ${LEFT_OUT}`]],
  ['an empty list of them', onePage(NO_LIST), []],
  ['attached files instead of pages', onePage(`${LIST} /Collection << >>`, ATTACHED), [`error ${LEFT_OUT}`]],
  [
    'a form that is drawn by a program',
    onePage('/NeedsRendering true'),
    [
      'error read/dynamic-form The PDF is a form whose pages only Adobe programs draw (XFA), and its words are missing; open it there and print it to a PDF.',
    ],
  ],
  [
    'such a form that does not say so',
    onePage('/AcroForm << /XFA 6 0 R /Fields [] >>'),
    [
      'error read/dynamic-form The PDF is a form whose pages only Adobe programs draw (XFA), and its words are missing; open it there and print it to a PDF.',
    ],
  ],
  ['such a form with fields on its pages', onePage('/AcroForm << /XFA 6 0 R >> /X /Widget'), []],
])('says what a PDF holds that is not read: %s', async (_, bytes, expected) => {
  const { output, issues } = await readSource(new Uint8Array(bytes), 'application/pdf');
  expect(output).toHaveLength(1);
  expect(issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual(expected);
});

it.each<[string, string]>([
  [
    'the header of a message',
    'From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\n\r\n',
  ],
  ['lines of a printer', '@PJL JOB\n@PJL SET RESOLUTION = 600\n'],
])('reads a PDF of plain letters behind %s', async (_, before) => {
  const bytes = new Uint8Array(Buffer.concat([Buffer.from(before), onePage()]));
  expect(detectMediaType(bytes)).toBe('application/pdf');
  const { output, issues } = await readSource(bytes, 'application/pdf');
  expect(output).toMatchObject([{ runs: [{ text: 'Article 1' }] }]);
  expect(issues).toEqual([]);
});
