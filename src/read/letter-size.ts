import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** Letters that are read are not smaller than this, and than this share of the longer side of their page. */
const SMALLEST_PT = 1;
const SMALLEST_SHARE = 0.001;

/** Height or width of letters in units of the page, the smaller of both; 0 for those pressed flat. */
export const sizeOf = ({ transform: [a, b, c, d] }: TextItem): number =>
  Math.min(Math.abs(a * d - b * c) / (Math.hypot(a, b) || 1), Math.hypot(a, b));

/** Nobody reads letters smaller than a point, unless the page is small itself and made to be enlarged. */
export function smallestSize({ view: [left = 0, bottom = 0, right = 0, top = 0] }: PDFPageProxy): number {
  return Math.min(SMALLEST_PT, SMALLEST_SHARE * Math.max(right - left, top - bottom));
}
