import type { CompiledPipeline } from '../../src/analyse.js';
import { openPipeline } from '../../src/open-pipeline.js';

const opened = new Map<string, Promise<CompiledPipeline>>();

/**
 * A pipeline that comes with Pacta, from its sources. To read and compile its thousands of rules takes seconds, and it
 * stays as it is whatever is done with it: the test files that run in one process share it.
 */
export function packagedPipeline(
  name: 'defence-cooperation' | 'commercial-contracts',
): Promise<CompiledPipeline> {
  const pipeline = opened.get(name) ?? openPipeline(name);
  opened.set(name, pipeline);
  return pipeline;
}
