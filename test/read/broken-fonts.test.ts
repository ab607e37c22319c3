import { expect, it } from 'vitest';
import { CATALOGUE, FONT, pdf, stream } from '../../scripts/fixtures/raw-pdf.js';
import { readSource } from '../../src/read/index.js';

const BROKEN = '<< /Type /Font /Subtype /Type0 /BaseFont /Broken >>';
const RESOURCES = '/Resources << /Font << /F 5 0 R /B 6 0 R >> >>';
const page = (contents: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R ${RESOURCES} >>`;
const three = (font: string, words: string) =>
  [740, 720, 700].map((y) => `BT /${font} 11 Tf 72 ${y} Td (${words}) Tj ET`).join(' ');
/** Three pages of the same content. */
const pages = (content: string): Uint8Array =>
  new Uint8Array(
    pdf([
      CATALOGUE,
      '<< /Type /Pages /Kids [3 0 R 7 0 R 8 0 R] /Count 3 >>',
      page(4),
      stream(content),
      FONT,
      BROKEN,
      page(4),
      page(4),
    ]),
  );
const LOST = 'error read/unreadable-letters 1';

it.each<[string, string, string[]]>([
  ['all fonts', three('B', 'The Parties'), [LOST]],
  ['one of two', `BT /F 11 Tf 72 760 Td (Article 1) Tj ET ${three('B', 'The Parties')}`, [LOST]],
  ['none, where nothing is drawn here and there', `${three('F', 'The Parties')} ${three('F', '')}`, []],
])('tells of fonts that are broken beyond use: %s', async (_, content, expected) => {
  const { issues } = await readSource(pages(content), 'application/pdf');
  expect(issues.map(({ severity, code, pageNumber }) => `${severity} ${code} ${pageNumber}`)).toEqual(
    expected,
  );
  if (expected.length > 0) expect(issues[0]!.message).toContain('from these pages: 1–3;');
});
