import { Command } from 'commander';
import type { ClauseHit, ClauseQuery } from '../model/index.js';
import type { RawQuery } from '../query/index.js';
import {
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
  category?: string[];
  family?: string[];
  party?: string[];
  modality?: string[];
  bearer?: string[];
  polarity?: string;
  document?: string[];
  tier?: string;
  limit?: number;
  offset?: number;
  json?: true;
  csv?: true;
}

const HELP = `
Everything asked for must hold; category, family, polarity and tier must hold of one and the same label. Words
are found in any form (settle, settled, settlement is another word); "words in quotes" must follow one another.
Options that name several, with commas or repeated, take any of them; several parties must all be parties.
"pacta categories" lists the categories and families. The number behind a label, from 0 to 1, says how strongly the
words speak for it; labels of the broad tier, worth a look but not precise enough to count, are marked "broad".

Examples:
  pacta query --category dispute-resolution                      how differences are settled
  pacta query --category financial-arrangements --polarity excluded  clauses that say no such thing is to be
  pacta query consultation tribunal                              both words in one clause
  pacta query "armed attack" --party US                          a phrase; a country by its ISO code
  pacta query --family personnel --modality obligation,prohibition --bearer receiving-state
  pacta query --category termination --tier strict --csv > termination.csv`;

/** `pacta query` */
export function queryCommand(): Command {
  return new Command('query')
    .description('find clauses in all agreements')
    .argument('[words...]', 'words the clause contains')
    .option('--category <id>', 'what the clause does, such as termination', collect)
    .option('--family <id>', 'a family of categories, such as final-clauses', collect)
    .option('--party <name|code>', 'part of the name of a party, or its ISO country code', collect)
    .option(
      '--modality <kind>',
      'what a sentence of the clause is: obligation, prohibition, permission, right, …',
      collect,
    )
    .option('--bearer <kind>', 'who is bound or entitled: each-party, sending-state, …', collect)
    .option('--polarity <which>', 'affirmed, or excluded: the clause rules it out')
    .option('--document <id|part>', 'record id or its beginning, part of file name or title', collect)
    .option('--tier <tier>', 'strict: only labels precise enough to count; broad: all')
    .option('--limit <n>', 'show at most so many (default: 20, with --csv all)', positiveInteger)
    .option('--offset <n>', 'leave out so many at the beginning', count)
    .addOption(jsonOption())
    .addOption(csvOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(words: string[], options: Options): Promise<void> {
  const [{ withStore }, { refuseUnknown }, { allHits }, { clauseQuery }, { plain, printJson }] =
    await Promise.all([
      import('./with-store.js'),
      import('./refuse-unknown.js'),
      import('./all-hits.js'),
      import('../query/index.js'),
      import('./terminal.js'),
    ]);
  const query = clauseQuery(rawQuery(words, options));
  const { answer, nothing } = await withStore(options.store, async (store) => {
    await refuseUnknown(query, options.pipeline, store);
    const ask = (asked: ClauseQuery) => store.search(asked);
    const answer = await (options.csv && options.limit === undefined ? allHits(query, ask) : ask(query));
    if (answer.hits.length > 0) return { answer, nothing: null };
    const { sayNothingFound } = await import('./nothing-found.js');
    return { answer, nothing: plain(await sayNothingFound('clause', query, answer.total, ask, store)) };
  });
  // Programs are given the empty answer, people the reason.
  if (nothing) process[options.json || options.csv ? 'stderr' : 'stdout'].write(nothing);
  if (options.json) printJson({ total: answer.total, hits: answer.hits });
  else if (options.csv) await printCsv(answer.hits);
  else if (!nothing) {
    const { hitBlocks } = await import('./hit-blocks.js');
    process.stdout.write(hitBlocks(answer, query));
  }
}

function rawQuery(words: string[], options: Options): RawQuery {
  const { category, family, party, modality, bearer, polarity, document, tier, limit, offset } = options;
  // The shell takes the quotes of a phrase away and leaves its spaces.
  const typed = words.map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word));
  return {
    words: typed.length > 0 ? typed.join(' ') : undefined,
    ...{ category, family, party, modality, bearer, polarity, document, tier, limit, offset },
  };
}

async function printCsv(hits: readonly ClauseHit[]): Promise<void> {
  const { CLAUSE_HIT_COLUMNS, csvOf } = await import('../export/index.js');
  process.stdout.write(csvOf(CLAUSE_HIT_COLUMNS, hits));
}
