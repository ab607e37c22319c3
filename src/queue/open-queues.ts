import { Queue } from 'bullmq';
import type { BatchJob, BatchSummary } from './batch-job.js';
import { connect } from './connect.js';
import type { Connection } from './connection.js';
import type { DocumentJob, DocumentResult } from './document-job.js';
import { BATCHES, DOCUMENTS } from './names.js';

/** The two queues, for those who ask and submit; workers take jobs by themselves. */
export interface Queues {
  documents: Queue<DocumentJob, DocumentResult>;
  batches: Queue<BatchJob, BatchSummary>;
  connection: Connection;
}

/** Opens the queues for as long as `work` takes. QueueError when no server answers within seconds. */
export async function withQueues<T>(address: string, work: (queues: Queues) => Promise<T>): Promise<T> {
  const connection = await connect(address, 'tell');
  const documents = openQueue<DocumentJob, DocumentResult>(DOCUMENTS, connection);
  const batches = openQueue<BatchJob, BatchSummary>(BATCHES, connection);
  try {
    return await work({ documents, batches, connection });
  } finally {
    await documents.close();
    await batches.close();
    await connection.close();
  }
}

/** One of the queues, for as long as the connection is open. */
export function openQueue<Data, Result>(name: string, { options, factory }: Connection): Queue<Data, Result> {
  const queue = new Queue(name, options, factory as undefined) as unknown as Queue<Data, Result>;
  // What fails is told by the call that fails; without a listener it would end the process.
  queue.on('error', () => undefined);
  return queue;
}
