#!/usr/bin/env node
import { EXIT } from './errors.js';
import { run } from './run.js';

// Reading stopped: "pacta query … | head".
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.infrastructure);
});
process.exitCode = await run(process.argv.slice(2));
