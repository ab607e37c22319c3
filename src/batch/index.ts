export { CatalogueWriter } from './catalogue-writer.js';
export { failedRecord } from './failed-record.js';
export { Intake, type IntakeSettings, type Taken } from './intake.js';
export type { Job, Reading, Surroundings } from './job.js';
export { keepingUnread } from './keep-unread.js';
export type { Copy, Tally, Trouble } from './outcome.js';
export { plan, type Step } from './plan.js';
export { removeRules, writeRules } from './rules-file.js';
export {
  annotateStore,
  DEFAULT_LIMITS,
  ingest,
  type Progress,
  type RunOptions,
  type RunSummary,
} from './run.js';
export { firstNames, nothingToRead, sayPassedOver } from './say-passed-over.js';
export { Refused, Slots } from './slots.js';
export type { WorkStep } from './take-steps.js';
export { isAnnotatedAlike, isReadAlike, type Target, targetOf } from './target.js';
export { type Limits, type PagesRead, WorkerPool } from './worker-pool.js';
