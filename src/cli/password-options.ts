import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from './errors.js';

/** What a person said with `passwordOptions`. */
export interface PasswordOptions {
  password?: string[];
  passwordFile?: string;
}

/** How protected PDFs are opened; the same for every command that reads documents. */
export const passwordOptions = (): Option[] => [
  new Option('--password <password>', 'for PDFs that ask for one; may be repeated, all are tried').argParser(
    another,
  ),
  new Option(
    '--password-file <file>',
    'the same, one on each line: not seen by those who can list processes',
  ),
];

/** The passwords given, those of the file last; each once. Throws UsageError for a file that holds none. */
export async function passwordsOf({ password = [], passwordFile }: PasswordOptions): Promise<string[]> {
  const inFile = passwordFile === undefined ? [] : await linesOf(passwordFile);
  return [...new Set([...password, ...inFile])];
}

function another(value: string, before: string[] = []): string[] {
  if (value === '') throw new InvalidArgumentError('Write the password, or leave the option out.');
  return [...before, value];
}

/** Nothing but line ends is taken away: blanks may be part of a password. */
async function linesOf(file: string): Promise<string[]> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The password file ${file} cannot be read (${error.code}).`);
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`The password file ${file} is not in UTF-8; save it as plain text in UTF-8.`);
  }
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length === 0) {
    throw new UsageError(`There is no password in ${file}; write one on each line.`);
  }
  return lines;
}
