import type { Span } from '../model/index.js';
import type { Draft } from './draft.js';
import { startsLower } from './prose.js';

/** Parts of the instrument whose lists are looked for. */
const LISTED = new Set<Draft['role']>(['body', 'annex']);
/** A lead-in, or a member of a list, is hardly longer, in UTF-16 units. */
const LONGEST_MEMBER = 2000;
/** As many members make a list. */
const FEWEST = 2;
/** `For Ruritania:` over what is of that side; in UTF-16 units. */
const LONGEST_SIDE = 80;

/** How a paragraph ends: with a member of a list, the last but one of it, words that announce, or neither. */
type Ending = 'member' | 'last but one' | 'announces' | 'other';

const LAST_BUT_ONE = /[;,] (?:and|or|and\/or)$/;
const ANNOUNCES = /:[-–—]?$/;
const BINDS = /\b(?:shall|will|may|must)\b/;

/**
 * Hangs lists printed without numbers or dashes from the words that announce them: below words that end in a colon, the
 * paragraphs that end in semicolons, and the one behind them (`… in the following fields:`, `training;`, `exercises.`).
 * The paragraphs become points, and words in small letters that go on with the sentence behind them a wrap-up. Changes the
 * drafts. Linear: no paragraph is looked at for more than two lists.
 */
export function hangPlainLists(text: string, drafts: readonly Draft[]): void {
  for (const one of drafts) {
    hangPlainLists(text, one.children);
    if (LISTED.has(one.role)) one.children = hung(text, one);
  }
}

function hung(text: string, parent: Draft): Draft[] {
  const { children } = parent;
  const kept: Draft[] = [];
  let at = 0;
  if (announces(text, parent)) {
    const end = listEnd(text, parent.text!, children, 0);
    for (; at < end; at += 1) kept.push(asPoint(children[at]!));
  }
  while (at < children.length) {
    const one = children[at]!;
    kept.push(one);
    at += 1;
    if (!isPlain(one) || !announces(text, one)) continue;
    const end = listEnd(text, one.text, children, at);
    if (end === at) continue;
    for (; at < end; at += 1) one.children.push(asPoint(children[at]!));
    const next = children[at];
    if (next === undefined || !isPlain(next) || !startsLower(text, next.text.start)) continue;
    next.kind = 'wrapUp';
    one.children.push(next);
    at += 1;
  }
  return kept;
}

/** Index after the members of a list below `words` that begins with child `from`; `from` where none does. */
function listEnd(text: string, words: Span, children: readonly Draft[], from: number): number {
  return Math.max(endOfMembers(text, children, from), endOfTerms(text, words, children, from));
}

/** Index after the members that semicolons part. */
function endOfMembers(text: string, children: readonly Draft[], from: number): number {
  const first = children[from];
  if (first !== undefined && isPlain(first) && announces(text, first))
    return endOfSides(text, children, from);
  let at = from;
  while (at < children.length) {
    const one = children[at]!;
    if (!isPlain(one)) break;
    const ending = endingOf(text, one.text);
    if (ending === 'announces' || (ending === 'other' && !isLast(text, children, from, at))) break;
    at += 1;
    if (ending === 'other' || (at - 2 >= from && endingOf(text, children[at - 2]!.text!) === 'last but one'))
      break;
  }
  return at - from < FEWEST ? from : at;
}

/** A term in quotation marks, or before a colon, and what it means. */
const QUOTED_TERM = /^["“«][^"”»]{1,80}["”»]/;
const TERM = /^\p{Lu}[\p{L}\d\s()/,’'-]{1,80}:\s/u;
const ON_TERMS = /\b(?:defin|mean|term)/i;
/** Below words on terms, so many paragraphs that each begin with one. */
const FEWEST_TERMS = 3;

/** Index after the paragraphs that each say what a term means, whole sentences though they are. */
function endOfTerms(text: string, { start, end }: Span, children: readonly Draft[], from: number): number {
  const countOf = (term: RegExp): number => {
    let at = from;
    while (at < children.length) {
      const one = children[at]!;
      if (
        !isPlain(one) ||
        !term.test(text.slice(one.text.start, Math.min(one.text.end, one.text.start + 84)))
      )
        break;
      at += 1;
    }
    return at - from;
  };
  const quoted = countOf(QUOTED_TERM);
  if (quoted >= FEWEST) return from + quoted;
  const named = ON_TERMS.test(text.slice(Math.max(start, end - LONGEST_SIDE), end)) ? countOf(TERM) : 0;
  return named >= FEWEST_TERMS ? from + named : from;
}

/** `For Ruritania:`, `the Ministry;`, `For Elbonia:`, `the Office.`: what is of each side, below its name. */
function endOfSides(text: string, children: readonly Draft[], from: number): number {
  let at = from;
  while (at + 1 < children.length) {
    const [side, what] = [children[at]!, children[at + 1]!];
    if (!isPlain(side) || !isSide(text, side.text) || !isPlain(what) || announces(text, what)) break;
    at += 2;
  }
  return at - from < 2 * FEWEST ? from : at;
}

const isSide = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_SIDE &&
  endingOf(text, { start, end }) === 'announces' &&
  !BINDS.test(text.slice(start, end));

/** Behind members in small letters a sentence that begins with a capital is none of them. */
function isLast(text: string, children: readonly Draft[], from: number, at: number): boolean {
  if (at === from) return false;
  const before = children[at - 1]!.text!;
  if (endingOf(text, before) === 'last but one') return true;
  return startsLower(text, children[at]!.text!.start) || !startsLower(text, children[from]!.text!.start);
}

function endingOf(text: string, { start, end }: Span): Ending {
  if (end - start > LONGEST_MEMBER) return 'other';
  const tail = text.slice(Math.max(start, end - 8), end);
  if (ANNOUNCES.test(tail)) return 'announces';
  if (LAST_BUT_ONE.test(tail)) return 'last but one';
  return tail.endsWith(';') ? 'member' : 'other';
}

const announces = (text: string, { text: words }: Draft): boolean =>
  words !== null && endingOf(text, words) === 'announces';

/** An unnumbered paragraph with nothing below it. */
const isPlain = (one: Draft): one is Draft & { text: Span } =>
  one.kind === 'block' && one.text !== null && one.heading === null && one.children.length === 0;

const asPoint = (one: Draft): Draft => ({ ...one, kind: 'point' });
