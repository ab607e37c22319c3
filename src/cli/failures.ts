import { Command } from 'commander';
import { csvOption, jsonOption } from './options.js';
import { batchOption, queueAddress, queueOptions } from './queue-options.js';

interface Options {
  queue?: string;
  redis?: string;
  batch?: string;
  json?: true;
  csv?: true;
}

/** `pacta failures` */
export function failuresCommand(): Command {
  return withQueueOptions(
    new Command('failures')
      .description('show queued documents that failed, and why')
      .addOption(batchOption('of this batch only'))
      .addOption(jsonOption())
      .addOption(csvOption())
      .addHelpText(
        'after',
        `
A failure stays until "pacta retry" or a new "pacta submit" tries the document again.

Examples:
  pacta failures --redis redis://queue-host             all documents that failed
  pacta failures --batch "treaties 1990" --csv > failed.csv`,
      )
      .action(async (options: Options) => {
        const address = queueAddress(options);
        const { listFailures } = await import('../queue/index.js');
        const { countOf, oneLine, plain, printJson } = await import('./terminal.js');
        const failures = await listFailures(address, options.batch);
        if (options.json) return printJson(failures);
        if (options.csv) {
          const { toCsv } = await import('../export/index.js');
          const header = ['id', 'file', 'batch', 'reason', 'attempts', 'failed'];
          const rows = failures.map(({ id, uri, batch, reason, attempts, failedAt }) => [
            ...[id, plain(uri), plain(batch), plain(reason), attempts, failedAt],
          ]);
          process.stdout.write(toCsv(header, rows));
          return;
        }
        for (const { uri, reason } of failures) process.stdout.write(`${oneLine(uri)}: ${oneLine(reason)}\n`);
        process.stderr.write(`${countOf(failures.length, 'failed document')}.\n`);
      }),
  );
}

/** `pacta retry` */
export function retryCommand(): Command {
  return withQueueOptions(
    new Command('retry')
      .description('queue failed documents again')
      .addOption(batchOption('of this batch only'))
      .addHelpText(
        'after',
        `
Examples:
  pacta retry --redis redis://queue-host                all documents that failed
  pacta retry --batch "treaties 1990"                   those of one batch, of the queue in PACTA_QUEUE`,
      )
      .action(async (options: Options) => {
        const { retryFailures } = await import('../queue/index.js');
        const { countOf } = await import('./terminal.js');
        const count = await retryFailures(queueAddress(options), options.batch);
        process.stderr.write(`${countOf(count, 'document')} queued again.\n`);
      }),
  );
}

/** `pacta drain` */
export function drainCommand(): Command {
  return withQueueOptions(
    new Command('drain')
      .description('take documents out of the queue that no worker has begun')
      .addOption(batchOption('of this batch only'))
      .option(
        '--ended',
        'forget batches that have ended instead, and with --batch the failures of that batch too',
      )
      .addHelpText(
        'after',
        `
What is under way is finished; failures stay. A new "pacta submit" queues the rest again.
Ended batches stay in "pacta status" until --ended; those with failures then still stay, unless one is named.

Examples:
  pacta drain --redis redis://queue-host                what no worker has begun
  pacta drain --ended                                   batches that are over, of the queue in PACTA_QUEUE
  pacta drain --ended --batch "treaties 1990"           one, together with its failures`,
      )
      .action(async (options: Options & { ended?: true }) => {
        const { drainQueue, forgetEnded } = await import('../queue/index.js');
        const { countOf } = await import('./terminal.js');
        const address = queueAddress(options);
        if (options.ended) {
          const count = await forgetEnded(address, options.batch);
          process.stderr.write(`${countOf(count, 'ended batch', 'ended batches')} forgotten.\n`);
          return;
        }
        const count = await drainQueue(address, options.batch);
        process.stderr.write(`${countOf(count, 'document')} taken out of the queue.\n`);
      }),
  );
}

function withQueueOptions(command: Command): Command {
  for (const option of queueOptions()) command.addOption(option);
  return command;
}
