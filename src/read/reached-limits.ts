import { LIMIT_FLAGS, type ReadLimits } from '../limits.js';
import type { Issue } from '../model/index.js';
import { pageList } from './page-list.js';

/** The file is larger than may be opened. `bytes` is its size. */
export const tooLarge = (bytes: number, { maxBytes }: ReadLimits): Issue => ({
  code: 'read/too-large',
  severity: 'error',
  message: `The file has ${said('maxBytes', bytes)} MB, more than the ${said('maxBytes', maxBytes)} MB allowed; raise ${flag('maxBytes')} or divide it.`,
  limit: { name: 'maxBytes', value: maxBytes },
});

/** A Word document that was packed into little, whose text is cut there. */
export const unpacksTooLarge = ({ maxBytes }: ReadLimits): Issue => ({
  code: 'read/too-large',
  severity: 'error',
  message: `The Word document unpacks to more than the ${said('maxBytes', maxBytes)} MB allowed, and what is behind them is missing; raise ${flag('maxBytes')} or divide it.`,
  limit: { name: 'maxBytes', value: maxBytes },
});

export const tooManyPages = ({ maxPages }: ReadLimits): Issue => ({
  code: 'read/too-many-pages',
  severity: 'error',
  message: `Only the first ${maxPages} pages were read; raise ${flag('maxPages')} or divide the document.`,
  limit: { name: 'maxPages', value: maxPages },
});

export const tooManyCharacters = ({ maxCharacters }: ReadLimits): Issue => ({
  code: 'read/too-many-characters',
  severity: 'error',
  message: `Only the first ${maxCharacters} characters were read; raise ${flag('maxCharacters')} or divide the document.`,
  limit: { name: 'maxCharacters', value: maxCharacters },
});

/** Pages (1-based, ascending) that took too long; none of them: the PDF could not even be opened in time. */
export const tooSlow = (pages: readonly number[], { maxPageMs }: ReadLimits): Issue => {
  const time = `${said('maxPageMs', maxPageMs)} s`;
  const what =
    pages.length === 0
      ? `Opening the PDF took longer than ${time}`
      : `Pages that took longer than ${time} and are missing from the text: ${pageList(pages)}`;
  return {
    code: 'read/too-slow',
    severity: 'error',
    message: `${what}; raise ${flag('maxPageMs')} or fetch the document again from its source.`,
    limit: { name: 'maxPageMs', value: maxPageMs },
    ...(pages.length > 0 ? { pageNumber: pages[0]! } : {}),
  };
};

/** Pages (1-based, ascending) that used up what the whole document may take. */
export const tooCostly = (pages: readonly number[]): Issue => ({
  code: 'read/too-costly',
  severity: 'error',
  message: `Pages that used up the time or the memory of the whole document and are missing from the text: ${pageList(pages)}; fetch the document again from its source.`,
  pageNumber: pages[0]!,
});

const flag = (name: keyof typeof LIMIT_FLAGS): string => LIMIT_FLAGS[name].flag;

/** In the unit of the flag, two digits after the point at most. */
const said = (name: keyof typeof LIMIT_FLAGS, value: number): number =>
  Math.ceil((value / LIMIT_FLAGS[name].perUnit) * 100) / 100;
