import { Command } from 'commander';
import { storeOption } from './options.js';

const HELP = `
Takes the records out of the store, and what they say out of every answer. The files they were made of are not
touched: where one is still below a folder, the next "pacta ingest" of that folder reads it again.

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
  const [{ openStore }, { recordNamed }, { countOf, oneLine, plain }] = await Promise.all([
    import('../store/index.js'),
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
    for (const [id, uri] of named) process.stderr.write(`${id}  ${oneLine(uri)}\n`);
    process.stderr.write(`${countOf(named.size, 'record')} removed.\n`);
  } finally {
    await store.close();
  }
}
