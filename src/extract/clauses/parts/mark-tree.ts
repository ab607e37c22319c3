import { numberOf } from '../../known-words.js';
import { inSmallLetters } from '../../small-letters.js';
import { meaningsByKind } from '../place-table.js';
import { isSpace } from './frame.js';
import { ANY_WORD, type MarkKind, RULES } from './mark-rules.js';
import { type NextWords, nextWords } from './next-words.js';
import { optionsOf, type Piece } from './pieces.js';
import { isLetter } from './word-table.js';

/** What some words mark. */
export interface MarkRule {
  kind: MarkKind;
  /** Sticky. */
  pattern: RegExp;
}

/**
 * Of the rules that begin with some words, those that the word behind allows. Most words that could begin something do
 * not, and the word behind them tells so at once.
 */
interface Branch {
  /** In order: the first that matches tells. */
  rules: readonly MarkRule[];
  /** By the number of the word behind: see `known-words.ts`. */
  byNext: ReadonlyMap<number, Branch>;
  /** Those that allow any word. */
  ofAny: readonly MarkRule[];
  /** Those that allow words in no list: any, or those with an ending; null where that tells no more than `ofAny`. */
  byEnding: readonly { endings: readonly string[]; rule: MarkRule }[] | null;
  /** Those that allow something else than white space right behind the words. */
  unspaced: readonly MarkRule[];
  /** Those that allow something else than a letter behind the space. */
  unlettered: readonly MarkRule[];
}

/** What a word can mark. */
interface WordMarks {
  /** Of the word. */
  length: number;
  branch: Branch;
  /** What it is where no rule matches. */
  alone: MarkKind | null;
}

interface Source {
  options: readonly (readonly Piece[])[];
  rule: MarkRule;
  /** Whether any word may stand behind those read. */
  open: boolean;
}

/** So common behind other words that the word behind them is looked at as well. */
const LOOKED_PAST = new Set(
  'the a an any such all each its their his this that these those accordance conformity compliance with particular other well good'.split(
    ' ',
  ),
);
const MOST_WORDS = 3;
const SPACE = 0x20;

const NO_BRANCH: Branch = {
  rules: [],
  byNext: new Map(),
  ofAny: [],
  byEnding: null,
  unspaced: [],
  unlettered: [],
};
const ANYTHING: NextWords = { words: [], endings: [''], unspaced: true, unlettered: true };

function branchOf(first: string, sources: readonly Source[]): Branch {
  const read = sources.map((source) => ({
    source,
    ...(source.open ? ANYTHING : nextWords(source.options, first)),
  }));
  const byNext = new Map<number, Branch>();
  for (const next of new Set(read.flatMap(({ words }) => words))) {
    const allowed = read.flatMap(({ source, words, endings }) => {
      const open = endings.some((ending) => next.endsWith(ending));
      return open || words.includes(next) ? [{ ...source, open }] : [];
    });
    const isLast = !LOOKED_PAST.has(next) || first.split(' ').length === MOST_WORDS;
    byNext.set(
      numberOf(next),
      isLast
        ? { ...NO_BRANCH, rules: allowed.map(({ rule }) => rule) }
        : branchOf(`${first} ${next}`, allowed),
    );
  }
  const unlisted = read.filter(({ endings }) => endings.length > 0);
  const isAny = unlisted.every(({ endings }) => endings.includes(''));
  return {
    rules: sources.map(({ rule }) => rule),
    byNext,
    ofAny: unlisted.filter(({ endings }) => endings.includes('')).map(({ source }) => source.rule),
    byEnding: isAny ? null : unlisted.map(({ source: { rule }, endings }) => ({ rule, endings })),
    unspaced: read.filter(({ unspaced }) => unspaced).map(({ source }) => source.rule),
    unlettered: read.filter(({ unlettered }) => unlettered).map(({ source }) => source.rule),
  };
}

const all = RULES.map(([words, kind, source]) => ({
  words: words.split(' '),
  kind,
  isAnyWord: source === ANY_WORD,
  options: optionsOf(source),
  rule: { kind, pattern: new RegExp(`(?:${source})(?!\\w)`, 'iy') },
  open: false,
}));
/** What each word can mark. */
export const marksOfWords = meaningsByKind(
  [...new Set(all.flatMap(({ words }) => words))].map((word) => [word, marksOf(word)] as const),
);

function marksOf(word: string): WordMarks {
  const own = all.filter(({ words }) => words.includes(word));
  const alone = own.find(({ isAnyWord }) => isAnyWord)?.kind ?? null;
  const branch = branchOf(
    word,
    own.filter(({ isAnyWord }) => !isAnyWord),
  );
  return { length: word.length, branch, alone };
}

/**
 * The rules of `branch`, whose words end at `end`, that what stands behind allows: the word of index `behind`, if it is
 * one space away, or another sign.
 */
export function rulesBefore(
  flat: string,
  branch: Branch,
  end: number,
  numbers: Uint16Array,
  behind: number,
): readonly MarkRule[] {
  const { rules, byNext, ofAny, byEnding } = branch;
  if (rules.length === 0) return rules;
  if (flat.charCodeAt(end) !== SPACE) return isSpace(flat.charCodeAt(end)) ? rules : branch.unspaced;
  if (!isLetter(flat, end + 1)) return isSpace(flat.charCodeAt(end + 1)) ? rules : branch.unlettered;
  const number = numbers[behind]!;
  const next = number === 0 ? undefined : byNext.get(number);
  if (next !== undefined && next.byNext.size === 0) return next.rules;
  if (next === undefined && byEnding === null) return ofAny;
  let to = end + 2;
  while (isLetter(flat, to)) to += 1;
  if (next !== undefined) return rulesBefore(flat, next, to, numbers, behind + 1);
  const word = inSmallLetters(flat, end + 1, to);
  const allowed: MarkRule[] = [];
  for (const { endings, rule } of byEnding!) if (endsAs(word, endings)) allowed.push(rule);
  return allowed.length === 0 ? NONE : allowed;
}
const NONE: readonly MarkRule[] = [];

function endsAs(word: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (word.endsWith(ending)) return true;
  return false;
}
