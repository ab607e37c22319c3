import { Command } from 'commander';
import type { StatementHit, StatementQuery } from '../model/index.js';
import {
  afterOption,
  collect,
  count,
  csvOption,
  jsonOption,
  pipelineOption,
  positiveInteger,
  storeOption,
} from './options.js';

interface Options {
  store: string;
  pipeline: string;
  party?: string[];
  bearer?: string[];
  modality?: string[];
  category?: string[];
  document?: string[];
  due?: true;
  limit?: number;
  offset?: number;
  after?: string;
  json?: true;
  csv?: true;
}

const HELP = `
Everything asked for must hold; options that name several, with commas or repeated, take any of them. --party finds
what binds a party by its name, its initials (UN), its country's code, its role (supplier, requesting party), or as each or
all parties of an agreement of which it is one; what an agreement asks of a sending or receiving State, --bearer finds.

--due leaves only what is to be done by a time: dates first, then "immediately" and the shorter period before the
longer, then what names an event alone. How long something lasts, and after what it is done, is no such time.

Where the words name nobody who is bound ("Stores shall be kept dry"), that is told by "not named": --party counts it to
all parties. "pacta show" takes the id printed in the last column, or part of a file name or title.

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
    .option(
      '--party <name|code|role>',
      'who is bound: part of a name, initials, ISO country code or role',
      collect,
    )
    .option('--bearer <kind>', 'who is bound: each-party, sending-state, …', collect)
    .option('--modality <kind>', 'prohibition, permission, right, … (default: obligation)', collect)
    .option('--category <id>', 'what the clause does, such as termination', collect)
    .option('--document <id|part>', 'record id or its beginning, part of file name or title', collect)
    .option('--due', 'only what is to be done by a time, in its order')
    .option('--limit <n>', 'show at most so many (default: 20, with --csv all)', positiveInteger)
    .option('--offset <n>', 'leave out so many at the beginning', count)
    .addOption(afterOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [
    { withStore },
    { refuseUnknown },
    { allHits },
    { plainNames, statementConditions, statementQuery },
    { plain, printJson },
  ] = await Promise.all([
    import('./with-store.js'),
    import('./refuse-unknown.js'),
    import('./all-hits.js'),
    import('../query/index.js'),
    import('./terminal.js'),
  ]);
  const { party, bearer, modality = ['obligation'], category, document, due, limit, offset, after } = options;
  const query = statementQuery({ party, bearer, modality, category, document, due, limit, offset, after });
  const { answer, nothing } = await withStore(options.store, async (store) => {
    await refuseUnknown(plainNames({ category, document }), options.pipeline, store);
    const ask = (asked: StatementQuery) => store.statements(asked);
    const answer = await (options.csv && limit === undefined ? allHits(query, ask) : ask(query));
    if (answer.hits.length > 0) return { answer, nothing: null };
    const { sayNothingFound } = await import('./nothing-found.js');
    const asked = { query, conditions: statementConditions(query) };
    return { answer, nothing: plain(await sayNothingFound('statement', asked, answer, ask, store)) };
  });
  // Programs are given the empty answer, people the reason.
  if (nothing) process[options.json || options.csv ? 'stderr' : 'stdout'].write(nothing);
  const { hits, ...page } = answer;
  if (options.json) printJson({ ...page, hits });
  else if (options.csv) await printCsv(hits);
  else if (!nothing) {
    const { obligationTable } = await import('./obligation-table.js');
    process.stdout.write(obligationTable(answer, query));
  }
}

async function printCsv(hits: readonly StatementHit[]): Promise<void> {
  const { csvOf, STATEMENT_HIT_COLUMNS } = await import('../export/index.js');
  process.stdout.write(csvOf(STATEMENT_HIT_COLUMNS, hits));
}
