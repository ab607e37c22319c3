import { copyFileSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../../scripts/documents/docx.js';
import { withQueues } from '../../src/queue/open-queues.js';
import { agreement, write } from '../support/cli.js';
import { freePort } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ended, failures, records, startWorker, status, submit, until } from '../support/worker.js';

const NAMES = ['Albania', 'Belgium', 'Canada', 'Denmark', 'Estonia'];

/** What a worker does with all that is submitted while it is there. `newQueue` gives the address of an empty queue. */
export function describeStandingWorker(newQueue: () => Promise<string>): void {
  describe('with a worker that has been there for long', () => {
    let queue = '';
    let folder = '';
    let port = 0;
    let worker: ReturnType<typeof startWorker>;
    beforeAll(async () => {
      [queue, folder, port] = [await newQueue(), temporaryFolder(afterAll), await freePort()];
      worker = startWorker(folder, queue, ['--listen', String(port)], { atEnd: afterAll });
      await worker.says('"ready"');
    });

    /** A folder below the worker's, for one test, with these agreements; no other test has the same. */
    function placeOf(place: string, names: readonly string[]): string {
      for (const name of names)
        write(folder, `${place}/${name}.txt`, agreement(`${name} ${place}`.toUpperCase()));
      return join(folder, place);
    }

    /** Submits the folder of a test as a batch that is named after it. */
    const submitPlace = (place: string, round = '', args: string[] = []) =>
      submit(folder, queue, `${place}${round}`, args, [place]);
    const endedPlace = (place: string, round = '') => ended(folder, queue, `${place}${round}`, worker.log);
    const failuresIn = async (place: string) =>
      (await failures(folder, queue)).filter(({ uri }) => uri.startsWith(join(folder, place)));
    /** Records of what lies there, as `status path name`. */
    const recordsIn = (place: string): string[] =>
      records(folder).flatMap((name) => {
        const { status, source } = JSON.parse(readFileSync(join(folder, 'store', 'records', name), 'utf8'));
        const isThere = source.uri.startsWith(join(folder, place));
        return isThere ? [`${status} ${source.uri.slice(folder.length)} ${source.fileName}`] : [];
      });

    /** Does something while the worker takes no documents, as if it came later. */
    async function whileItRests(work: () => Promise<void>): Promise<void> {
      await withQueues(queue, ({ documents }) => documents.pause());
      await work();
      await withQueues(queue, ({ documents }) => documents.resume());
    }

    it('has it read what lies in archives, as long as it is what was submitted', async () => {
      write(folder, 'archives/a.zip', zip({ 'x/ghana.txt': agreement('GHANA'), 'b.zip': zip({}) }));
      write(folder, 'archives/c.zip', zip({ 'haiti.txt': agreement('HAITI') }));
      await whileItRests(async () => {
        expect(await submitPlace('archives')).toMatchObject({
          total: 3,
          queued: 2,
          failed: [{ uri: expect.stringMatching(/archives\/a\.zip#b\.zip$/) }],
        });
        write(folder, 'archives/c.zip', zip({ 'haiti.txt': agreement('INDIA') }));
      });
      expect(await endedPlace('archives')).toMatchObject({ read: 1, failed: 2 });
      expect(await failuresIn('archives')).toMatchObject([
        {
          uri: expect.stringMatching(/archives\/c\.zip#haiti\.txt$/),
          reason: expect.stringContaining('changed during the run'),
        },
      ]);
      expect(recordsIn('archives').sort()).toEqual([
        'complete /archives/a.zip#x/ghana.txt ghana.txt',
        'failed /archives/a.zip#b.zip b.zip',
      ]);
    });

    it('queues every document once when two submit the same folder at once, again and again', async () => {
      let submitted = 0;
      await whileItRests(async () => {
        for (const [round, names] of [NAMES.slice(0, 3), NAMES.slice(3), ['France', 'Ghana']].entries()) {
          placeOf('twice', names);
          const both = await Promise.all([
            submitPlace('twice', ` one ${round}`),
            submitPlace('twice', ` two ${round}`),
          ]);
          expect(both[0].queued + both[1].queued).toBe(names.length);
          expect(both[0].elsewhere + both[1].elsewhere).toBe(2 * submitted + names.length);
          submitted += names.length;
        }
      });
      for (const round of [0, 1, 2]) {
        await endedPlace('twice', ` one ${round}`);
        await endedPlace('twice', ` two ${round}`);
      }
      expect(worker.log().match(/\/twice\/.*"msg":"finished"/g)).toHaveLength(submitted);
      expect(recordsIn('twice')).toHaveLength(submitted);
    });

    it('tries everything again that was given up, when it is submitted again', async () => {
      const place = placeOf('given-up', NAMES);
      await whileItRests(async () => {
        await submitPlace('given-up');
        renameSync(place, `${place}-away`);
      });
      expect(await endedPlace('given-up')).toMatchObject({ failed: 5 });
      renameSync(`${place}-away`, place);
      expect(await submitPlace('given-up', ' again')).toMatchObject({ elsewhere: 5 });
      await until(() => recordsIn('given-up').length === 5, worker.log);
      await until(
        async () => (await status(folder, queue)).batches.every(({ left }) => left === 0),
        worker.log,
      );
      expect(await failuresIn('given-up')).toEqual([]);
    });

    it('looks for what failed where it is by now', async () => {
      const place = placeOf('moved', ['Albania']);
      await whileItRests(async () => {
        await submitPlace('moved');
        renameSync(place, join(folder, 'moved-to'));
      });
      expect(await endedPlace('moved')).toMatchObject({ failed: 1 });
      await submitPlace('moved-to');
      await until(() => recordsIn('moved-to').length === 1, worker.log);
      expect(await failuresIn('moved')).toEqual([]);
    });

    it('does a document again when it is asked to', async () => {
      placeOf('forced', ['Albania']);
      await submitPlace('forced');
      await endedPlace('forced');
      expect(await submitPlace('forced', ' again', ['--force'])).toMatchObject({ queued: 1 });
      expect(await endedPlace('forced', ' again')).toMatchObject({ read: 1 });
    });

    it('reads nothing that was changed after it was submitted', async () => {
      placeOf('changed', ['Albania', 'Belgium']);
      await whileItRests(async () => {
        await submitPlace('changed');
        write(folder, 'changed/Albania.txt', agreement('ANDORRA, CHANGED'));
      });
      expect(await endedPlace('changed')).toMatchObject({ read: 1, failed: 1 });
      expect(await failuresIn('changed')).toMatchObject([{ reason: expect.stringContaining('changed') }]);
      expect(recordsIn('changed')).toHaveLength(1);
      expect(await submitPlace('changed', ' again')).toMatchObject({ queued: 1, unchanged: 1 });
      expect(await endedPlace('changed', ' again')).toMatchObject({ read: 1, failed: 0 });
    });

    it('gives up what no submission made, and goes on with the others', async () => {
      await withQueues(queue, ({ documents }) =>
        documents.addBulk([
          { name: 'read', data: { uri: '/in/x.txt' } as never, opts: { jobId: 'other' } },
          { name: 'read', data: null as never, opts: { jobId: 'nothing' } },
        ]),
      );
      await withQueues(queue, ({ batches }) => batches.add('batches', {} as never, { jobId: 'none' }));
      placeOf('others', ['Albania']);
      await submitPlace('others');
      expect(await endedPlace('others')).toMatchObject({ read: 1, failed: 0 });
      const reason = expect.stringMatching(/^This is no job that "pacta submit" made: action: /);
      await worker.says(/no job that[\s\S]*no job that/);
      const outside = (await failures(folder, queue)).filter(({ uri }) => !uri.startsWith(folder));
      expect(outside.map(({ uri }) => uri).sort()).toEqual(['', '/in/x.txt']);
      expect(outside).toContainEqual(expect.objectContaining({ uri: '/in/x.txt', reason }));
      const names = (await status(folder, queue)).batches.map(({ name }) => name);
      expect(names).toContain('others');
      expect(names).not.toContain('none');
    });

    it('tells how far a long document has been read', async () => {
      mkdirSync(join(folder, 'long'));
      copyFileSync('fixtures/hostile/many-pages.pdf', join(folder, 'long', 'long.pdf'));
      await submitPlace('long');
      let [shown] = (await status(folder, queue)).underWay;
      await until(
        async () => {
          [shown] = (await status(folder, queue)).underWay;
          return shown !== undefined;
        },
        () => worker.log(),
      );
      expect(shown).toMatchObject({ uri: join(folder, 'long', 'long.pdf'), pages: 5_000 });
      expect(shown!.pagesDone).toBeGreaterThan(0);
      await worker.says(/long\.pdf.*"msg":"finished"/);
      expect((await status(folder, queue)).underWay).toEqual([]);
    });

    it('answers for its health and in figures', async () => {
      const finished = worker.log().match(/"kind":"read".*"msg":"finished"/g) ?? [];
      const health = await fetch(`http://127.0.0.1:${port}/healthz`);
      expect([health.status, await health.text()]).toEqual([200, 'well\n']);
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(finished.length).toBeGreaterThan(0);
      expect(metrics).toContain(`pacta_documents_total{outcome="read"} ${finished.length}\n`);
      expect((await fetch(`http://127.0.0.1:${port}/other`)).status).toBe(404);
      const second = startWorker(folder, queue, ['--listen', String(port)]);
      expect(await second.end).toBe(1);
      expect(second.log()).toContain('EADDRINUSE');
    });
  });
}
