import { Command } from 'commander';
import type { ClauseHit } from '../model/index.js';
import type { SimilarClause } from '../query/similar/index.js';
import type { Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { jsonOption, positiveInteger, storeOption } from './options.js';

interface Options {
  store: string;
  text?: string;
  limit: number;
  elsewhere?: true;
  json?: true;
}

const HELP = `
The collection is searched by its index for clauses with the rarest words of this one; those are ordered by how alike all
their words are, weighted by how much each word tells (TF-IDF). The share in front, to 100 %, says how alike.

Examples:
  pacta similar 3f2a art_5__para_2               clauses worded like this one
  pacta similar 3f2a art_5__para_2 --elsewhere   … in other agreements
  pacta similar 3f2a art_13                      … like all of an article
  pacta similar --text "shall be settled by consultation without recourse to any tribunal"`;

/** `pacta similar` */
export function similarCommand(): Command {
  return new Command('similar')
    .description('find the clauses of the collection that are worded most like one')
    .argument('[id|part]', 'record id or its beginning, part of file name or title')
    .argument('[eId]', 'the clause, or a section: the words of its clauses')
    .option('--text <words>', 'words instead of a clause')
    .option('--elsewhere', 'leave out the agreement it is from')
    .option('--limit <n>', 'show at most so many', positiveInteger, 10)
    .addOption(jsonOption())
    .addOption(storeOption())
    .addHelpText('after', HELP)
    .action(run);
}

/** What is looked for, and where it is from. */
interface Sought {
  text: string;
  recordId: string | null;
  /** Of its clauses; none for words. */
  eIds: ReadonlySet<string>;
}

async function run(reference: string | undefined, eId: string | undefined, options: Options): Promise<void> {
  const [{ withStore }, { MOST_CANDIDATES, rankSimilar }] = await Promise.all([
    import('./with-store.js'),
    import('../query/similar/index.js'),
  ]);
  const found = await withStore(options.store, async (store) => {
    const sought = await soughtIn(store, reference, eId, options.text);
    const isOther = ({ recordId, eId: own }: ClauseHit): boolean =>
      recordId !== sought.recordId || (!options.elsewhere && !sought.eIds.has(own));
    const candidates = (await store.like(sought.text, MOST_CANDIDATES)).filter(isOther);
    return rankSimilar(sought.text, candidates, options.limit);
  });
  if (options.json) {
    const { printJson } = await import('./terminal.js');
    printJson(found.map(({ hit, likeness }) => ({ likeness, ...hit })));
  } else process.stdout.write(await blocks(found));
}

async function soughtIn(
  store: Store,
  reference: string | undefined,
  eId: string | undefined,
  text: string | undefined,
): Promise<Sought> {
  if (text !== undefined) {
    if (reference !== undefined) throw new UsageError('Name a clause, or give words with --text, not both.');
    if (!/[\p{L}\p{N}]/u.test(text)) throw new UsageError('There is no word to look for in --text.');
    return { text, recordId: null, eIds: new Set() };
  }
  if (reference === undefined || eId === undefined)
    throw new UsageError('Name an agreement and a clause of it: pacta similar <id> <eId>; or give --text.');
  const [{ findRecord }, { noSuchPart }] = await Promise.all([
    import('./find-record.js'),
    import('./no-such-part.js'),
  ]);
  const record = await findRecord(reference, store);
  const clause = record.clauses.find(({ id }) => id === eId);
  // Of a section without words of its own, all of its clauses.
  const clauses = clause ? [clause] : record.clauses.filter(({ sectionPath }) => sectionPath.includes(eId));
  if (clauses.length === 0) throw new UsageError(await noSuchPart(record, eId));
  const texts = clauses.map(({ textStart, span }) => record.document.text.slice(textStart, span.end));
  return { text: texts.join('\n'), recordId: record.id, eIds: new Set(clauses.map(({ id }) => id)) };
}

async function blocks(found: readonly SimilarClause[]): Promise<string> {
  if (found.length === 0) return 'No other clause is worded like this one.\n';
  const [{ hitBlock }, { styler, widthOf }] = await Promise.all([
    import('./hit-blocks.js'),
    import('./terminal.js'),
  ]);
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  return `${found
    .map(({ hit, likeness }) => hitBlock(hit, `${Math.round(100 * likeness)} %`, width, style))
    .join('\n\n')}\n`;
}
