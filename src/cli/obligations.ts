import { Command } from 'commander';
import type { StatementHit, StatementQuery } from '../model/index.js';
import type { StatementAnswer, Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { collect, count, csvOption, jsonOption, positiveInteger, storeOption } from './options.js';

interface Options {
  store: string;
  party?: string[];
  bearer?: string[];
  modality?: string[];
  category?: string[];
  document?: string[];
  due?: true;
  limit?: number;
  offset?: number;
  json?: true;
  csv?: true;
}

const HELP = `
Everything asked for must hold; options that name several, with commas or repeated, take any of them. --party finds
what binds a party by its name, by its role (supplier, requesting party), or as each or all parties of an agreement of
which it is one; what an agreement asks of a sending or receiving State, --bearer finds.

--due leaves only what is to be done by a time: dates first, then "immediately" and the shorter period before the
longer, then what names an event alone. How long something lasts is no such time.

Examples:
  pacta obligations                                      who must do what, by agreement
  pacta obligations --party Poland --due                 what Poland must do, by when
  pacta obligations --bearer receiving-state --category personnel-status
  pacta obligations --modality prohibition,permission    what must not, and what may be done
  pacta obligations --due --csv > deadlines.csv`;

/** `pacta obligations` */
export function obligationsCommand(): Command {
  return new Command('obligations')
    .description('list who must do what, to whom, and by when, in all agreements')
    .option('--party <name|code|role>', 'who is bound: part of a name, ISO country code or role', collect)
    .option('--bearer <kind>', 'who is bound: each-party, sending-state, …', collect)
    .option('--modality <kind>', 'prohibition, permission, right, … (default: obligation)', collect)
    .option('--category <id>', 'what the clause does, such as termination', collect)
    .option('--document <id|part>', 'record id or its beginning, part of file name or title', collect)
    .option('--due', 'only what is to be done by a time, in its order')
    .option('--limit <n>', 'show at most so many (default: 20, with --csv all)', positiveInteger)
    .option('--offset <n>', 'leave out so many at the beginning', count)
    .addOption(jsonOption())
    .addOption(csvOption())
    .addOption(storeOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [{ noSuchAgreement, withStore }, { statementQuery }, { printJson }] = await Promise.all([
    import('./with-store.js'),
    import('../query/index.js'),
    import('./terminal.js'),
  ]);
  const { party, bearer, modality = ['obligation'], category, document, due, limit, offset } = options;
  const query = statementQuery({ party, bearer, modality, category, document, due, limit, offset });
  const answer = await withStore(options.store, async (store) => {
    for (const reference of query.document ?? []) {
      if ((await store.find(reference)).length === 0) throw new UsageError(noSuchAgreement(reference));
    }
    return options.csv && limit === undefined ? searchAll(query, store) : store.statements(query);
  });
  if (options.json) printJson({ total: answer.total, hits: answer.hits });
  else if (options.csv) await printCsv(answer.hits);
  else {
    const { obligationTable } = await import('./obligation-table.js');
    process.stdout.write(obligationTable(answer, query));
  }
}

const ASKED_AT_ONCE = 5_000;

/** All that meet the query: a spreadsheet with the first of them alone would be taken for all. */
async function searchAll(query: StatementQuery, store: Store): Promise<StatementAnswer> {
  const answer = await store.statements({ ...query, limit: ASKED_AT_ONCE });
  const hits = [...answer.hits];
  for (let offset = query.offset + ASKED_AT_ONCE; offset < answer.total; offset += ASKED_AT_ONCE) {
    hits.push(...(await store.statements({ ...query, limit: ASKED_AT_ONCE, offset })).hits);
  }
  return { ...answer, hits };
}

async function printCsv(hits: readonly StatementHit[]): Promise<void> {
  const [{ toCsv }, { plain }] = await Promise.all([import('../export/index.js'), import('./terminal.js')]);
  const header = [
    ...['record', 'title', 'file', 'eId', 'pageFirst', 'modality', 'bearer', 'bearerWords', 'bearerParty'],
    ...[
      'bearerRole',
      'action',
      'object',
      'counterparty',
      'counterpartyWords',
      'counterpartyParty',
      'conditions',
    ],
    ...['exceptions', 'deadline', 'deadlineWords', 'period', 'date', 'event', 'text'],
  ];
  const text = (words: string | null | undefined): string | null => (words ? plain(words) : null);
  const rows = hits.map((hit) => [
    ...[hit.recordId, plain(hit.title), plain(hit.fileName), hit.eId, hit.pages[0], hit.modality],
    ...[hit.bearer?.kind ?? null, text(hit.bearer?.words), text(hit.bearer?.party), text(hit.bearer?.role)],
    ...[text(hit.action), text(hit.object), hit.counterparty?.kind ?? null, text(hit.counterparty?.words)],
    ...[text(hit.counterparty?.party), text(hit.conditions.join('; ')), text(hit.exceptions.join('; '))],
    ...[hit.deadline?.kind ?? null, text(hit.deadline?.words), hit.deadline?.period ?? null],
    ...[hit.deadline?.date ?? null, text(hit.deadline?.event), plain(hit.text)],
  ]);
  process.stdout.write(toCsv(header, rows));
}
