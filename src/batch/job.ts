import { readFile } from 'node:fs/promises';
import { annotate, type CompiledPipeline, compilePipeline, parse, sourceOf } from '../analyse.js';
import { type AgreementRecord, type ParsedAgreement, recordId } from '../model/index.js';
import { loadPipeline } from '../pipeline/index.js';
import { type CatalogueEntry, catalogueEntry, RecordFiles } from '../store/index.js';
import type { FoundDocument } from './find-documents.js';
import { openingFailure } from './plan.js';

interface Surroundings {
  storeFolder: string;
  pipelineFolder: string;
}

/** Plain data that crosses to a worker process. */
export type Job = Surroundings &
  ({ kind: 'read'; document: FoundDocument; sha256: string } | { kind: 'annotate'; id: string });

/** What comes back. The record itself is already kept; `not-opened` made none. */
export type JobResult = { kind: 'kept'; entry: CatalogueEntry } | { kind: 'not-opened'; reason: string };

/** Does the work of one job and keeps the record. Throws for broken infrastructure and mistakes in Pacta only. */
export async function runJob(job: Job): Promise<JobResult> {
  const pipeline = await compiled(job.pipelineFolder);
  const files = new RecordFiles(job.storeFolder);
  let record: AgreementRecord;
  if (job.kind === 'annotate') {
    const stored = await files.load(job.id);
    if (!stored) return { kind: 'not-opened', reason: 'Its record was taken away during the run.' };
    record = annotate(parsedHalf(stored), pipeline);
  } else {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await readFile(job.document.path));
    } catch (error) {
      return { kind: 'not-opened', reason: openingFailure(error) };
    }
    const source = sourceOf(job.document.uri, bytes);
    if (source.sha256 !== job.sha256) {
      return { kind: 'not-opened', reason: 'The file was changed during the run.' };
    }
    record = annotate(await parse(source, bytes), pipeline);
  }
  await files.save(record);
  return { kind: 'kept', entry: catalogueEntry(record) };
}

/** The part of a record that does not depend on the rules. */
export function parsedHalf(record: AgreementRecord): ParsedAgreement {
  return {
    id: recordId(record.source.sha256),
    source: record.source,
    readerVersion: record.producer.readerVersion,
    status: record.status,
    issues: record.issues.filter(({ code }) => /^(read|layout|batch)\//.test(code)),
    document: record.document,
  };
}

const pipelines = new Map<string, Promise<CompiledPipeline>>();

/** Compiled once in each process. */
function compiled(folder: string): Promise<CompiledPipeline> {
  let pipeline = pipelines.get(folder);
  if (!pipeline) {
    pipeline = loadPipeline(folder).then(compilePipeline);
    pipelines.set(folder, pipeline);
  }
  return pipeline;
}
