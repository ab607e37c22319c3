import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyAdapter } from '@bull-board/fastify';
import { connect } from './connect.js';
import { BATCHES, DOCUMENTS } from './names.js';
import { openQueue } from './open-queues.js';

/** The pages of Bull Board over the two queues: https://github.com/felixmosh/bull-board. */
export interface Board {
  /** For a server of Fastify: the pages, their files, and what they ask. */
  plugin: ReturnType<FastifyAdapter['registerPlugin']>;
  /** False where the queue does not answer: then every question would wait until it does. */
  answers: () => Promise<boolean>;
  close: () => Promise<void>;
}

const ANSWER_WITHIN_MS = 3_000;

/**
 * Opens the queue for its pages, which will be below `basePath`. QueueError when no server answers within seconds; later
 * ones are waited for. `mayChange`: jobs may be tried again, put off and removed there.
 */
export async function openBoard(
  address: string,
  { basePath, mayChange }: { basePath: string; mayChange: boolean },
): Promise<Board> {
  // Some twenty packages that nobody else needs.
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
  ]);
  const connection = await connect(address, 'tell');
  const queues = [openQueue(DOCUMENTS, connection), openQueue(BATCHES, connection)];
  const serverAdapter = new FastifyAdapter().setBasePath(basePath);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: !mayChange })),
    serverAdapter,
    options: {
      uiConfig: { boardTitle: 'Pacta', hideDocsLink: true, miscLinks: [{ text: 'Agreements', url: '/' }] },
    },
  });
  const [documents] = queues;
  let asked: Promise<boolean> | undefined;
  return {
    plugin: serverAdapter.registerPlugin(),
    answers: () => {
      // One question waits for the queue, however many ask meanwhile.
      asked ??= documents!
        .getJobCounts('active')
        .then(
          () => true,
          () => false,
        )
        .finally(() => {
          asked = undefined;
        });
      return Promise.race([asked, pause(ANSWER_WITHIN_MS, false, { ref: false })]);
    },
    close: async () => {
      for (const queue of queues) await queue.close();
      await connection.close();
    },
  };
}
