/** The only door to pdfjs. It is imported when the first PDF is read, not before: it costs some 200 ms. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Classes of the browser that pdfjs wants to find at import; drawing needs them, text does not. */
const BROWSER_CLASSES = ['DOMMatrix', 'Path2D', 'ImageData'];

let loading: Promise<Pdfjs> | undefined;

export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= importQuietly();
  return loading;
}

async function importQuietly(): Promise<Pdfjs> {
  const globals = globalThis as Record<string, unknown>;
  for (const name of BROWSER_CLASSES) globals[name] ??= class {};
  // Where the optional canvas is missing pdfjs says so on the terminal while it loads; text needs no canvas.
  const { warn } = console;
  console.warn = (...message: unknown[]) => {
    if (!String(message[0]).startsWith('Warning: Cannot ')) warn.apply(console, message);
  };
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/**
 * Parameters for text: fonts and character maps from the installed package, no network, no code made from font
 * programs, nothing printed. pdfjs takes the bytes over, so it gets its own copy.
 */
export function documentParameters(bytes: Uint8Array): DocumentInitParameters {
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string) => `${path.join(root, name)}/`;
  return {
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  };
}
