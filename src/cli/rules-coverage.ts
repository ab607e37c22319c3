import { Command, Option } from 'commander';
import { collect, jsonOption, pipelineOption } from './options.js';

interface Options {
  store?: string;
  pipeline: string;
  category?: string[];
  sort: SortKey;
  json?: true;
}

/** What the table can be sorted by, most first; `rule`: in the order of the rules. */
export type SortKey = 'fires' | 'agreements' | 'labels' | 'alone' | 'held' | 'rule';
const SORT_KEYS: SortKey[] = ['fires', 'agreements', 'labels', 'alone', 'held', 'rule'];

const HELP = `
What the columns count:
  fires        clauses on which the rule fires
  agreements   agreements with such a clause
  labels       labels it is evidence for, with those that points of a list take over
  alone        those of them for which no other rule speaks
  held         clauses on which its unless keeps it from firing

A rule that never fires has nothing to do in these agreements, or misses what it is for; one that is often held fires
for want of a narrower pattern. Files are read into a store that is gone afterwards; for more than one look, use
"pacta ingest" and --store.

Examples:
  pacta rules coverage agreements/                                over a folder
  pacta rules coverage --store pacta-out --sort alone             over what has been read, by what each rule carries
  pacta rules coverage agreements/ --category dispute-resolution  the rules of one category
  pacta rules coverage agreements/ --pipeline my-rules/ --json    rules of your own, for programs`;

/** `pacta rules coverage` */
export function coverageCommand(): Command {
  return new Command('coverage')
    .description('count over agreements how often each rule fires, and which never do')
    .argument('[paths...]', 'files and folders of agreements')
    .option('--store <folder|postgres://…>', 'instead of files: a store they have been read into')
    .addOption(pipelineOption())
    .option('--category <category>', 'only the rules of this category; may be repeated', collect)
    .addOption(
      new Option('--sort <column>', 'column to sort by, or "rule" for their order')
        .choices(SORT_KEYS)
        .default('fires'),
    )
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(paths: string[], { store, category, sort, ...options }: Options): Promise<void> {
  const [{ parsedHalf }, { openPipeline }, { Coverage }, { eachAgreement }, { checkCategories }] =
    await Promise.all([
      import('../analyse.js'),
      import('../open-pipeline.js'),
      import('../trial/index.js'),
      import('./stored-agreements.js'),
      import('./check-categories.js'),
    ]);
  const pipeline = await openPipeline(options.pipeline);
  checkCategories(category ?? [], [pipeline.taxonomy]);
  const coverage = new Coverage(pipeline);
  await eachAgreement({ paths, ...(store ? { store } : {}), pipeline: options.pipeline }, (record) =>
    coverage.add(parsedHalf(record)),
  );
  const { agreements, clauses } = coverage;
  const rules = coverage
    .rules()
    .filter((rule) => !category || category.includes(rule.category))
    .toSorted((a, b) => (sort === 'rule' ? 0 : b[sort] - a[sort]));
  if (options.json) return (await import('./terminal.js')).printJson({ agreements, clauses, rules });
  const { coverageTable } = await import('./coverage-table.js');
  process.stdout.write(coverageTable({ agreements, clauses, rules }));
}
