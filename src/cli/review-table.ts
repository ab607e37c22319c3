import { type Columns, plainTable } from './plain-table.js';
import type { CheckedReview } from './review.js';
import { countOf, oneLine, plain, shorten, styler, widthOf, wrap } from './terminal.js';

const COLUMNS: Columns = [
  ['clause', 'left'],
  ['decision', 'left'],
  ['note', 'left'],
];
const PLACE = 34;
const DECISION = 34;

/** A row for each decision; counts below. */
export function reviewTable(reviews: readonly CheckedReview[]): string {
  if (reviews.length === 0)
    return 'Nothing is decided yet: "pacta review <id> <eId> <category> --reject", or the explorer ("pacta serve").\n';
  const style = styler(process.stdout);
  const room = Math.max(20, widthOf(process.stdout) - PLACE - DECISION - 4);
  const rows = reviews.map(({ recordId, clause, category, verdict, note, by, at, title, wordsChanged }) => {
    const place = [
      style('cyan', shorten(clause, PLACE)),
      style('dim', shorten(`${recordId.slice(0, 8)}  ${oneLine(title ?? 'no longer in the store')}`, PLACE)),
    ];
    const decision = [
      `${style(verdict === 'accepted' ? 'green' : 'red', verdict)} ${oneLine(category)}`,
      style('dim', shorten(`${at.slice(0, 10)}${by === null ? '' : ` by ${oneLine(by)}`}`, DECISION)),
    ];
    const words = oneLine(note ?? '');
    const notes = wrap(words, room).map(([start, end]) => words.slice(start, end));
    if (wordsChanged) notes.push(style('yellow', 'words changed'));
    return [place.join('\n'), decision.join('\n'), notes.join('\n')];
  });
  const accepted = reviews.filter(({ verdict }) => verdict === 'accepted').length;
  return `${plainTable(COLUMNS, rows, style)}\n\n${countOf(reviews.length, 'decision')}: ${accepted} accepted, ${reviews.length - accepted} rejected.\n`;
}

/** A row for each decision. */
export async function reviewsCsv(reviews: readonly CheckedReview[]): Promise<string> {
  const { toCsv } = await import('../export/index.js');
  const header = [
    'record',
    'title',
    'clause',
    'category',
    'verdict',
    'note',
    'by',
    'at',
    'wordsChanged',
    'words',
  ];
  return toCsv(
    header,
    reviews.map(({ recordId, title, clause, category, verdict, note, by, at, wordsChanged, words }) => [
      ...[recordId, title && plain(title), clause, plain(category), verdict, note && plain(note)],
      ...[by && plain(by), at, wordsChanged ? 'yes' : 'no', plain(words)],
    ]),
  );
}
