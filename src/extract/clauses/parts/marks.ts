/** Words within a sentence at which something else begins than what is done to what: a condition, a time, a manner. */
import { wordFinder } from '../word-finder.js';
import { ANY_WORD, type MarkKind, RULES, WANTED_NEXT } from './mark-rules.js';

export interface Mark {
  kind: MarkKind;
  /** Offsets into the flat text: the words by which it is known. */
  start: number;
  end: number;
}

interface WordRules {
  /** The first group that matches tells which rule; null for a word that is always the same. */
  pattern: RegExp | null;
  kinds: MarkKind[];
  /** What the word is by itself. */
  alone: MarkKind | null;
}

/** One expression for each word: most words that could begin something do not, and are to be told so at once. */
const byWord = new Map<string, WordRules>();
for (const word of new Set(RULES.flatMap(([words]) => words.split(' ')))) {
  const own = RULES.filter(([words]) => words.split(' ').includes(word));
  const isPlain = own.length === 1 && own[0]![2] === ANY_WORD;
  const sources = own.map(([, , source]) => `(${source === ANY_WORD ? word : source})(?!\\w)`);
  const pattern = isPlain ? null : new RegExp(sources.join('|'), 'iy');
  const alone = own.find(([, , source]) => source === ANY_WORD)?.[1] ?? null;
  byWord.set(word, { pattern, kinds: own.map(([, kind]) => kind), alone });
}
const findMark = wordFinder(byWord.keys());
const WORD = /[A-Za-z]+/y;

const STATE_OF_THINGS =
  'necessary|appropriate|possible|required|requested|applicable|practicable|available|needed|feasible|agreed|desired|relevant|directed|warranted|requisite|justified|permitted|known';
/** A condition in few words: "if necessary", "where so requested", "when practicable". */
const SHORT = new RegExp(
  `(?:if|when(?:ever)?|where(?:ver)?|unless)\\s+(?:(?:and|or)\\s+(?:when|where|as|if|to\\s+the\\s+extent)\\s+)?(?:(?:it\\s+is|so|not|mutually|deemed|considered|legally|operationally|duly|specifically|otherwise)\\s+){0,3}(?:${STATE_OF_THINGS})(?=\\s*(?:[,.;:)]|$)|\\s+(?!by|that|in\\s+order|for|to|and\\b|or\\b|under|pursuant|in\\b|with|from|between))`,
  'iy',
);

/** Whether the word that ends at `end` is seen at once to begin nothing with the word behind it. */
function standsAlone(flat: string, word: string, end: number): boolean {
  const wanted = WANTED_NEXT.get(word);
  if (!wanted || flat[end] !== ' ') return false;
  WORD.lastIndex = end + 1;
  if (!WORD.test(flat)) return false;
  const next = flat.slice(end + 1, WORD.lastIndex).toLowerCase();
  return !wanted.has(next) && !(word === 'and' && next.endsWith('ly'));
}

/** The marks from `from` to before `to`, in order. */
export function marksIn(flat: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (let next = from; ; ) {
    const start = findMark(flat, next, to);
    if (start === -1) return marks;
    WORD.lastIndex = start;
    WORD.test(flat);
    next = WORD.lastIndex;
    const word = flat.slice(start, next).toLowerCase();
    const { pattern, kinds, alone } = byWord.get(word)!;
    if (pattern === null || standsAlone(flat, word, next)) {
      if (alone && next <= to) marks.push({ kind: alone, start, end: next });
      continue;
    }
    pattern.lastIndex = start;
    const match = pattern.exec(flat);
    if (!match) continue;
    const end = start + match[0].length;
    if (end > to) continue;
    marks.push({ kind: kinds[match.indexOf(match[0], 1) - 1]!, start, end });
    next = end;
  }
}

/** Where a condition in few words that begins at `at` ends; -1 where it goes on as a clause. */
export function shortConditionEnd(flat: string, at: number): number {
  SHORT.lastIndex = at;
  const match = SHORT.exec(flat);
  return match ? at + match[0].length : -1;
}
