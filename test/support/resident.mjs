/**
 * A process that runs the built command again and again, each time in another folder and environment, as its parent
 * asks: most of what a short command costs is to start Node and to load what it needs. The words that end what a
 * command writes are named when the process is started.
 */
const [mark] = process.argv.slice(2);
const home = process.cwd();
const { run } = await import('../../dist/cli/run.js');

process.on('message', async ({ folder, args, env }) => {
  process.chdir(folder);
  const own = { ...process.env };
  setEnvironment(env);
  process.exitCode = undefined;
  const code = await run(args);
  // What a process of its own would take with it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  setEnvironment(own);
  process.chdir(home);
  for (const stream of [process.stdout, process.stderr]) stream.write(mark);
  process.send({ code });
});
process.on('disconnect', () => process.exit());

function setEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}
