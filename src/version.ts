/** Version of Pacta, as in package.json (a test keeps them equal). */
export const PACTA_VERSION = '0.1.0';

/**
 * Version of reading and layout. Raise it when either changes the document text or its issues: stored records are
 * then read again.
 */
export const READER_VERSION = '7';

/** The version a record names: what was read with `--ocr always` is other text, so it counts as another reader's. */
export const readerVersion = (ocr: string | undefined, reader = READER_VERSION): string =>
  ocr === 'always' ? `${reader}+ocr` : reader;
