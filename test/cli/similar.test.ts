import { describe, expect, it } from 'vitest';
import { ask, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

describe('pacta similar', { timeout: 60_000 }, () => {
  it('finds what is worded alike, the most alike first, with its share', async () => {
    const { stdout, stderr, code } = await ask('similar', '--text', 'a dispute is settled by consulting');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d\d % Agreement on Logistic Support\n +[0-9a-f]{8} art_1__para_1/);
    expect(['\u001b', '\u202e', '\u0007'].filter((sign) => stdout.includes(sign))).toEqual([]);
  });

  it('leaves out the clause itself, and its agreement when asked', async () => {
    const found = async (...args: string[]): Promise<string[]> =>
      JSON.parse((await ask('similar', LOGISTICS.id, 'art_1__para_1', '--json', ...args)).stdout).map(
        ({ recordId, eId }: { recordId: string; eId: string }) => `${recordId} ${eId}`,
      );
    expect(await found()).toEqual([`${LOGISTICS.id} art_1__para_2`]);
    expect(await found('--elsewhere')).toEqual([]);
  });

  it('takes the words of all clauses of a section', async () => {
    const of = async (...args: string[]) =>
      JSON.parse((await ask('similar', ...args, '--json')).stdout).map(({ eId }: { eId: string }) => eId);
    expect(await of(LOGISTICS.id, 'art_1')).toEqual([]);
    expect(await of('--text', 'a dispute is settled by consulting a tribunal')).toEqual([
      'art_1__para_1',
      'art_1__para_2',
    ]);
  });

  it('says when there is none', async () => {
    expect((await ask('similar', '--text', 'xylophone zebra')).stdout).toBe(
      'No other clause is worded like this one.\n',
    );
  });

  it.each([
    ['no clause', [LOGISTICS.id], 'pacta similar <id> <eId>'],
    ['a clause there is not', [LOGISTICS.id, 'art_9'], 'There is no clause or section "art_9"'],
    ['signs alone', ['--text', '&&'], 'There is no word to look for in --text.'],
    ['both', [LOGISTICS.id, 'art_1__para_1', '--text', 'a1'], 'not both'],
  ])('refuses %s', async (_, args, says) => {
    const { code, stderr } = await ask('similar', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
