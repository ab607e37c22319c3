import type { AgreementSummary, Status } from '../model/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { sayNames } from './record-words.js';
import { namesText } from './say-pages.js';
import { countOf, oneLine, shorten, styler, widthOf, wrap } from './terminal.js';

/** Below this many characters ids of a large collection may meet. */
const SHORTEST_ID = 8;

const COLUMNS: Columns = [
  ['id', 'left'],
  ['title', 'left'],
  ['instrument', 'left'],
  ['parties', 'left'],
  ['signed', 'left'],
  ['pages', 'right'],
  ['clauses', 'right'],
  ['status', 'left'],
];

/**
 * The agreements as a table that fits the terminal, the file below each title, a line that counts them, and why those
 * that failed did so. `status`: that of all of them, where the person asked for one.
 */
export function agreementTable(agreements: readonly AgreementSummary[], status?: Status): string {
  if (agreements.length === 0) {
    return status
      ? `There is nothing in this store whose status is ${status}.\n`
      : 'There are no agreements in this store yet.\n';
  }
  const style = styler(process.stdout);
  const idLength = distinctLength(agreements.map(({ id }) => id));
  const room = widthOf(process.stdout) - idLength - 46;
  const titleWidth = Math.max(16, Math.floor(room * 0.6));
  const partyWidth = Math.max(12, room - titleWidth);
  const statusStyle = { complete: 'green', partial: 'yellow', failed: 'red' } as const;
  const fileLine = ({ fileName, title }: AgreementSummary, width: number) =>
    fileName === title ? [] : [style('dim', shorten(oneLine(fileName), width))];
  const rows = agreements.map((each) => [
    each.id.slice(0, idLength),
    [inTwoLines(oneLine(each.title), titleWidth), ...fileLine(each, titleWidth)].join('\n'),
    shorten(each.instrument ?? '', 12),
    inTwoLines(oneLine(sayNames(each.parties)), partyWidth),
    each.signed ?? '',
    sayPages(each),
    each.clauses,
    style(statusStyle[each.status], each.status),
  ]);
  const told = agreements.filter((each) => each.status === 'failed' || each.status === status);
  const reasons = told
    .filter(({ problem }) => problem !== null)
    .map(({ id, uri, problem }) => `  ${id.slice(0, idLength)}  ${oneLine(uri)}: ${oneLine(problem!)}\n`);
  return `${plainTable(COLUMNS, rows, style)}\n\n${sayCounts(agreements)}\n${reasons.join('')}`;
}

function sayCounts(agreements: readonly AgreementSummary[]): string {
  const failed = agreements.filter(({ status }) => status === 'failed').length;
  const read = agreements.length - failed;
  const parts = [
    ...(read > 0 ? [`${countOf(read, 'agreement')}, by file name. "pacta show <id>" shows one.`] : []),
    ...(failed > 0 ? [`${countOf(failed, 'document')} of which nothing could be read:`] : []),
  ];
  return parts.join(' ');
}

/** Of a text file the one page it seems to have is none of its own. */
function sayPages({ fileName, pages, recognisedPages }: AgreementSummary): string | number {
  if (namesText(fileName) && pages === 1) return '';
  return recognisedPages > 0 ? `${pages}\n${recognisedPages} OCR` : pages;
}

/** The beginning of a text, in at most two lines of this width. */
function inTwoLines(text: string, width: number): string {
  const [first, second] = wrap(text, width);
  if (!first || !second) return text;
  return `${text.slice(...first)}\n${shorten(text.slice(second[0]), width)}`;
}

/** Length at which every id differs from the others. */
function distinctLength(ids: readonly string[]): number {
  for (let length = SHORTEST_ID; length < 16; length += 1) {
    if (new Set(ids.map((id) => id.slice(0, length))).size === ids.length) return length;
  }
  return 16;
}
