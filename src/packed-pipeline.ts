import { deserialize, serialize } from 'node:v8';
import type { CompiledPipeline } from './analyse.js';
import type { Pipeline } from './model/index.js';

type Packed = Omit<CompiledPipeline, 'rules'> & { rules: Uint8Array };

/** A checked pipeline, ready for use in other processes of this machine, which need not compile it each for itself. */
export async function packPipeline(pipeline: Pipeline): Promise<Uint8Array> {
  // Who unpacks needs nothing of what reads and checks pipelines.
  const { packedRules } = await import('./pipeline/index.js');
  const { head, hash, taxonomy, safeguards } = pipeline;
  const rules = await packedRules(pipeline);
  const { id, version } = head;
  return serialize({ id, version, hash, taxonomy, safeguards, rules } satisfies Packed);
}

/** What `packPipeline` packed. */
export async function unpackPipeline(bytes: Uint8Array): Promise<CompiledPipeline> {
  const { unpackRules } = await import('./rules/index.js');
  const { rules, ...rest }: Packed = deserialize(bytes);
  return { ...rest, rules: unpackRules(rules) };
}
