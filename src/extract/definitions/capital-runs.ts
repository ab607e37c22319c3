import type { Passage, Span } from '../../model/index.js';
import { lengthOf, meaningsOf } from '../known-words.js';
import { isWhite } from '../match-at.js';
import { firstWordFrom, type WordSpans } from '../word-spans.js';
import { DETERMINERS } from './name-words.js';
import type { WordTraits } from './word-traits.js';
import { joins } from './words.js';

/** Words with capitals side by side in a clause, with "of" between them. */
export interface CapitalRun {
  words: Span[];
  /** The word right before it, within the passage; an empty span at the passage's own begin where there is none. */
  before: Span;
  /** Nothing parts that word from it. */
  joined: boolean;
  /** The run before, where nothing but small words of names stand between: "Convention |on the| Law of the Sea". */
  previous: CapitalRun | null;
  /** Those small words, in one string; a comma where nothing else stands between. */
  link: string;
  /** The same to the run behind; empty where none follows so. */
  nextLink: string;
  /** Whether it is part of a name, and what its words are, once that was asked. */
  named?: boolean;
  traits?: readonly WordTraits[];
}

/** Small words within names of instruments and bodies. */
const CONNECTORS: ReadonlySet<string> = new Set(
  'of on for the to with respect regarding concerning relating and in against between'.split(' '),
);
const MOST_CONNECTORS = 6;
/** In a line most of whose words have capitals they say nothing. */
const MOST_CAPITALS = 0.5;
const ENDS_SENTENCE: ReadonlySet<string> = new Set('.?!:;"“”‘(]*•·–—_');

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0xdf);
/** By the number of a word, 1 for those. */
const IS_CONNECTOR = Uint8Array.from(
  meaningsOf([...CONNECTORS].map((word) => [word, 1] as const)),
  (is) => is ?? 0,
);
/** `number`: that of the word from `start` to `end`. */
const isConnector = (text: string, start: number, end: number, number: number): boolean =>
  text.charCodeAt(start) <= 57
    ? /^\d{1,4}(?:st|nd|rd|th)?$/.test(text.slice(start, end))
    : IS_CONNECTOR[number] === 1 && lengthOf(number) === end - start;
/** "Treaty of Friendship|, |Commerce and Navigation": a comma within a name that has small words in it. */
const listsOn = (text: string, run: CapitalRun | null, from: number, to: number): boolean =>
  run !== null && to - from === 2 && text.startsWith(', ', from) && (run.link !== '' || run.words.length > 2);
const isShouted = (text: string, start: number, end: number): boolean => {
  if (end - start < 2) return false;
  for (let at = start; at < end; at += 1) if (!isCapital(text.charCodeAt(at))) return false;
  return true;
};

/**
 * The runs of a passage's own words, in order; none where most words have capitals, as in a title. `words`: those of
 * the text.
 */
export function capitalRuns(text: string, spans: WordSpans, { textStart, span }: Passage): CapitalRun[] {
  const runs: CapitalRun[] = [];
  const { starts, ends, numbers } = spans;
  const first = firstWordFrom(spans, textStart);
  let capitals = 0;
  let run: CapitalRun | null = null;
  let connectors: Span[] = [];
  let beforeStart = textStart;
  let beforeEnd = textStart;
  let index = first;
  for (; index < starts.length && starts[index]! < span.end; index += 1) {
    const start = starts[index]!;
    const end = ends[index]!;
    if (isCapital(text.charCodeAt(start))) {
      capitals += 1;
      const word = { start, end };
      const joined: boolean = joins(text, beforeEnd, start) || listsOn(text, run, beforeEnd, start);
      if (!joined && connectors.length > 0) connectors = [];
      if (run && joined && (connectors.length === 0 || isOf(text, connectors))) {
        for (const connector of connectors) run.words.push(connector);
        run.words.push(word);
      } else {
        const link: string = linkOf(text, run, connectors, joined, beforeEnd, start);
        if (run && link !== '') run.nextLink = link;
        run = {
          words: [word],
          before: { start: beforeStart, end: beforeEnd },
          joined,
          previous: link === '' || link === ',' ? null : run,
          link,
          nextLink: '',
        };
        runs.push(run);
      }
      if (connectors.length > 0) connectors = [];
    } else if (run) {
      const goesOn =
        connectors.length < MOST_CONNECTORS &&
        end - start < LONGEST_CONNECTOR &&
        (joins(text, beforeEnd, start) || listsOn(text, run, beforeEnd, start)) &&
        isConnector(text, start, end, numbers[index]!);
      if (goesOn) connectors.push({ start, end });
      else {
        run = null;
        if (connectors.length > 0) connectors = [];
      }
    }
    beforeStart = start;
    beforeEnd = end;
  }
  const words = index - first;
  return words > 3 && capitals > words * MOST_CAPITALS ? [] : runs;
}

const LONGEST_CONNECTOR = 11;
const isOf = (text: string, connectors: readonly Span[]): boolean => {
  const [{ start, end }] = connectors as [Span, ...Span[]];
  return connectors.length === 1 && end - start === 2 && text.startsWith('of', start);
};

/** The determiner before a run, lower case: an article, "this"; empty where none stands there. */
export function determinerBefore(text: string, { joined, before }: CapitalRun): string {
  if (!joined) return '';
  const word = text.slice(before.start, before.end).toLowerCase();
  return DETERMINERS.has(word) ? word : '';
}

/** The word before is in capitals throughout, with a sign between: "LTD, DRS", a list or a heading. */
export const isBesideShouted = (text: string, { joined, before }: CapitalRun): boolean =>
  !joined && isShouted(text, before.start, before.end);

/** The run begins a sentence of the passage that begins at `textStart`: its capital may be due to that alone. */
export const isInitial = (text: string, textStart: number, { words }: CapitalRun): boolean =>
  beginsSentence(text, textStart, words[0]!.start);

/** The small words, or the comma, between a run and the next one, which begins at `start`; empty where more stands there. */
function linkOf(
  text: string,
  run: CapitalRun | null,
  connectors: readonly Span[],
  joined: boolean,
  beforeEnd: number,
  start: number,
): string {
  if (!run) return '';
  if (joined) return connectors.map((each) => text.slice(each.start, each.end)).join(' ');
  return start - beforeEnd === 2 &&
    text[beforeEnd] === ',' &&
    isWhite(text.charCodeAt(beforeEnd + 1)) &&
    beforeEnd === run.words.at(-1)!.end
    ? ','
    : '';
}

function beginsSentence(text: string, from: number, at: number): boolean {
  let before = at - 1;
  while (before >= from && isWhite(text.charCodeAt(before))) before -= 1;
  return (
    before < from ||
    ENDS_SENTENCE.has(text[before]!) ||
    (at - before > 2 && /\n\s*\n/.test(text.slice(before, at))) ||
    (text[before] === ')' && /\(?[a-zA-Z0-9]{1,4}$/.test(text.slice(Math.max(0, before - 4), before)))
  );
}
