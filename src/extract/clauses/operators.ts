/**
 * Where a sentence says what it does: its modal verb, or a phrase or verb that has the same work. Found by one
 * regular expression, at the words it can begin with; which of the finds governs the main clause is then a matter of the
 * conjunctions and commas before it.
 */

import type { Sentence } from './sentence.js';
import { firstWords, wordFinder } from './word-finder.js';

export type OperatorKind = 'modal' | 'be-to' | 'phrase' | 'performative' | 'defining' | 'stating';

export interface Operator {
  kind: OperatorKind;
  /** Lower case, as written. */
  words: string;
  start: number;
  end: number;
}

const ADVERB = '(?:(?:not|hereby|also|further|only|thereby|[a-z]{2,12}ly)\\s+){0,2}';
const BE = '(?:is|are|was|were)';
const SOURCES: readonly (readonly [kind: OperatorKind, source: string])[] = [
  ['modal', "shall|will|must|should|may|might|can(?:not|'t)?|ought\\s+to|needs?\\s+not"],
  [
    'phrase',
    `${BE}\\s+${ADVERB}(?:required|obliged|obligated|bound|authori[sz]ed|permitted|allowed|entitled|empowered|responsible|liable|exempt(?:ed)?|relieved|immune|encouraged|invited|expected|prohibited|forbidden|precluded|barred|debarred|excused|free)\\b`,
  ],
  ['be-to', `${BE}\\s+${ADVERB}to(?=\\s+[a-z])`],
  [
    'phrase',
    '(?:has|have|retains?|enjoys?|possess(?:es)?|reserves?)\\s+(?:an?\\s+|the\\s+|full\\s+|no\\s+|its\\s+|their\\s+){0,2}(?:[a-z]+\\s+){0,2}(?:rights?|obligations?|duty|responsibility|authority|power|capacity|jurisdiction|immunity|privileges?|title|ownership|command|control|option)\\b',
  ],
  ['phrase', '(?:do|does)\\s+not\\s+require'],
  [
    'phrase',
    'requires?\\s+(?:the\\s+)?(?:[a-z]+\\s+){0,2}(?:consent|approval|authori[sz]ation|permission|agreement)\\b',
  ],
  [
    'performative',
    'undertakes?|engages?|binds?|adopts?|assures?|promises?|agrees?|waives?|commits?|pledges?|covenants?|guarantees?|acknowledges?|understands?|confirms?|declares?|recogni[sz]es?|reaffirms?|affirms?|intends?|desires?|wish(?:es)?|seeks?|endeavou?rs?|strives?|represents?|warrants?|grants?|assumes?|accepts?|appoints?|assigns?',
  ],
  ['defining', 'means?|denotes?|includes?|refers?\\s+to|(?:is|are)\\s+(?:defined|deemed|understood)'],
  [
    'stating',
    `appl(?:y|ies)|supersedes?|replaces?|constitutes?|covers?|sets?\\s+(?:out|forth)|enters?\\s+into|takes?\\s+effect|survives?|expires?|terminates?|continues?|begins?|remains?|establish(?:es)?|governs?|forms?\\s+an?|(?:do|does)\\s+not|${BE}|has|have|becomes?|describes?|provides?|identif(?:y|ies)|obliges?|requires?|entitles?|contains?|consists?|comprises?|prevents|precludes|prohibits|forbids`,
  ],
];

const OPERATOR = new RegExp(
  `\\b(?:${SOURCES.map(([, source]) => `(${source})`).join('|')})(?![\\w'’-])`,
  'iy',
);
const findOperator = wordFinder(SOURCES.flatMap(([, source]) => [...firstWords(source)]));

/** The candidates of a sentence from `from` on, in order; each is looked for only when it is asked for. */
export function* findOperators(flat: string, sentence: Sentence, from: number): Generator<Operator> {
  for (let next = from; ; ) {
    const start = findOperator(flat, next, sentence.end);
    if (start === -1) return;
    OPERATOR.lastIndex = start;
    const match = OPERATOR.exec(flat);
    next = start + (match?.[0].length ?? 1);
    if (!match) continue;
    const group = SOURCES.findIndex((_, index) => match[index + 1] !== undefined);
    const kind = SOURCES[group]![0];
    const words = match[0].toLowerCase().replace(/\s+/g, ' ');
    const operator = { kind, words, start, end: next };
    if (!isNoun(flat, operator, sentence.start)) yield operator;
  }
}

/** After these a word that looks like a verb is a noun: "the grants", "successors and assigns". */
const BEFORE_NOUN =
  /\b(?:the|an?|of|or|and|to|by|for|in|with|on|its|their|his|her|any|such|all|no|these|other|from|per|appropriate|necessary|available|mutual)\s*$/i;
/** "the will of", "at will": the modal's homonym. */
const BEFORE_WILL_NOUN = /\b(?:the|a|good|at|free|ill|of)\s*$/i;

/** "the means available", "by means of": the noun. */
const AFTER_NOUN_MEANS = /^\s+(?:of|available|to|for|by|necessary|at|and|or|employed|used|required)\b/i;

function isNoun(flat: string, { kind, words, start: at }: Operator, start: number): boolean {
  const previous = flat.slice(Math.max(start, at - 16), at);
  if (kind === 'modal')
    return (
      (words === 'will' && BEFORE_WILL_NOUN.test(previous)) ||
      (words === 'may' &&
        flat[at] === 'M' &&
        /\d(?:st|nd|rd|th)?\s*$|^\s*\d/.test(`${previous}${flat.slice(at + 3, at + 6)}`))
    );
  if (kind === 'phrase' || kind === 'be-to') return false;
  if (previous.trim() === '') return kind === 'performative';
  if (words === 'means' && AFTER_NOUN_MEANS.test(flat.slice(at + 5, at + 20))) return true;
  return BEFORE_NOUN.test(previous);
}
