import { endsSentence } from './marks.js';
import type { BodyBreak, BodyLine } from './printed-line.js';

/** What tells the language of a line. */
export interface Evidence {
  /** How well it fits languages: see `DetectedLanguage`. */
  fit: ReadonlyMap<string, number>;
  words: number;
  /** The language of its column, where columns differ in that. */
  ofColumn: string | undefined;
  /** What it costs to go over to another language before it. */
  switchCost: number;
}

/** All costs and fits are natural logarithms of likelihoods. */
const IN_BLOCK = 8;
const AT_BLOCK = 1.5;
const AT_COLUMN = 0.7;
const AFTER_HEADING = 2.5;
/** Headings are not longer, in characters. */
const HEADING = 80;

/** A paragraph seldom changes its language, and a heading has that of what it stands above. */
export function switchCost(body: readonly BodyLine[], breaks: readonly BodyBreak[], index: number): number {
  const previous = body[index - 1]?.line;
  if (!previous) return 0;
  const { line, isParted } = body[index]!;
  if (isParted || line.position?.column !== previous.position?.column) return AT_COLUMN;
  if (breaks[index] !== 'block') return IN_BLOCK;
  const isHeading =
    previous.text.length <= HEADING && !endsSentence(previous.text) && breaks[index - 1] === 'block';
  return isHeading ? AFTER_HEADING : AT_BLOCK;
}

/** For every line the number of its language among the candidates, as the likeliest sequence has it (Viterbi). */
export function likeliest(evidence: readonly Evidence[], candidates: readonly string[]): number[] {
  const cameFrom: number[][] = [];
  let scores = candidates.map(() => 0);
  for (const each of evidence) {
    const best = indexOfGreatest(scores);
    const from = scores.map((score, language) => (scores[best]! - each.switchCost > score ? best : language));
    const fits = fitsOf(each, candidates);
    scores = from.map(
      (before, language) => scores[before]! - (before === language ? 0 : each.switchCost) + fits[language]!,
    );
    cameFrom.push(from);
  }
  const ofLines: number[] = new Array(evidence.length);
  let language = indexOfGreatest(scores);
  for (let index = evidence.length - 1; index >= 0; index -= 1) {
    ofLines[index] = language;
    language = cameFrom[index]![language]!;
  }
  return ofLines;
}

/** Fit of a language that is not among the likely ones. */
const UNLIKELY = 0.5;
/** A long line does not outweigh all its neighbours. */
const MOST_WORDS = 15;
/** A column in one language holds a line in another only where many words say so. */
const OTHER_THAN_COLUMN = -6;

/** How well a line fits the candidates, the best one 0; the more words, the more it tells. */
function fitsOf({ fit, words, ofColumn }: Evidence, candidates: readonly string[]): number[] {
  const logs = candidates.map((language) => Math.log(Math.max(UNLIKELY, fit.get(language) ?? 0)));
  const best = Math.max(...logs);
  const isKnown = ofColumn !== undefined && candidates.includes(ofColumn);
  return logs.map(
    (log, language) =>
      (log - best) * Math.min(words, MOST_WORDS) +
      (isKnown && candidates[language] !== ofColumn ? OTHER_THAN_COLUMN : 0),
  );
}

const indexOfGreatest = (values: readonly number[]): number => values.indexOf(Math.max(...values));
