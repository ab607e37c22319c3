import { Command, Option } from 'commander';
import type { Pipeline } from '../model/index.js';
import type { Matrix, MatrixColumn, MatrixPart } from '../query/index.js';
import type { Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { collect, csvOption, jsonOption, pipelineOption, storeOption } from './options.js';

const PARTS = ['category', 'family', 'safeguard'] as const satisfies readonly MatrixPart[];

interface Options {
  store: string;
  pipeline: string;
  by: MatrixPart;
  family?: string[];
  document?: string[];
  party?: string[];
  instrument?: string[];
  out?: string;
  json?: true;
  csv?: true;
}

const HELP = `
A component is "present" where a label precise enough to count affirms it, "excluded" where the clauses only rule it
out, "inconclusive" where only labels of the broad tier speak of it or the document could not be read to its end, and
"absent" where nothing speaks of it. A family is what the strongest of its categories is.

Examples:
  pacta matrix                                  every agreement against every category
  pacta matrix --by safeguard                   … against the safeguards that its rules ask for
  pacta matrix --party Poland --family final-clauses
  pacta matrix --csv > coverage.csv             a row for each agreement
  pacta matrix --out coverage.svg               a heat-map; .png and .csv just as well`;

/** `pacta matrix` */
export function matrixCommand(): Command {
  return new Command('matrix')
    .description('show what each agreement has, rules out and lacks')
    .addOption(new Option('--by <part>', 'what to look at').choices(PARTS).default('category'))
    .option('--family <id>', 'only categories of this family, or safeguards of this group', collect)
    .option('--document <id|part>', 'record id or its beginning, part of file name or title', collect)
    .option('--party <name|code>', 'part of the name of a party, or its ISO country code', collect)
    .option('--instrument <kind>', 'what the agreement calls itself: treaty, memorandum, …', collect)
    .option('--out <file>', 'write a picture (.svg, .png) or a table (.csv) to a file')
    .addOption(jsonOption())
    .addOption(csvOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [{ withStore }, { warnOfOtherRules }, { findPipeline, loadPipeline }, { printJson }] =
    await Promise.all([
      import('./with-store.js'),
      import('./say-other-rules.js'),
      import('../pipeline/index.js'),
      import('./terminal.js'),
    ]);
  const pipeline = await loadPipeline(findPipeline(options.pipeline));
  const columns = await columnsFor(options, pipeline);
  const matrix = await withStore(options.store, async (store) => {
    return matrixOf(options, store, pipeline, columns);
  });
  warnOfOtherRules(
    matrix.rows.map(({ agreement }) => agreement),
    pipeline,
  );
  if (options.out !== undefined) {
    const { writeMatrix } = await import('./matrix-files.js');
    await writeMatrix(matrix, options.out, titleOf(options));
    process.stderr.write(`Written to ${options.out}.\n`);
  } else if (options.json) printJson(asJson(matrix));
  else if (options.csv) {
    const { matrixCsv } = await import('./matrix-files.js');
    process.stdout.write(await matrixCsv(matrix));
  } else {
    const { matrixTable } = await import('./matrix-table.js');
    process.stdout.write(matrixTable(matrix));
  }
}

const titleOf = ({ by }: Options): string =>
  ({ category: 'Coverage by category', family: 'Coverage by family', safeguard: 'Safeguards' })[by];

async function columnsFor({ by, family }: Options, pipeline: Pipeline): Promise<MatrixColumn[]> {
  const { categoryColumns, familyColumns, safeguardColumns } = await import('../query/index.js');
  const { taxonomy, safeguards } = pipeline;
  const all =
    by === 'safeguard'
      ? safeguardColumns(safeguards)
      : by === 'family'
        ? familyColumns(taxonomy)
        : categoryColumns(taxonomy);
  if (all.length === 0) throw new UsageError(`The rules of ${pipeline.head.id} ask for no safeguards.`);
  const groups = new Set(all.map(({ group }) => group));
  const unknown = family?.find((id) => !groups.has(id));
  if (unknown !== undefined) {
    const { similar } = await import('../model/index.js');
    const meant = similar(unknown, groups);
    throw new UsageError(
      `There is no family or group "${unknown}".${meant ? ` Did you mean "${meant}"?` : ` There are: ${[...groups].join(', ')}.`}`,
    );
  }
  return all.filter(({ group }) => family?.includes(group) ?? true);
}

async function matrixOf(
  { document, party, instrument, by }: Options,
  store: Store,
  { taxonomy }: Pipeline,
  columns: readonly MatrixColumn[],
): Promise<Matrix> {
  const [{ buildMatrix }, { selectAgreements }] = await Promise.all([
    import('../query/index.js'),
    import('./select-agreements.js'),
  ]);
  const { agreements, coverage } = await selectAgreements(store, { document, party, instrument });
  return buildMatrix(agreements, coverage, columns, by, taxonomy);
}

/** What `pacta matrix --json` prints. */
const asJson = ({ columns, rows }: Matrix): object => ({
  columns,
  agreements: rows.map(({ agreement: { id, title, fileName, instrument, status }, states }) => ({
    ...{ id, title, fileName, instrument, status },
    states: Object.fromEntries(columns.map((column, index) => [column.id, states[index]])),
  })),
});
