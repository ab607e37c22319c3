import type { Span } from '../model/index.js';
import type { Draft } from './draft.js';
import { skipSeparators } from './headings.js';
import { namesSubject } from './noun-phrases.js';
import { hasVerb, opensClause, titled } from './prose.js';

/** Parts of the instrument whose provisions have headings. */
const HEADED = new Set<Draft['role']>(['body', 'annex']);
/** As many siblings have such headings, and this share of them, … */
const FEWEST = 2;
const LEAST_SHARE = 0.5;

/** Words up to a full stop that a sentence follows. A bracket, a figure or a colon is in no such heading. */
const BEFORE_SENTENCE =
  /^(\p{Lu}[^.:;()[\]\d]{2,59})\.\s{1,4}(?:[–—-]\s{0,2})?(?=["“(]?\p{Lu}[\p{L}\s,’'-]{15})/u;
/** Longest heading that is not printed like a title, in words. */
const MOST_WORDS = 6;
/** Words that titles in small letters do not begin with, but sentences without a verb that is known do. */
const DETERMINER =
  /^(?:The|A|An|This|These|That|Each|Every|Any|All|Both|No|Neither|Either|Such|It|They|He|She)\b/;
/** A full stop that only shortens a word. */
const SHORTENED = /\b(?:\p{L}{1,2}|Nos|Arts?|Mrs|Inc|Ltd|Corp|Attn|Messrs|approx|incl|excl)$/iu;

/**
 * Sets the headings that run into the words of numbered items, `(b) Use of berths. The guest pays …`, where at least
 * half of the items beside one another have one: a first sentence without a verb heads nothing by itself. Words that
 * could be an order in few words, `Visitors carry cards`, stay with the item. Changes the drafts. Linear in the number of
 * drafts.
 */
export function setRunInHeadings(text: string, drafts: readonly Draft[]): void {
  for (const one of drafts) {
    setRunInHeadings(text, one.children);
    if (HEADED.has(one.role)) setAmong(text, one.children);
  }
}

function setAmong(text: string, siblings: readonly Draft[]): void {
  const numbered = siblings.filter(({ number }) => number !== null);
  if (numbered.length < FEWEST) return;
  const found = numbered.flatMap((item) => {
    const heading = item.heading === null ? headingOf(text, item.text) : null;
    return heading === null ? [] : [{ item, heading }];
  });
  if (found.length === 0) return;
  const headed = numbered.filter(({ heading, text: words }) => heading !== null && words !== null).length;
  const all = headed + found.length;
  if (all < FEWEST || (headed < FEWEST && all < numbered.length * LEAST_SHARE)) return;
  for (const { item, heading } of found) {
    item.heading = heading;
    item.text = { start: skipSeparators(text, heading.end, item.text!.end), end: item.text!.end };
  }
}

function headingOf(text: string, words: Span | null): Span | null {
  if (words === null) return null;
  const heading = BEFORE_SENTENCE.exec(text.slice(words.start, Math.min(words.end, words.start + 120)))?.[1];
  if (heading === undefined || hasVerb(heading) || opensClause(heading) || SHORTENED.test(heading))
    return null;
  const short = heading.split(/\s+/).length <= MOST_WORDS && !DETERMINER.test(heading);
  return (short || titled(heading)) && namesSubject(heading)
    ? { start: words.start, end: words.start + heading.length }
    : null;
}
