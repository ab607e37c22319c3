/** What a reader takes at most from one document, so that no file can use up the machine. */
export interface ReadLimits {
  /** Size of the file; a larger one is not opened. */
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
export const DEFAULT_LIMITS: ReadLimits = {
  maxBytes: 200 * 1024 * 1024,
  maxPages: 5_000,
  maxCharacters: 20_000_000,
  maxPageMs: 30_000,
  maxFailedPages: 25,
};

export interface ReadOptions {
  /** Limits other than `DEFAULT_LIMITS`; those not named keep their default. */
  limits?: Partial<ReadLimits>;
}
