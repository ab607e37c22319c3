import { recordId } from '../model/index.js';
import type { Store } from '../store/index.js';
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
      const stored = await store.state(recordId(reading.sha256));
      if (stored?.problem !== reason || stored.uri !== uri) {
        await store.put([failedRecord(reading, { code: UNREADABLE, message: reason }, target)]);
      }
    }
    yield step;
  }
}

/** The code of what cannot be opened. */
export const UNREADABLE = 'batch/unreadable';
