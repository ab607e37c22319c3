import { Command } from 'commander';
import { csvOption, jsonOption, storeOption } from './options.js';

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

/** `pacta list` */
export function listCommand(): Command {
  return new Command('list')
    .description('show the agreements in the store')
    .addOption(storeOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [{ withStore }, { plain, printJson }] = await Promise.all([
    import('./with-store.js'),
    import('./terminal.js'),
  ]);
  const agreements = await withStore(options.store, (store) => store.list());
  if (options.json) printJson(agreements);
  else if (options.csv) {
    const { toCsv } = await import('../export/index.js');
    const header = [
      ...['id', 'title', 'instrument', 'parties', 'signed', 'pages', 'clauses', 'status', 'file', 'problem'],
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
      each.problem && plain(each.problem),
    ]);
    process.stdout.write(toCsv(header, rows));
  } else {
    const { agreementTable } = await import('./agreement-table.js');
    process.stdout.write(agreementTable(agreements));
  }
}
