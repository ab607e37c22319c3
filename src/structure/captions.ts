import { endsSentence, hasVerb, headingLike } from './prose.js';
import { isRow } from './rows.js';
import { blockEnd, type Source } from './source.js';

/** One line alone may be anything; as many say how the drafter parts the text. */
const FEWEST = 2;
/** Of what could be a title, this share stands between sentences: the others are captions too. */
const LEAST_SHARE = 0.5;
/** Longest caption, and shortest words below one, in UTF-16 units. */
const LONGEST = 90;
const SHORTEST_BELOW = 60;
/** What no title ends with: punctuation, a bracket, the number of a page. */
const NO_TITLE_END = /[.:;,!?)\]"”—–\d-]$/;
const FINISHED = /[.;][”"’)\]]{0,2}$/;
/** Addresses, dates and names with their age or office. */
const DETAILS = /\d{3}|@|\t| {3}|\/s\/|,/;

/**
 * The lines of `[from, to)` that head what follows though neither capitals nor print show it: paragraphs of a few words
 * without a verb, `Duty to give notice`, each between a finished sentence and a new one. There are at least two of them,
 * and none stands in a table or a list of names. Linear in the lines.
 */
export function captionsIn(source: Source, from: number, to: number): ReadonlySet<number> {
  const titles: number[] = [];
  for (let index = from; index + 1 < to; index += 1) {
    if (isTitle(source, index) && !isRow(source, index, index + 1, from, to)) titles.push(index);
  }
  if (titles.length < FEWEST) return new Set();
  const sure = titles.filter(
    (index) => isBetween(source, index, from) && opensSentence(source, index + 1, to),
  );
  if (sure.length < FEWEST || sure.length < titles.length * LEAST_SHARE) return new Set();
  return new Set(titles);
}

/** A paragraph of one line that could be a title. */
function isTitle({ text, lines }: Source, index: number): boolean {
  const { start, end, before, list, word, repeated, quoted, blank, beside } = lines[index]!;
  if (before !== 'block' || end - start > LONGEST || lines[index + 1]!.before !== 'block') return false;
  if (list !== null || word !== null || repeated || quoted || blank || beside) return false;
  const words = text.slice(start, end);
  return /^\p{Lu}/u.test(words) && !NO_TITLE_END.test(words) && !DETAILS.test(words) && headingLike(words);
}

/** Behind a finished sentence, or the first of its division. */
const isBetween = ({ text, lines }: Source, index: number, from: number): boolean =>
  index === from || FINISHED.test(text.slice(Math.max(0, lines[index - 1]!.end - 3), lines[index - 1]!.end));

/** True when the block from line `at` is a sentence, numbered or not. */
function opensSentence(source: Source, at: number, to: number): boolean {
  const { text, lines } = source;
  const { start, list } = lines[at]!;
  const { end } = lines[blockEnd(source, at, to) - 1]!;
  const words = text.slice(list?.restStart ?? start, end);
  return (
    words.length >= SHORTEST_BELOW &&
    /^["“(]?\p{Lu}/u.test(words) &&
    hasVerb(words) &&
    endsSentence(text, end)
  );
}
