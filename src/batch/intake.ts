import { setTimeout as pause } from 'node:timers/promises';
import type { ReadLimits } from '../limits.js';
import { type AgreementSummary, type Pipeline, recordId } from '../model/index.js';
import { isDocumentAt } from '../sources/index.js';
import type { Store, StoredState } from '../store/index.js';
import type { Reading, Surroundings } from './job.js';
import { decide } from './plan.js';
import { removeRules, writeRules } from './rules-file.js';
import { Refused, Slots } from './slots.js';
import { jobOf, type WorkStep } from './take-steps.js';
import { type Target, targetOf } from './target.js';
import { type Limits, WorkerPool } from './worker-pool.js';

/** In which a signal that ended a worker reaches its parent as well. */
const SIGNAL_WITHIN_MS = 100;

/** Where documents that come one by one are read into, and what one may cost. */
export interface IntakeSettings {
  store: Store;
  /** Of the store: a folder or the address of a database. */
  location: string;
  pipeline: Pipeline;
  limits: Limits;
  /** Where they differ from the usual ones. */
  readLimits: Partial<ReadLimits>;
  /** Documents read at the same time; the others wait. */
  atOnce: number;
}

/** What became of a document. */
export type Taken =
  /** Its record is kept; `isNew`: there was none of these bytes. */
  | { kind: 'kept'; isNew: boolean; summary: AgreementSummary }
  /** Nothing of it could be read, and no record is kept that was not there before. */
  | { kind: 'failed'; reason: string }
  /** It was not begun, or was given up: the intake closes, or nobody waits for it any more. */
  | { kind: 'given-up' };

/**
 * Takes documents one by one, for as long as it is open, and does with each what a run does: what is there already is
 * not read again. Its worker processes start with the first document and stay for the next.
 */
export class Intake {
  readonly #store: Store;
  readonly #target: Target;
  readonly #surroundings: Surroundings;
  readonly #pool: WorkerPool;
  readonly #slots: Slots;
  /** By id, what is under way of the same bytes. */
  readonly #underWay = new Map<string, Promise<unknown>>();
  #closing = false;

  static async open(settings: IntakeSettings): Promise<Intake> {
    return new Intake(settings, await writeRules(settings.pipeline));
  }

  private constructor(settings: IntakeSettings, rulesFile: string) {
    const { store, location, pipeline, limits, readLimits, atOnce } = settings;
    this.#store = store;
    this.#target = targetOf(pipeline, readLimits, false);
    this.#surroundings = { store: location, rulesFile, readLimits: this.#target.readLimits };
    this.#pool = new WorkerPool(atOnce, limits);
    this.#slots = new Slots(atOnce);
  }

  /**
   * Reads a document, unless that is done already, and catalogues it; `isWanted` is asked when its turn has come. Of
   * the same bytes one is taken after the other. Rejects for broken infrastructure only.
   */
  async take(reading: Reading, isWanted: () => boolean): Promise<Taken> {
    const id = recordId(reading.sha256);
    const before = this.#underWay.get(id);
    const taking = this.#inTurn(reading, id, isWanted, before);
    const settled = taking.catch(() => undefined);
    this.#underWay.set(id, settled);
    try {
      return await taking;
    } finally {
      if (this.#underWay.get(id) === settled) this.#underWay.delete(id);
    }
  }

  /** Nothing more is begun; what is under way goes on. */
  refuse(): void {
    this.#closing = true;
    this.#slots.close();
  }

  /** Gives up what is under way, and leaves no process behind. */
  async close(): Promise<void> {
    this.refuse();
    await this.#pool.close(true);
    await removeRules(this.#surroundings.rulesFile);
  }

  async #inTurn(
    reading: Reading,
    id: string,
    isWanted: () => boolean,
    before: Promise<unknown> | undefined,
  ): Promise<Taken> {
    await before;
    try {
      return await this.#slots.run(async () =>
        isWanted() ? this.#takeNow(reading, id) : { kind: 'given-up' },
      );
    } catch (error) {
      if (error instanceof Refused) return { kind: 'given-up' };
      throw error;
    }
  }

  async #takeNow(reading: Reading, id: string): Promise<Taken> {
    const stored = await this.#store.state(id);
    const step = await decide(reading, stored, this.#target, isDocumentAt);
    switch (step.action) {
      case 'read':
      case 'annotate':
        return this.#work(step, id, stored);
      case 'still-failed':
        return { kind: 'failed', reason: step.reason };
      default: {
        const summary = (await this.#store.find(id)).find((one) => one.id === id);
        // Taken away in this moment by somebody else.
        return summary ? { kind: 'kept', isNew: false, summary } : { kind: 'given-up' };
      }
    }
  }

  async #work(step: WorkStep, id: string, stored: StoredState | undefined): Promise<Taken> {
    const result = await this.#pool.run(jobOf(step, this.#surroundings));
    if (result.kind !== 'kept') {
      const hasCrashed = result.code === 'batch/worker-crashed';
      // A signal to all processes of a group may end a worker before this one has heard of it.
      if (hasCrashed && !this.#closing) await pause(SIGNAL_WITHIN_MS);
      return hasCrashed && this.#closing ? { kind: 'given-up' } : { kind: 'failed', reason: result.reason };
    }
    const { entry } = result;
    const isFailed = entry.summary.status === 'failed';
    // Whoever hands it in is told: no list needs to.
    if (isFailed && !stored) await this.#store.remove([id]);
    else await this.#store.index([entry]);
    return isFailed
      ? { kind: 'failed', reason: entry.summary.problem ?? 'Nothing of it could be read.' }
      : { kind: 'kept', isNew: !stored, summary: entry.summary };
  }
}
