import { Command, Option } from 'commander';
import type { AgreementRecord, Clause } from '../model/index.js';
import { UsageError } from './errors.js';
import { noSuchPart } from './no-such-part.js';
import { jsonOption, pipelineOption, storeOption } from './options.js';

interface Options {
  store: string;
  pipeline: string;
  clause?: string;
  definitions?: true;
  references?: true;
  safeguards?: true;
  json?: true;
}

const HELP = `
Examples:
  pacta show 3f2a                          an agreement by the beginning of its id
  pacta show logistics                     … or by part of its file name or title
  pacta show 3f2a --clause art_5__para_2   one clause: its words, labels, and the reason for each label
  pacta show 3f2a --clause art_5           … or each clause of an article
  pacta show 3f2a --definitions            the terms it defines, and those it uses without a definition
  pacta show 3f2a --references             what it cites: its own parts, and other instruments
  pacta show 3f2a --safeguards             which safeguards stand in it, and where; how disputes are settled
  pacta show 3f2a --json                   the whole record`;

/** `pacta show` */
export function showCommand(): Command {
  return new Command('show')
    .description('show one agreement, explain its clauses, or list what it defines, cites and safeguards')
    .argument('<id|part>', 'record id or its beginning, part of file name or title')
    .option('--clause <eId>', 'explain this clause and those below it, or each clause of this section')
    .addOption(
      new Option('--definitions', 'list the defined terms, and those nowhere defined').conflicts('clause'),
    )
    .addOption(
      new Option('--references', 'list what it cites, and what each citation means').conflicts([
        'clause',
        'definitions',
      ]),
    )
    .addOption(
      new Option(
        '--safeguards',
        'list what protects information and sovereignty, how disputes are settled, and levels of classification',
      ).conflicts(['clause', 'definitions', 'references']),
    )
    .addOption(jsonOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(reference: string, options: Options): Promise<void> {
  const [{ withStore }, { findRecord }, { printJson }] = await Promise.all([
    import('./with-store.js'),
    import('./find-record.js'),
    import('./terminal.js'),
  ]);
  const { record, reviews } = await withStore(options.store, async (store) => {
    const found = await findRecord(reference, store);
    return { record: found, reviews: await store.reviews(found.id) };
  });
  const list = await listAsked(record, options);
  if (list) return options.json ? printJson(list.json) : void process.stdout.write(list.table());
  if (options.clause === undefined) {
    if (options.json) return printJson(record);
    const { outline } = await import('./outline.js');
    process.stdout.write(outline(record, reviews));
    return;
  }
  const named = options.clause;
  const clauses = record.clauses.filter(({ sectionPath }) => sectionPath.includes(named));
  if (clauses.length === 0) throw new UsageError(await noSuchPart(record, named));
  if (options.json) {
    const full = clauses.map((each) => {
      const text = record.document.text.slice(each.span.start, each.span.end);
      return { recordId: record.id, text, ...each };
    });
    return printJson(full);
  }
  const { explainClause } = await import('./explain-clause.js');
  const why = await whyOfRules(options.pipeline, record, clauses);
  const { decisionsOn } = await import('./decisions.js');
  const decisions = decisionsOn(reviews);
  const explained = clauses.map((each) => explainClause(record, each, why, decisions(record.id, each.id)));
  process.stdout.write(explained.join('\n\n'));
}

/** The reasons of the rules that speak for the clauses; null when the rules are not those the record was made with. */
async function whyOfRules(
  pipelineName: string,
  record: AgreementRecord,
  clauses: readonly Clause[],
): Promise<ReadonlyMap<string, string> | null> {
  const { findPipeline, reasonsOf } = await import('../pipeline/index.js');
  const shown = new Set(clauses.map(({ id }) => id));
  const ruleIds = new Set([
    ...clauses
      .flatMap(({ labels }) => labels)
      .flatMap(({ evidence }) => evidence.map(({ ruleId }) => ruleId)),
    ...record.safeguards.flatMap(({ evidence }) =>
      evidence.flatMap(({ clause, ruleId }) => (shown.has(clause) ? ruleId : [])),
    ),
  ]);
  return reasonsOf(ruleIds, findPipeline(pipelineName), record.producer.pipeline.hash);
}

/** What a record lists beside its clauses. */
interface List {
  json: unknown;
  table: () => string;
}

/** The list asked for in place of the outline; null: none. */
async function listAsked(record: AgreementRecord, options: Options): Promise<List | null> {
  if (options.definitions) {
    const { definitionsAsJson, definitionTable } = await import('./definition-table.js');
    return { json: definitionsAsJson(record), table: () => definitionTable(record) };
  }
  if (options.safeguards) {
    const { safeguardsChecklist, safeguardsAsJson } = await import('./safeguards-checklist.js');
    return { json: safeguardsAsJson(record), table: () => safeguardsChecklist(record) };
  }
  if (options.references) {
    const { referencesAsJson, referenceTable } = await import('./reference-table.js');
    return { json: referencesAsJson(record), table: () => referenceTable(record) };
  }
  return null;
}
