import { type Job, UnrecoverableError } from 'bullmq';
import {
  type CatalogueWriter,
  failedRecord,
  isAnnotatedAlike,
  isReadAlike,
  type Surroundings,
  type Target,
  type Job as WorkerJob,
  type WorkerPool,
} from '../batch/index.js';
import { DEFAULT_READ_LIMITS } from '../limits.js';
import { recordId } from '../model/index.js';
import { catalogueEntry, type Records, type Store } from '../store/index.js';
import { readerVersion } from '../version.js';
import { type DocumentJob, type DocumentResult, documentOf } from './document-job.js';

/** What a worker has at hand for every document. */
export interface Workplace {
  pool: WorkerPool;
  store: Store;
  catalogue: CatalogueWriter;
  records: Records;
  surroundings: Surroundings;
  target: Target;
}

/** Submitted with other rules or another Pacta than this worker has: it is for another worker. */
export const isForOthers = (data: DocumentJob, place: Workplace): boolean =>
  data.pipelineHash !== place.target.pipelineHash ||
  data.producerVersion !== place.target.producerVersion ||
  data.readerVersion !== targetFor(data, place).readerVersion;

/** What the record of this document will be made with: whoever submitted it says when pages are recognised. */
function targetFor({ ocr = DEFAULT_READ_LIMITS.ocr }: DocumentJob, { target }: Workplace): Target {
  const reader = readerVersion(ocr, target.readerVersion);
  return { ...target, readerVersion: reader, readLimits: { ...target.readLimits, ocr } };
}

/** What came of the first half of a document's job, before it is catalogued. */
export type WorkResult = Awaited<ReturnType<WorkerPool['run']>> | { kind: 'unchanged' };

/** Reads the document of a job and keeps its record, unless it is done already. Throws for faults of the surroundings. */
export async function readDocument(job: Job<DocumentJob>, place: Workplace): Promise<WorkResult> {
  const { data } = job;
  const { store } = place;
  const target = targetFor(data, place);
  const id = recordId(data.sha256);
  const stored = data.force || data.moved ? undefined : await store.state(id);
  const isDone =
    stored !== undefined &&
    stored.status !== 'failed' &&
    isReadAlike(stored, target) &&
    isAnnotatedAlike(stored, target);
  if (isDone) return { kind: 'unchanged' };
  return place.pool.run(workerJob(data, id, place), (progress) => {
    // A help for those who look on: where it cannot be told, the work goes on.
    job.updateProgress({ ...progress }).catch(() => undefined);
  });
}

/**
 * Catalogues what came of a document's job and returns it in short. Throws UnrecoverableError for a document that
 * will not read better another time (its reason is in the store too, where a record can be made), and other errors
 * for faults of the surroundings, which are tried again.
 */
export async function settleDocument(
  job: Job<DocumentJob>,
  result: WorkResult,
  place: Workplace,
): Promise<DocumentResult> {
  const { data } = job;
  if (result.kind === 'unchanged') return { kind: 'unchanged', uri: data.uri, pages: 0 };
  if (result.kind === 'not-opened') throw new UnrecoverableError(`${result.reason} [${result.code}]`);
  if (result.kind === 'lost') {
    // A worker process that was killed may have been killed for another's sake: once more, then it counts.
    const isLast = job.attemptsMade + 1 >= 2;
    if (result.code === 'batch/worker-crashed' && !isLast)
      throw new Error(`${result.reason} [${result.code}]`);
    // To apply rules anew harms nothing: the record that is there stays.
    if (data.action === 'read') {
      const reading = { document: documentOf(data), sha256: data.sha256, bytes: data.bytes };
      const record = failedRecord(
        reading,
        { code: result.code, message: result.reason },
        targetFor(data, place),
      );
      await place.records.save(record);
      await place.catalogue.add(catalogueEntry(record));
    }
    throw new UnrecoverableError(`${result.reason} [${result.code}]`);
  }
  await place.catalogue.add(result.entry);
  const { status, pages, problem } = result.entry.summary;
  if (status === 'failed') throw new UnrecoverableError(`${problem} [${result.entry.problemCode}]`);
  const kind = data.action === 'read' ? 'read' : 'annotated';
  return { kind, uri: data.uri, pages, ...(status === 'partial' ? { partial: problem ?? '' } : {}) };
}

function workerJob(data: DocumentJob, id: string, place: Workplace): WorkerJob {
  const { ocr } = targetFor(data, place).readLimits;
  const surroundings = { ...place.surroundings, readLimits: { ...place.surroundings.readLimits, ocr } };
  const document = documentOf(data);
  const reading = { document, sha256: data.sha256, bytes: data.bytes };
  return data.action === 'read'
    ? { ...surroundings, kind: 'read', ...reading }
    : { ...surroundings, kind: 'annotate', id, reading, movedTo: data.moved ? document : null };
}
