import { Command } from 'commander';
import { pipelineOption, positiveInteger, storeOption } from './options.js';

interface Options {
  store: string;
  pipeline: string;
  jobs?: number;
  force?: true;
}

const HELP = `
Applies changed rules without opening a document: the text is in the record. Records made with the very same
rules are left alone.

Examples:
  pacta annotate                          after a change of the rules that come with Pacta
  pacta annotate --pipeline my-rules/     with rules of your own`;

/** `pacta annotate` */
export function annotateCommand(): Command {
  return new Command('annotate')
    .description('apply the rules again to the stored records')
    .addOption(storeOption())
    .addOption(pipelineOption())
    .option('--jobs <n>', 'records to work on at the same time (default: one for each core)', positiveInteger)
    .option('--force', 'also where the rules have not changed')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [{ annotateStore }, { watchRun }] = await Promise.all([
    import('../batch/index.js'),
    import('./run-report.js'),
  ]);
  process.exitCode = await watchRun('annotate', (watched) =>
    annotateStore({
      store: options.store,
      pipeline: options.pipeline,
      force: options.force ?? false,
      ...(options.jobs ? { jobs: options.jobs } : {}),
      ...watched,
    }),
  );
}
