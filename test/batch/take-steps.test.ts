import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/batch/plan.js';
import { type Hands, takeSteps, type WorkStep } from '../../src/batch/take-steps.js';

const toRead = (uri: string): Step => ({
  action: 'read',
  uri,
  document: { path: uri, uri, fileName: uri },
  sha256: '',
  bytes: 0,
});

/** A promise that is settled from outside. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Takes the steps and writes down what happened. */
function take(steps: AsyncGenerator<Step>, hands: Partial<Hands> & Pick<Hands, 'work'>) {
  const seen: string[] = [];
  const work = async (step: WorkStep, free: () => void) => {
    seen.push(`begin ${step.uri}`);
    await hands.work(step, free);
    seen.push(`end ${step.uri}`);
  };
  const settle = (step: Step) => seen.push(`settle ${step.uri}`);
  const end = takeSteps(steps, { atOnce: 2, stop: undefined, settle, ...hands, work });
  return { seen, end };
}

async function* planOf(...steps: (Step | Error)[]): AsyncGenerator<Step> {
  for (const step of steps) {
    if (step instanceof Error) throw step;
    yield step;
  }
}

describe('taking steps', () => {
  it('has so many under way and no more', async () => {
    let underWay = 0;
    let most = 0;
    const { end } = take(planOf(...['a', 'b', 'c', 'd', 'e'].map(toRead)), {
      work: async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
      },
    });
    await end;
    expect(most).toBe(2);
  });

  it('begins the next when a worker is free, and ends when all is done', async () => {
    const { opened, open } = gate();
    const { seen, end } = take(planOf(toRead('a'), toRead('b')), {
      atOnce: 1,
      work: async ({ uri }, free) => {
        free();
        if (uri === 'a') await opened;
        else open();
      },
    });
    await end;
    expect(seen).toEqual(['begin a', 'begin b', 'end b', 'end a']);
  });

  it('begins nothing after a failure of what was left to do when the worker was free', async () => {
    const { seen, end } = take(planOf(...['a', 'b', 'c'].map(toRead)), {
      atOnce: 1,
      work: async ({ uri }, free) => {
        if (uri === 'a') {
          free();
          throw new Error('no catalogue');
        }
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    await expect(end).rejects.toThrow('no catalogue');
    expect(seen).toEqual(['begin a', 'begin b', 'end b']);
  });

  it('settles at once what needs no work', async () => {
    const steps = planOf({ action: 'unchanged', uri: 'a' }, toRead('b'), {
      action: 'duplicate',
      uri: 'c',
      sameAs: 'a',
    });
    const { seen, end } = take(steps, { work: async () => {} });
    await end;
    expect(seen.sort()).toEqual(['begin b', 'end b', 'settle a', 'settle c']);
  });

  it('throws a failure of the plan when the work under way is done', async () => {
    const { opened, open } = gate();
    const { seen, end } = take(planOf(toRead('a'), new Error('no plan')), { work: () => opened });
    setImmediate(open);
    await expect(end).rejects.toThrow('no plan');
    expect(seen).toEqual(['begin a', 'end a']);
  });

  it('hears a failure of the plan that comes while it waits for the work', async () => {
    const { opened, open } = gate();
    const unheard: unknown[] = [];
    const listen = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', listen);
    try {
      // The third step fails while the second waits for a free hand.
      const steps = planOf(toRead('a'), toRead('b'), new Error('no plan'));
      const { seen, end } = take(steps, { atOnce: 1, work: () => opened });
      // Rejections nobody heard are told after the microtasks of one turn of the event loop.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      expect(seen).toEqual(['begin a']);
      open();
      await expect(end).rejects.toThrow('no plan');
      expect(seen).toEqual(['begin a', 'end a', 'begin b', 'end b']);
      expect(unheard).toEqual([]);
    } finally {
      process.off('unhandledRejection', listen);
    }
  });

  it('begins nothing after a failure of the work, which it throws', async () => {
    const { seen, end } = take(planOf(...['a', 'b', 'c', 'd'].map(toRead)), {
      atOnce: 1,
      work: async ({ uri }) => {
        if (uri === 'b') throw new Error('no disk');
      },
    });
    await expect(end).rejects.toThrow('no disk');
    expect(seen).toEqual(['begin a', 'end a', 'begin b']);
  });

  it('begins nothing after a stop, and finishes what is under way', async () => {
    const stop = new AbortController();
    const { seen, end } = take(planOf(...['a', 'b', 'c'].map(toRead)), {
      atOnce: 1,
      stop: stop.signal,
      work: async () => stop.abort(),
    });
    await end;
    expect(seen).toEqual(['begin a', 'end a']);
  });
});
