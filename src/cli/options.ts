import { InvalidArgumentError, Option } from 'commander';

/** Where the records are; the same for every command. */
export const storeOption = () =>
  new Option(
    '--store <folder|postgres://…>',
    'where the records and their catalogue are: a folder or a PostgreSQL database',
  )
    .env('PACTA_STORE')
    .default('pacta-out');

/** Which rules; the same for every command. */
export const pipelineOption = () =>
  new Option('--pipeline <name|folder>', 'rules to use: one that comes with Pacta, or a folder').default(
    'defence-cooperation',
  );

/** For programs. */
export const jsonOption = () => new Option('--json', 'print JSON');
/** For spreadsheets; not beside `--json`. */
export const csvOption = () => new Option('--csv', 'print CSV').conflicts('json');

/** Instead of `--offset`. */
export const afterOption = () =>
  new Option('--after <cursor>', 'go on behind a page: the "next" of its --json').conflicts('offset');

/** Parses a whole number from 1 upwards. */
export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('Write a whole number from 1 upwards.');
  return number;
}

/** Parses a whole number from 0 upwards. */
export function count(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError('Write a whole number from 0 upwards.');
  }
  return number;
}

/** Parses a number greater than 0. */
export function positiveNumber(value: string): number {
  const number = Number(value);
  if (!(number > 0) || !Number.isFinite(number))
    throw new InvalidArgumentError('Write a number greater than 0.');
  return number;
}

/** For options that may be repeated, and take several values with commas between; one value at least each time. */
export function collect(value: string, before: string[] = []): string[] {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw new InvalidArgumentError('Write what to look for, or leave the option out.');
  return [...before, ...parts];
}
