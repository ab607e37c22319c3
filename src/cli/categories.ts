import { Command } from 'commander';
import { jsonOption, pipelineOption } from './options.js';

interface Options {
  pipeline: string;
  json?: true;
}

const HELP = `
The ids are what "pacta query --category" and "--family" take. Below them stand the safeguards that every agreement is
asked for ("pacta show <id> --safeguards", "pacta missing", "pacta matrix --by safeguard"), each with what gives it.

Examples:
  pacta categories                          those of the rules that come with Pacta
  pacta categories --pipeline my-rules/     those of rules of your own
  pacta categories --json                   for programs`;

/** `pacta categories` */
export function categoriesCommand(): Command {
  return new Command('categories')
    .description('show the families and categories that clauses are sorted into, and the safeguards')
    .addOption(pipelineOption())
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [{ findPipeline, loadPipeline }, { printJson }] = await Promise.all([
    import('../pipeline/index.js'),
    import('./terminal.js'),
  ]);
  const { taxonomy, safeguards } = await loadPipeline(findPipeline(options.pipeline));
  if (options.json) {
    const rows = taxonomy.families.flatMap((family) =>
      family.categories.map(({ id, title, definition }) => ({ family: family.id, id, title, definition })),
    );
    return printJson(rows);
  }
  const { categoryTable, safeguardTable } = await import('./category-table.js');
  process.stdout.write(categoryTable(taxonomy) + safeguardTable(safeguards));
}
