import { keepingUnread, nothingToRead, plan, targetOf } from '../batch/index.js';
import type { OcrMode } from '../limits.js';
import { findPipeline, loadPipeline } from '../pipeline/index.js';
import {
  absoluteAddress,
  digestDocument,
  findDocuments,
  isDocumentAt,
  type PassedOver,
} from '../sources/index.js';
import { openStore } from '../store/index.js';
import { withQueues } from './open-queues.js';
import { QueueError } from './queue-error.js';
import { type SendSummary, type SubmitProgress, send } from './send.js';

/** What a submission has done. */
export interface SubmitSummary extends SendSummary {
  /** What below the folders given was not looked into. */
  passedOver: PassedOver;
}

/** How documents are submitted. */
export interface SubmitOptions {
  queue: string;
  store: string;
  /** Name of a pipeline that comes with Pacta, or a folder. */
  pipeline: string;
  /** Name of the batch; a batch that is still open is gone on with. */
  batch: string;
  force?: boolean;
  /** When the pages of these documents go through text recognition, where that differs from the usual. */
  ocr?: OcrMode;
  /** The workers have passwords by now: what asked for one is tried again. */
  hasPasswords?: boolean;
  onProgress?: (progress: SubmitProgress) => void;
  onNotice?: (message: string) => void;
}

/**
 * Queues the documents at these paths that are not done yet (all with `force`), as one batch. Submitting the same
 * folder twice, or by two at once, queues every document once.
 */
export async function submit(paths: readonly string[], options: SubmitOptions): Promise<SubmitSummary> {
  const name = batchName(options.batch);
  const found = await findDocuments(await Promise.all(paths.map(absoluteAddress)));
  const total = found.documents.length + found.closed.length;
  if (total === 0) throw nothingToRead(paths, found.passedOver);
  const pipeline = await loadPipeline(findPipeline(options.pipeline));
  const { ocr, hasPasswords = false } = options;
  const target = targetOf(pipeline, ocr ? { ocr } : {}, hasPasswords);
  const store = await openStore(options.store, options.onNotice ? { onNotice: options.onNotice } : {});
  try {
    const summary = await withQueues(options.queue, (queues) => {
      const sources = {
        digest: digestDocument,
        stateOf: (id: string) => store.state(id),
        isAt: isDocumentAt,
      };
      const steps = plan(found, target, options.force ?? false, sources);
      return send(queues, keepingUnread(steps, target, store), { ...options, batch: name, total, target });
    });
    return { ...summary, passedOver: found.passedOver };
  } finally {
    await store.close();
  }
}

function batchName(name: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u.test(name) && !/^\d+$/.test(name)) return name;
  throw new QueueError(
    'usage',
    `${JSON.stringify(name.slice(0, 100))} cannot name a batch: use letters, digits, spaces, dots and dashes, and not digits alone.`,
  );
}
