import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, pdf, stream } from '../../../scripts/fixtures/raw-pdf.js';
import { jbig2 } from '../../../scripts/scans/jbig2.js';
import { parse, sourceOf } from '../../../src/index.js';
import { pictureOf, picturesOf } from '../../../src/read/ocr/page-picture.js';
import { drawingParameters, loadPdfjs } from '../../../src/read/pdfjs.js';
import { characterError } from '../../layout/likeness.js';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/scans');

/** The page of a scan as a picture in black and white. */
async function scanned(name: string) {
  const { getDocument } = await loadPdfjs();
  const bytes = await readFile(path.join(folder, `${name}.pdf`));
  const task = getDocument(drawingParameters({ bytes, password: undefined }, 1 << 24));
  const page = await (await task.promise).getPage(1);
  const { image } = await pictureOf(page, await picturesOf(page));
  await task.destroy();
  const { width, height, pixels } = image;
  return { width, height, isBlack: Uint8Array.from(pixels, (shade) => (shade < 150 ? 1 : 0)) };
}

/** A PDF of one page that is a picture, whose data are packed in a way that pdfkit does not know. */
const withPicture = (width: number, height: number, filter: string, data: Buffer): Buffer =>
  pdf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    stream('q 420 0 0 595 0 0 cm /I Do Q'),
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /${filter} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`,
  ]);

describe('a scan packed as JBIG2', { timeout: 120_000 }, () => {
  it('is read', async () => {
    const { width, height, isBlack } = await scanned('clean');
    const file = withPicture(width, height, 'JBIG2Decode', jbig2(width, height, isBlack));
    const { document, issues } = await parse(sourceOf('scan.pdf', file), file);
    expect(issues.map(({ code }) => code)).toEqual(['read/ocr']);
    const wanted = await readFile(path.join(folder, 'clean.txt'), 'utf8');
    expect(characterError(document.text, wanted), document.text).toBeLessThanOrEqual(0.02);
  });

  it('that is broken is told', async () => {
    const file = withPicture(800, 1100, 'JBIG2Decode', Buffer.alloc(40));
    const { issues } = await parse(sourceOf('scan.pdf', file), file);
    expect(issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error read/no-text-layer']);
  });
});
