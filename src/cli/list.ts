import { Command } from 'commander';
import { storeOption } from './options.js';

interface Options {
  store: string;
  json?: true;
  csv?: true;
}

const HELP = `
Examples:
  pacta list                        a table
  pacta list --csv > agreements.csv    for a spreadsheet
  pacta list --json                 for programs`;

export function listCommand(): Command {
  return new Command('list')
    .description('show the agreements in the store')
    .addOption(storeOption())
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [{ openStore }, { plain, printJson }] = await Promise.all([
    import('../store/index.js'),
    import('./terminal.js'),
  ]);
  const onNotice = (message: string) => process.stderr.write(`${message}\n`);
  const store = await openStore(options.store, { mustExist: true, onNotice });
  const agreements = await store.list().finally(() => store.close());
  if (options.json) printJson(agreements);
  else if (options.csv) {
    const { toCsv } = await import('../export/index.js');
    const header = [
      'id',
      'title',
      'instrument',
      'parties',
      'signed',
      'pages',
      'clauses',
      'status',
      'file',
      'problem',
    ];
    const rows = agreements.map((each) => [
      each.id,
      plain(each.title),
      each.instrument,
      plain(each.parties.join('; ')),
      each.signed,
      each.pages,
      each.clauses,
      each.status,
      plain(each.uri),
      each.problem,
    ]);
    process.stdout.write(toCsv(header, rows));
  } else {
    const { agreementTable } = await import('./agreement-table.js');
    process.stdout.write(agreementTable(agreements));
  }
}
