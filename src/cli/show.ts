import { Command } from 'commander';
import type { AgreementRecord, Clause } from '../model/index.js';
import type { Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { jsonOption, pipelineOption, storeOption } from './options.js';

interface Options {
  store: string;
  pipeline: string;
  clause?: string;
  json?: true;
}

const HELP = `
Examples:
  pacta show 3f2a                          an agreement by the beginning of its id
  pacta show logistics                     … or by part of its file name or title
  pacta show 3f2a --clause art_5__para_2   one clause: its words, labels, and the reason for each label
  pacta show 3f2a --json                   the whole record`;

/** `pacta show` */
export function showCommand(): Command {
  return new Command('show')
    .description('show one agreement, or explain one clause')
    .argument('<id|part>', 'record id or its beginning, part of file name or title')
    .option('--clause <eId>', 'explain this clause')
    .addOption(jsonOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(reference: string, options: Options): Promise<void> {
  if (reference.trim() === '') {
    throw new UsageError('Name an agreement by its id, file name or title; "pacta list" shows them.');
  }
  const [{ withStore }, { printJson }] = await Promise.all([
    import('./with-store.js'),
    import('./terminal.js'),
  ]);
  const record = await withStore(options.store, (store) => findRecord(reference, store));
  if (options.clause === undefined) {
    if (options.json) return printJson(record);
    const { outline } = await import('./outline.js');
    process.stdout.write(outline(record));
    return;
  }
  const clause = record.clauses.find(({ id }) => id === options.clause);
  if (!clause) throw new UsageError(await noSuchClause(record, options.clause));
  if (options.json) {
    const text = record.document.text.slice(clause.span.start, clause.span.end);
    return printJson({ recordId: record.id, text, ...clause });
  }
  const { explainClause } = await import('./explain-clause.js');
  process.stdout.write(explainClause(record, clause, await whyOfRules(options.pipeline, record, clause)));
}

async function findRecord(reference: string, store: Store): Promise<AgreementRecord> {
  const { findAgreement } = await import('./find-agreement.js');
  const { id } = await findAgreement(reference, store);
  const record = await store.get(id);
  if (!record) throw new UsageError(`The record ${id} has just been removed.`);
  return record;
}

async function noSuchClause(record: AgreementRecord, written: string): Promise<string> {
  const { similar } = await import('../pipeline/index.js');
  const below = record.clauses.filter(({ sectionPath }) => sectionPath.includes(written)).map(({ id }) => id);
  if (below.length > 0) return `"${written}" is a section; its clauses are: ${below.join(', ')}.`;
  const near = similar(
    written,
    record.clauses.map(({ id }) => id),
  );
  return `There is no clause "${written}" in this agreement. ${
    near ? `Did you mean "${near}"?` : `"pacta show ${record.id.slice(0, 8)}" lists them.`
  }`;
}

/** The reasons of the rules that speak for the clause; null when the rules are not those the record was made with. */
async function whyOfRules(
  pipelineName: string,
  record: AgreementRecord,
  clause: Clause,
): Promise<ReadonlyMap<string, string> | null> {
  const { findPipeline, reasonsOf } = await import('../pipeline/index.js');
  const ruleIds = new Set(clause.labels.flatMap(({ evidence }) => evidence.map(({ ruleId }) => ruleId)));
  return reasonsOf(ruleIds, findPipeline(pipelineName), record.producer.pipeline.hash);
}
