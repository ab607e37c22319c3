import { Command, Option } from 'commander';
import type { Role } from '../model/index.js';
import { UsageError } from './errors.js';
import { jsonOption, pipelineOption } from './options.js';

interface Options {
  pipeline: string;
  json?: true;
  heading?: string;
  leadIn?: string;
  title?: string;
  role?: Role;
}

/** Written out, so that the help of the command need not load the vocabulary. */
const ROLES = Object.keys({
  preface: true,
  preamble: true,
  body: true,
  annex: true,
  conclusions: true,
} satisfies Record<Role, true>);

/** `pacta rules explain` */
export function explainCommand(): Command {
  return new Command('explain')
    .description('classify a text and say which rules fired on which words')
    .argument('<text...>', 'the words of one clause, in quotes or not')
    .option('--heading <heading>', 'heading the clause stands under')
    .option('--title <title>', 'title of the agreement')
    .option('--lead-in <words>', 'words the clause hangs from')
    .addOption(new Option('--role <role>', 'part of the instrument').choices(ROLES))
    .addOption(pipelineOption())
    .addOption(jsonOption())
    .action(run);
}

async function run(words: string[], options: Options): Promise<void> {
  const text = words.join(' ');
  if (text.trim() === '') throw new UsageError('There is no text to explain.');
  const [{ explain }, { compiledRules, findPipeline, loadPipeline }, { printJson }] = await Promise.all([
    import('../explain.js'),
    import('../pipeline/index.js'),
    import('./terminal.js'),
  ]);
  const pipeline = await loadPipeline(findPipeline(options.pipeline));
  const { title, heading, leadIn, role } = options;
  const explanation = explain(
    text,
    { title, heading, leadIn, role },
    pipeline,
    await compiledRules(pipeline),
  );
  if (options.json) return printJson(explanation);
  const { explanationText } = await import('./explanation-text.js');
  process.stdout.write(explanationText(explanation));
}
