import { describe, expect, it } from 'vitest';
import { agreement, folderWith, pacta, pactaAlone, RULES, recordIds } from '../support/cli.js';
import { ask, FOLDER, HOSTILE, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

const PIPELINE = ['--pipeline', RULES];

describe('a command in a process of its own', { timeout: 60_000 }, () => {
  it.each<[string, string[], number]>([
    ['list', ['list'], 0],
    ['query', ['query', 'consultation'], 0],
    ['obligations', ['obligations'], 0],
    ['matrix', ['matrix'], 0],
    ['missing', ['missing', LOGISTICS.id, ...PIPELINE], 0],
    ['compare', ['compare', LOGISTICS.id, HOSTILE.id], 0],
    ['similar', ['similar', LOGISTICS.id, 'art_1__para_1'], 0],
    ['categories', ['categories', ...PIPELINE], 0],
    ['show', ['show', LOGISTICS.id], 0],
    ['review', ['review'], 0],
    ['locate', ['locate', LOGISTICS.id, 'art_1__para_1'], 0],
    ['export', ['export', '--format', 'akn', LOGISTICS.id], 0],
    ['rules', ['rules', 'explain', 'Disputes shall be settled by consultation.', ...PIPELINE], 0],
    ['completion', ['completion', 'bash'], 0],
    ['help', ['--help'], 0],
    ['evaluate, of what is not there', ['evaluate', '--gold', 'none.jsonl', '--task', 'clauses'], 2],
    ['status, of a queue that is not there', ['status', '--queue', 'redis://127.0.0.1:1'], 1],
    ['an unknown command', ['quary'], 2],
  ])('says what it says elsewhere, and ends: %s', async (_, args, code) => {
    const alone = await pactaAlone(FOLDER, args);
    expect(alone).toEqual(await ask(...args));
    expect(alone.code).toBe(code);
  });

  it('reads, labels again and takes away, and ends', async () => {
    const folder = folderWith({ 'in/a.txt': agreement('POLAND'), 'in/empty.txt': '' });
    const run = (...args: string[]) => pactaAlone(folder, args);
    const read = await run('ingest', 'in', ...PIPELINE);
    expect([read.code, read.stderr]).toEqual([3, expect.stringMatching(/1 read, .* 1 failed/)]);
    const annotated = await run('annotate', '--force', ...PIPELINE);
    expect([annotated.code, annotated.stderr]).toEqual([0, expect.stringContaining('1 annotated')]);
    const ids = recordIds(folder).map((name) => name.replace('.json', ''));
    expect((await run('remove', ...ids)).code).toBe(0);
    expect((await pacta(folder, ['list'])).stdout).not.toContain('a.txt');
  });
});
