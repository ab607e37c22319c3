import { describe, expect, it } from 'vitest';
import { ask, HOSTILE, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();
const CLAUSE = 'art_1__para_1';
const decide = (...args: string[]) => ask('review', LOGISTICS.id, CLAUSE, 'dispute-resolution', ...args);

describe('pacta review', { timeout: 60_000 }, () => {
  it('keeps, lists and takes back what is decided', async () => {
    expect((await ask('review')).stdout).toMatch(/^Nothing is decided yet/);
    const { code, stderr } = await decide('--reject', '--note', '=1+1 only the title', '--by', 'Ana');
    expect([code, stderr]).toEqual([0, `rejected: dispute-resolution of ${CLAUSE} in ${LOGISTICS.id}.\n`]);
    const table = (await ask('review')).stdout;
    expect(table).toContain('rejected dispute-resolution');
    expect(table).toMatch(/1 decision: 0 accepted, 1 rejected\.\n$/);
    expect((await ask('review', '--csv')).stdout).toContain("'=1+1 only the title");
    const [kept] = JSON.parse((await ask('review', LOGISTICS.id, '--json')).stdout);
    expect(kept).toMatchObject({
      ...{ clause: CLAUSE, verdict: 'rejected', by: 'Ana', wordsChanged: false },
      words: '1. Any dispute shall be settled by consultation.',
    });
    expect((await decide('--withdraw')).code).toBe(0);
    expect(JSON.parse((await ask('review', '--json')).stdout)).toEqual([]);
  });

  it('is told where the clause is shown', async () => {
    const shown = async (...args: string[]) => (await ask(...args)).stdout;
    await decide('--reject', '--note', 'the title', '--by', 'Ana');
    const asked = [
      ['query', 'consultation'],
      ['show', LOGISTICS.id],
      ['show', LOGISTICS.id, '--clause', CLAUSE],
    ];
    for (const args of asked)
      expect([args, await shown(...args)]).toEqual([args, expect.stringContaining('rejected by a person')]);
    expect(await shown('show', LOGISTICS.id, '--clause', CLAUSE)).toMatch(/by Ana\n +the title/);
    await decide('--withdraw');
    for (const args of asked) expect(await shown(...args)).not.toContain('by a person');
  });

  it('takes a category that the rules did not see', async () => {
    const { code } = await ask('review', HOSTILE.id, CLAUSE, 'taxes-customs', '--accept');
    expect(code).toBe(0);
    const { stdout } = await ask('review', HOSTILE.id);
    expect(stdout).toContain('accepted taxes-customs');
    expect(['\u001b', '\u202e', '\u0007'].filter((sign) => stdout.includes(sign))).toEqual([]);
    await ask('review', HOSTILE.id, CLAUSE, 'taxes-customs', '--withdraw');
  });

  it.each([
    ['two decisions', [LOGISTICS.id, CLAUSE, 'termination', '--accept', '--reject'], 'cannot be used with'],
    ['half a place', [LOGISTICS.id, CLAUSE, '--accept'], 'pacta review <id> <eId> <category> --accept'],
    [
      'a clause there is not',
      [LOGISTICS.id, 'art_9', 'termination', '--accept'],
      'There is no clause or section "art_9"',
    ],
    ['a section', [LOGISTICS.id, 'art_1', 'termination', '--accept'], `name one of them, ${CLAUSE}`],
    [
      'a category there is not',
      [LOGISTICS.id, CLAUSE, 'terminatoin', '--accept'],
      'Did you mean "termination"',
    ],
    ['an agreement there is not', ['radar', CLAUSE, 'termination', '--accept'], 'No agreement has "radar"'],
    [
      'a note without end',
      [LOGISTICS.id, CLAUSE, 'termination', '--accept', '--note', 'x'.repeat(3000)],
      '--note is too long',
    ],
  ])('refuses %s', async (_, args, says) => {
    const { code, stderr } = await ask('review', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
