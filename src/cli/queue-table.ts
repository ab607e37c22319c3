import type { BatchStatus, QueueStatus } from '../queue/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { sayDuration } from './progress.js';
import { countOf, plain, styler } from './terminal.js';

const COLUMNS: Columns = [
  ['batch', 'left'],
  ['state', 'left'],
  ['documents', 'right'],
  ['done', 'right'],
  ['left', 'right'],
  ['failed', 'right'],
  ['a second', 'right'],
  ['time left', 'right'],
];

/** Counts of the queue and a table of its batches, for a person. */
export function queueTable({ waiting, active, delayed, failed, workers, batches }: QueueStatus): string {
  const counts = [
    `${waiting} waiting`,
    `${active} under way`,
    `${delayed} to be tried again`,
    `${failed} failed`,
  ];
  const advice = failed > 0 ? '"pacta failures" tells why, "pacta retry" tries again.\n' : '';
  const table = plainTable(COLUMNS, batches.map(row), styler(process.stdout));
  return `${counts.join(', ')}; ${countOf(workers, 'worker')}.\n${advice}${batches.length > 0 ? `\n${table}\n` : ''}`;
}

const row = ({ name, state, total, done, left, failed, rate, secondsLeft }: BatchStatus): string[] => [
  plain(name),
  state,
  String(total),
  String(done),
  String(left),
  String(failed),
  rate === null ? '' : rate.toFixed(rate < 10 ? 1 : 0),
  secondsLeft === null ? '' : sayDuration(secondsLeft),
];
