import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Job, Worker } from 'bullmq';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/queue/names.js';
import { withQueues } from '../../src/queue/open-queues.js';
import { agreement, pacta, pactaAlone, RULES, write } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ended, failures, records, startWorker, status, submit } from '../support/worker.js';
import { describeStandingWorker } from './standing-worker.js';

const NAMES = ['Albania', 'Belgium', 'Canada', 'Denmark', 'Estonia'];

function folderOf(names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) write(folder, `in/${name}.txt`, agreement(name.toUpperCase()));
  return folder;
}

/**
 * What a queue does, whatever it is in. `newQueue` gives the address of an empty one.
 */
export function describeQueue(name: string, newQueue: () => Promise<string>): void {
  describe(name, () => {
    it('makes the records that a run on one machine makes', async () => {
      const queue = await newQueue();
      const folder = folderOf(NAMES);
      write(folder, 'in/copy.txt', agreement('ALBANIA'));
      write(folder, 'in/empty.txt', '');
      write(folder, 'in/old.doc', '');
      expect(await submit(folder, queue, 'first')).toMatchObject({
        total: 7,
        queued: 6,
        duplicate: 1,
        failed: [],
        copies: [{ sameAs: expect.stringMatching(/Albania\.txt$/) }],
        passedOver: { files: [expect.stringMatching(/old\.doc$/)], links: [] },
      });
      expect(await status(folder, queue)).toMatchObject({
        waiting: 6,
        workers: 0,
        batches: [{ state: 'open', left: 6 }],
      });

      const worker = startWorker(folder, queue);
      expect(await ended(folder, queue, 'first', worker.log)).toEqual({
        ...{
          total: 7,
          read: 5,
          annotated: 0,
          unchanged: 0,
          duplicate: 1,
          elsewhere: 0,
          partial: 0,
          failed: 1,
          pages: 5,
        },
      });
      expect(await failures(folder, queue)).toMatchObject([
        {
          uri: expect.stringMatching(/in\/empty\.txt$/),
          reason: expect.stringContaining('[read/empty]'),
          batch: 'first',
        },
      ]);
      expect(await status(folder, queue)).toMatchObject({ waiting: 0, active: 0, failed: 1, workers: 1 });

      await pacta(folder, [
        'ingest',
        join(folder, 'in'),
        '--store',
        'other',
        '--pipeline',
        RULES,
        '--jobs',
        '1',
      ]);
      expect(records(folder)).toHaveLength(6);
      for (const name of records(folder)) {
        const read = (store: string) => readFileSync(join(folder, store, 'records', name), 'utf8');
        expect(read('store')).toBe(read('other'));
      }
      expect(await submit(folder, queue, 'second')).toMatchObject({ queued: 0, unchanged: 5, failed: [{}] });
      expect(await ended(folder, queue, 'second', worker.log)).toMatchObject({ unchanged: 5, failed: 1 });
      worker.signal('SIGTERM');
      expect(await worker.end).toBe(0);
    });

    it('leaves to others what was submitted with their rules, and takes the newest rules for the rest', async () => {
      const queue = await newQueue();
      const folder = folderOf(['Albania']);
      write(folder, 'more/Belgium.txt', agreement('BELGIUM'));
      const older = ['--pipeline', 'defence-cooperation'];
      await submit(folder, queue, 'old', ['more', ...older]);
      const worker = startWorker(folder, queue);
      await worker.says('other rules');
      expect(await status(folder, queue)).toMatchObject({ others: true, failed: 0 });

      expect(await submit(folder, queue, 'new')).toMatchObject({ queued: 1, replaced: 1 });
      expect(await ended(folder, queue, 'new', worker.log)).toMatchObject({ read: 1 });
      expect((await pacta(folder, ['status', '--queue', queue])).stdout).toMatch(
        /1 put off, 0 failed.*\nSome wait for a worker of the rules/,
      );
      worker.signal('SIGTERM');
      const olderWorker = startWorker(folder, queue, older);
      expect(await ended(folder, queue, 'old', olderWorker.log)).toMatchObject({
        total: 2,
        read: 1,
        failed: 0,
      });
      expect(worker.log().match(/"msg":"finished"/g)).toHaveLength(1);
      expect(records(folder)).toHaveLength(2);
    });

    it('takes out what was submitted with other rules, even when a worker is looking whether it is for it', async () => {
      const queue = await newQueue();
      const folder = folderOf(['Albania']);
      await submit(folder, queue, 'old', ['--pipeline', 'defence-cooperation']);
      const submitted = await withQueues(queue, async ({ documents, connection: { options, factory } }) => {
        const worker = new Worker(DOCUMENTS, null, options, factory as undefined);
        const taken = (await worker.getNextJob('looking')) as Job;
        const submission = submit(folder, queue, 'new');
        while ((await documents.getWaitingCount()) === 0) await pause(20);
        await taken.moveToDelayed(Date.now() + 60_000, 'looking');
        await worker.close();
        return submission;
      });
      expect(submitted).toMatchObject({ queued: 1, replaced: 1 });
      expect(await status(folder, queue)).toMatchObject({ waiting: 1, delayed: 0 });
    });

    it('takes out of the queue what nobody has begun, and tries again what failed', async () => {
      const queue = await newQueue();
      const folder = folderOf(NAMES);
      await submit(folder, queue, 'first');
      expect((await pacta(folder, ['drain', '--queue', queue, '--batch', 'first'])).stderr).toBe(
        '5 documents taken out of the queue.\n',
      );
      expect(await status(folder, queue)).toMatchObject({ waiting: 0 });

      write(folder, 'in/empty.txt', '');
      await submit(folder, queue, 'second');
      const worker = startWorker(folder, queue);
      expect(await ended(folder, queue, 'second', worker.log)).toMatchObject({ read: 5, failed: 1 });
      const { stderr } = await pacta(folder, ['retry', '--queue', queue]);
      expect(stderr).toBe('1 document queued again.\n');
      await worker.says(/"again":false[\s\S]*"again":false/);
      expect(await failures(folder, queue)).toHaveLength(1);
      expect(await status(folder, queue)).toMatchObject({ batches: [{ failed: 1, left: 0 }, { failed: 0 }] });

      // The first batch has nothing left that must be seen; the second goes when it is named.
      const forget = ['drain', '--ended', '--queue', queue];
      expect((await pacta(folder, forget)).stderr).toBe('1 ended batch forgotten.\n');
      expect((await pacta(folder, [...forget, '--batch', 'second'])).stderr).toBe(
        '1 ended batch forgotten.\n',
      );
      expect(await status(folder, queue)).toMatchObject({ failed: 0, batches: [] });
    });

    it('is asked by commands that end', async () => {
      const queue = await newQueue();
      const folder = folderOf(NAMES);
      const submission = ['submit', 'in', '--batch', 'first', '--store', 'store', '--pipeline', RULES];
      for (const [args, said] of [
        [submission, 'Batch "first": 5 documents: 5 queued'],
        [['status'], 'first'],
        [['drain', '--batch', 'first'], '5 documents taken out of the queue.'],
        [['failures'], '0 failed documents.'],
        [['retry'], '0 documents queued again.'],
      ] as const) {
        const { code, stdout, stderr } = await pactaAlone(folder, [...args, '--queue', queue]);
        expect([args, code, stdout + stderr]).toEqual([args, 0, expect.stringContaining(said)]);
      }
    });

    it('tells of a submission that was interrupted, and goes on with it under its name', async () => {
      const queue = await newQueue();
      const folder = folderOf(NAMES);
      const hourAgo = Date.now() - 3_600_000;
      const none = { total: 9, unchanged: 0, duplicate: 0, elsewhere: 0, unreadable: [], submitted: false };
      await withQueues(queue, ({ batches }) =>
        batches.add('batches', none, { jobId: 'first', timestamp: hourAgo }),
      );
      expect((await pacta(folder, ['status', '--queue', queue])).stdout).toMatch(
        /The submission of "first" was interrupted; submitting with --batch "first" goes on with it\./,
      );
      await submit(folder, queue, 'first');
      const batches = [
        { name: 'first', state: 'open', total: 5, nothingToDo: 0, done: 0, left: 5, failed: 0 },
      ];
      expect(await status(folder, queue)).toMatchObject({ batches });
    });

    describeStandingWorker(newQueue);
  });
}
