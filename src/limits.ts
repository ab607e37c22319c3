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
}

/** Ten times what the longest printed agreements need. */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxBytes: 200 * 1024 * 1024,
  maxPages: 5_000,
  maxCharacters: 20_000_000,
  maxPageMs: 30_000,
  maxFailedPages: 25,
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
export const LIMIT_FLAGS: Record<Exclude<keyof ReadLimits, 'maxFailedPages'>, LimitFlag> = {
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
};
