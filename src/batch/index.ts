export { PathError } from './find-documents.js';
export type { Problem, Tally } from './outcome.js';
export {
  annotateStore,
  DEFAULT_LIMITS,
  ingest,
  type Progress,
  type RunOptions,
  type RunSummary,
} from './run.js';
export { sayPassedOver } from './say-passed-over.js';
export type { Limits } from './worker-pool.js';
