import { ErrorCode, type Job } from 'bullmq';
import type { DocumentJob } from './document-job.js';

/**
 * Puts a failed job back into the queue, with what is known of its document by now, where that is given. False when
 * it is no longer among the failed: somebody else has put it back or taken it away.
 */
export async function tryAgain(job: Job<DocumentJob>, data?: DocumentJob): Promise<boolean> {
  try {
    if (data) await job.updateData(data);
    await job.retry('failed', { resetAttemptsMade: true });
    return true;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === ErrorCode.JobNotExist || code === ErrorCode.JobNotInState) return false;
    throw error;
  }
}
