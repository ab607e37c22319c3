import { Command, InvalidArgumentError, Option } from 'commander';
import { count, pipelineOption, storeOption } from './options.js';

interface Options {
  store: string;
  pipeline: string;
  host: string;
  port: number;
  token?: string;
}

const HELP = `
Answers on this machine alone unless --host names another address, which needs a token: the API then wants the header
"Authorization: Bearer <token>", and the explorer asks for it. No record is changed, and what people decide of labels is kept beside them ("pacta review"); a catalogue that an older Pacta left
is made anew first. There is no TLS: put a proxy in front of it where others listen on the line.

  /                  the explorer: agreements, their text with labels, and a search over all clauses
  /api/openapi.json  describes the API
  /healthz           200 while the store answers, 503 otherwise

It writes one JSON line to stdout for each answer. SIGTERM or Ctrl-C ends it when what is under way is answered. So does
the end of the npx that it was started with; elsewhere it stays when its terminal or parent is gone.

Examples:
  pacta serve                                      http://127.0.0.1:8080 over pacta-out
  pacta serve --store postgres://reader@db/pacta --port 9000
  PACTA_TOKEN=$(openssl rand -hex 24) pacta serve --host 0.0.0.0`;

/** `pacta serve` */
export function serveCommand(): Command {
  return new Command('serve')
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
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const { runServer } = await import('./serve-service.js');
  process.exitCode = await runServer(options);
}

function portNumber(value: string): number {
  const port = count(value);
  if (port > 65_535) throw new InvalidArgumentError('Write a port, from 0 to 65535.');
  return port;
}
