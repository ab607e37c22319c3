import { Command, Option } from 'commander';
import { UsageError } from './errors.js';
import { FORMAT_NAMES, FORMATS, type FormatName, formatFor } from './export-format.js';
import type { Records } from './export-records.js';
import { collect, storeOption } from './options.js';

interface Options {
  store: string;
  format?: FormatName;
  table?: string[];
  out?: string;
}

const HELP = `
Formats, each with the ending that --out chooses it by:
  json         .json     the whole record of an agreement
  jsonl        .jsonl    the same, a line for each agreement
  csv          .csv      a table; UTF-8 without a byte order mark: for Excel take xlsx
  xlsx         .xlsx     a workbook for Excel: a sheet for each table, and one that explains the columns
  parquet      .parquet  a table with typed columns, for data tools
  akn          .xml      Akoma Ntoso 3.0: the sections with the eIds of the record, every word once and in order
  annotations  .jsonld   W3C Web Annotations: labels and facts, with their places in the text and on the pages of a PDF
Without --format and such an ending: jsonl, in a folder json, with --table csv.

Tables: agreements, clauses, statements (who must do what by when), labels, facts, reviews (what people decided of
labels). csv and parquet write clauses where
none is named, into a folder all of them, each as <table>.csv; xlsx writes all.

json, akn and annotations are a file for each agreement: one goes to standard output, or to the file or folder that
--out names; several, or all that are in the store when none is named, go to a folder, each as <id>.json. Documents
that could not be read are named and passed over. A file is replaced only when the new one is whole.

Examples:
  pacta export --out agreements.xlsx                        everything, for Excel
  pacta export --table facts > facts.csv                    every date, sum and period
  pacta export logistics --table clauses,labels --out tables/  two tables of one agreement
  pacta export --format parquet --out tables/               all tables, for DuckDB, pandas or R
  pacta export | jq '.agreement.title.value'                whole records, a line each
  pacta export 3f2a --format akn > agreement.xml            an agreement by the beginning of its id
  pacta export logistics --out agreement.jsonld             … or by part of its file name or title
  pacta export 3f2a 77c0 --out exported/                    two records, as files of a folder`;

/** `pacta export` */
export function exportCommand(): Command {
  return new Command('export')
    .description('write agreements, and tables of what they say, in the formats of other programs')
    .argument('[id|part...]', 'record ids or their beginnings, parts of file names or titles; all if none')
    .addOption(new Option('--format <name>', 'what to write').choices(FORMAT_NAMES))
    .option('--table <name>', 'which table: agreements, clauses, statements, labels, facts, reviews', collect)
    .option('--out <file|folder>', 'where to write it')
    .addOption(storeOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(references: string[], options: Options): Promise<void> {
  const { out } = options;
  if (references.some((reference) => reference.trim() === '')) {
    throw new UsageError('Name each agreement by its id, file name or title; "pacta list" shows them.');
  }
  const format = options.format ?? (await formatFor(out, options.table));
  const { holds } = FORMATS[format];
  if (options.table && holds !== 'table' && holds !== 'workbook') {
    throw new UsageError(`--table is for csv, xlsx and parquet; ${format} writes whole agreements.`);
  }
  const write = await writerOf(format, references.length, options);
  const { withStore } = await import('./with-store.js');
  const { recordsOf } = await import('./export-records.js');
  await withStore(options.store, async (store) => {
    const records = await recordsOf(references, store);
    const rows = await write(records);
    if (out === undefined) return;
    const { countOf } = await import('./terminal.js');
    process.stderr.write(
      `${countOf(records.count, 'agreement')} written to ${out}${rows ? `: ${rows}` : ''}.\n`,
    );
  });
}

/** Answers how many rows there were, in words; nothing where there are no rows. */
type Writer = (records: Records) => Promise<string | undefined>;

/** What writes in that format, after what can be refused without the store is. */
async function writerOf(format: FormatName, named: number, { out, table }: Options): Promise<Writer> {
  switch (format) {
    case 'json':
    case 'akn':
    case 'annotations': {
      const { exportEach, refuseSeveral } = await import('./export-files.js');
      refuseSeveral(format, out, named);
      return (records) => exportEach(format, records, out, named === 1).then(() => undefined);
    }
    case 'jsonl': {
      const { exportLines } = await import('./export-files.js');
      return (records) => exportLines(records, out).then(() => undefined);
    }
    case 'csv':
    case 'parquet': {
      const { exportTables, tablesNamed } = await import('./export-tables.js');
      const tables = await tablesNamed(table);
      return (records) => exportTables(format, records, out, tables);
    }
    case 'xlsx': {
      const { tablesNamed } = await import('./export-tables.js');
      const { exportWorkbook } = await import('./export-workbook.js');
      const tables = await tablesNamed(table);
      return (records) => exportWorkbook(records, out, tables);
    }
  }
}
