import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 3,
    // Recognising text and starting services takes long on a busy machine; what hangs is seen all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
