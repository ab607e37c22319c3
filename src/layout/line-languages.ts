import {
  countWords,
  detectLanguage,
  isEnglish,
  isPlainlyEnglish,
  likeliestLanguage,
  looksForeign,
} from '../nlp/index.js';
import { likeliest, switchCost } from './likeliest.js';
import { type BodyBreak, type BodyLine, languageOfColumn } from './printed-line.js';
import { type Stretch, stretchesOf } from './stretches.js';

/** A text of fewer words is a quotation or a name in another text, not one of its own. */
const MIN_WORDS = 30;
/** Where fewer of its words are in sentences that fit it best, it is many languages: a closing formula in each. */
const OWN = 0.4;
/** A language with less than this share of the words … */
const MINOR = 0.15;
/** … needs so many words in a row to be more than a quotation. */
const QUOTATION = 100;

/** The languages of a print. */
export interface LineLanguages {
  /** ISO 639-1 codes: English first, or without it the one that is printed first; then by the number of words. */
  languages: string[];
  /** How many words are in each of them. */
  words: number[];
  /** For every line, the index of its language. */
  ofLines: number[];
}

/**
 * Tells which lines of a print are in which language; null when it shows no language but English. Lines without
 * words of their own (names, numbers) go with their neighbours, a heading with what it stands above, and foreign
 * words in a text stay where they are. The languages are looked up only where something looks foreign.
 */
export function lineLanguages(body: readonly BodyLine[], breaks: readonly BodyBreak[]): LineLanguages | null {
  const told = new Set(body.map(({ line }) => languageOfColumn(line)).filter((each) => each !== undefined));
  if (told.size === 0 && !holdsForeign(body, breaks)) return null;
  let candidates = candidatesOf(stretchesOf(body, breaks), told);
  if (candidates.length === 0) return null;
  const lines = body.map(({ line }) => countWords(line.text).words);
  const found = body.map(({ line }) => detectLanguage(line.text));
  const evidence = body.map(({ line }, index) => ({
    fit: found[index]!.fit,
    words: lines[index]!,
    ofColumn: languageOfColumn(line),
    switchCost: switchCost(body, breaks, index),
  }));
  const sentences = body.map(({ line }, index) =>
    wordsByLanguage(line.text, found[index]!.language, lines[index]!),
  );
  while (true) {
    const ofLines = likeliest(evidence, candidates);
    flipQuotations(ofLines, lines, candidates);
    const words = candidates.map((_, language) => sumWhere(lines, (index) => ofLines[index] === language));
    const own = candidates.map((name, language) =>
      sum(sentences.map((words, index) => (ofLines[index] === language ? (words.get(name) ?? 0) : 0))),
    );
    const kept = candidates.filter(
      (name, language) =>
        (told.has(name) || words[language]! >= MIN_WORDS) && own[language]! >= OWN * words[language]!,
    );
    if (kept.length === candidates.length || kept.length === 0) return inOrder(candidates, words, ofLines);
    candidates = kept;
  }
}

/** A fast look, which passes over most lines of English. */
function holdsForeign(body: readonly BodyLine[], breaks: readonly BodyBreak[]): boolean {
  const foreign = stretchesOf(body, breaks, isPlainlyEnglish).filter(({ count }) => looksForeign(count));
  return sum(foreign.map(({ count }) => count.words)) >= MIN_WORDS;
}

/**
 * Languages that columns are in, and such of which there are enough words that stand plainly in them; none when that is
 * English alone.
 */
function candidatesOf(stretches: readonly Stretch[], told: ReadonlySet<string>): string[] {
  const words = new Map<string, number>();
  const add = (language: string, more: number) => words.set(language, (words.get(language) ?? 0) + more);
  for (const { text, count } of stretches) {
    if (isEnglish(count)) add('en', count.words);
    if (!looksForeign(count)) continue;
    const { language, sure } = detectLanguage(text);
    if (language !== null && sure) add(language, count.words);
  }
  const plain = [...words].filter(([, count]) => count >= MIN_WORDS).map(([language]) => language);
  const enough = [...new Set([...told, ...plain])];
  return enough.every((language) => language === 'en') ? [] : enough;
}

/** How many words of a line are in sentences of each language; the whole line has that language and so many words. */
function wordsByLanguage(
  line: string,
  ofLine: string | null,
  wordsOfLine: number,
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const add = (language: string | null, more: number) => {
    if (language !== null) words.set(language, (words.get(language) ?? 0) + more);
  };
  const sentences = line.split(/(?<=[.;:]) +/);
  if (sentences.length === 1) add(ofLine, wordsOfLine);
  else for (const text of sentences) add(likeliestLanguage(text), countWords(text).words);
  return words;
}

/** Gives short stretches of a language that is rare in the print to the text they stand in. */
function flipQuotations(ofLines: number[], words: readonly number[], candidates: readonly string[]): void {
  const total = sum(words);
  const minor = candidates.map(
    (_, language) => sumWhere(words, (index) => ofLines[index] === language) < MINOR * total,
  );
  for (let from = 0; from < ofLines.length; ) {
    const language = ofLines[from]!;
    let to = from;
    let count = 0;
    for (; to < ofLines.length && ofLines[to] === language; to += 1) count += words[to]!;
    const around = from > 0 ? ofLines[from - 1] : ofLines[to];
    if (minor[language] && count < QUOTATION && around !== undefined) ofLines.fill(around, from, to);
    from = to;
  }
}

function inOrder(
  candidates: readonly string[],
  words: readonly number[],
  ofLines: readonly number[],
): LineLanguages | null {
  const used = [...new Set(ofLines)];
  const main = used.find((language) => candidates[language] === 'en') ?? used[0]!;
  const order = [main, ...used.filter((language) => language !== main).sort((a, b) => words[b]! - words[a]!)];
  if (order.length === 1 && candidates[main] === 'en') return null;
  return {
    languages: order.map((language) => candidates[language]!),
    words: order.map((language) => words[language]!),
    ofLines: ofLines.map((language) => order.indexOf(language)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sumWhere = (values: readonly number[], holds: (index: number) => boolean): number =>
  values.reduce((total, value, index) => (holds(index) ? total + value : total), 0);
