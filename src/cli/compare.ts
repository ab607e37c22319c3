import { Command } from 'commander';
import type { ComparedPair, Comparison } from '../query/comparison/index.js';
import { UsageError } from './errors.js';
import { collect, jsonOption, pipelineOption, storeOption } from './options.js';

interface Options {
  store: string;
  pipeline: string;
  category?: string[];
  family?: string[];
  changed?: true;
  html?: string;
  json?: true;
}

const HELP = `
Clauses are paired by their wording, their main category and their heading, wherever they stand. Shown is, by category,
word for word, what the second says otherwise: [-taken out-] {+put in+}, in red and green where there is colour; then what only
one of them has.

Examples:
  pacta compare harbour radar                            two agreements, by part of file name, title or id
  pacta compare 3f2a 77c0 --family final-clauses         their final clauses
  pacta compare 3f2a 77c0 --changed                      without what is the same in both
  pacta compare 3f2a 77c0 --html comparison.html         side by side, for a browser or a printer`;

type KindOf = (pair: ComparedPair) => keyof Comparison['counts'];

/** `pacta compare` */
export function compareCommand(): Command {
  return new Command('compare')
    .description('show two agreements side by side: clauses that do the same, and how their words differ')
    .argument('<id|part>', 'record id or its beginning, part of file name or title')
    .argument('<id|part>', 'the other agreement')
    .option('--category <id>', 'only clauses of this category', collect)
    .option('--family <id>', 'only clauses of this family', collect)
    .option('--changed', 'leave out clauses that are the same in both')
    .option('--html <file>', 'write a page that shows them side by side')
    .addOption(jsonOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(first: string, second: string, options: Options): Promise<void> {
  const [{ withStore }, { findRecord }, { refuseUnknown }, { plainNames }, { findPipeline, loadPipeline }] =
    await Promise.all([
      import('./with-store.js'),
      import('./find-record.js'),
      import('./refuse-unknown.js'),
      import('../query/index.js'),
      import('../pipeline/index.js'),
    ]);
  const [one, other] = await withStore(options.store, async (store) => {
    const { category, family } = options;
    await refuseUnknown(plainNames({ category, family }), options.pipeline, store);
    return [await findRecord(first, store), await findRecord(second, store)] as const;
  });
  if (one.id === other.id)
    throw new UsageError(`"${first}" and "${second}" are the same agreement: name two.`);
  const { taxonomy } = await loadPipeline(findPipeline(options.pipeline));
  const { compare, kindOf, saidOfBounds } = await import('../query/comparison/index.js');
  const comparison = narrowed(compare(one, other, taxonomy), options, kindOf);
  for (const sentence of saidOfBounds(comparison.bounded)) process.stderr.write(`${sentence}\n`);
  if (options.html !== undefined) {
    const [{ comparisonPage }, { writeWhole }, { asPage }] = await Promise.all([
      import('../export/index.js'),
      import('./write-whole.js'),
      import('./comparison-files.js'),
    ]);
    await writeWhole(options.html, comparisonPage(asPage(one, other, comparison)));
    process.stderr.write(`Written to ${options.html}.\n`);
  } else if (options.json) {
    const [{ printJson }, { asJson }] = await Promise.all([
      import('./terminal.js'),
      import('./comparison-files.js'),
    ]);
    printJson(asJson(one, other, comparison));
  } else {
    const { comparisonText } = await import('./comparison-text.js');
    process.stdout.write(comparisonText(one, other, comparison));
  }
}

/** Counts stay those of what is shown. */
function narrowed(comparison: Comparison, { category, family, changed }: Options, kinds: KindOf): Comparison {
  const isAsked = ({ one, other }: ComparedPair): boolean =>
    [one, other].some((side) =>
      side?.clause.labels.some(
        (label) => (category?.includes(label.category) ?? true) && (family?.includes(label.family) ?? true),
      ),
    );
  const asksLabels = category !== undefined || family !== undefined;
  const counts = { same: 0, changed: 0, onlyOne: 0, onlyOther: 0 };
  const groups = comparison.groups
    .map((group) => ({ ...group, pairs: group.pairs.filter((pair) => !asksLabels || isAsked(pair)) }))
    .map((group) => {
      for (const pair of group.pairs) counts[kinds(pair)] += 1;
      return { ...group, pairs: group.pairs.filter((pair) => !changed || kinds(pair) !== 'same') };
    })
    .filter(({ pairs }) => pairs.length > 0);
  return { groups, counts, bounded: comparison.bounded };
}
