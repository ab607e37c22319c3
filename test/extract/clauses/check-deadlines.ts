import { expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import { documentOf } from '../document-of.js';

export type DeadlineRow = [
  what: string,
  sentence: string,
  time: string | null,
  words: string | null,
  event: string | null,
];

/** Tests the deadline of each sentence: kind and value, `working` for days that are such, its words, and the words of the event. */
export const checkDeadlines = (rows: DeadlineRow[]): void => {
  it.each(rows)('%s', (_, sentence, time, words, event) => {
    const { document, passages, facts } = documentOf([{ text: sentence }]);
    const { deadline } = describeClauses(document, passages, facts)[0]!;
    const said =
      deadline &&
      [deadline.kind, deadline.period ?? deadline.date, deadline.working && 'working']
        .filter(Boolean)
        .join(' ');
    const quoted = [deadline?.span, deadline?.event].map(
      (span) => span && document.text.slice(span.start, span.end),
    );
    expect([said, ...quoted.map((each) => each ?? null)]).toEqual([time, words, event]);
  });
};
