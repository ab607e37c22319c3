import type { Queues } from './open-queues.js';
import { QueueError } from './queue-error.js';

/** QueueError for the name of a batch that is not there. */
export async function mustKnow({ batches }: Queues, batch: string | undefined): Promise<void> {
  if (batch === undefined || (await batches.getJob(batch))) return;
  throw new QueueError('usage', `There is no batch "${batch}"; "pacta status" shows them.`);
}
