import { Command } from 'commander';
import { storeOption } from './options.js';

const HELP = `
Takes the records out of the store, and what they say out of every answer. The files they were made of are not
touched: where one is still below a folder, the next "pacta ingest" of that folder reads it again. But what was added
in a browser or over HTTP goes with its record; where "pacta serve" kept it elsewhere (--uploads), its place is told.

An id may be shortened to its beginning, as "pacta list" shows it. Where one of them is none, nothing is removed.

Examples:
  pacta remove 3f2a81c0                 one record
  pacta remove 3f2a81c0 77b0e5d1        several`;

/** `pacta remove` */
export function removeCommand(): Command {
  return new Command('remove')
    .description('take records out of the store')
    .argument('<ids...>', 'ids of records, or their beginnings')
    .addOption(storeOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(ids: string[], { store: location }: { store: string }): Promise<void> {
  const [{ openStore }, { removeAdded, wasAdded }, { recordNamed }, { countOf, oneLine, plain }] =
    await Promise.all([
      import('../store/index.js'),
      import('./upload-files.js'),
      import('./record-named.js'),
      import('./terminal.js'),
    ]);
  const onNotice = (message: string) => process.stderr.write(`${plain(message)}\n`);
  const store = await openStore(location, { mustExist: true, onNotice });
  try {
    const named = new Map<string, string>();
    for (const written of ids) {
      const { id, uri } = await recordNamed(written, store);
      named.set(id, uri);
    }
    await store.remove([...named.keys()]);
    const without = await removeAdded(new Set(named.keys()), location);
    for (const [id, uri] of named) {
      const isLeft = wasAdded(id, uri) && !without.has(id);
      process.stderr.write(
        `${id}  ${oneLine(uri)}${isLeft ? ' (the file that was added stays there)' : ''}\n`,
      );
    }
    process.stderr.write(`${countOf(named.size, 'record')} removed.\n`);
  } finally {
    await store.close();
  }
}
