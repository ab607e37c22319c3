import { fileURLToPath } from 'node:url';
import type { CompiledPipeline } from '../src/analyse.js';
import type { ReliabilityBin } from '../src/evaluate/reliability.js';
import { built } from './built.js';

const { analyse, sourceOf } = await built<typeof import('../src/analyse.js')>('analyse.js');
const { evaluatePassages, PassageGold, readGold } =
  await built<typeof import('../src/evaluate/index.js')>('evaluate/index.js');

/** Gold of the project's own: the agreements that the rules were first written with, and those in other words. */
const GOLD = ['gold/passages.jsonl', 'drafting/agreements.jsonl', 'drafting/held-out.jsonl'];

/** For each gold file, how often labels of a score are right. */
export async function scoreReliability(
  pipeline: CompiledPipeline,
): Promise<{ file: string; bins: readonly ReliabilityBin[] }[]> {
  const encoder = new TextEncoder();
  return Promise.all(
    GOLD.map(async (file) => {
      const path = fileURLToPath(new URL(`../fixtures/${file}`, import.meta.url));
      const { report } = await evaluatePassages(
        await readGold(path, PassageGold),
        (text) => {
          const bytes = encoder.encode(text);
          return analyse({ ...sourceOf('text', bytes), mediaType: 'text/plain' }, bytes, pipeline);
        },
        'broad',
      );
      return { file, bins: report.reliability! };
    }),
  );
}
