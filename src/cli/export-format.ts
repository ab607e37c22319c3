import { extname } from 'node:path';
import { UsageError } from './errors.js';
import { meansFolder } from './export-place.js';

/**
 * What each format is called in names of files, and what one file holds: one agreement (`each`), all of them
 * (`stream`), one table (`table`) or all tables (`workbook`).
 */
export const FORMATS = {
  json: { extension: 'json', holds: 'each' },
  jsonl: { extension: 'jsonl', holds: 'stream' },
  csv: { extension: 'csv', holds: 'table' },
  xlsx: { extension: 'xlsx', holds: 'workbook' },
  parquet: { extension: 'parquet', holds: 'table' },
  akn: { extension: 'xml', holds: 'each' },
  annotations: { extension: 'jsonld', holds: 'each' },
} as const;

export type FormatName = keyof typeof FORMATS;

/** The formats of which one file holds one agreement, or one table. */
export type Holding<What> = {
  [Name in FormatName]: (typeof FORMATS)[Name]['holds'] extends What ? Name : never;
}[FormatName];

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/**
 * The format a person means who names none: that of the ending of `--out`; records as they are, a file each in a
 * folder, else a line each; but CSV where tables are named.
 */
export async function formatFor(
  out: string | undefined,
  tables: readonly string[] | undefined,
): Promise<FormatName> {
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  if (out !== undefined && !(await meansFolder(out))) {
    const named = FORMAT_NAMES.find((name) => FORMATS[name].extension === ending);
    if (named) return named;
    throw new UsageError(`Name the format of ${out} with --format: its ending tells none.`);
  }
  if (tables) return 'csv';
  return out === undefined ? 'jsonl' : 'json';
}
