import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 3,
    // Files that run in one process share what they have loaded, which is a good part of the time of most.
    isolate: false,
    // Recognising text and starting services takes long on a busy machine; what hangs is seen all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
