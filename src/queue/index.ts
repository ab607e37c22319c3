export type { BatchSummary } from './batch-job.js';
export { type Board, openBoard } from './board.js';
export type { DocumentJob, DocumentResult } from './document-job.js';
export { drainQueue, type Failure, forgetEnded, listFailures, retryFailures } from './failures.js';
export { QueueError } from './queue-error.js';
export type { SubmitProgress } from './send.js';
export { type BatchStatus, type QueueStatus, queueStatus } from './status.js';
export { type SubmitOptions, type SubmitSummary, submit } from './submit.js';
export { type RunningWorker, startWorker, type WorkerEvents, type WorkerSettings } from './worker.js';
