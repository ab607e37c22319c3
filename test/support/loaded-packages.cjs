/** Preloaded into a process (`--require`): when it ends, it names the CommonJS packages it has loaded. */
process.on('exit', () => {
  const files = Object.keys(require.cache).map((file) => file.replaceAll('\\', '/'));
  const names = files.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  process.stderr.write(`loaded: ${[...new Set(names)].sort().join(' ')}\n`);
});
