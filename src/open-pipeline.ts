import { deserialize, serialize } from 'node:v8';
import type { CompiledPipeline } from './analyse.js';
import type { Pipeline } from './model/index.js';
import { compiledRules, findPipeline, loadPipeline, packedRules } from './pipeline/index.js';

/**
 * A pipeline ready for use: open it once, annotate any number of agreements. `name` is that of a pipeline of the package
 * or the path of a folder. Throws PipelineError with all that is wrong with it, each with its file and line.
 */
export async function openPipeline(name: string): Promise<CompiledPipeline> {
  const pipeline = await loadPipeline(findPipeline(name));
  return { ...nameOf(pipeline), rules: await compiledRules(pipeline) };
}

type Packed = Omit<CompiledPipeline, 'rules'> & { rules: Uint8Array };

/** A checked pipeline, ready for use in other processes of this machine, which need not compile it each for itself. */
export async function packPipeline(pipeline: Pipeline): Promise<Uint8Array> {
  return serialize({ ...nameOf(pipeline), rules: await packedRules(pipeline) } satisfies Packed);
}

/** What `packPipeline` packed. */
export async function unpackPipeline(bytes: Uint8Array): Promise<CompiledPipeline> {
  const { unpackRules } = await import('./rules/index.js');
  const { rules, ...name }: Packed = deserialize(bytes);
  return { ...name, rules: unpackRules(rules) };
}

const nameOf = ({ head, hash, taxonomy }: Pipeline): Omit<CompiledPipeline, 'rules'> => ({
  id: head.id,
  version: head.version,
  hash,
  taxonomy,
});
