import type { Passage } from '../../model/index.js';
import { lengthOf, meaningsOf } from '../known-words.js';
import { isWhite } from '../match-at.js';
import { inSmallLetters } from '../small-letters.js';
import { firstWordFrom, type WordSpans } from '../word-spans.js';
import { DETERMINERS } from './name-words.js';
import type { WordTraits } from './word-traits.js';
import { joins } from './words.js';

/** Words with capitals side by side in a clause, with "of" between them: those of the text from `first` to `last`. */
export interface CapitalRun {
  first: number;
  last: number;
  /** The word right before it, within the passage; -1 where there is none. */
  before: number;
  /** Nothing parts that word, or the begin of the passage, from it. */
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
/** "4", "1990", "21st". */
function isShortNumber(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  const figures = at - start;
  return (
    figures > 0 && figures <= 4 && (at === end || (end - at === 2 && /st|nd|rd|th/.test(text.slice(at, end))))
  );
}
/** `number`: that of the word from `start` to `end`. */
const isConnector = (text: string, start: number, end: number, number: number): boolean =>
  text.charCodeAt(start) <= 57
    ? isShortNumber(text, start, end)
    : IS_CONNECTOR[number] === 1 && lengthOf(number) === end - start;
/** "Treaty of Friendship|, |Commerce and Navigation": a comma within a name that has small words in it. */
const listsOn = (text: string, run: CapitalRun | null, from: number, to: number): boolean =>
  run !== null &&
  to - from === 2 &&
  text.startsWith(', ', from) &&
  (run.link !== '' || run.last > run.first + 1);
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
  const { codes, starts, ends, numbers } = spans;
  const first = firstWordFrom(spans, textStart);
  let capitals = 0;
  let run: CapitalRun | null = null;
  /** Small words since the run. */
  let connectors = 0;
  let beforeEnd = textStart;
  let index = first;
  for (; index < starts.length && starts[index]! < span.end; index += 1) {
    const start = starts[index]!;
    const end = ends[index]!;
    if (isCapital(codes[start]!)) {
      capitals += 1;
      const joined: boolean = joins(text, beforeEnd, start) || listsOn(text, run, beforeEnd, start);
      if (!joined) connectors = 0;
      if (run && joined && (connectors === 0 || isOf(text, spans, index, connectors))) run.last = index;
      else {
        const link: string = run ? linkOf(text, spans, run, index, connectors, joined) : '';
        if (run && link !== '') run.nextLink = link;
        run = {
          first: index,
          last: index,
          before: index > first ? index - 1 : -1,
          joined,
          previous: link === '' || link === ',' ? null : run,
          link,
          nextLink: '',
        };
        runs.push(run);
      }
      connectors = 0;
    } else if (run) {
      const goesOn =
        connectors < MOST_CONNECTORS &&
        end - start < LONGEST_CONNECTOR &&
        (joins(text, beforeEnd, start) || listsOn(text, run, beforeEnd, start)) &&
        isConnector(text, start, end, numbers[index]!);
      if (goesOn) connectors += 1;
      else {
        run = null;
        connectors = 0;
      }
    }
    beforeEnd = end;
  }
  const words = index - first;
  return words > 3 && capitals > words * MOST_CAPITALS ? [] : runs;
}

const LONGEST_CONNECTOR = 11;
/** "of" alone stands before the word at `index`. */
const isOf = (text: string, { starts, ends }: WordSpans, index: number, connectors: number): boolean =>
  connectors === 1 &&
  ends[index - 1]! - starts[index - 1]! === 2 &&
  text.startsWith('of', starts[index - 1]!);

/** The determiner before a run, lower case: an article, "this"; empty where none stands there. */
export function determinerBefore(
  text: string,
  { starts, ends }: WordSpans,
  { joined, before }: CapitalRun,
): string {
  if (!joined || before < 0) return '';
  const word = inSmallLetters(text, starts[before]!, ends[before]!);
  return DETERMINERS.has(word) ? word : '';
}

/** The word before is in capitals throughout, with a sign between: "LTD, DRS", a list or a heading. */
export const isBesideShouted = (
  text: string,
  { starts, ends }: WordSpans,
  { joined, before }: CapitalRun,
): boolean => !joined && before >= 0 && isShouted(text, starts[before]!, ends[before]!);

/** The run begins a sentence of the passage that begins at `textStart`: its capital may be due to that alone. */
export const isInitial = (
  text: string,
  { starts }: WordSpans,
  textStart: number,
  { first }: CapitalRun,
): boolean => beginsSentence(text, textStart, starts[first]!);

/** The small words, or the comma, between a run and the word at `index`; empty where more stands there. */
function linkOf(
  text: string,
  { starts, ends }: WordSpans,
  run: CapitalRun,
  index: number,
  connectors: number,
  joined: boolean,
): string {
  if (joined) {
    let link = '';
    for (let at = index - connectors; at < index; at += 1)
      link += (link === '' ? '' : ' ') + text.slice(starts[at]!, ends[at]!);
    return link;
  }
  const from = ends[index - 1]!;
  const isComma =
    run.last === index - 1 &&
    starts[index]! - from === 2 &&
    text[from] === ',' &&
    isWhite(text.charCodeAt(from + 1));
  return isComma ? ',' : '';
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
