import { Command, Option } from 'commander';
import { pipelineOption, positiveInteger, positiveNumber, storeOption } from './options.js';

interface Options {
  store: string;
  pipeline: string;
  jobs?: number;
  force?: true;
  timeLimit?: number;
  memoryLimit?: number;
}

const HELP = `
A folder is read at any depth: its .pdf, .txt and .md files, but not hidden files and not links. A file that
is named is read whatever it is called. A document is known by its content: read once, it is not read again,
wherever it lies. When only the rules have changed, they are applied to the stored text.

Ctrl-C stops after the documents under way, and the same command goes on later. A document that cannot be
read is named with the reason, kept in the list as failed, and makes the exit code 3.

Examples:
  pacta ingest agreements/                        everything below a folder
  pacta ingest treaty.pdf notes.txt --store try   two files, into a store of their own
  pacta ingest agreements/ --pipeline my-rules/   with rules of your own
  pacta ingest agreements/ --force                read everything again
  pacta ingest agreements/ --store postgres://me@host/treaties
                                                  records in PostgreSQL; the other commands ask there
                                                  with the same --store`;

/** `pacta ingest` */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('read agreements into the store')
    .argument('<paths...>', 'files and folders')
    .addOption(storeOption())
    .addOption(pipelineOption())
    .option('--jobs <n>', 'documents to read at the same time (default: one for each core)', positiveInteger)
    .option('--force', 'read again what was read before')
    .addOption(
      new Option('--time-limit <seconds>', 'give up a document after this long (default: 300)').argParser(
        positiveNumber,
      ),
    )
    .addOption(
      new Option(
        '--memory-limit <MB>',
        'give up a document that needs more memory (default: 2048)',
      ).argParser(positiveInteger),
    )
    .addHelpText('after', HELP)
    .action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  const [{ DEFAULT_LIMITS, ingest }, { watchRun }] = await Promise.all([
    import('../batch/index.js'),
    import('./run-report.js'),
  ]);
  const limits = {
    timeLimitMs: options.timeLimit ? options.timeLimit * 1000 : DEFAULT_LIMITS.timeLimitMs,
    memoryLimitMb: options.memoryLimit ?? DEFAULT_LIMITS.memoryLimitMb,
  };
  process.exitCode = await watchRun('ingest', (watched) =>
    ingest(paths, {
      storeFolder: options.store,
      pipeline: options.pipeline,
      limits,
      force: options.force ?? false,
      ...(options.jobs ? { jobs: options.jobs } : {}),
      ...watched,
    }),
  );
}
