/**
 * Part of `npm run build`: puts what a process of Pacta runs into a few files, and what a browser runs and wears into
 * one each. Each of some seven hundred files costs a process time to find and to open, and a run starts a process for
 * each core: half of what a short run takes. Each of some sixty costs a browser a question to the server: half of what
 * it takes to show a page.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
/** As deep as the rooms: what their files name relative to themselves lies in the same place. */
const outdir = path.join(root, 'dist/bundled');
/** What a person starts, what that starts for each core, and what tests run more than once in one process. */
const entryPoints = ['cli/main.js', 'batch/worker.js', 'cli/run.js'].map((file) =>
  path.join(root, 'dist', file),
);

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints,
  outdir,
  entryNames: '[name]',
  bundle: true,
  // What is loaded lazily stays apart, and what several need is there once.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
});

await build({
  entryPoints: ['dist/explorer/main.js', 'src/explorer/page/explorer.css'].map((file) =>
    path.join(root, file),
  ),
  outdir: path.join(outdir, 'explorer'),
  entryNames: '[name]',
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
});
