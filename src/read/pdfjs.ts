/** The only door to pdfjs. It is imported when the first PDF is read, not before: it costs some 200 ms. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Classes of the browser that pdfjs wants to find at import; drawing needs all but the second, text none. */
const BROWSER_CLASSES = ['DOMMatrix', 'FontFace', 'ImageData', 'Path2D'];

const folderOf = (name: string): string =>
  `${path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;

const CHARACTER_MAPS = folderOf('cmaps');

let loading: Promise<Pdfjs> | undefined;

export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= importQuietly();
  return loading;
}

async function importQuietly(): Promise<Pdfjs> {
  const globals = globalThis as Record<string, unknown>;
  const drawing: Record<string, unknown> = await import('@napi-rs/canvas').catch(() => ({}));
  for (const name of BROWSER_CLASSES) globals[name] ??= drawing[name] ?? class {};
  // Where the optional canvas is missing pdfjs says so on the terminal while it loads; text needs no canvas.
  const { warn } = console;
  console.warn = (...message: unknown[]) => {
    if (!String(message[0]).startsWith('Warning: Cannot ')) warn.apply(console, message);
  };
  const putBack = builtIns();
  try {
    // Otherwise it would be imported, and built-in functions replaced, only when the first document is opened.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    putBack();
  }
}

/**
 * Notes the built-in functions that the polyfills of pdfjs replace for the sake of rare cases, and returns what
 * puts them back: theirs are many times slower, for pdfjs and for all that runs in the process after it.
 */
function builtIns(): () => void {
  const { parse, stringify } = JSON;
  const { push } = Array.prototype;
  return () => {
    Object.assign(JSON, { parse, stringify });
    // Assigned, not defined: it stays what it was, a property that loops over an array do not see.
    Array.prototype.push = push;
  };
}

/**
 * Parameters for text: character maps from the installed package, no network, no pictures, no code made from font
 * programs, nothing printed. The package's own fonts are left out: they serve drawing, and where the text stands
 * follows from widths that pdfjs knows without them. pdfjs takes the bytes over, so it gets its own copy.
 */
export function documentParameters(bytes: Uint8Array): DocumentInitParameters {
  return {
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: placeForFonts(),
    // With what their letters mean when they are copied.
    fontExtraProperties: true,
    enableXfa: false,
    maxImageSize: 0,
    cMapUrl: CHARACTER_MAPS,
    cMapPacked: true,
  };
}

/** A PDF, and what opens it where it asks for a password: a spelling that fitted before. */
export interface PdfFile {
  bytes: Uint8Array;
  password: string | undefined;
}

/** Parameters for drawing pages: with pictures of up to so many pixels, and letters drawn as outlines. */
export function drawingParameters(
  { bytes, password }: PdfFile,
  maxImageSize: number,
): DocumentInitParameters {
  const { ownerDocument, fontExtraProperties, ...parameters } = documentParameters(bytes);
  return {
    ...parameters,
    ...(password === undefined ? {} : { password }),
    maxImageSize,
    disableFontFace: true,
    standardFontDataUrl: folderOf('standard_fonts'),
    wasmUrl: folderOf('wasm'),
  };
}

/**
 * Where pdfjs puts the fonts of a page for a browser to draw with. Without such a place it would work out the
 * outline of every letter itself, which costs many times what a look at the names of the fonts costs.
 */
const placeForFonts = () =>
  ({ fonts: new Set() }) as unknown as NonNullable<DocumentInitParameters['ownerDocument']>;
