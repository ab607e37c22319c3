import { CommanderError } from 'commander';
import { plain } from './terminal.js';

/** Exit codes, as the help and the README tell them. */
export const EXIT = { ok: 0, infrastructure: 1, usage: 2, someFailed: 3, interrupted: 130 } as const;

/** The person asked for something that cannot be done so; the message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Errors of the rooms below that mean: asked wrongly, not: broken. By name, so that no room is loaded for it. */
const USAGE_ERRORS = new Set(['UsageError', 'PathError', 'QueryError', 'PipelineError', 'GoldError']);

/** A question that begins with a minus, which is taken for an option. */
const MINUS_FIRST = /^unknown option '-[\p{L}("][^'=]{2,}'/u;

/** The one form in which anything that went wrong is told. */
export function sayError(message: string): string {
  const hint = MINUS_FIRST.test(message)
    ? "A question that begins with a minus stands behind two of them: pacta query -- '-tribunal court'.\n"
    : '';
  return `pacta: ${plain(message)}${hint}`;
}

/** Says what went wrong in plain words on stderr and returns the exit code. */
export function reportError(error: unknown): number {
  // Commander has said it already, or it was a request for help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const said = name === 'PipelineError' ? sayRuleMistakes(error, message) : message;
  process.stderr.write(`${sayError(said)}\n`);
  const isUsage =
    USAGE_ERRORS.has(name) || (['StoreError', 'QueueError'].includes(name) && isAskedWrongly(error));
  if (process.env.PACTA_DEBUG) process.stderr.write(`${plain(stack ?? '')}\n`);
  else if (!isUsage && !['StoreError', 'QueueError', 'SourceError'].includes(name)) {
    process.stderr.write('Run the command again with PACTA_DEBUG=1 for details.\n');
  }
  return isUsage ? EXIT.usage : EXIT.infrastructure;
}

/** Of a disk that takes no more; others in the words of the system. */
const FULL: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT']);

/** Nothing more can be written to standard output: says why, and returns the exit code. */
export function outputFailed({ code, message }: NodeJS.ErrnoException): number {
  // Reading stopped: "pacta query … | head".
  if (code === 'EPIPE') return EXIT.ok;
  const reason = FULL.has(code) ? 'no space is left there' : message;
  process.stderr.write(
    `${sayError(`Standard output cannot be written: ${reason}. What was written is not whole.`)}\n`,
  );
  return EXIT.infrastructure;
}

/** So many mistakes are enough to begin with. */
const MISTAKES_SHOWN = 12;

function sayRuleMistakes(error: unknown, message: string): string {
  const { folder } = error as { folder?: string };
  const mistakes = message.split('\n');
  const shown = mistakes.slice(0, MISTAKES_SHOWN).map((mistake) => `\n  ${mistake}`);
  const more =
    mistakes.length > MISTAKES_SHOWN
      ? `\n  and ${mistakes.length - MISTAKES_SHOWN} more; "pacta rules lint" shows them all`
      : '';
  return `The rules in ${folder} cannot be used:${shown.join('')}${more}`;
}

const isAskedWrongly = (error: unknown): boolean =>
  ['missing', 'location', 'ambiguous', 'cursor', 'usage'].includes(
    (error as { reason?: string }).reason ?? '',
  );
