import { Command, Option } from 'commander';
import type { Explanation } from '../explain.js';
import type { Role } from '../model/index.js';

interface LintOptions {
  pipeline: string;
  json?: true;
}

interface ExplainOptions extends LintOptions {
  heading?: string;
  leadIn?: string;
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

const PIPELINE: [flags: string, description: string, fallback: string] = [
  '--pipeline <name|folder>',
  'rules to use',
  'defence-cooperation',
];

export function rulesCommand(): Command {
  const rules = new Command('rules').description('check rules, and see them at work');
  rules
    .command('lint')
    .description(
      "check a pipeline's files and run every rule's examples; exit code 1 when something is wrong",
    )
    .option(...PIPELINE)
    .option('--json', 'print the report as JSON')
    .action(lint);
  rules
    .command('explain')
    .description('classify a text and say which rules fired on which words')
    .argument('<text>', 'the words of one clause')
    .option('--heading <heading>', 'heading the clause stands under')
    .option('--lead-in <words>', 'words the clause hangs from')
    .addOption(new Option('--role <role>', 'part of the instrument').choices(ROLES))
    .option(...PIPELINE)
    .option('--json', 'print the explanation as JSON')
    .action(explain);
  return rules;
}

async function lint(options: LintOptions): Promise<void> {
  const [{ lint: lintFolder }, { findPipeline, formatProblem }] = await Promise.all([
    import('../explain.js'),
    import('../pipeline/index.js'),
  ]);
  const report = await lintFolder(findPipeline(options.pipeline));
  if (report.problems.length > 0) process.exitCode = 1;
  if (options.json) {
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  for (const problem of report.problems) process.stdout.write(`${formatProblem(problem)}\n`);
  const { categories, lexicons, rules, patterns, examples } = report.counts;
  process.stderr.write(
    report.problems.length > 0
      ? `${report.problems.length} to put right.\n`
      : `ok: ${categories} categories, ${rules} rules, ${patterns} patterns, ${lexicons} lexicons, ${examples} examples.\n`,
  );
}

async function explain(text: string, options: ExplainOptions): Promise<void> {
  const [{ explain: explainText }, { findPipeline, loadPipeline }, { compileRules }] = await Promise.all([
    import('../explain.js'),
    import('../pipeline/index.js'),
    import('../rules/index.js'),
  ]);
  const pipeline = await loadPipeline(findPipeline(options.pipeline));
  const { heading, leadIn, role } = options;
  const explanation = explainText(text, { heading, leadIn, role }, pipeline, compileRules(pipeline));
  process.stdout.write(options.json ? `${JSON.stringify(explanation)}\n` : printed(explanation));
}

const PLACES = { text: '', heading: ' in the heading', 'lead-in': ' in the lead-in' } as const;

/** The explanation for people: labels with their evidence, then what came to nothing and why. */
export function printed({ labels, others, held }: Explanation): string {
  const lines: string[] = [];
  for (const label of labels) {
    const polarity = label.polarity === 'excluded' ? ', excluded' : '';
    lines.push(`${label.category}  ${label.score.toFixed(2)} ${label.tier}${polarity}`);
    for (const { ruleId, why, place, weight, words } of label.evidence) {
      lines.push(
        `  ${ruleId} (weight ${Number(weight.toFixed(2))}): ${oneLine(words)}${PLACES[place]}`,
        `    ${why}`,
      );
    }
  }
  if (labels.length === 0) lines.push('no label');
  if (others.length > 0) lines.push('', 'fired, but came to no label:');
  for (const { ruleId, place, weight, words } of others) {
    lines.push(`  ${ruleId} (weight ${weight}): ${oneLine(words)}${PLACES[place]}`);
  }
  if (held.length > 0) lines.push('', 'held back by unless:');
  for (const { ruleId, words } of held) lines.push(`  ${ruleId}: ${oneLine(words)}`);
  return `${lines.join('\n')}\n`;
}

const oneLine = (words: string): string => `“${words.replace(/\s+/g, ' ')}”`;
