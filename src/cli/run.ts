import { Command } from 'commander';
import { PACTA_VERSION } from '../version.js';
import { EXIT, reportError, sayError } from './errors.js';

/** In the order of the help. A command's file is loaded only when it is named, or for the list of all. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  ingest: () => import('./ingest.js').then((module) => module.ingestCommand()),
  annotate: () => import('./annotate.js').then((module) => module.annotateCommand()),
  list: () => import('./list.js').then((module) => module.listCommand()),
  query: () => import('./query.js').then((module) => module.queryCommand()),
  obligations: () => import('./obligations.js').then((module) => module.obligationsCommand()),
  matrix: () => import('./matrix.js').then((module) => module.matrixCommand()),
  missing: () => import('./missing.js').then((module) => module.missingCommand()),
  compare: () => import('./compare.js').then((module) => module.compareCommand()),
  similar: () => import('./similar.js').then((module) => module.similarCommand()),
  categories: () => import('./categories.js').then((module) => module.categoriesCommand()),
  show: () => import('./show.js').then((module) => module.showCommand()),
  review: () => import('./review.js').then((module) => module.reviewCommand()),
  locate: () => import('./locate.js').then((module) => module.locateCommand()),
  remove: () => import('./remove.js').then((module) => module.removeCommand()),
  export: () => import('./export.js').then((module) => module.exportCommand()),
  serve: () => import('./serve.js').then((module) => module.serveCommand()),
  rules: () => import('./rules.js').then((module) => module.rulesCommand()),
  submit: () => import('./submit.js').then((module) => module.submitCommand()),
  worker: () => import('./worker.js').then((module) => module.workerCommand()),
  status: () => import('./status.js').then((module) => module.statusCommand()),
  failures: () => import('./failures.js').then((module) => module.failuresCommand()),
  retry: () => import('./failures.js').then((module) => module.retryCommand()),
  drain: () => import('./failures.js').then((module) => module.drainCommand()),
  evaluate: () => import('./evaluate.js').then((module) => module.evaluateCommand()),
  completion: () => import('./completion.js').then((module) => module.completionCommand(COMMANDS)),
};

const HELP = `
First steps:
  pacta ingest agreements/                      read every agreement below a folder
  pacta list                                    see what was read
  pacta categories                              what clauses are sorted into
  pacta query --category dispute-resolution     the clauses of one category, in all agreements
  pacta query consultation --party Poland       words, in the agreements of one party
  pacta obligations --party Poland --due        what one party must do, by when
  pacta show 3f2a --clause art_5__para_2        one clause, its labels and the reasons for them
  pacta serve                                   all of this in a browser
  source <(pacta completion bash)               Tab completes commands, fields and ids

"pacta help <command>" tells more, with examples.
Exit codes: 0 done; 1 something is broken; 2 asked wrongly; 3 some documents could not be read; 130 interrupted.`;

/** Runs the command these words ask for, on the streams of the process. Returns the exit code; throws nothing. */
export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('pacta')
    .description('Reads folders of agreements and answers questions about their clauses.')
    .addHelpText('after', HELP)
    .version(PACTA_VERSION, '-V, --version', 'print the version')
    .configureOutput({ outputError: (said, write) => write(sayError(said.replace(/^error: /, ''))) })
    .exitOverride();
  try {
    for (const load of commandsFor(args[0] ?? '')) {
      const command = await load();
      inherit(command, program);
      program.addCommand(command);
    }
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(upToUnknown(program, args), { from: 'user' });
    return Number(process.exitCode ?? EXIT.ok);
  } catch (error) {
    return reportError(error);
  }
}

function commandsFor(name: string): (() => Promise<Command>)[] {
  return Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]!] : Object.values(COMMANDS);
}

/** The words up to the first that names no command, if one does not: asked for help, commander would pass over it. */
function upToUnknown(program: Command, args: readonly string[]): readonly string[] {
  const words = args[0] === 'help' ? args.slice(1) : args;
  let command = program;
  for (const [index, word] of words.entries()) {
    if (command.commands.length === 0 || word.startsWith('-') || word === 'help') return args;
    const child = command.commands.find((each) => each.name() === word);
    if (!child) return words.slice(0, index + 1);
    command = child;
  }
  return args;
}

function inherit(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inherit(child, command);
}
