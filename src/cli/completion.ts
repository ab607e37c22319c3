import { Argument, Command } from 'commander';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const HELP = `
Completes commands, options and their choices, the fields of questions (category:…) with their values, and ids, file
names, parties and clauses of the agreements in the store that the line names. What is completed is the command "pacta": where it is run
by "npx pacta", make it one first: npm link, or in the shell: pacta() { npx pacta "$@"; }

Examples:
  source <(pacta completion bash)                                   this shell alone
  pacta completion bash > ~/.local/share/bash-completion/completions/pacta
  pacta completion zsh > ~/.zfunc/_pacta                            with ~/.zfunc in fpath
  pacta completion fish > ~/.config/fish/completions/pacta.fish`;

/** `pacta completion`; `commands` are all of them, by name. */
export function completionCommand(commands: Readonly<Record<string, () => Promise<Command>>>): Command {
  return new Command('completion')
    .description('print what makes a shell complete pacta commands')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .argument('[line]', 'for the scripts: the line as far as it is typed')
    .addHelpText('after', HELP)
    .action(async (shell: (typeof SHELLS)[number], line: string | undefined) => {
      if (line === undefined) {
        const { SCRIPTS } = await import('./completion-scripts.js');
        process.stdout.write(SCRIPTS[shell]);
        return;
      }
      const { completionsOf } = await import('./completions.js');
      for (const one of await completionsOf(line, commands)) process.stdout.write(`${one}\n`);
    });
}
