import { Command, InvalidArgumentError, Option } from 'commander';
import { type LimitOptions, limitOptions, ocrOption } from './limit-options.js';
import { count, pipelineOption, storeOption } from './options.js';
import { queueOptions } from './queue-options.js';

/** What a person said. */
export interface ServeOptions extends LimitOptions {
  store: string;
  pipeline: string;
  host: string;
  port: number;
  token?: string;
  upload?: true;
  uploads?: string;
  queue?: string;
  redis?: string;
  manageQueue?: true;
}

const HELP = `
Answers on this machine alone unless --host names another address, which needs a token: the API then wants the header
"Authorization: Bearer <token>", and the explorer asks for it. No record is changed, and what people decide of labels is kept beside them ("pacta review"); a catalogue that an older Pacta left
is made anew first. There is no TLS: put a proxy in front of it where others listen on the line.

  /                  the explorer: agreements, their text with labels, and a search over all clauses
  /api/openapi.json  describes the API
  /healthz           200 while the store answers, 503 otherwise

With --upload documents can be added: on the page of the agreements, or by POST /api/agreements?fileName=treaty.pdf with
the bytes as body. Each is read in a process of its own within the limits below, two at a time, and so is nobody's
business but that process's. A store in a folder keeps the files in its folder uploads; with one in PostgreSQL they are
kept only where --uploads names a folder.

With --redis or --queue, or PACTA_QUEUE in the environment, /queues shows the queue of "pacta submit": what waits, what is
under way and what failed, by Bull Board. Nothing is changed there unless --manage-queue is given. Where there is a token,
the explorer opens it.

It writes one JSON line to stdout for each answer. SIGTERM or Ctrl-C ends it when what is under way is answered. So does
the end of the npx that it was started with; elsewhere it stays when its terminal or parent is gone.

Examples:
  pacta serve                                      http://127.0.0.1:8080 over pacta-out
  pacta serve --store postgres://reader@db/pacta --port 9000
  PACTA_TOKEN=$(openssl rand -hex 24) pacta serve --host 0.0.0.0
  pacta serve --redis redis://queue-host:6379
  pacta serve --upload
  curl -H 'Content-Type: application/pdf' --data-binary @treaty.pdf \\
    'http://127.0.0.1:8080/api/agreements?fileName=treaty.pdf'`;

/** `pacta serve` */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description('show the store in a browser, and answer programs over HTTP')
    .addOption(storeOption())
    .addOption(pipelineOption())
    .option('--host <address>', 'address to answer at', '127.0.0.1')
    .option('--port <n>', 'port to answer at; 0 takes a free one', portNumber, 8080)
    .addOption(
      new Option('--token <token>', 'what has to be known to ask; others see it on the command line').env(
        'PACTA_TOKEN',
      ),
    )
    .option('--upload', 'let documents be added')
    .addOption(
      new Option('--uploads <folder>', 'the same, and keep their files here').implies({ upload: true }),
    )
    .addHelpText('after', HELP)
    .action(run);
  for (const option of queueOptions()) command.addOption(option.helpGroup('The queue, at /queues:'));
  command.addOption(
    new Option('--manage-queue', 'let jobs be tried again, put off and removed there').helpGroup(
      'The queue, at /queues:',
    ),
  );
  for (const option of [ocrOption(), ...limitOptions()])
    command.addOption(option.helpGroup('Limits of a document that is added:'));
  return command;
}

async function run(options: ServeOptions): Promise<void> {
  const { runServer } = await import('./serve-service.js');
  process.exitCode = await runServer(options);
}

function portNumber(value: string): number {
  const port = count(value);
  if (port > 65_535) throw new InvalidArgumentError('Write a port, from 0 to 65535.');
  return port;
}
