import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { WORKER_HEADERS } from './guard.js';
import { nothingHere } from './refused.js';

/** A file of pdf.js, as it is sent. */
interface PdfjsFile {
  type: string;
  read: () => Promise<Buffer>;
}

const TYPES: Record<string, string> = {
  '.mjs': 'text/javascript; charset=utf-8',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
/** For the browsers that people have at work: the other build runs in those of the last months alone. */
const BUILD = 'legacy/build';
const PDFJS_WORKER = 'pdf.worker.min.mjs';
const PROGRAMS = ['pdf.min.mjs', PDFJS_WORKER];
/** What pages may need to be drawn: tables of letters, the fonts that files take for granted, and decoders of pictures. */
const FOLDERS = ['cmaps', 'iccs', 'standard_fonts', 'wasm'];

/** The files that draw a PDF in the browser, by `folder/name`: only what this lists is ever looked up on the disk. */
async function pdfjsFiles(): Promise<ReadonlyMap<string, PdfjsFile>> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const files = new Map<string, PdfjsFile>();
  const add = (address: string, path: string) => {
    const type = TYPES[extname(path)];
    if (type) files.set(address, { type, read: () => readFile(path) });
  };
  for (const name of PROGRAMS) add(`build/${name}`, join(home, BUILD, name));
  for (const folder of FOLDERS) {
    for (const name of await readdir(join(home, folder))) add(`${folder}/${name}`, join(home, folder, name));
  }
  return files;
}

/** Answers with them below `/assets/pdfjs`. */
export async function servePdfjs(app: FastifyInstance): Promise<void> {
  const files = await pdfjsFiles();
  app.get<{ Params: { folder: string; name: string } }>(
    '/assets/pdfjs/:folder/:name',
    async ({ params: { folder, name } }, reply) => {
      const file = files.get(`${folder}/${name}`);
      if (!file) throw nothingHere();
      return reply
        .headers(name === PDFJS_WORKER ? WORKER_HEADERS : {})
        .type(file.type)
        .send(await file.read());
    },
  );
}
