export { failedRecord } from './failed-record.js';
export type { Job, Reading, Surroundings } from './job.js';
export type { Problem, Tally } from './outcome.js';
export { isMoreAllowed, plan, type Step, type Target } from './plan.js';
export { removeRules, writeRules } from './rules-file.js';
export {
  annotateStore,
  DEFAULT_LIMITS,
  ingest,
  type Progress,
  type RunOptions,
  type RunSummary,
} from './run.js';
export { sayPassedOver } from './say-passed-over.js';
export type { WorkStep } from './take-steps.js';
export { type Limits, type PagesRead, WorkerPool } from './worker-pool.js';
