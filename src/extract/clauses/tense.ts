/** In which tense an instrument orders: most say "shall", arrangements and translations often "The Unit |sends| a report". */

import type { Passage } from '../../model/index.js';
import { firstWordFrom, type WordSpans } from '../word-spans.js';
import { isActWord, isOwedWord } from './acting.js';
import { AGENT_NOUNS, THINGS } from './agent-nouns.js';
import { isCapital } from './letters.js';
import { WordSet } from './word-set.js';

const ORDERING = new WordSet(['shall', 'will', 'must']);
/** What allows tells of no tense; nor do words by which somebody speaks: "The Parties |agree| that". */
const NO_TENSE = new WordSet(
  `may should agree agrees intend intends undertake undertakes welcome welcomes commit commits recognise recognises recognize
  recognizes declare declares affirm affirms reaffirm reaffirms express expresses emphasise emphasize underline stress note notes
  encourage endeavour endeavor wish wishes desire desires believe believes consider considers`.split(/\s+/),
);
const BE = new WordSet(['is', 'are']);
/** In fewer words there is hardly a sentence. */
const SHORTEST_WORDS = 6;
/** Fewer passages tell nothing of a habit. */
const LEAST_PASSAGES = 6;
/** Of instruments that say "shall" at all, hardly one leaves it out of two passages in three. */
const MOST_ORDERING = 0.3;
/** Passages without a modal, at the least, that tell somebody to act, and their share. */
const LEAST_ACTING = 3;
const LEAST_SHARE = 0.2;
/** Words of a passage in which such a verb is looked for, and between the one who acts and the verb. */
const READ_WORDS = 24;
const AGENT_WORDS = 4;
/** As far the name of an instrument is looked for. */
const TITLE_CHARS = 400;
/** What orders nothing by its kind, before any that does: the first such word of a text is of its title. */
const KIND =
  /\b(declarations?|statement|communiqu[eé]|minutes|agreement|memorandum|arrangement|contract|lease|treaty|convention|protocol|charter|statutes?|rules|plan|programme|accord)\b/i;
const TELLING = /^(?:declaration|statement|communiqu|minutes)/i;

/**
 * Whether the instrument orders in the present tense: few passages of its body and annexes, points of lists left out, have a
 * modal that orders, and enough of the others tell somebody to act. Declarations and minutes, which tell what is, never do.
 * `flat`: the text; `words`: those of the document.
 */
export function ordersInPresent(passages: readonly Passage[], words: WordSpans, flat: string): boolean {
  let ordering = 0;
  let plain = 0;
  let acting = 0;
  let near = 0;
  for (const { role, leadIns, textStart, span } of passages) {
    if ((role !== 'body' && role !== 'annex') || leadIns.length > 0) continue;
    near = firstWordFrom(words, textStart, near);
    const said = saidBetween(words, near, span.end);
    if (said === 'ordering') ordering += 1;
    else if (said !== null) plain += 1;
    if (said === 'acting') acting += 1;
  }
  const all = ordering + plain;
  if (all < LEAST_PASSAGES || ordering >= all * MOST_ORDERING) return false;
  if (acting < LEAST_ACTING || acting < plain * LEAST_SHARE) return false;
  return !TELLING.test(KIND.exec(flat.slice(0, TITLE_CHARS))?.[0] ?? '');
}

/** What the words from that of index `first` on tell of the tense; null where they are too few, or tell nothing. */
function saidBetween(
  { codes, starts, numbers }: WordSpans,
  first: number,
  end: number,
): 'ordering' | 'acting' | 'plain' | null {
  let tellsNothing = false;
  let isActing = false;
  let agent = Number.NEGATIVE_INFINITY;
  let named = agent;
  let index = first;
  for (; index < starts.length && starts[index]! < end; index += 1) {
    const number = numbers[index]!;
    if (ORDERING.hasNumber(number)) return 'ordering';
    tellsNothing ||= NO_TENSE.hasNumber(number);
    if (tellsNothing || isActing || index - first >= READ_WORDS) continue;
    if (AGENT_NOUNS.hasNumber(number)) agent = index;
    else if (index > first && isNamed(codes[starts[index]!]!, numbers[index - 1]!, number)) named = index;
    else if (BE.hasNumber(number)) isActing = isOwedWord(numbers[index + 1] ?? 0);
    else isActing = (index - agent <= AGENT_WORDS || named === index - 1) && isActWord(number);
  }
  if (isActing) return 'acting';
  return tellsNothing || index - first < SHORTEST_WORDS ? null : 'plain';
}

/** "the |SN|", "the |Detachment|", no "the |Programme|": by its first letter and the number of the word before. */
const isNamed = (code: number, before: number, number: number): boolean =>
  isCapital(code) && THE.hasNumber(before) && !THINGS.hasNumber(number);
const THE = new WordSet(['the']);
