import type { MediaType } from '../model/index.js';

/** `page 3`, `pages 3 to 4`; empty for text that stands on the only page that all but PDFs usually have. */
export function sayPages([first, last]: readonly [number, number], isText: boolean): string {
  if (isText && last === 1) return '';
  return first === last ? `page ${first}` : `pages ${first} to ${last}`;
}

/** The same for pages that need not follow one another; they ascend. */
export function sayPagesOf(pages: readonly number[], isText: boolean): string {
  const [first = 1] = pages;
  const last = pages.at(-1) ?? first;
  if (last - first + 1 <= pages.length) return sayPages([first, last], isText);
  if (pages.length === 2) return `pages ${first} and ${last}`;
  const isEveryOther = pages.every((page, index) => page === first + 2 * index);
  return isEveryOther
    ? `every other page from ${first} to ${last}`
    : `${pages.length} of the pages ${first} to ${last}`;
}

/** True for the names that documents without pages have: the catalogue knows no media types. */
export const namesText = (fileName: string): boolean => /\.(?:txt|md|docx|html?)$/i.test(fileName);

/** True for documents that have no pages of their own. */
export const isPageless = (mediaType: MediaType): boolean => mediaType !== 'application/pdf';
