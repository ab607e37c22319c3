import { join } from 'node:path';
import type { AgreementRecord, Review } from '../model/index.js';
import { UsageError } from './errors.js';
import { FORMATS, type Holding } from './export-format.js';
import { makeFolder, meansFolder, placeFor } from './export-place.js';
import type { Records } from './export-records.js';
import { writeText } from './write-text.js';

type Each = Holding<'each'>;

const loadExport = () => import('../export/index.js');
type ToText = (record: AgreementRecord, reviews: readonly Review[]) => string;
const WRITERS: Record<Each, () => Promise<ToText>> = {
  json: async () => (await loadExport()).toJson,
  akn: async () => (await loadExport()).toAkomaNtoso,
  annotations: async () => (await loadExport()).toAnnotations,
};

/** Refuses several agreements on standard output. */
export function refuseSeveral(format: Each, out: string | undefined, named: number): void {
  if (out !== undefined || named === 1) return;
  const other = format === 'json' ? ', and --format jsonl takes all of them there' : '';
  throw new UsageError(`Name a folder with --out: only a single agreement goes to standard output${other}.`);
}

/** Each agreement is a file of its own; `single`: there is one alone, which may go to `out` itself. */
export async function exportEach(
  format: Each,
  records: Records,
  out: string | undefined,
  single: boolean,
): Promise<void> {
  const [write, toText] = await Promise.all([
    placeFor(out, { single, extension: FORMATS[format].extension }),
    WRITERS[format](),
  ]);
  for await (const record of records.read())
    await write(record.id, toText(record, records.reviewsOf(record.id)));
}

/** All agreements are in one file, a line each; in a folder it is `records.jsonl`. */
export async function exportLines(records: Records, out: string | undefined): Promise<void> {
  const { toJsonLine } = await loadExport();
  const isIn = out !== undefined && (await meansFolder(out));
  if (isIn) await makeFolder(out);
  await writeText(isIn ? join(out, 'records.jsonl') : out, lines());

  async function* lines(): AsyncGenerator<string> {
    for await (const record of records.read()) yield toJsonLine(record);
  }
}
