/** Kinds of value a pattern can ask for: the facts recognised in the text, and numbers in figures. */
export const FACT_NAMES = ['date', 'money', 'duration', 'country', 'percentage', 'number'] as const;
export type FactName = (typeof FACT_NAMES)[number];

export const isFactName = (name: string): name is FactName =>
  (FACT_NAMES as readonly string[]).includes(name);

/** A pattern, parsed. `column` is 1-based in the pattern as written. */
export type Pattern =
  | { kind: 'word'; word: string }
  | { kind: 'exact'; word: string }
  | { kind: 'fact'; fact: FactName }
  | { kind: 'lexicon'; name: string; column: number }
  | { kind: 'start'; column: number }
  | { kind: 'gap'; most: number; column: number }
  | { kind: 'sequence'; items: Pattern[] }
  | { kind: 'choice'; options: Pattern[] }
  | { kind: 'optional'; item: Pattern };

/** What is wrong with a pattern, where, and what to write instead. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  constructor(
    /** 1-based. */
    readonly column: number,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`column ${column}: ${problem}. ${remedy}`);
  }
}

/** True when the pattern can match without a word; `^` counts as no word unless `startCounts`. */
export const isOptional = (pattern: Pattern, startCounts = false): boolean => {
  switch (pattern.kind) {
    case 'sequence':
      return pattern.items.every((item) => isOptional(item, startCounts));
    case 'choice':
      return pattern.options.some((option) => isOptional(option, startCounts));
    case 'start':
      return !startCounts;
    case 'optional':
    case 'gap':
      return true;
    default:
      return false;
  }
};

/** The first gap that can stand at an edge of the pattern (its beginning, or its end when `fromEnd`). */
export const gapAtEdge = (pattern: Pattern, fromEnd: boolean): { column: number } | undefined => {
  switch (pattern.kind) {
    case 'gap':
      return pattern;
    case 'optional':
      return gapAtEdge(pattern.item, fromEnd);
    case 'choice':
      return firstDefined(pattern.options, (option) => gapAtEdge(option, fromEnd));
    case 'sequence': {
      const items = fromEnd ? pattern.items.toReversed() : pattern.items;
      const inner = items.findIndex((item) => !isOptional(item, true));
      const edge = inner === -1 ? items : items.slice(0, inner + 1);
      return firstDefined(edge, (item) => gapAtEdge(item, fromEnd));
    }
    default:
      return undefined;
  }
};

/** A `^` that is not at the beginning of the pattern. */
export const misplacedStart = (pattern: Pattern, atFront = true): { column: number } | undefined => {
  switch (pattern.kind) {
    case 'start':
      return atFront ? undefined : pattern;
    case 'optional':
      return misplacedStart(pattern.item, false);
    case 'choice':
      return firstDefined(pattern.options, (option) => misplacedStart(option, atFront));
    case 'sequence':
      return firstDefined(pattern.items, (item, index) => misplacedStart(item, atFront && index === 0));
    default:
      return undefined;
  }
};

/** Names of the lexicons a pattern uses, with the column of each use. */
export const lexiconsUsed = (pattern: Pattern): { name: string; column: number }[] => {
  switch (pattern.kind) {
    case 'lexicon':
      return [pattern];
    case 'optional':
      return lexiconsUsed(pattern.item);
    case 'choice':
      return pattern.options.flatMap(lexiconsUsed);
    case 'sequence':
      return pattern.items.flatMap(lexiconsUsed);
    default:
      return [];
  }
};

const firstDefined = <T, R>(
  items: readonly T[],
  ask: (item: T, index: number) => R | undefined,
): R | undefined => {
  for (const [index, item] of items.entries()) {
    const answer = ask(item, index);
    if (answer !== undefined) return answer;
  }
  return undefined;
};
