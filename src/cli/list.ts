import { Command, Option } from 'commander';
import type { Status } from '../model/index.js';
import { csvOption, jsonOption, storeOption } from './options.js';

interface Options {
  store: string;
  status?: Status;
  json?: true;
  csv?: true;
}

const STATUSES: readonly Status[] = ['complete', 'partial', 'failed'];

const HELP = `
Documents of which nothing could be read are named with the reason. What has no content to be known by (a protected or
damaged member of an archive, a file or folder that may not be opened) is named by "pacta ingest" alone.

Pages whose letters were recognised from a picture are marked OCR: single letters and figures may be wrong there.

Examples:
  pacta list                        a table
  pacta list --status failed        what could not be read, and why
  pacta list --csv > agreements.csv    for a spreadsheet
  pacta list --json                 for programs`;

/** `pacta list` */
export function listCommand(): Command {
  return new Command('list')
    .description('show the agreements in the store')
    .addOption(new Option('--status <status>', 'only those with this status').choices(STATUSES))
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
  const { status } = options;
  const all = await withStore(options.store, (store) => store.list());
  const agreements = status ? all.filter((each) => each.status === status) : all;
  if (options.json) printJson(agreements);
  else if (options.csv) {
    const { toCsv } = await import('../export/index.js');
    const header = [
      ...['id', 'title', 'instrument', 'parties', 'signed', 'pages', 'clauses', 'status', 'file', 'problem'],
      'recognised pages',
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
      each.recognisedPages,
    ]);
    process.stdout.write(toCsv(header, rows));
  } else {
    const { agreementTable } = await import('./agreement-table.js');
    process.stdout.write(agreementTable(agreements, status));
  }
}
