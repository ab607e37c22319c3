/**
 * What a reader takes at most from one document, so that no file can use up the machine: names, defaults and flags,
 * for the reader, the workers and the command alike. Imports nothing: the help of the command waits for it.
 */
export interface ReadLimits {
  /** Size of the file; a larger one is not opened. A Word document must not unpack to more either. */
  maxBytes: number;
  /** Pages read from the front; later ones are left out. */
  maxPages: number;
  /** Characters of text in all, in UTF-16 units; reading stops at the page where they are used up. */
  maxCharacters: number;
  /** Time for opening a PDF, and for each of its pages; a page that takes longer is left out. */
  maxPageMs: number;
  /** After so many pages in a row that could not be read, the rest of a PDF is given up. */
  maxFailedPages: number;
  /** When pages are read from their picture by text recognition (OCR). */
  ocr: OcrMode;
  /** Pages of a document that go through text recognition; later ones are left out. */
  maxOcrPages: number;
  /** Time for recognising a page, in all turns that are tried; one that takes longer is left out. */
  maxOcrPageMs: number;
  /** Pixels of a picture; a page with a larger one is not recognised. */
  maxOcrPixels: number;
}

/**
 * Never; where a page has no text of its own that is good for anything; or always. Each reads more than the one
 * before.
 */
export const OCR_MODES = ['never', 'auto', 'always'] as const;
export type OcrMode = (typeof OCR_MODES)[number];

/** How high a limit is, for comparing; of one that is no number, its place among the choices. */
export function limitValue(limits: ReadLimits, name: string): number {
  if (name === 'ocr') return OCR_MODES.indexOf(limits.ocr);
  return limits[name as NumberLimit] ?? 0;
}

type NumberLimit = Exclude<keyof ReadLimits, 'ocr'>;

/** Ten times what the longest printed agreements need. */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxBytes: 200 * 1024 * 1024,
  maxPages: 5_000,
  maxCharacters: 20_000_000,
  maxPageMs: 30_000,
  maxFailedPages: 25,
  ocr: 'auto',
  maxOcrPages: 500,
  maxOcrPageMs: 60_000,
  maxOcrPixels: 100_000_000,
};

/** What is looked into of one ZIP archive. An archive that has more is refused as a whole. */
export const ARCHIVE_LIMITS = {
  /** Files and folders. */
  maxMembers: 100_000,
  /** Size of all members unpacked, as the archive tells it. */
  maxUnpackedBytes: 20 * 1024 * 1024 * 1024,
  /** A member that unpacks to so many times its size and is larger than `bombBytes` was made to do harm. */
  maxRatio: 200,
  bombBytes: 16 * 1024 * 1024,
};

/** What is looked into of a document that consists of parts or elements, such as those of Word and web pages. */
export const NESTING_LIMITS = {
  /** Parts of a Word document. */
  maxParts: 10_000,
  /** Elements within elements of XML. */
  maxDepth: 1_000,
  /** The same of a web page, where many are opened and never closed. */
  maxHtmlDepth: 10_000,
};

/** How a person sets a limit: `flag <unit>`, one unit being `perUnit` of what the limit counts. */
export interface LimitFlag {
  flag: string;
  unit: string;
  perUnit: number;
  says: string;
}

/** Flags of `pacta ingest`, in the order of its help. The number of failed pages is no person's business. */
export const LIMIT_FLAGS: Record<Exclude<NumberLimit, 'maxFailedPages'>, LimitFlag> = {
  maxBytes: { flag: '--max-size', unit: 'MB', perUnit: 1024 * 1024, says: 'do not open a larger file' },
  maxPages: { flag: '--max-pages', unit: 'n', perUnit: 1, says: 'read at most so many pages of a document' },
  maxCharacters: {
    flag: '--max-characters',
    unit: 'n',
    perUnit: 1,
    says: 'read at most so many characters of a document',
  },
  maxPageMs: {
    flag: '--page-time-limit',
    unit: 'seconds',
    perUnit: 1000,
    says: 'leave out a page that takes longer',
  },
  maxOcrPages: {
    flag: '--max-ocr-pages',
    unit: 'n',
    perUnit: 1,
    says: 'recognise the text of at most so many pages of a document',
  },
  maxOcrPageMs: {
    flag: '--ocr-time-limit',
    unit: 'seconds',
    perUnit: 1000,
    says: 'leave out a page whose recognition takes longer',
  },
  maxOcrPixels: {
    flag: '--max-ocr-pixels',
    unit: 'million',
    perUnit: 1_000_000,
    says: 'do not recognise a picture with more pixels',
  },
};
