import { namesSubject } from './noun-phrases.js';
import { endsSentence, hasVerb, headingLike } from './prose.js';
import { isRow } from './rows.js';
import { blockEnd, type Source } from './source.js';

/** One line alone may be anything; as many say how the drafter parts the text. */
const FEWEST = 2;
/** Of what could be a title, this share stands between sentences: else they are names. */
const LEAST_SHARE = 0.5;
/** Longest caption, and shortest words below one, in UTF-16 units. */
const LONGEST = 90;
const SHORTEST_BELOW = 60;
/** Words looked at for an announcement, in UTF-16 units. */
const LONGEST_LEAD = 200;
/** What no title ends with: punctuation, a bracket, the number of a page. */
const NO_TITLE_END = /[.:;,!?)\]"”—–\d-]$/;
const FINISHED = /[.;][”"’)\]]{0,2}$/;
/** What the last sentence says that leads to members of a list. */
const LEADS =
  /\b(?:the following|as follows|(?:listed|named|set out|described|given|shown|specified) below)\b[^.;]{0,120}[.;:]?$/i;
/** Addresses, dates and names with their age or office. */
const DETAILS = /\d{3}|@|\t| {3}|\/s\/|,/;

/**
 * The lines of `[from, to)` that head what follows though neither capitals nor print show it: paragraphs of a few words
 * without a verb, `Duty to give notice`, each between a finished sentence and a new one. There are at least two of them,
 * and none stands in a table, in a list of names or behind words that announce a list, whose members may have sentences
 * of their own. Linear in the lines.
 */
export function captionsIn(source: Source, from: number, to: number): ReadonlySet<number> {
  const titles: number[] = [];
  for (let index = from; index + 1 < to; index += 1) {
    if (isTitle(source, index) && !isRow(source, index, index + 1, from, to)) titles.push(index);
  }
  if (titles.length < FEWEST) return new Set();
  const listed = titles.find((index) => isListed(source, index, from)) ?? to;
  const sure = titles.filter(
    (index) =>
      index < listed &&
      isBetween(source, index, from) &&
      opensSentence(source, index + 1, to) &&
      names(source, index),
  );
  return sure.length < FEWEST || sure.length < titles.length * LEAST_SHARE ? new Set() : new Set(sure);
}

/** True where the words above a title lead to it: they announce a list, or break off behind their verb. */
function isListed({ text, lines }: Source, title: number, from: number): boolean {
  if (title === from) return false;
  const { start, end } = lines[title - 1]!;
  if (!endsSentence(text, end)) return hasVerb(text.slice(start, end));
  return LEADS.test(text.slice(Math.max(lines[from]!.start, end - LONGEST_LEAD), end));
}

/** A paragraph of one line that could be a title. */
function isTitle({ text, lines }: Source, index: number): boolean {
  const { start, end, before, list, word, repeated, quoted, blank, beside } = lines[index]!;
  if (before !== 'block' || end - start > LONGEST || lines[index + 1]!.before !== 'block') return false;
  if (list !== null || word !== null || repeated || quoted || blank || beside) return false;
  const words = text.slice(start, end);
  return /^\p{Lu}/u.test(words) && !NO_TITLE_END.test(words) && !DETAILS.test(words) && headingLike(words);
}

/** Words without a full stop may be an order all the same: `Smoking prohibited`. */
const names = ({ text, lines }: Source, index: number): boolean =>
  namesSubject(text.slice(lines[index]!.start, lines[index]!.end));

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
