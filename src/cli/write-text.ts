import { open } from 'node:fs/promises';
import { toStandardOutput } from './export-place.js';
import { writeWholeBy } from './write-whole.js';

/** So much is written at once. */
const UNITS_AT_ONCE = 1 << 16;

/** Writes text bit by bit, to standard output or to a file that is there when it is whole. */
export async function writeText(out: string | undefined, pieces: AsyncIterable<string>): Promise<void> {
  if (out === undefined) return inBits(pieces, toStandardOutput);
  await writeWholeBy(out, (temporary) =>
    withFile(temporary, (write) => inBits(pieces, (text) => write(Buffer.from(text)))),
  );
}

/** Opens a new file for as long as `work` takes to write to it. */
export async function withFile<T>(
  path: string,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const file = await open(path, 'w');
  try {
    return await work((bytes) => file.appendFile(bytes));
  } finally {
    await file.close();
  }
}

async function inBits(pieces: AsyncIterable<string>, write: (text: string) => Promise<void>): Promise<void> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < UNITS_AT_ONCE) continue;
    await write(text);
    text = '';
  }
  if (text !== '') await write(text);
}
