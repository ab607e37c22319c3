import { fixturePdf } from '../fixtures/fixture-pdf.js';
import type { LayoutCase } from './layout-case.js';

/** The document as a PDF of A4 pages; the same bytes every time. */
export const print = ({ name, draw }: LayoutCase): Promise<Uint8Array> =>
  // Deflate differs between releases of zlib: plain streams stay the same everywhere.
  fixturePdf(name, draw, { size: 'A4', bufferPages: true, compress: false });
