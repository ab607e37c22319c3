import { z } from 'zod';
import type { Target, WorkStep } from '../batch/index.js';
import { DEFAULT_READ_LIMITS, OCR_MODES } from '../limits.js';
import { fileNameOf } from '../model/index.js';
import type { FoundDocument } from '../sources/index.js';

/**
 * What the job of a document carries: where it lies and how it is known, never its bytes. Short, for there may be
 * millions. A worker of a newer Pacta may find more in it.
 */
export const DocumentJob = z.object({
  action: z.enum(['read', 'annotate']),
  /** As records name it, and where a worker opens it: the folder is shared by all, under the same path. */
  uri: z.string(),
  /** Where a worker opens it, on systems that write paths in another way. */
  path: z.string().optional(),
  sha256: z.string(),
  bytes: z.int(),
  /** Of the rules that the submitter wants. */
  pipelineHash: z.string(),
  readerVersion: z.string(),
  producerVersion: z.string(),
  /** When its pages go through text recognition, where that differs from the usual. */
  ocr: z.enum(OCR_MODES).optional(),
  /** The record names another place, where the document no longer is. */
  moved: z.literal(true).optional(),
  /** Done even when the store has a record that is up to date. */
  force: z.literal(true).optional(),
});
export type DocumentJob = z.infer<typeof DocumentJob>;

/**
 * What became of a document: small, for it is kept until its batch is done. A worker of a newer Pacta may add to it.
 */
export const DocumentResult = z.object({
  kind: z.enum(['read', 'annotated', 'unchanged']),
  uri: z.string(),
  pages: z.int(),
  /** Some of it could not be read: why. */
  partial: z.string().optional(),
});
export type DocumentResult = z.infer<typeof DocumentResult>;

/** Content, rules, Pacta and its reader: the same work has the same id, so that it is queued once. */
export const documentJobId = ({
  sha256,
  pipelineHash,
  readerVersion,
  producerVersion,
  ocr,
}: Pick<DocumentJob, 'sha256' | 'pipelineHash' | 'readerVersion' | 'producerVersion' | 'ocr'>): string =>
  [
    sha256.slice(0, 32),
    pipelineHash.slice(0, 16),
    readerVersion,
    producerVersion,
    ...(ocr ? [ocr] : []),
  ].join('-');

/** The part of such an id that tells the content. */
export const contentOf = (id: string): string => id.slice(0, id.indexOf('-'));

/** How the pages of scans are read, where that is not as usual. */
export const ocrOf = ({ readLimits: { ocr } }: Target): Pick<DocumentJob, 'ocr'> =>
  ocr === DEFAULT_READ_LIMITS.ocr ? {} : { ocr };

/** The job for a step of a plan. */
export function documentJob(step: WorkStep, target: Target, force: boolean): DocumentJob {
  const { document, sha256, bytes } = step.action === 'read' ? step : step.reading!;
  const { uri, path } = document;
  const { pipelineHash, readerVersion, producerVersion } = target;
  return {
    action: step.action,
    uri,
    ...(path === uri ? {} : { path }),
    ...{ sha256, bytes, pipelineHash, readerVersion, producerVersion },
    ...(step.action === 'annotate' && step.movedTo !== null ? { moved: true } : {}),
    ...ocrOf(target),
    ...(force ? { force } : {}),
  };
}

/** The document of a job. */
export function documentOf({ uri, path = uri }: DocumentJob): FoundDocument {
  return { path, uri, fileName: fileNameOf(uri) };
}
