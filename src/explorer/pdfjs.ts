import type * as Pdfjs from 'pdfjs-dist';

/** Opens PDFs with pdf.js, which is loaded when the first one is. */

const PLACE = '/assets/pdfjs/';
const PROGRAM = `${PLACE}build/pdf.min.mjs`;
const WORKER = `${PLACE}build/pdf.worker.min.mjs`;
/** A picture with more pixels is left white. */
const MOST_PIXELS = 100_000_000;

/** A part of the browser that TypeScript does not know yet. */
declare const trustedTypes:
  | { createPolicy(name: string, rules: object): { createScriptURL(address: string): string } }
  | undefined;

let trusted: { createScriptURL(address: string): string } | undefined;

/** Where scripts are named to the browser only through a policy, this one lets nothing pass but the worker. */
function workerAddress(): string {
  if (typeof trustedTypes === 'undefined') return WORKER;
  trusted ??= trustedTypes.createPolicy('pdfjs-worker', { createScriptURL: () => WORKER });
  return trusted.createScriptURL(WORKER);
}

/**
 * Opens a PDF, whose bytes are gone with it; it is closed when the signal says so. Nothing that the file holds is run:
 * no scripts, no code made from it. Rejects with a `PasswordException` (by its name) where a password is asked for.
 */
export async function openPdf(bytes: ArrayBuffer, signal: AbortSignal): Promise<Pdfjs.PDFDocumentProxy> {
  const pdfjs = (await import(PROGRAM)) as typeof Pdfjs;
  signal.throwIfAborted();
  const port = new Worker(workerAddress(), { type: 'module' });
  const worker = pdfjs.PDFWorker.create({ port });
  const at = (folder: string) => `${location.origin}${PLACE}${folder}/`;
  const task = pdfjs.getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    // What a machine has in the place of a font has letters of other widths; those that come with pdf.js fit.
    useSystemFonts: false,
    maxImageSize: MOST_PIXELS,
    cMapUrl: at('cmaps'),
    cMapPacked: true,
    iccUrl: at('iccs'),
    standardFontDataUrl: at('standard_fonts'),
    wasmUrl: at('wasm'),
  });
  const close = () => void task.destroy().finally(() => port.terminate());
  signal.addEventListener('abort', close, { once: true });
  return task.promise;
}
