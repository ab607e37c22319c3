/** In which tense an instrument orders: most say "shall", arrangements and translations often "The Unit |sends| a report". */

import type { Passage } from '../../model/index.js';
import { firstWordFrom, type WordSpans } from '../word-spans.js';
import { WordSet } from './word-set.js';

const ORDERING = new WordSet(['shall', 'will', 'must']);
/** What allows tells of no tense. */
const ALLOWING = new WordSet(['may', 'should']);
/** In fewer words there is hardly a sentence. */
const SHORTEST_WORDS = 6;
/** Fewer passages tell nothing of a habit. */
const LEAST_PASSAGES = 6;
/** Of instruments that say "shall" at all, hardly one leaves it out of two passages in three. */
const MOST_ORDERING = 0.3;

/**
 * Whether the instrument orders in the present tense: few passages of its body and annexes, points of lists left out, have a
 * modal that orders. `words`: those of the document.
 */
export function ordersInPresent(passages: readonly Passage[], words: WordSpans): boolean {
  let ordering = 0;
  let plain = 0;
  let near = 0;
  for (const { role, leadIns, textStart, span } of passages) {
    if ((role !== 'body' && role !== 'annex') || leadIns.length > 0) continue;
    near = firstWordFrom(words, textStart, near);
    const said = modalBetween(words, near, span.end);
    if (said === 'ordering') ordering += 1;
    else if (said === 'none') plain += 1;
  }
  const all = ordering + plain;
  return all >= LEAST_PASSAGES && ordering < all * MOST_ORDERING;
}

/** What kind of modal is among the words from that of index `first` on; null where they are too few, or only allow. */
function modalBetween(
  { starts, numbers }: WordSpans,
  first: number,
  end: number,
): 'ordering' | 'none' | null {
  let allows = false;
  let index = first;
  for (; index < starts.length && starts[index]! < end; index += 1) {
    const number = numbers[index]!;
    if (ORDERING.hasNumber(number)) return 'ordering';
    allows ||= ALLOWING.hasNumber(number);
  }
  return allows || index - first < SHORTEST_WORDS ? null : 'none';
}
