import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { type LimitOptions, limitOptions, processLimits, readLimits } from './limit-options.js';
import { pipelineOption, positiveInteger, positiveNumber, storeOption } from './options.js';
import { type PasswordOptions, passwordOptions, passwordsOf } from './password-options.js';
import { queueAddress, queueOptions } from './queue-options.js';

interface Options {
  queue?: string;
  redis?: string;
  store: string;
  pipeline: string;
  concurrency?: number;
  listen?: { host: string; port: number };
  grace: number;
}

const HELP = `
Start as many workers as you like, on as many machines as you like, with the same store and rules. Each writes one JSON line to stdout for what it does.

SIGTERM or Ctrl-C: takes nothing more, finishes the documents under way, and ends; what is not finished after
--grace, or at a second signal, goes back into the queue. The end of the npx that it was started with is such a signal.
A worker that dies leaves its documents to the others.

During an upgrade workers of two versions or rules may run side by side: each leaves to the others what was submitted
with theirs.

Passwords of PDFs are the worker's: they never go through the queue. Give every worker the same ones, rather with
--password-file (one on each line, UTF-8) than where others see the command; what failed before for want of them,
"pacta retry" or "pacta submit --encrypted" queues again.

With --listen it answers GET /healthz (200, or 503 with the reason) and GET /metrics (for Prometheus).

Examples:
  pacta worker --redis redis://queue-host --store /shared/pacta-out
  pacta worker --redis rediss://queue-host:6380 --concurrency 4 --listen 127.0.0.1:9464`;

/** `pacta worker` */
export function workerCommand(): Command {
  const command = new Command('worker')
    .description('read queued agreements until told to stop')
    .addOption(storeOption())
    .addOption(pipelineOption())
    .option('--concurrency <n>', 'documents under way at once (default: one for each core)', positiveInteger)
    .option('--listen <host:port>', 'answer health and metrics here (default: nowhere)', hostAndPort)
    .option('--grace <seconds>', 'how long documents under way may take after a signal', positiveNumber, 60)
    .addHelpText('after', HELP)
    .action(run);
  for (const option of [...queueOptions(), ...passwordOptions(), ...limitOptions()])
    command.addOption(option);
  return command;
}

async function run(options: Options & LimitOptions & PasswordOptions): Promise<void> {
  const passwords = await passwordsOf(options);
  const [{ DEFAULT_LIMITS }, { runWorker }] = await Promise.all([
    import('../batch/index.js'),
    import('./worker-service.js'),
  ]);
  process.exitCode = await runWorker({
    queue: queueAddress(options),
    store: options.store,
    pipeline: options.pipeline,
    concurrency: options.concurrency ?? availableParallelism(),
    limits: processLimits(options, DEFAULT_LIMITS),
    readLimits: readLimits(options),
    passwords,
    graceMs: options.grace * 1000,
    listen: options.listen,
  });
}

function hostAndPort(value: string): { host: string; port: number } {
  const [, host = '127.0.0.1', port] = /^(?:(.+):)?(\d{1,5})$/.exec(value) ?? [];
  if (port === undefined || Number(port) > 65_535) {
    throw new InvalidArgumentError('Write a port, or host:port.');
  }
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}
