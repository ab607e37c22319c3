import { built } from './built.js';
import { middle } from './middle.js';

const { parse, sourceOf } = await built<typeof import('../src/analyse.js')>('analyse.js');
const { DEFAULT_READ_LIMITS } = await built<typeof import('../src/limits.js')>('limits.js');
const { structure } = await built<typeof import('../src/structure/index.js')>('structure/index.js');

const ROUNDS = 5;

/**
 * Seconds to read the section tree and the passages off so many bytes of text, these texts again and again: the median
 * of some rounds.
 */
export async function timeStructure(texts: readonly string[], bytesWanted: number): Promise<number> {
  const once = texts.join('\n\n');
  const repeats = Math.ceil(bytesWanted / Buffer.byteLength(once));
  const bytes = Buffer.from(`${once}\n\n`.repeat(repeats)).subarray(0, bytesWanted);
  const limits = { ...DEFAULT_READ_LIMITS, maxBytes: 2 * bytesWanted, maxCharacters: 2 * bytesWanted };
  const { document } = await parse(sourceOf('long.txt', bytes), bytes, { limits });
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    structure(document);
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return middle(times);
}
