import { z } from 'zod';
import type { Target, WorkStep } from '../batch/index.js';

/** What the job of a document carries: where it lies and how it is known, never its bytes. */
export const DocumentJob = z.strictObject({
  action: z.enum(['read', 'annotate']),
  /** Where a worker opens it: the folder is shared by all workers, under the same path. */
  path: z.string(),
  /** As records name it. */
  uri: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  /** Of the rules that the submitter wants. */
  pipelineHash: z.string(),
  readerVersion: z.string(),
  /** The record names another place, where the document no longer is. */
  moved: z.boolean(),
  /** Done even when the store has a record that is up to date. */
  force: z.boolean(),
});
export type DocumentJob = z.infer<typeof DocumentJob>;

/** What became of a document: small, for it is kept until its batch is done. */
export const DocumentResult = z.strictObject({
  kind: z.enum(['read', 'annotated', 'unchanged']),
  uri: z.string(),
  pages: z.int(),
  /** Some of it could not be read: why. */
  partial: z.string().optional(),
});
export type DocumentResult = z.infer<typeof DocumentResult>;

/** Content, rules and reader: the same work has the same id, so that it is queued once. */
export const documentJobId = ({
  sha256,
  pipelineHash,
  readerVersion,
}: Pick<DocumentJob, 'sha256' | 'pipelineHash' | 'readerVersion'>): string =>
  `${sha256.slice(0, 32)}-${pipelineHash.slice(0, 16)}-${readerVersion}`;

/** The part of such an id that tells the content. */
export const contentOf = (id: string): string => id.slice(0, id.indexOf('-'));

/** The job for a step of a plan. */
export function documentJob(step: WorkStep, target: Target, force: boolean): DocumentJob {
  const { document, sha256, bytes } = step.action === 'read' ? step : step.reading!;
  const { pipelineHash, readerVersion } = target;
  const moved = step.action === 'annotate' && step.movedTo !== null;
  return { action: step.action, ...document, sha256, bytes, pipelineHash, readerVersion, moved, force };
}
