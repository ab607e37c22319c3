import { recordId } from '../model/index.js';
import { isDocumentAt } from '../sources/index.js';
import type { Store, StoredState } from '../store/index.js';
import { failedRecord } from './failed-record.js';
import type { Step } from './plan.js';
import type { Target } from './target.js';

/**
 * The same steps. Of each file that cannot be opened, but is known by its bytes, a failed record is kept on the way,
 * so that it is seen in every list.
 */
export async function* keepingUnread(
  steps: AsyncGenerator<Step>,
  target: Target,
  store: Pick<Store, 'state' | 'put'>,
): AsyncGenerator<Step> {
  for await (const step of steps) {
    if (step.action === 'unreadable' && step.reading) {
      const { reading, reason, uri } = step;
      const id = recordId(reading.sha256);
      if (await isNew({ id, uri, reason }, await store.state(id))) {
        await store.put([failedRecord(reading, { code: UNREADABLE, message: reason }, target)]);
      }
    }
    yield step;
  }
}

/** What was read of the same bytes, under another name, stands; so does the same told of a copy. */
async function isNew(
  { id, uri, reason }: { id: string; uri: string; reason: string },
  stored: StoredState | undefined,
): Promise<boolean> {
  if (!stored) return true;
  if (stored.status !== 'failed') return false;
  return stored.problem !== reason || (stored.uri !== uri && !(await isDocumentAt(stored.uri, id)));
}

/** The code of what cannot be opened. */
export const UNREADABLE = 'batch/unreadable';
