import PDFDocument from 'pdfkit';
import type { LayoutCase } from './layout-case.js';

/** The document as a PDF of A4 pages; the same bytes every time. */
export async function print({ name, draw }: LayoutCase): Promise<Uint8Array> {
  const paper = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // Deflate differs between releases of zlib: plain streams stay the same everywhere.
    compress: false,
    info: {
      Title: name,
      Producer: 'fixture',
      Creator: 'fixture',
      CreationDate: new Date(Date.UTC(2000, 0, 1)),
    },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    paper.on('end', resolve);
    paper.on('error', reject);
  });
  draw(paper);
  paper.end();
  await done;
  return Buffer.concat(chunks);
}
