#!/usr/bin/env node
import { outputFailed } from './errors.js';
import { run } from './run.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(outputFailed(error));
});
process.exitCode = await run(process.argv.slice(2));
