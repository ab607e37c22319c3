import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** A file of the explorer, as it is sent. */
interface ExplorerFile {
  address: string;
  type: string;
  body: Buffer;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** What the build has made, and what needs no building; both as seen from the source and from the built file. */
const FOLDERS = ['../../dist/explorer/', '../../src/explorer/page/'];
/** Of the vocabulary, what is the same for the browser as for all, and needs nothing else. */
const SHARED_FOLDER = '../../dist/model/';
export const SHARED = ['group-by', 'locate', 'other-rules', 'partition-point', 'tell-apart', 'usual-width'];
/** The page draws what its address names. */
const PAGES = ['/', '/search', '/obligations', '/matrix', '/compare', '/agreements/:id'];

/** All files, read once: no address that anybody sends is ever looked up on the disk. */
async function explorerFiles(): Promise<ExplorerFile[]> {
  const files: ExplorerFile[] = [];
  for (const name of SHARED) {
    const body = await readFile(new URL(`${SHARED_FOLDER}${name}.js`, import.meta.url));
    files.push({ address: `/model/${name}.js`, type: TYPES['.js']!, body });
  }
  for (const relative of FOLDERS) {
    const folder = new URL(relative, import.meta.url);
    for (const name of (await readdir(folder)).sort()) {
      const type = TYPES[extname(name)];
      if (!type) continue;
      const body = await readFile(new URL(name, folder));
      const addresses = name === 'index.html' ? PAGES : [`/explorer/${name}`];
      files.push(...addresses.map((address) => ({ address, type, body })));
    }
  }
  return files;
}

/** Answers with them at their addresses. */
export async function serveFiles(app: FastifyInstance): Promise<void> {
  for (const { address, type, body } of await explorerFiles())
    app.get(address, (_, reply) => reply.type(type).send(body));
}
