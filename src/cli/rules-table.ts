import { Command } from 'commander';
import { pipelineOption } from './options.js';

interface Options {
  pipeline: string;
}

const HELP = `
Of the rules that come with Pacta it stands in pipelines/<name>/RULES.md.

Examples:
  pacta rules table                                           the rules that come with Pacta
  pacta rules table --pipeline my-rules/ > my-rules/RULES.md  those of your own, kept beside them`;

/** `pacta rules table` */
export function tableCommand(): Command {
  return new Command('table')
    .description('print all rules as a table in Markdown')
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ pipeline }: Options): Promise<void> {
  const { findPipeline, loadPipeline, ruleTable } = await import('../pipeline/index.js');
  process.stdout.write(ruleTable(await loadPipeline(findPipeline(pipeline))));
}
