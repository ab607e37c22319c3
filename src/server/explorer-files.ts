import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
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
const FILES = [
  ...['main.js', 'explorer.css'].map((name) => `../../dist/bundled/explorer/${name}`),
  ...['index.html', 'icon.svg'].map((name) => `../../src/explorer/page/${name}`),
];
/** The page draws what its address names. */
const PAGES = ['/', '/search', '/obligations', '/matrix', '/compare', '/agreements/:id'];

/** All files, read once: no address that anybody sends is ever looked up on the disk. */
async function explorerFiles(): Promise<ExplorerFile[]> {
  const files: ExplorerFile[] = [];
  for (const relative of FILES) {
    const name = basename(relative);
    const body = await readFile(new URL(relative, import.meta.url));
    const addresses = name === 'index.html' ? PAGES : [`/explorer/${name}`];
    files.push(...addresses.map((address) => ({ address, type: TYPES[extname(name)]!, body })));
  }
  return files;
}

/** Answers with them at their addresses. */
export async function serveFiles(app: FastifyInstance): Promise<void> {
  for (const { address, type, body } of await explorerFiles())
    app.get(address, (_, reply) => reply.type(type).send(body));
}
