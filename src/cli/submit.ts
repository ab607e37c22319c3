import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import type { OcrMode } from '../limits.js';
import { EXIT } from './errors.js';
import { ocrOption } from './limit-options.js';
import { jsonOption, pipelineOption, storeOption } from './options.js';
import { batchOption, queueAddress, queueOptions } from './queue-options.js';

interface Options {
  queue?: string;
  redis?: string;
  store: string;
  pipeline: string;
  batch?: string;
  force?: true;
  ocr?: OcrMode;
  encrypted?: true;
  json?: true;
}

const LINE_EVERY_MS = 5_000;

const HELP = `
The documents themselves do not travel: workers open them under the same path, from a folder that they share,
and put their records into the same store. What is done already is not queued, what is queued is not queued
again, and the bytes are compared before they are read.

Documents in a bucket (s3://bucket/prefix: the object, and what lies below it) are fetched by the workers; server and
credentials are those of the environment of each: AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_PROFILE and so on.
Where the bucket keeps a SHA-256 of the whole object, nothing is fetched to submit it.

Examples:
  pacta submit /shared/agreements --redis redis://queue-host --store /shared/pacta-out
  pacta submit /shared/agreements --batch "treaties 1990" --force
  pacta submit s3://archive/treaties --redis redis://queue-host --store postgres://pacta@db-host/pacta
  pacta status --redis redis://queue-host          how far it has come

With rediss:// the server's certificate is checked; NODE_EXTRA_CA_CERTS in the environment of every command names a
file with the certificate of an authority of your own. Waiting documents of older rules are taken out for new ones.

Passwords of PDFs are given to the workers, never here: start them with --password-file, then submit with --encrypted.

PACTA_QUEUE in the environment says where the queue is, and keeps its password out of sight.`;

/** `pacta submit` */
export function submitCommand(): Command {
  const command = new Command('submit')
    .description('queue agreements for workers, on this machine or others')
    .argument('<paths...>', 'files and folders, or s3://bucket/prefix')
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addOption(batchOption('name of the batch (default: the folder and the time)'))
    .option('--force', 'read again what was read before')
    .addOption(ocrOption())
    .option('--encrypted', 'try PDFs again that failed for want of a password: the workers have it now')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
  for (const option of queueOptions()) command.addOption(option);
  return command;
}

async function run(paths: string[], options: Options): Promise<void> {
  const queue = queueAddress(options);
  const [{ submit }, { sayPassedOver }, { sayCopies }, { countOf, oneLine, plain, printJson }] =
    await Promise.all([
      import('../queue/index.js'),
      import('../batch/index.js'),
      import('./say-copies.js'),
      import('./terminal.js'),
    ]);
  let shownAtMs = performance.now();
  const summary = await submit(paths, {
    queue,
    store: options.store,
    pipeline: options.pipeline,
    batch: options.batch ?? defaultName(paths[0]!),
    force: options.force ?? false,
    ...(options.ocr ? { ocr: options.ocr } : {}),
    hasPasswords: options.encrypted ?? false,
    onProgress: ({ settled, total }) => {
      if (performance.now() - shownAtMs < LINE_EVERY_MS) return;
      shownAtMs = performance.now();
      process.stderr.write(`${settled} of ${total} documents\n`);
    },
    onNotice: (message) => process.stderr.write(`${plain(message)}\n`),
  });
  if (options.json) printJson(summary);
  else {
    const { batch, total, queued, unchanged, duplicate, elsewhere, replaced, failed } = summary;
    const counts = [
      `${queued} queued`,
      `${unchanged} unchanged`,
      ...(duplicate > 0 ? [countOf(duplicate, 'duplicate')] : []),
      ...(elsewhere > 0 ? [`${elsewhere} in another batch`] : []),
      ...(replaced > 0 ? [`${replaced} taken out that waited with other rules`] : []),
      `${failed.length} failed`,
    ];
    process.stderr.write(`Batch "${plain(batch)}": ${countOf(total, 'document')}: ${counts.join(', ')}.\n`);
    const others = [...sayCopies(summary.copies), ...sayPassedOver(summary.passedOver)];
    for (const line of others) process.stderr.write(`${plain(line)}\n`);
    for (const { uri, reason } of failed) process.stderr.write(`  ${oneLine(uri)}: ${oneLine(reason)}\n`);
  }
  process.exitCode = summary.failed.length > 0 ? EXIT.someFailed : EXIT.ok;
}

/** `agreements 2026-11-26 06.31.05` */
function defaultName(path: string): string {
  const folder = basename(resolve(path)).replace(/[^\p{L}\p{N} ._-]+/gu, '-');
  const time = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  return `${/^[\p{L}\p{N}]/u.test(folder) ? folder.slice(0, 60) : 'batch'} ${time}`;
}
