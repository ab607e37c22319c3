import type { Pipeline } from '../model/index.js';
import type { CompiledRules } from '../rules/index.js';
import { keptRules } from './kept.js';

/**
 * The rules of a checked pipeline, packed for another process: as they were kept when the package was built, else
 * compiled now.
 */
export const packedRules = async (pipeline: Pipeline): Promise<Uint8Array> => {
  const kept = await keptRules(pipeline.hash);
  if (kept) return kept;
  // Loaded where it is needed alone: who hands over rules that are kept does not match them himself.
  const { compileRules, packRules } = await import('../rules/index.js');
  return packRules(compileRules(pipeline));
};

/** The rules of a checked pipeline, ready to be matched. */
export const compiledRules = async (pipeline: Pipeline): Promise<CompiledRules> => {
  const [kept, { compileRules, unpackRules }] = await Promise.all([
    keptRules(pipeline.hash),
    import('../rules/index.js'),
  ]);
  return kept ? unpackRules(kept) : compileRules(pipeline);
};
