import type { BatchStatus, QueueStatus } from '../queue/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { sayDuration, sayRate } from './progress.js';
import { countOf, oneLine, plain, styler } from './terminal.js';

const COLUMNS: Columns = [
  ['batch', 'left'],
  ['state', 'left'],
  ['documents', 'right'],
  ['nothing to do', 'right'],
  ['done', 'right'],
  ['left', 'right'],
  ['failed', 'right'],
  ['time left', 'right'],
];

/** Counts of the queue and a table of its batches, for a person. */
export function queueTable(status: QueueStatus): string {
  const { waiting, active, delayed, others, failed, workers, rate, underWay, batches } = status;
  const counts = [
    `${waiting} waiting`,
    `${active} under way`,
    `${delayed} put off`,
    `${failed} failed`,
    ...(rate === null || rate === 0 ? [] : [sayRate(rate)]),
  ];
  const advice = [
    ...(others ? ['Some wait for a worker of the rules and version they were submitted with.'] : []),
    ...batches
      .filter(({ state }) => state === 'interrupted')
      .map(
        ({ name }) =>
          `The submission of "${plain(name)}" was interrupted; submitting with --batch "${plain(name)}" goes on with it.`,
      ),
    ...(failed > 0 ? ['"pacta failures" tells why, "pacta retry" tries again.'] : []),
  ];
  const table = plainTable(COLUMNS, batches.map(row), styler(process.stdout));
  const long = underWay.map(
    ({ uri, pagesDone, pages }) => `  ${oneLine(uri)}: ${pagesDone} of ${pages} pages`,
  );
  const lines = [`${counts.join(', ')}; ${countOf(workers, 'worker')}.`, ...long, ...advice];
  return `${lines.join('\n')}\n${batches.length > 0 ? `\n${table}\n` : ''}`;
}

const row = ({ name, state, total, nothingToDo, done, left, failed, secondsLeft }: BatchStatus): string[] => [
  plain(name),
  state,
  String(total),
  String(nothingToDo),
  String(done),
  String(left),
  String(failed),
  secondsLeft === null ? '' : sayDuration(secondsLeft),
];
