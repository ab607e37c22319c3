import {
  firstNames,
  type Progress,
  type RunOptions,
  type RunSummary,
  sayPassedOver,
  type Trouble,
} from '../batch/index.js';
import { EXIT } from './errors.js';
import { PaceMeter, sayDuration, sayProgress, sayRate } from './progress.js';
import { sayCopies } from './say-copies.js';
import { countOf, oneLine, plain, shorten, styler, widthOf } from './terminal.js';

const LIVE_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;

type Command = 'ingest' | 'annotate';
type Watched = Pick<RunOptions, 'stop' | 'kill' | 'onProgress' | 'onNotice'>;

/**
 * Runs something long with its progress on stderr (a live line on a terminal, a plain line now and then
 * otherwise) and Ctrl-C in hand, from here to the end of the process: once stops after the documents under way, twice
 * stops at once. Ends with a summary and returns the exit code.
 */
export async function watchRun(
  command: Command,
  start: (watched: Watched) => Promise<RunSummary>,
): Promise<number> {
  const { stderr } = process;
  const isLive = stderr.isTTY === true;
  const meter = new PaceMeter(performance.now());
  let shownAtMs = isLive ? Number.NEGATIVE_INFINITY : performance.now();
  const clear = () => isLive && stderr.write('\r\u001b[K');
  const say = (line: string) => {
    clear();
    stderr.write(`${plain(line)}\n`);
  };

  const stop = new AbortController();
  const kill = new AbortController();
  let isOver = false;
  const interrupt = () => {
    if (isOver) process.exit(EXIT.interrupted);
    if (stop.signal.aborted) return kill.abort();
    stop.abort();
    say('Stopping after the documents under way; Ctrl-C again stops at once.');
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);

  const onProgress = ({ settled, total, tally }: Progress) => {
    const atMs = performance.now();
    // The summary says the end.
    if (settled === total || atMs - shownAtMs < (isLive ? LIVE_EVERY_MS : LINE_EVERY_MS)) return;
    shownAtMs = atMs;
    const pace = meter.pace({ atMs, settled, pages: tally.pages }, total);
    const line = sayProgress(settled, total, pace);
    if (isLive) stderr.write(`\r\u001b[K${shorten(line, widthOf(stderr) - 1)}`);
    else stderr.write(`${line}\n`);
  };

  try {
    const summary = await start({ stop: stop.signal, kill: kill.signal, onProgress, onNotice: say });
    clear();
    stderr.write(sayRunSummary(command, summary, styler(stderr)));
    if (summary.stopped) return EXIT.interrupted;
    return summary.failed.length > 0 ? EXIT.someFailed : EXIT.ok;
  } finally {
    // Not taken off: a Ctrl-C that comes while the process ends is still told by its exit code.
    isOver = true;
  }
}

function sayRunSummary(command: Command, summary: RunSummary, style: ReturnType<typeof styler>): string {
  const { total, read, annotated, unchanged, duplicate, partial, failed, pages, elapsedMs } = summary;
  const counts = [
    ...(command === 'ingest' ? [`${read} read`] : []),
    ...(command === 'annotate' || annotated > 0 ? [`${annotated} annotated`] : []),
    `${unchanged} unchanged`,
    ...(duplicate > 0 ? [countOf(duplicate, 'duplicate')] : []),
    `${partial.length} partial`,
    `${failed.length} failed`,
  ];
  const seconds = elapsedMs / 1000;
  const speed = pages > 0 ? `, ${countOf(pages, 'page')} (${sayRate(pages / seconds)})` : '';
  const lines = [`${countOf(total, 'document')}: ${counts.join(', ')}; ${sayDuration(seconds)}${speed}.`];
  if (summary.recognised > 0) {
    lines.push(
      `${countOf(summary.recognised, 'document was', 'documents were')} read by text recognition, in whole or in part: single letters and figures may be wrong. "pacta list" marks them.`,
    );
  }
  lines.push(...sayCopies(summary.copies));
  if (summary.passedOver) lines.push(...sayPassedOver(summary.passedOver).map(plain));
  const name = ({ uri, reason, code, earlier }: Trouble) =>
    `  ${oneLine(uri)}: ${oneLine(reason)} [${code}]${earlier && code !== 'read/encrypted' ? ' (not tried again; --force does)' : ''}`;
  if (partial.length > 0)
    lines.push(style('yellow', 'Partial, some of it could not be read:'), ...partial.map(name));
  if (failed.length > 0) lines.push(style('red', 'Failed, nothing could be read:'), ...failed.map(name));
  lines.push(...sayGone(summary.gone ?? []));
  if (summary.stopped) lines.push(`Stopped early; the same "pacta ${command}" goes on where this one ended.`);
  return `${lines.join('\n')}\n`;
}

function sayGone(gone: NonNullable<RunSummary['gone']>): string[] {
  if (gone.length === 0) return [];
  const names = gone.map(({ id, uri }) => `${id}  ${oneLine(uri)}`);
  const are = gone.length === 1 ? 'record stands for a file that is' : 'records stand for files that are';
  return [
    `${gone.length} ${are} gone or changed; "pacta remove <id>" takes a record away:`,
    ...firstNames(names),
  ];
}
