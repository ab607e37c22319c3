import { createHash } from 'node:crypto';
import type { Span } from '../model/index.js';
import { BoundedCache, stem, words } from '../nlp/index.js';

/** Words that must follow one another, as typed; most often a single one. */
export type Phrase = readonly string[];

/** Printed words whose search tokens are remembered: more than a document has, and few megabytes. */
const tokens = new BoundedCache<string>(50_000);

/** What every full-text index takes as one word and leaves as it is. */
const PLAIN_TOKEN = /^[a-z0-9=.,]{1,64}$/;

/**
 * The stem as it is searched for. Any other than a plain one is replaced by its digest, so that it does not
 * matter what a database takes for a letter, for a capital or for too long.
 */
function searchToken(word: string): string {
  const key = stem(word);
  if (PLAIN_TOKEN.test(key)) return key;
  return `=${createHash('sha256').update(key).digest('hex').slice(0, 20)}`;
}

/**
 * What full-text search looks at instead of the words: their stems, as the rules see them, with a space
 * between. So one word to the rules is one word to a question too, in every form and spelling.
 */
export const searchableText = (text: string): string => words(text).map(tokenOf).join(' ');

/** `searchToken`, remembered. */
const tokenOf = (word: string): string => tokens.get(word, () => searchToken(word));

/** The phrases as they are searched for in searchable text. */
export const phraseTokens = (phrases: readonly Phrase[]): string[][] =>
  phrases.map((phrase) => phrase.map(searchToken));

/** Where the phrases stand in a text: spans in order that neither overlap nor touch the same word twice. */
export function matchFinder(phrases: readonly Phrase[]): (text: string) => Span[] {
  const asked = phraseTokens(phrases);
  if (asked.length === 0) return () => [];
  return (text) => {
    const printed = words(text);
    const found = printed.map(tokenOf);
    const starts = startsOf(printed, text);
    const spans: Span[] = [];
    let covered = 0;
    for (let first = 0; first < found.length; first += 1) {
      const here = asked.filter((tokens) => tokens.every((token, at) => found[first + at] === token));
      if (here.length === 0) continue;
      const next = first + Math.max(...here.map(({ length }) => length));
      const end = starts[next - 1]! + printed[next - 1]!.length;
      const before = spans.at(-1);
      if (before && first < covered) before.end = Math.max(before.end, end);
      else spans.push({ start: starts[first]!, end });
      covered = Math.max(covered, next);
    }
    return spans;
  };
}

/** Where the words of a text begin: between two of them is nothing that a word begins with. */
function startsOf(printed: readonly string[], text: string): number[] {
  let end = 0;
  return printed.map((word) => {
    const start = text.indexOf(word, end);
    end = start + word.length;
    return start;
  });
}

/** The tokens of a searchable text. */
export const tokensOfText = (searchable: string): string[] =>
  searchable === '' ? [] : searchable.split(' ');

/** Text that every database can hold: U+FFFD for NUL and for halves of characters, in as many units. */
export const storable = (text: string): string => text.replace(/[\0\p{Cs}]/gu, '\ufffd');

/** Lower case without accents, for comparing names and titles. */
export const foldName = (text: string): string =>
  storable(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
