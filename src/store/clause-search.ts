import type { ClauseHit, ClauseQuery } from '../model/index.js';
import { ClauseCursor } from './clause-cursor.js';
import { type ClauseIndex, lookupOf } from './clause-index.js';
import { clausePage } from './clause-pages.js';
import { cursorTo, startOf } from './cursor.js';
import { matchFinder } from './full-text.js';
import { Matches, MOST_COUNTED } from './matches.js';
import { hitOf } from './rows.js';
import { askedFor } from './sql/asked-for.js';
import type { ClauseAnswer } from './store.js';

/**
 * A page of the clauses that meet the question. Order: where labels are asked for, clauses for which such a label is the
 * main one and strict come first; then by how well the words match, by the label's score, by agreement and place in the
 * text. Where more are found than are put in that order, these are, of the best places of a label, those that were
 * catalogued first; the others follow by place, as catalogued.
 *
 * Behind a cursor the same clauses are put in order, by the ranks that they had. What is new has its place among them while
 * there is room, else it follows at the end, as catalogued.
 */
export async function searchClauses(index: ClauseIndex, query: ClauseQuery): Promise<ClauseAnswer> {
  const { before, place: cursor } = startOf('clauses', query, ClauseCursor);
  const asked = askedFor(query.where);
  const matches = await Matches.of(index, await lookupOf(query, index), asked);
  const { shown, isMore, endAt } = await clausePage(index, matches, asked, cursor, query);
  const parts = new Map((await index.clauses(shown.map(({ id }) => id))).map((one) => [one.id, one]));
  const matchesIn = matchFinder(asked.phrases);
  const hits = shown.flatMap(({ id }): ClauseHit[] => {
    const one = parts.get(id);
    return one ? [hitOf(one.row, one.labels, one.furtherStatements, matchesIn(one.row.text))] : [];
  });
  const last = shown.findLast(({ id }) => parts.has(id));
  const end = isMore && last ? endAt(last, parts.get(last.id)!.row) : null;
  return {
    ...{ hits, total: Math.min(matches.first.length, MOST_COUNTED), totalIsLeast: !matches.areCounted },
    ...{ before, next: end && cursorTo('clauses', query, before + hits.length, end) },
  };
}
