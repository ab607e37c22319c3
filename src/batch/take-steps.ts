import type { Step } from './plan.js';

/** A step that a worker has to do. */
export type WorkStep = Step & { action: 'read' | 'annotate' };
/** A step that is done as soon as it is told. */
export type SettledStep = Exclude<Step, WorkStep>;

/** What is done about the steps of a plan. */
export interface Hands {
  /** Steps under way at once. */
  atOnce: number;
  /** Aborted: nothing more is begun, what is under way is finished. */
  stop: AbortSignal | undefined;
  settle: (step: SettledStep) => void;
  work: (step: WorkStep) => Promise<void>;
}

/**
 * Takes the steps in order: the plan is worked out (and files are hashed) only one step ahead of the workers.
 * Nothing more is begun after a failure, of the plan or of the work; it is thrown once nothing is under way.
 */
export async function takeSteps(steps: AsyncGenerator<Step>, hands: Hands): Promise<void> {
  const { atOnce, stop, settle, work } = hands;
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let coming = nextOf(steps);
  try {
    for (;;) {
      const { value: step, done } = await coming;
      if (done || stop?.aborted || failures.length > 0) break;
      coming = nextOf(steps);
      if (step.action === 'read' || step.action === 'annotate') {
        while (underWay.size >= atOnce) await Promise.race(underWay);
        if (stop?.aborted || failures.length > 0) break;
        const job: Promise<void> = work(step)
          .catch((error: unknown) => {
            failures.push(error);
          })
          .finally(() => underWay.delete(job));
        underWay.add(job);
      } else settle(step);
    }
  } finally {
    await Promise.all(underWay);
    await coming.catch(() => undefined);
  }
  if (failures.length > 0) throw failures[0];
}

/** The plan may fail while nobody waits for its next step; without a handler, Node would end the process then. */
function nextOf(steps: AsyncGenerator<Step>): Promise<IteratorResult<Step, undefined>> {
  const coming = steps.next();
  coming.catch(() => undefined);
  return coming;
}
