import { Command } from 'commander';
import { jsonOption } from './options.js';
import { batchOption, queueAddress, queueOptions } from './queue-options.js';

interface Options {
  queue?: string;
  redis?: string;
  batch?: string;
  json?: true;
}

const HELP = `
Examples:
  pacta status --redis redis://queue-host               the queue, and all batches
  pacta status --batch "treaties 1990"                  one batch, of the queue in PACTA_QUEUE
  pacta status --json                                   for programs`;

/** `pacta status` */
export function statusCommand(): Command {
  const command = new Command('status')
    .description('show how far the queue has come')
    .addOption(batchOption('this batch only'))
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
  for (const option of queueOptions()) command.addOption(option);
  return command;
}

async function run(options: Options): Promise<void> {
  const address = queueAddress(options);
  const [{ queueStatus }, { queueTable }, { printJson }] = await Promise.all([
    import('../queue/index.js'),
    import('./queue-table.js'),
    import('./terminal.js'),
  ]);
  const status = await queueStatus(address, options.batch);
  if (options.json) printJson(status);
  else process.stdout.write(queueTable(status));
}
