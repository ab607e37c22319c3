import { DEFAULT_READ_LIMITS, limitValue, type ReadLimits } from '../limits.js';
import type { Pipeline } from '../model/index.js';
import type { StoredState } from '../store/index.js';
import { PACTA_VERSION, readerVersion } from '../version.js';

/** What the records of a run will be made with. */
export interface Target {
  producerVersion: string;
  readerVersion: string;
  pipelineHash: string;
  pipeline: { id: string; version: string };
  readLimits: ReadLimits;
  /** Whoever will read has passwords for documents that ask for one. */
  hasPasswords: boolean;
}

/** What this Pacta makes records with; `readLimits` where they differ from the usual ones. */
export function targetOf(
  { head, hash }: Pick<Pipeline, 'head' | 'hash'>,
  readLimits: Partial<ReadLimits>,
  hasPasswords: boolean,
): Target {
  return {
    producerVersion: PACTA_VERSION,
    readerVersion: readerVersion(readLimits.ocr),
    pipelineHash: hash,
    pipeline: { id: head.id, version: head.version },
    readLimits: { ...DEFAULT_READ_LIMITS, ...readLimits },
    hasPasswords,
  };
}

/**
 * To read the document again would give the same text: the reader is the same, and no limit that cut it short is
 * higher now.
 */
export const isReadAlike = (
  { readerVersion, limits }: Pick<StoredState, 'readerVersion' | 'limits'>,
  target: Pick<Target, 'readerVersion' | 'readLimits'>,
): boolean =>
  readerVersion === target.readerVersion &&
  limits.every(({ name, value }) => limitValue(target.readLimits, name) <= value);

/** To annotate the record again would give the same labels and facts. */
export const isAnnotatedAlike = (
  stored: Pick<StoredState, 'producerVersion' | 'pipelineHash'>,
  target: Pick<Target, 'producerVersion' | 'pipelineHash'>,
): boolean =>
  stored.pipelineHash === target.pipelineHash && stored.producerVersion === target.producerVersion;
