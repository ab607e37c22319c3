/**
 * `tsx scripts/reading-memory.ts <file.pdf> <page> …`: memory of this process, in MB, when it has read so many pages of
 * the file, as the package as built reads it; a line for each.
 */
import { readFileSync } from 'node:fs';
import { built } from './built.js';

const [file = '', ...pages] = process.argv.slice(2);
const wanted = new Set(pages.map(Number));
const { parse, sourceOf, unpackInPlace } = await built<typeof import('../src/analyse.js')>('analyse.js');
unpackInPlace();
const bytes = new Uint8Array(readFileSync(file));
await parse(sourceOf(file, bytes), bytes, {
  onPage: (pagesDone) => {
    if (wanted.has(pagesDone)) console.log((process.memoryUsage().rss / 1e6).toFixed(1));
  },
});
