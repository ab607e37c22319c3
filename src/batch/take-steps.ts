import type { Job, Surroundings } from './job.js';
import type { Step } from './plan.js';

/** A step that a worker has to do. */
export type WorkStep = Step & { action: 'read' | 'annotate' };
/** A step that is done as soon as it is told. */
export type SettledStep = Exclude<Step, WorkStep>;

/** What is done about the steps of a plan. */
export interface Hands {
  /** Steps that have a worker at once. */
  atOnce: number;
  /** Aborted: nothing more is begun, what is under way is finished. */
  stop: AbortSignal | undefined;
  settle: (step: SettledStep) => void;
  /** Does a step. `free` says that its worker can have the next, where there is still something to do for this one. */
  work: (step: WorkStep, free: () => void) => Promise<void>;
}

/** Steps under way whose worker is free: no more than would be catalogued in the next two groups. */
const MOST_AFTERWARDS = 40;

/**
 * Takes the steps in order: the plan is worked out (and files are hashed) only one step ahead of the workers.
 * Nothing more is begun after a failure, of the plan or of the work; it is thrown once nothing is under way.
 */
export async function takeSteps(steps: AsyncGenerator<Step>, hands: Hands): Promise<void> {
  const { atOnce, stop, settle, work } = hands;
  const underWay = new Set<Promise<void>>();
  const places = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let coming = nextOf(steps);
  try {
    for (;;) {
      const { value: step, done } = await coming;
      if (done || stop?.aborted || failures.length > 0) break;
      coming = nextOf(steps);
      if (step.action === 'read' || step.action === 'annotate') {
        while (underWay.size >= atOnce + MOST_AFTERWARDS) await Promise.race(underWay);
        while (places.size >= atOnce) await Promise.race(places);
        if (stop?.aborted || failures.length > 0) break;
        begin(step);
      } else settle(step);
    }
  } finally {
    await Promise.all(underWay);
    await coming.catch(() => undefined);
  }
  if (failures.length > 0) throw failures[0];

  function begin(step: WorkStep): void {
    let free = () => {};
    const place: Promise<void> = new Promise<void>((resolve) => {
      free = resolve;
    }).then(() => void places.delete(place));
    places.add(place);
    const job: Promise<void> = work(step, free)
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => {
        free();
        underWay.delete(job);
      });
    underWay.add(job);
  }
}

/** The plan may fail while nobody waits for its next step; without a handler, Node would end the process then. */
function nextOf(steps: AsyncGenerator<Step>): Promise<IteratorResult<Step, undefined>> {
  const coming = steps.next();
  coming.catch(() => undefined);
  return coming;
}

/** What a worker process is told to do for a step. */
export function jobOf(step: WorkStep, surroundings: Surroundings): Job {
  return step.action === 'read'
    ? { ...surroundings, kind: 'read', document: step.document, sha256: step.sha256, bytes: step.bytes }
    : { ...surroundings, kind: 'annotate', id: step.id, reading: step.reading, movedTo: step.movedTo };
}
