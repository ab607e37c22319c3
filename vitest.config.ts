import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Rooms whose tests start processes, servers and browsers. */
const LONG = ['queue', 'cli', 'explorer', 'batch', 'pipeline', 'server', 'read', 'store', 'export'];

/** Begins with the files that take long: one of them, begun last, would have the other processes wait for it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const room = LONG.indexOf(/\/test\/(\w+)\//.exec(moduleId)?.[1] ?? '');
      return room === -1 ? LONG.length : room;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    maxWorkers: 3,
    // Files that run in one process share what they have loaded, which is a good part of the time of most.
    isolate: false,
    sequence: { sequencer: LongFirst },
    // Recognising text and starting services takes long on a busy machine; what hangs is seen all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
