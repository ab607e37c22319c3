import { Command, Option } from 'commander';
import type { Role } from '../model/index.js';
import { EXIT, UsageError } from './errors.js';
import { jsonOption, pipelineOption } from './options.js';

interface LintOptions {
  pipeline: string;
  json?: true;
}

interface ExplainOptions extends LintOptions {
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

/** `pacta rules` */
export function rulesCommand(): Command {
  const rules = new Command('rules').description('check rules, and see them at work');
  rules
    .command('lint')
    .description(
      "check a pipeline's files and run every rule's examples; exit code 1 when something is wrong",
    )
    .addOption(pipelineOption())
    .addOption(jsonOption())
    .action(lint);
  rules
    .command('explain')
    .description('classify a text and say which rules fired on which words')
    .argument('<text...>', 'the words of one clause, in quotes or not')
    .option('--heading <heading>', 'heading the clause stands under')
    .option('--title <title>', 'title of the agreement')
    .option('--lead-in <words>', 'words the clause hangs from')
    .addOption(new Option('--role <role>', 'part of the instrument').choices(ROLES))
    .addOption(pipelineOption())
    .addOption(jsonOption())
    .action(explain);
  return rules;
}

async function lint(options: LintOptions): Promise<void> {
  const [{ existsSync }, { lint: lintFolder }, { findPipeline, formatProblem }, { plain, printJson }] =
    await Promise.all([
      import('node:fs'),
      import('../lint.js'),
      import('../pipeline/index.js'),
      import('./terminal.js'),
    ]);
  const folder = findPipeline(options.pipeline);
  if (!existsSync(folder)) {
    throw new UsageError(
      `There are no rules "${options.pipeline}": neither a name that comes with Pacta nor a folder.`,
    );
  }
  const report = await lintFolder(folder);
  if (report.problems.length > 0) process.exitCode = EXIT.infrastructure;
  if (options.json) return printJson(report);
  for (const problem of report.problems) process.stdout.write(`${plain(formatProblem(problem))}\n`);
  const { categories, lexicons, rules, patterns, examples } = report.counts;
  process.stderr.write(
    report.problems.length > 0
      ? `${report.problems.length} to put right.\n`
      : `ok: ${categories} categories, ${rules} rules, ${patterns} patterns, ${lexicons} lexicons, ${examples} examples.\n`,
  );
}

async function explain(words: string[], options: ExplainOptions): Promise<void> {
  const text = words.join(' ');
  if (text.trim() === '') throw new UsageError('There is no text to explain.');
  const [{ explain: explainText }, { compiledRules, findPipeline, loadPipeline }, { printJson }] =
    await Promise.all([import('../explain.js'), import('../pipeline/index.js'), import('./terminal.js')]);
  const pipeline = await loadPipeline(findPipeline(options.pipeline));
  const { title, heading, leadIn, role } = options;
  const explanation = explainText(
    text,
    { title, heading, leadIn, role },
    pipeline,
    await compiledRules(pipeline),
  );
  if (options.json) return printJson(explanation);
  const { explanationText } = await import('./explanation-text.js');
  process.stdout.write(explanationText(explanation));
}
