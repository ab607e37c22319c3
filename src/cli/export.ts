import { Command, Option } from 'commander';
import type { AgreementRecord } from '../model/index.js';
import type { Store } from '../store/index.js';
import { EXIT, UsageError } from './errors.js';
import { storeOption } from './options.js';

/** What each format is called in names of files, and how a record is written in it. */
const FORMATS = {
  akn: {
    extension: 'xml',
    load: async () => (await import('../export/index.js')).toAkomaNtoso,
  },
} satisfies Record<string, { extension: string; load: () => Promise<(record: AgreementRecord) => string> }>;

interface Options {
  store: string;
  format: keyof typeof FORMATS;
  out?: string;
}

const HELP = `
Formats:
  akn   Akoma Ntoso 3.0, XML: the sections with the eIds of the record, every word of the text once and in order

One agreement goes to standard output, or to the file or folder that --out names; several, or all that are in the
store when none is named, go to a folder, each as <id>.xml. A file is replaced only when the new one is whole.
Documents that could not be read are named and passed over.

Examples:
  pacta export 3f2a --format akn > agreement.xml            an agreement by the beginning of its id
  pacta export logistics --format akn --out agreement.xml   … or by part of its file name or title
  pacta export 3f2a 77c0 --format akn --out exported/       two, as files of a folder
  pacta export --format akn --out exported/                 all`;

/** `pacta export` */
export function exportCommand(): Command {
  return new Command('export')
    .description('write agreements in the format of other programs')
    .argument('[id|part...]', 'record ids or their beginnings, parts of file names or titles; all if none')
    .addOption(
      new Option('--format <name>', 'what to write').choices(Object.keys(FORMATS)).makeOptionMandatory(),
    )
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
  if (out === undefined && references.length !== 1) {
    throw new UsageError('Name a folder with --out: only a single agreement goes to standard output.');
  }
  const { withStore } = await import('./with-store.js');
  await withStore(options.store, async (store) => {
    const ids = await idsOf(references, store);
    const { extension, load } = FORMATS[options.format];
    const format = await load();
    const { placeFor } = await import('./export-place.js');
    const write = await placeFor(out, { single: references.length === 1, extension });
    const written = await exportEach(ids, store, (record) => write(record.id, format(record)));
    if (out === undefined) return;
    const { countOf } = await import('./terminal.js');
    process.stderr.write(`${countOf(written, 'agreement')} written to ${out}.\n`);
  });
}

/** One that is named twice is exported once. */
async function idsOf(references: readonly string[], store: Store): Promise<string[]> {
  if (references.length === 0) return (await store.list()).map(({ id }) => id);
  const { findAgreement } = await import('./find-agreement.js');
  const ids = new Set<string>();
  for (const reference of references) ids.add((await findAgreement(reference, store)).id);
  return [...ids];
}

/** One record at a time is in memory. Of a document that could not be read there is nothing to export. */
async function exportEach(
  ids: readonly string[],
  store: Store,
  write: (record: AgreementRecord) => Promise<void>,
): Promise<number> {
  let written = 0;
  for (const id of ids) {
    const record = await store.get(id);
    if (record?.status === 'failed' || !record) {
      const { oneLine } = await import('./terminal.js');
      const why = record ? `${oneLine(record.source.uri)} could not be read` : 'it has just been removed';
      process.stderr.write(`Not exported: ${id}, ${why}.\n`);
      process.exitCode = EXIT.someFailed;
      continue;
    }
    await write(record);
    written += 1;
  }
  return written;
}
