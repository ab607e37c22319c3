import { describe, expect, it } from 'vitest';
import { Refused, Slots } from '../../src/batch/slots.js';

/** Work that ends when it is told to. */
function task() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begun = false;
  const work = async () => {
    begun = true;
    await ended;
  };
  return { work, end, begun: () => begun };
}

describe('places at work', () => {
  it('are taken in turn, so many at once', async () => {
    const slots = new Slots(2);
    const [a, b, c] = [task(), task(), task()];
    const runs = [a, b, c].map(({ work }) => slots.run(work));
    expect([a.begun(), b.begun(), c.begun()]).toEqual([true, true, false]);
    b.end();
    await runs[1];
    expect(c.begun()).toBe(true);
    a.end();
    c.end();
    await Promise.all(runs);
  });

  it('are free again after a failure', async () => {
    const slots = new Slots(1);
    await expect(slots.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await slots.run(async () => 'done')).toBe('done');
  });

  it('are closed to those who wait, not to those who work', async () => {
    const slots = new Slots(1);
    const [a, b] = [task(), task()];
    const first = slots.run(a.work);
    const second = slots.run(b.work);
    slots.close();
    await expect(second).rejects.toThrow(Refused);
    await expect(slots.run(b.work)).rejects.toThrow(Refused);
    expect(b.begun()).toBe(false);
    a.end();
    await first;
  });
});
