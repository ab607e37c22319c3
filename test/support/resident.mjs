/**
 * A process that runs the built command again and again, each time in another folder, as its parent asks: most of what
 * a short command costs is to start Node and to load what it needs. The words that end what a command writes are named
 * when the process is started.
 */
const [mark] = process.argv.slice(2);
const home = process.cwd();
const { run } = await import('../../dist/bundled/run.js');

process.on('message', async ({ folder, args }) => {
  process.chdir(folder);
  process.exitCode = undefined;
  const code = await run(args);
  // What a process of its own would take with it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  process.chdir(home);
  for (const stream of [process.stdout, process.stderr]) stream.write(mark);
  process.send({ code });
});
process.on('disconnect', () => process.exit());
