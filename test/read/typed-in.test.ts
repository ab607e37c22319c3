import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { CATALOGUE, FONT, pdf, stream } from '../../scripts/fixtures/raw-pdf.js';
import { parse, sourceOf } from '../../src/analyse.js';
import { pageTreeOf } from '../../src/read/page-tree.js';

const PARTY = 'The Government of Norland';
const WORDS = 'Agreement between the Parties';
const shown = (text: string): string =>
  stream(`BT /F 11 Tf 2 10 Td (${text}) Tj ET`).replace(
    '<<',
    '<< /Type /XObject /Subtype /Form /BBox [0 0 400 40] /Resources << /Font << /F 5 0 R >> >>',
  );

/** A page with its own words and an annotation below them. */
const page = (annotation: string, words = WORDS, catalogue = CATALOGUE): Buffer =>
  pdf([
    catalogue,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /Annots [6 0 R] >>',
    stream(`BT /F 11 Tf 72 760 Td (${words}) Tj ET`),
    FONT,
    `<< /Type /Annot /Rect [72 600 472 640] ${annotation} >>`,
    shown(PARTY),
  ]);

const FIELD = `/Subtype /Widget /FT /Tx /T (party) /V (${PARTY}) /DA (/F 11 Tf)`;
const FORM = '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>';

it.each<[string, Buffer, string]>([
  ['a field and how it looks', page(`${FIELD} /AP << /N 7 0 R >>`, WORDS, FORM), `${WORDS}\n\n${PARTY}`],
  ['a field that readers of PDFs draw', page(FIELD, WORDS, FORM), `${WORDS}\n\n${PARTY}`],
  ['a field on a page without words', page(`${FIELD} /AP << /N 7 0 R >>`, '', FORM), PARTY],
  ['a field that is hidden', page(`${FIELD} /F 2`, WORDS, FORM), WORDS],
  ['an empty field', page('/Subtype /Widget /FT /Tx /T (party) /DA (/F 11 Tf)', WORDS, FORM), WORDS],
  [
    'one of several choices',
    page(`/Subtype /Widget /FT /Ch /T (party) /V (${PARTY})`, WORDS, FORM),
    `${WORDS}\n\n${PARTY}`,
  ],
  [
    'text typed over the page',
    page(`/Subtype /FreeText /Contents (${PARTY}) /DA (/F 11 Tf) /AP << /N 7 0 R >>`),
    `${WORDS}\n\n${PARTY}`,
  ],
  ['a remark beside the page', page('/Subtype /Text /Contents (What is this?)'), WORDS],
  ['an annotation that is broken', page('/Subtype /FreeText /AP << /N 99 0 R >> /Rect [/a 0]'), WORDS],
])('reads what was typed into a PDF: %s', async (_, bytes, text) => {
  const parsed = await parse(sourceOf('a.pdf', bytes), bytes);
  expect([parsed.document.text, parsed.issues, parsed.status]).toEqual([text, [], 'complete']);
});

it('finds a form whose fields are packed', () => {
  const packed = deflateSync(`6 0 << ${FIELD} >>`).toString('latin1');
  const file = `9 0 obj<</Type/ObjStm/First 4/Length ${packed.length}>>stream\n${packed}\nendstream endobj`;
  expect(pageTreeOf(Buffer.from(file, 'latin1')).names).toContain('/Widget');
  expect(pageTreeOf(Buffer.from(page('/Subtype /Text'))).names).toEqual(new Set());
});
