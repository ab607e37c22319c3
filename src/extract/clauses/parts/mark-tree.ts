import { MOST_WORDS, numberOf } from '../../known-words.js';
import { inSmallLetters } from '../../small-letters.js';
import { pastLetters } from '../letters.js';
import { meaningsByKind } from '../place-table.js';
import { isSpace } from './frame.js';
import { isLetter } from './letter-at.js';
import { ANY_WORD, type MarkKind, RULES } from './mark-rules.js';
import { type NextWords, nextWords } from './next-words.js';
import { optionsOf, type Piece } from './pieces.js';

/** What some words mark. */
export interface MarkRule {
  kind: MarkKind;
  /** Sticky. */
  pattern: RegExp;
  /** Of what it matches, where the words before a rule is tried tell so; 0: it is to be tried. */
  length: number;
}

/**
 * Of the rules that begin with some words, those that the word behind allows. Most words that could begin something do
 * not, and the word behind them tells so at once.
 */
interface Branch {
  /** In order: the first that matches tells. */
  rules: readonly MarkRule[];
  /** By what `FOLLOWING` has for the word behind, one more than its place in `nexts`; 0: it is none of those. */
  byNext: Uint8Array;
  /** Of longer words; none where the word behind tells nothing. */
  nexts: readonly Branch[];
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
  /** Whether the words read tell all of a match. */
  isPlain: boolean;
  /** Whether any word may stand behind those read. */
  open: boolean;
}

/** So common behind other words that the word behind them is looked at as well. */
const LOOKED_PAST = new Set('the a any such this accordance conformity with particular other'.split(' '));
const MOST_LOOKED_AT = 3;
const SPACE = 0x20;

const MOST_FOLLOWING = 1024;
/** By the number of a word (see `known-words.ts`), its place among those that rules know behind others; 0: none do. */
const FOLLOWING = new Uint16Array(MOST_WORDS);
let places = 0;
function following(word: string): number {
  const number = numberOf(word);
  if (FOLLOWING[number] === 0) {
    places += 1;
    if (places === MOST_FOLLOWING) throw new Error(`marks: ${MOST_FOLLOWING} words or more behind others`);
    FOLLOWING[number] = places;
  }
  return FOLLOWING[number]!;
}

const isSame = (some: readonly MarkRule[], others: readonly MarkRule[]): boolean =>
  some.length === others.length &&
  some.every(
    ({ pattern, length }, index) => pattern === others[index]!.pattern && length === others[index]!.length,
  );

/** The rule, which matches these words and no more. */
const told = ({ rule, isPlain }: Source, words: string): MarkRule =>
  isPlain ? { ...rule, length: words.length } : rule;

const NO_BRANCH: Branch = {
  rules: [],
  byNext: new Uint8Array(MOST_FOLLOWING),
  nexts: [],
  ofAny: [],
  byEnding: null,
  unspaced: [],
  unlettered: [],
};
const ANYTHING: NextWords = { words: [], last: [], endings: [''], unspaced: true, unlettered: true };

function branchOf(first: string, sources: readonly Source[]): Branch {
  const read = sources.map((source) => ({
    source,
    ...(source.open ? ANYTHING : nextWords(source.options, first)),
  }));
  const byNext = new Uint8Array(MOST_FOLLOWING);
  const nexts: Branch[] = [];
  for (const next of new Set(read.flatMap(({ words }) => words))) {
    const allowed = read.flatMap(({ source, words, last, endings }) => {
      const open = endings.some((ending) => next.endsWith(ending));
      const isListed = words.includes(next);
      if (!open && !isListed) return [];
      const whole = isListed ? `${first} ${next}` : first;
      const rule = last.includes(isListed ? next : '') ? told(source, whole) : source.rule;
      return [{ ...source, open, rule }];
    });
    const isLast =
      !LOOKED_PAST.has(next) ||
      first.split(' ').length === MOST_LOOKED_AT ||
      allowed.every(({ open }) => open);
    const rules = allowed.map(({ rule }) => rule);
    // Most words behind allow the same rules as others.
    const known = isLast
      ? nexts.findIndex((leaf) => leaf.nexts.length === 0 && isSame(leaf.rules, rules))
      : -1;
    byNext[following(next)] =
      known !== -1
        ? known + 1
        : nexts.push(isLast ? { ...NO_BRANCH, rules } : branchOf(`${first} ${next}`, allowed));
  }
  if (nexts.length > 0xff) throw new Error(`marks: more than 255 ways behind "${first}"`);
  const untold = sources.map(({ rule }) => ({ ...rule, length: 0 }));
  const unlisted = read.filter(({ endings }) => endings.length > 0);
  const isAny = unlisted.every(({ endings }) => endings.includes(''));
  return {
    rules: untold,
    byNext: nexts.length === 0 ? NO_BRANCH.byNext : byNext,
    nexts,
    ofAny: unlisted
      .filter(({ endings }) => endings.includes(''))
      .map(({ source, last }) => (last.includes('') ? told(source, first) : source.rule)),
    byEnding: isAny ? null : unlisted.map(({ source: { rule }, endings }) => ({ rule, endings })),
    unspaced: untold.filter((_, index) => read[index]!.unspaced),
    unlettered: untold.filter((_, index) => read[index]!.unlettered),
  };
}

const all = RULES.map(([words, kind, source]) => ({
  words: words.split(' '),
  kind,
  isAnyWord: source === ANY_WORD,
  options: optionsOf(source),
  rule: { kind, pattern: new RegExp(`(?:${source})(?!\\w)`, 'iy'), length: 0 },
  isPlain: !/\(\?[^:]/.test(source),
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
  const { rules, byEnding } = branch;
  if (rules.length === 0) return rules;
  if (flat.charCodeAt(end) !== SPACE) return isSpace(flat.charCodeAt(end)) ? rules : branch.unspaced;
  if (!isLetter(flat, end + 1)) return isSpace(flat.charCodeAt(end + 1)) ? rules : branch.unlettered;
  const place = FOLLOWING[numbers[behind]!]!;
  const index = place === 0 ? 0 : branch.byNext[place]!;
  if (index !== 0) {
    const next = branch.nexts[index - 1]!;
    if (next.nexts.length === 0) return next.rules;
    return rulesBefore(flat, next, pastLetters(flat, end + 2), numbers, behind + 1);
  }
  if (byEnding === null) return branch.ofAny;
  const to = pastLetters(flat, end + 2);
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
