import type { CompiledPipeline } from './analyse.js';
import { compiledRules, findPipeline, loadPipeline } from './pipeline/index.js';

/**
 * A pipeline ready for use: open it once, annotate any number of agreements. `name` is that of a pipeline of the package
 * or the path of a folder. Throws PipelineError with all that is wrong with it, each with its file and line.
 */
export async function openPipeline(name: string): Promise<CompiledPipeline> {
  const pipeline = await loadPipeline(findPipeline(name));
  const { head, hash, taxonomy, safeguards } = pipeline;
  const { id, version } = head;
  return { id, version, hash, taxonomy, safeguards, rules: await compiledRules(pipeline) };
}
