import { Command } from 'commander';
import type { LintReport } from '../pipeline/index.js';
import { EXIT, UsageError } from './errors.js';
import { jsonOption, pipelineOption } from './options.js';

interface Options {
  pipeline: string;
  strict?: true;
  json?: true;
}

const HELP = `
Every line names the file and the line, what is the matter and what to do about it.

Problems keep rules from being used, or are examples that do not do what their rule says; with one, the exit code is 1.
Advice is about rules that work and could be better: parts of patterns that decide nothing (another matches whenever
they do), rules behind another of their category, words that count twice, gaps over more than 25 words or 40 together,
misses that share no word with their rule. It makes the exit code 1 only with --strict.

Examples:
  pacta rules lint                          the rules that come with Pacta
  pacta rules lint --pipeline my-rules/     rules of your own
  pacta rules lint --strict                 for a check that lets nothing through`;

/** `pacta rules lint` */
export function lintCommand(): Command {
  return new Command('lint')
    .description("check a pipeline's files, run every rule's examples, and advise")
    .addOption(pipelineOption())
    .option('--strict', 'exit code 1 for advice too')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [{ existsSync }, { lint }, { findPipeline, formatProblem }, { plain, printJson }] = await Promise.all(
    [import('node:fs'), import('../lint.js'), import('../pipeline/index.js'), import('./terminal.js')],
  );
  const folder = findPipeline(options.pipeline);
  if (!existsSync(folder)) {
    throw new UsageError(
      `There are no rules "${options.pipeline}": neither a name that comes with Pacta nor a folder.`,
    );
  }
  const report = await lint(folder);
  const { problems, advice } = report;
  if (problems.length > 0 || (options.strict && advice.length > 0)) process.exitCode = EXIT.infrastructure;
  if (options.json) return printJson(report);
  for (const problem of problems) process.stdout.write(`${plain(formatProblem(problem))}\n`);
  for (const { file, line, message } of advice) {
    process.stdout.write(`${plain(formatProblem({ file, line, message: `advice: ${message}` }))}\n`);
  }
  process.stderr.write(summary(report));
}

function summary({ problems, advice, counts }: LintReport): string {
  const { categories, lexicons, rules, safeguardRules, patterns, examples } = counts;
  const ofSafeguards = safeguardRules > 0 ? ` and ${safeguardRules} of safeguards` : '';
  const said =
    problems.length > 0
      ? `${problems.length} to put right`
      : `ok: ${categories} categories, ${rules} rules${ofSafeguards}, ${patterns} patterns, ${lexicons} lexicons, ${examples} examples`;
  return `${said}${advice.length > 0 ? `; ${advice.length} could be better` : ''}.\n`;
}
