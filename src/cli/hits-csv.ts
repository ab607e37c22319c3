import { toCsv } from '../export/index.js';
import type { ClauseHit } from '../model/index.js';
import { plain } from './terminal.js';

/** The clauses found for a spreadsheet, one a line. */
export function hitsCsv(hits: readonly ClauseHit[]): string {
  const header = [
    ...['record', 'title', 'file', 'eId', 'pageFirst', 'pageLast', 'role', 'heading', 'text', 'category'],
    ...[
      'family',
      'tier',
      'polarity',
      'score',
      'furtherCategories',
      'modality',
      'bearer',
      'furtherModalities',
    ],
  ];
  const rows = hits.map((hit) => {
    const [main, ...further] = hit.labels;
    return [
      ...[hit.recordId, plain(hit.title), plain(hit.fileName), hit.eId, hit.pages[0], hit.pages[1], hit.role],
      ...[hit.heading && plain(hit.heading), plain(hit.text)],
      ...[main?.category ?? null, main?.family ?? null, main?.tier ?? null, main?.polarity ?? null],
      ...[main?.score ?? null, further.map(({ category }) => category).join(' '), hit.modality, hit.bearer],
      hit.furtherStatements.map(({ modality }) => modality).join(' '),
    ];
  });
  return toCsv(header, rows);
}
