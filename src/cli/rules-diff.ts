import { Command } from 'commander';
import type { LabelChange } from '../trial/index.js';
import { collect, count, jsonOption } from './options.js';

interface Options {
  store?: string;
  category?: string[];
  passages: number;
  json?: true;
}

/** The changes of one agreement. */
export interface AgreementChanges {
  id: string;
  name: string;
  changes: LabelChange[];
}

const HELP = `
Both rules are applied to the same clauses. A label is gained or lost; a kept one may have another tier (strict or
broad) or polarity (affirmed or excluded); "main" counts clauses whose first label is of another category than before,
by the category that it is now. Scores alone are no change. Files are read into a store that is gone afterwards; for
more than one look, use "pacta ingest" and --store.

Examples:
  pacta rules diff defence-cooperation my-rules/ agreements/     rules of your own against those that come with Pacta
  pacta rules diff before/ after/ --store pacta-out              over what has been read
  pacta rules diff before/ after/ agreements/ --category scope --passages 50
  pacta rules diff before/ after/ agreements/ --json             every change, for programs`;

/** `pacta rules diff` */
export function diffCommand(): Command {
  return new Command('diff')
    .description('show what other rules make of the labels of the same agreements')
    .argument('<old>', 'rules as they were: a name that comes with Pacta, or a folder')
    .argument('<new>', 'rules as they are now')
    .argument('[paths...]', 'files and folders of agreements')
    .option('--store <folder|postgres://…>', 'instead of files: a store they have been read into')
    .option('--category <category>', 'only changes of this category; may be repeated', collect)
    .option('--passages <n>', 'passages to show of each category', count, 5)
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(
  old: string,
  now: string,
  paths: string[],
  { store, category, passages, json }: Options,
): Promise<void> {
  const [
    { annotate, parsedHalf },
    { openPipeline },
    { changesByCategory, labelChanges },
    { eachAgreement },
    { checkCategories },
  ] = await Promise.all([
    import('../analyse.js'),
    import('../open-pipeline.js'),
    import('../trial/index.js'),
    import('./stored-agreements.js'),
    import('./check-categories.js'),
  ]);
  const [before, after] = [await openPipeline(old), await openPipeline(now)];
  checkCategories(category ?? [], [before.taxonomy, after.taxonomy]);
  const agreements: AgreementChanges[] = [];
  await eachAgreement({ paths, ...(store ? { store } : {}), pipeline: now }, (record) => {
    const parsed = parsedHalf(record);
    const changes = labelChanges(annotate(parsed, before), annotate(parsed, after)).filter(
      (change) => !category || category.includes(change.category),
    );
    agreements.push({
      id: record.id,
      name: record.agreement.title?.value ?? record.source.fileName,
      changes,
    });
  });
  const categories = changesByCategory(agreements.flatMap(({ changes }) => changes));
  const changed = agreements.filter(({ changes }) => changes.length > 0);
  const difference = { agreements: agreements.length, categories, changed };
  if (json) return (await import('./terminal.js')).printJson(difference);
  const { differenceText } = await import('./difference-text.js');
  process.stdout.write(differenceText(difference, passages));
}
