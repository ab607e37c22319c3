import {
  annotate,
  type CompiledPipeline,
  parse,
  parsedHalf,
  parseTooLarge,
  type ReadOptions,
  sourceOf,
  unpackInPlace,
} from '../analyse.js';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../limits.js';
import type { AgreementRecord, ParsedAgreement } from '../model/index.js';
import { CHANGED, type Digest, type FoundDocument, readDocument } from '../sources/index.js';
import {
  type CatalogueEntry,
  catalogueEntry,
  openRecords,
  type Records,
  StoreError,
} from '../store/index.js';
import { readRules } from './rules-file.js';

/** Where a job's process finds what it works with, the same for all jobs of a run. */
export interface Surroundings {
  /** A folder or the address of a database. */
  store: string;
  /** Of `writeRules`. */
  rulesFile: string;
  /** Where they differ from the usual ones. */
  readLimits?: Partial<ReadLimits>;
  /** For PDFs that ask for one. Never written down: they go from the command to its processes, and no further. */
  passwords?: readonly string[];
}

/** A document to read, known by its content. */
export interface Reading extends Digest {
  document: FoundDocument;
}

/** A stored record to apply the rules to. */
export interface Annotating {
  id: string;
  /** What to do when the stored record is no good. */
  reading: Reading | null;
  /** Where the document is by now, when that is not where the record says. */
  movedTo: Pick<FoundDocument, 'uri' | 'fileName'> | null;
}

/** How to read a document that an earlier attempt did not live through. */
export interface Careful {
  /** Tell of every page, so that the one at fault is known. */
  tellEveryPage?: true;
  /** Pages (1-based) at fault. */
  leaveOut?: readonly number[];
}

/** Plain data that crosses to a worker process. */
export type Job = Surroundings &
  (({ kind: 'read' } & Reading & Careful) | ({ kind: 'annotate' } & Annotating));

/** What comes back. The record itself is already kept; `not-opened` made none, and what was there before stands. */
export type JobResult =
  | { kind: 'kept'; entry: CatalogueEntry }
  | { kind: 'not-opened'; code: string; reason: string };

/** Who is told how far the work has come. */
export type Told = Pick<ReadOptions, 'onPage' | 'onRecognised'>;

/** Makes a worker process ready, and takes the rules in, once in each. Rejects when they cannot be used. */
export async function prepare({ rulesFile }: Pick<Job, 'rulesFile'>): Promise<void> {
  unpackInPlace();
  await compiled(rulesFile);
}

/**
 * Does the work of one job and keeps the record; tells how many pages of a PDF have been looked at. Throws for broken
 * infrastructure and mistakes in Pacta only.
 */
export async function runJob(job: Job, told: Told): Promise<JobResult> {
  const pipeline = await compiled(job.rulesFile);
  const records = await recordsOf(job.store);
  const parsed =
    job.kind === 'read' ? await parseFile(job, job, told) : await parsedBefore(job, records, told);
  if (typeof parsed === 'string') return { kind: 'not-opened', code: 'batch/unreadable', reason: parsed };
  const locked = parsed.issues.find(({ code }) => code === 'read/encrypted');
  if (locked && (await isReadBefore(records, parsed.id))) {
    const reason = `${locked.message} Its record from when it was read before was kept.`;
    return { kind: 'not-opened', code: locked.code, reason };
  }
  const record = annotate(parsed, pipeline);
  await records.save(record);
  return { kind: 'kept', entry: catalogueEntry(record) };
}

/** The document, or the reason why it could not be opened. What is larger than the limit is not opened at all. */
async function parseFile(
  { document, sha256, bytes: size, leaveOut = [] }: Reading & Careful,
  { readLimits = {}, passwords = [] }: Surroundings,
  told: Told,
): Promise<ParsedAgreement | string> {
  const { path, uri, fileName } = document;
  const limits = { ...DEFAULT_READ_LIMITS, ...readLimits };
  if (size > limits.maxBytes) return parseTooLarge({ uri, fileName, bytes: size, sha256 }, limits);
  const bytes = await readDocument(path, size);
  if ('closed' in bytes) return bytes.closed;
  // What was handed in is kept under another name than its own.
  const source = { ...sourceOf(uri, bytes), fileName };
  if (source.sha256 !== sha256) return CHANGED.closed;
  return parse(source, bytes, { limits, ...told, leaveOut, passwords });
}

/** The document as a stored record holds it, or the reason why there is none. */
async function parsedBefore(
  job: Job & { kind: 'annotate' },
  records: Records,
  told: Told,
): Promise<ParsedAgreement | string> {
  let reason = 'Its record was taken away during the run.';
  try {
    const stored = await records.load(job.id);
    if (stored && !isEmpty(stored)) return movedTo(parsedHalf(stored), job.movedTo);
    if (stored) reason = 'Its record says only that no worker lived through it.';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    reason = error.message;
  }
  return job.reading ? parseFile(job.reading, job, told) : reason;
}

/** What was read with a password is worth more than the word that there is none now. */
async function isReadBefore(records: Records, id: string): Promise<boolean> {
  try {
    const stored = await records.load(id);
    return stored !== null && stored.status !== 'failed';
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

/** Says only that no worker lived through the document: there is nothing in it to apply rules to. */
const isEmpty = ({ status, issues }: AgreementRecord): boolean =>
  status === 'failed' && issues.some(({ code }) => code.startsWith('batch/'));

function movedTo(parsed: ParsedAgreement, place: Annotating['movedTo']): ParsedAgreement {
  if (!place) return parsed;
  const { uri, fileName } = place;
  return { ...parsed, source: { ...parsed.source, uri, fileName } };
}

const stores = new Map<string, Promise<Records>>();

/** Opened once in each process; a connection to a database ends with the process. */
function recordsOf(store: string): Promise<Records> {
  let records = stores.get(store);
  if (!records) {
    records = openRecords(store);
    stores.set(store, records);
  }
  return records;
}

const pipelines = new Map<string, Promise<CompiledPipeline>>();

/** Unpacked once in each process. */
function compiled(rulesFile: string): Promise<CompiledPipeline> {
  let pipeline = pipelines.get(rulesFile);
  if (!pipeline) {
    pipeline = readRules(rulesFile);
    pipelines.set(rulesFile, pipeline);
  }
  return pipeline;
}
