import type { Queues } from './open-queues.js';

/** Jobs held and asked for at once. */
const JOBS_AT_ONCE = 500;

type DocumentState = 'waiting' | 'delayed' | 'failed';
type DocumentJobs = NonNullable<Awaited<ReturnType<Queues['documents']['getJob']>>>[];

/**
 * The jobs of documents in these states, a page at a time, of one batch or of all; newest first, which is the order
 * in which Redis removes them fast. What is done to a page does not shift the next: which jobs there are is asked
 * once, at the beginning, and only their ids are held.
 */
export async function* jobPages(
  { documents }: Queues,
  states: DocumentState[],
  batch?: string,
): AsyncGenerator<DocumentJobs> {
  const ids = await documents.getRanges(states, 0, -1);
  for (let from = 0; from < ids.length; from += JOBS_AT_ONCE) {
    const page = await Promise.all(ids.slice(from, from + JOBS_AT_ONCE).map((id) => documents.getJob(id)));
    const wanted = page.filter((job) => job && (batch === undefined || job.parent?.id === batch));
    yield wanted as DocumentJobs;
  }
}
