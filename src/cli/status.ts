import { Command } from 'commander';
import type { BatchStatus } from '../queue/index.js';
import { jsonOption } from './options.js';
import { type Columns, plainTable } from './plain-table.js';
import { sayDuration } from './progress.js';
import { batchOption, queueAddress, queueOptions } from './queue-options.js';
import { countOf, plain, printJson, styler } from './terminal.js';

interface Options {
  queue?: string;
  redis?: string;
  batch?: string;
  json?: true;
}

const COLUMNS: Columns = [
  ['batch', 'left'],
  ['state', 'left'],
  ['documents', 'right'],
  ['done', 'right'],
  ['left', 'right'],
  ['failed', 'right'],
  ['a second', 'right'],
  ['time left', 'right'],
];

/** `pacta status` */
export function statusCommand(): Command {
  const command = new Command('status')
    .description('show how far the queue has come')
    .addOption(batchOption('this batch only'))
    .addOption(jsonOption())
    .action(run);
  for (const option of queueOptions()) command.addOption(option);
  return command;
}

async function run(options: Options): Promise<void> {
  const { queueStatus } = await import('../queue/index.js');
  const status = await queueStatus(queueAddress(options), options.batch);
  if (options.json) return printJson(status);
  const { waiting, active, delayed, failed, workers, batches } = status;
  const counts = [
    `${waiting} waiting`,
    `${active} under way`,
    `${delayed} to be tried again`,
    `${failed} failed`,
  ];
  process.stdout.write(`${counts.join(', ')}; ${countOf(workers, 'worker')}.\n`);
  if (failed > 0) process.stdout.write('"pacta failures" tells why, "pacta retry" tries again.\n');
  if (batches.length === 0) return;
  process.stdout.write(`\n${plainTable(COLUMNS, batches.map(row), styler(process.stdout))}\n`);
}

const row = ({ name, state, total, done, left, failed, rate, secondsLeft }: BatchStatus): string[] => [
  plain(name),
  state,
  String(total),
  String(done),
  String(left),
  String(failed),
  rate === null ? '' : rate.toFixed(rate < 10 ? 1 : 0),
  secondsLeft === null ? '' : sayDuration(secondsLeft),
];
