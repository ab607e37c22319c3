import { Command } from 'commander';
import type { LocatedMissing, Missing } from '../query/index.js';
import type { Store } from '../store/index.js';
import { collect, csvOption, jsonOption, pipelineOption, storeOption } from './options.js';
import type { Selection } from './select-agreements.js';

interface Options extends Selection {
  store: string;
  pipeline: string;
  json?: true;
  csv?: true;
}

const HELP = `
An agreement is compared with what its kind of instrument has as a rule ("expected.yaml" of the rules), and its
safeguards are looked through. Of one agreement everything is told: a checklist of its components and safeguards, and what most
of the agreements like it have that it has not. "core": the text does not work without it; "usual": most have it.
"inconclusive" is worth a look: only labels of the broad tier speak of it, or the document was not read to its end.

Examples:
  pacta missing                            what each agreement lacks
  pacta missing harbour                    one agreement, by part of its file name, title or id
  pacta missing --instrument memorandum    the memoranda
  pacta missing --csv > missing.csv        a row for each component and safeguard that is not there`;

/** `pacta missing` */
export function missingCommand(): Command {
  return new Command('missing')
    .description('show what agreements lack that such agreements have')
    .argument('[id|part...]', 'record ids or their beginnings, parts of file names or titles; all if none')
    .option('--party <name|code>', 'part of the name of a party, or its ISO country code', collect)
    .option('--instrument <kind>', 'what the agreement calls itself: treaty, memorandum, …', collect)
    .addOption(jsonOption())
    .addOption(csvOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(references: string[], options: Options): Promise<void> {
  const [
    { withStore },
    { warnOfOtherRules },
    { findPipeline, loadExpectations, loadPipeline },
    { printJson },
  ] = await Promise.all([
    import('./with-store.js'),
    import('./say-other-rules.js'),
    import('../pipeline/index.js'),
    import('./terminal.js'),
  ]);
  const folder = findPipeline(options.pipeline);
  const pipeline = await loadPipeline(folder);
  const expectations = await loadExpectations(folder, pipeline.taxonomy);
  const { party, instrument } = options;
  const document = references.length > 0 ? references : undefined;
  const { found, located } = await withStore(options.store, (store) =>
    missingOf({ document, party, instrument }, store, expectations),
  );
  warnOfOtherRules(
    found.map(({ agreement }) => agreement),
    pipeline,
  );
  if (options.json) printJson((located ? [located] : found).map(asJson));
  else if (options.csv) {
    const { missingCsv } = await import('./missing-table.js');
    process.stdout.write(await missingCsv(found));
  } else if (located) {
    const { missingChecklist } = await import('./missing-checklist.js');
    process.stdout.write(missingChecklist(located));
  } else {
    const { missingTable } = await import('./missing-table.js');
    process.stdout.write(missingTable(found));
  }
}

/**
 * Similar agreements are looked for only for one, for each of many it would take the square of the time; and only its
 * record is read, to tell where it says what it has.
 */
async function missingOf(
  selection: Selection,
  store: Store,
  expectations: Parameters<typeof import('../query/index.js').findMissing>[3],
): Promise<{ found: Missing[]; located: LocatedMissing | null }> {
  const [{ findMissing, locate }, { selectAgreements }] = await Promise.all([
    import('../query/index.js'),
    import('./select-agreements.js'),
  ]);
  const { agreements, coverage } = await selectAgreements(store, selection);
  if (agreements.length > 1)
    return { found: findMissing(agreements, [], coverage, expectations), located: null };
  const found = findMissing(agreements, await store.list(), await store.coverage(), expectations);
  const record = await store.get(agreements[0]!.id);
  return { found, located: record && locate(found[0]!, record) };
}

/** What `pacta missing --json` prints of an agreement. */
const asJson = ({ agreement, similar, ...rest }: Missing): object => ({
  recordId: agreement.id,
  title: agreement.title,
  fileName: agreement.fileName,
  instrument: agreement.instrument,
  ...rest,
  similar: similar.map(({ id, title }) => ({ recordId: id, title })),
});
