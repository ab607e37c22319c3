import type { Resolve } from './compile-pattern.js';
import type { Pattern } from './pattern.js';
import type { Symbols } from './symbols.js';

/**
 * A pattern is tried on a sentence only when the sentence holds one symbol of each of its classes: sets of
 * symbols of which every match has at least one. The rarest comes first; it is the pattern's anchor.
 */
export type Requirement = readonly (readonly number[])[];

/** More classes than these save nothing. */
const MOST_CLASSES = 4;
/** What a fact costs as an anchor, compared with one use of a word in the rules. */
const FACT_COST = 40;

/** Where a symbol occurs in the rules, as a measure of how common it is in texts. */
const occurrences = (patterns: readonly Pattern[], resolve: Resolve, symbols: Symbols): Float64Array => {
  const counts = new Float64Array(symbols.count);
  counts.fill(FACT_COST, symbols.firstFact);
  const lexicons = new Set<string>();
  const count = (pattern: Pattern): void => {
    switch (pattern.kind) {
      case 'word':
      case 'exact':
        counts[resolve.symbol(pattern)]! += 1;
        return;
      case 'sequence':
        pattern.items.forEach(count);
        return;
      case 'choice':
        pattern.options.forEach(count);
        return;
      case 'optional':
        count(pattern.item);
        return;
      case 'lexicon':
        if (lexicons.has(pattern.name)) return;
        lexicons.add(pattern.name);
        count(resolve.lexicon(pattern.name));
    }
  };
  patterns.forEach(count);
  return counts;
};

class RequirementFinder {
  private readonly lexicons = new Map<string, number[][]>();

  constructor(
    private readonly resolve: Resolve,
    private readonly costs: Float64Array,
  ) {}

  /** Classes of a pattern, cheapest first. */
  classes(pattern: Pattern): number[][] {
    switch (pattern.kind) {
      case 'word':
      case 'exact':
      case 'fact':
        return [[this.resolve.symbol(pattern)]];
      case 'sequence':
        return this.cheapest(pattern.items.flatMap((item) => this.classes(item)));
      case 'choice':
        return this.ofChoice(pattern.options);
      case 'lexicon': {
        const known = this.lexicons.get(pattern.name) ?? this.classes(this.resolve.lexicon(pattern.name));
        this.lexicons.set(pattern.name, known);
        return known;
      }
      default:
        return [];
    }
  }

  /** One class: of each option the cheapest; none when some option has none. */
  private ofChoice(options: readonly Pattern[]): number[][] {
    const symbols = new Set<number>();
    for (const option of options) {
      const best = this.classes(option)[0];
      if (!best) return [];
      for (const symbol of best) symbols.add(symbol);
    }
    return [[...symbols].sort((a, b) => a - b)];
  }

  private cheapest(classes: number[][]): number[][] {
    const cost = (symbols: readonly number[]): number =>
      symbols.reduce((sum, symbol) => sum + this.costs[symbol]!, 0);
    return classes
      .map((symbols) => ({ symbols, cost: cost(symbols) }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_CLASSES)
      .map((entry) => entry.symbols);
  }
}

/** The requirement of each pattern. Every pattern has at least one class, since none matches without a word. */
export const requirementsOf = (
  patterns: readonly Pattern[],
  resolve: Resolve,
  symbols: Symbols,
): Requirement[] => {
  const finder = new RequirementFinder(resolve, occurrences(patterns, resolve, symbols));
  return patterns.map((pattern) => finder.classes(pattern));
};

/** Patterns to try for each symbol: `patterns[from[symbol] … from[symbol + 1] - 1]`. */
export interface AnchorIndex {
  from: Int32Array;
  patterns: Int32Array;
}

/** The index of the given patterns by the symbols of their anchors. */
export const indexAnchors = (
  patterns: readonly number[],
  requirements: readonly Requirement[],
  symbols: Symbols,
): AnchorIndex => {
  const from = new Int32Array(symbols.count + 1);
  for (const pattern of patterns) {
    for (const symbol of requirements[pattern]![0]!) from[symbol + 1]! += 1;
  }
  for (let symbol = 0; symbol < symbols.count; symbol += 1) from[symbol + 1]! += from[symbol]!;
  const next = from.slice();
  const listed = new Int32Array(from[symbols.count]!);
  for (const pattern of patterns) {
    for (const symbol of requirements[pattern]![0]!) {
      listed[next[symbol]!] = pattern;
      next[symbol]! += 1;
    }
  }
  return { from, patterns: listed };
};
