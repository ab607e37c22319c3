import type { Passage, Span } from '../../model/index.js';
import { DETERMINERS } from './name-words.js';
import { joins, wordEnd, wordStart } from './words.js';

/** Words with capitals side by side in a clause, with "of" between them. */
export interface CapitalRun {
  words: Span[];
  /** The first of them begins a sentence: its capital may be due to that alone. */
  initial: boolean;
  /** The word before, lower case: an article, "this". */
  before: string;
  /** The run before, where nothing but small words of names stand between: "Convention |on the| Law of the Sea". */
  previous: CapitalRun | null;
  /** Those small words, in one string; a comma where nothing else stands between. */
  link: string;
  /** The same to the run behind; empty where none follows so. */
  nextLink: string;
  /** The word before is in capitals throughout, with a sign between. */
  shouted: boolean;
  /** Whether it is part of a name, once that was asked. */
  named?: boolean;
}

/** Small words within names of instruments and bodies. */
const CONNECTORS: ReadonlySet<string> = new Set(
  'of on for the to with respect regarding concerning relating and in against between'.split(' '),
);
const MOST_CONNECTORS = 6;
/** In a line most of whose words have capitals they say nothing. */
const MOST_CAPITALS = 0.5;
const ENDS_SENTENCE: ReadonlySet<string> = new Set('.?!:;"“”‘(]*•·–—_');

const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0xdf);
};
const isConnector = (word: string): boolean =>
  CONNECTORS.has(word) || (word.charCodeAt(0) <= 57 && /^\d{1,4}(?:st|nd|rd|th)?$/.test(word));
/** "Treaty of Friendship|, |Commerce and Navigation": a comma within a name that has small words in it. */
const listsOn = (text: string, run: CapitalRun | null, from: number, to: number): boolean =>
  run !== null && to - from === 2 && text.startsWith(', ', from) && (run.link !== '' || run.words.length > 2);
const isShouted = (text: string, start: number, end: number): boolean => {
  if (end - start < 2) return false;
  for (let at = start; at < end; at += 1) if (!isCapital(text, at)) return false;
  return true;
};

/** The runs of a passage's own words, in order; none where most words have capitals, as in a title. */
export function capitalRuns(text: string, { textStart, span }: Passage): CapitalRun[] {
  const runs: CapitalRun[] = [];
  let words = 0;
  let capitals = 0;
  let run: CapitalRun | null = null;
  let connectors: Span[] = [];
  let beforeStart = textStart;
  let beforeEnd = textStart;
  for (let start = wordStart(text, textStart); start < span.end; ) {
    const end = wordEnd(text, start);
    words += 1;
    if (isCapital(text, start)) {
      capitals += 1;
      const word = { start, end };
      const joined: boolean = joins(text, beforeEnd, start) || listsOn(text, run, beforeEnd, start);
      if (!joined) connectors = [];
      const isOf = connectors.length === 1 && text.slice(connectors[0]!.start, connectors[0]!.end) === 'of';
      if (run && joined && (connectors.length === 0 || isOf)) run.words.push(...connectors, word);
      else {
        const link: string = linkOf(text, run, connectors, joined, beforeEnd, start);
        if (run && link !== '') run.nextLink = link;
        const previous: CapitalRun | null = link === '' || link === ',' ? null : run;
        // What is in capitals beside a comma is a list or a heading: "LTD, DRS".
        const apart: boolean = !joined && isShouted(text, beforeStart, beforeEnd);
        const beforeWord: string = joined ? text.slice(beforeStart, beforeEnd).toLowerCase() : '';
        run = {
          words: [word],
          initial: beginsSentence(text, textStart, start),
          before: DETERMINERS.has(beforeWord) ? beforeWord : '',
          previous,
          link,
          nextLink: '',
          shouted: apart,
        };
        runs.push(run);
      }
      connectors = [];
    } else if (run) {
      const goesOn =
        connectors.length < MOST_CONNECTORS &&
        end - start < 11 &&
        (joins(text, beforeEnd, start) || listsOn(text, run, beforeEnd, start)) &&
        isConnector(text.slice(start, end));
      if (goesOn) connectors.push({ start, end });
      else {
        run = null;
        connectors = [];
      }
    }
    beforeStart = start;
    beforeEnd = end;
    start = wordStart(text, end);
  }
  return words > 3 && capitals > words * MOST_CAPITALS ? [] : runs;
}

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
  return beforeEnd === run.words.at(-1)!.end && /^,\s$/.test(text.slice(beforeEnd, start)) ? ',' : '';
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

function beginsSentence(text: string, from: number, at: number): boolean {
  let before = at - 1;
  while (before >= from && isSpace(text.charCodeAt(before))) before -= 1;
  return (
    before < from ||
    ENDS_SENTENCE.has(text[before]!) ||
    (at - before > 2 && /\n\s*\n/.test(text.slice(before, at))) ||
    (text[before] === ')' && /\(?[a-zA-Z0-9]{1,4}$/.test(text.slice(Math.max(0, before - 4), before)))
  );
}
