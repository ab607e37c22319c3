import { FACT_NAMES } from './pattern.js';
import { FIRST_FACT, START, type SymbolPattern } from './symbols.js';

/**
 * A pattern is tried on a sentence only when the sentence holds one symbol of each of its classes: sets of
 * symbols of which every match has at least one. The rarest comes first; it is the pattern's anchor.
 */
export type Requirement = readonly (readonly number[])[];

/** More classes than these save nothing. */
const MOST_CLASSES = 4;
/** What a fact costs as an anchor, compared with one use of a word in the rules. */
const FACT_COST = 40;

/** How often each symbol occurs in the rules (in a lexicon: once), as a measure of how common it is in texts. */
const costsOf = (patterns: readonly SymbolPattern[], symbols: number): Float64Array => {
  const costs = new Float64Array(symbols);
  costs.fill(FACT_COST, FIRST_FACT, FIRST_FACT + FACT_NAMES.length);
  const seen = new Set<SymbolPattern>();
  const count = (pattern: SymbolPattern): void => {
    if (pattern.kind === 'symbol') {
      costs[pattern.symbol]! += 1;
      return;
    }
    if (seen.has(pattern)) return;
    seen.add(pattern);
    if (pattern.kind === 'sequence') pattern.items.forEach(count);
    else if (pattern.kind === 'choice') pattern.options.forEach(count);
    else if (pattern.kind === 'optional') count(pattern.item);
  };
  patterns.forEach(count);
  return costs;
};

interface SymbolClass {
  symbols: readonly number[];
  cost: number;
}

class RequirementFinder {
  private readonly known = new Map<SymbolPattern, readonly SymbolClass[]>();

  constructor(private readonly costs: Float64Array) {}

  /** Classes of a pattern, cheapest first. */
  classes(pattern: SymbolPattern): readonly SymbolClass[] {
    const known = this.known.get(pattern);
    if (known) return known;
    const found = this.find(pattern);
    this.known.set(pattern, found);
    return found;
  }

  private find(pattern: SymbolPattern): readonly SymbolClass[] {
    switch (pattern.kind) {
      case 'symbol':
        // The beginning of a clause is no word: it says nothing about the sentence.
        return pattern.symbol === START ? [] : [this.classOf([pattern.symbol])];
      case 'fact':
        return [this.classOf([pattern.symbol])];
      case 'sequence':
        return pattern.items
          .flatMap((item) => this.classes(item))
          .sort((a, b) => a.cost - b.cost)
          .slice(0, MOST_CLASSES);
      case 'choice':
        return this.ofChoice(pattern.options);
      default:
        return [];
    }
  }

  /** One class: of each option the cheapest; none when some option has none. */
  private ofChoice(options: readonly SymbolPattern[]): readonly SymbolClass[] {
    const symbols = new Set<number>();
    for (const option of options) {
      const best = this.classes(option)[0];
      if (!best) return [];
      for (const symbol of best.symbols) symbols.add(symbol);
    }
    return [this.classOf([...symbols])];
  }

  private classOf(symbols: readonly number[]): SymbolClass {
    return { symbols, cost: symbols.reduce((sum, symbol) => sum + this.costs[symbol]!, 0) };
  }
}

/**
 * The requirement of each pattern; `symbols` is one more than the highest symbol. Every pattern has at least
 * one class, since none matches without a word.
 */
export const requirementsOf = (patterns: readonly SymbolPattern[], symbols: number): Requirement[] => {
  const finder = new RequirementFinder(costsOf(patterns, symbols));
  return patterns.map((pattern) => finder.classes(pattern).map((found) => found.symbols));
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
  symbols: number,
): AnchorIndex => {
  const from = new Int32Array(symbols + 1);
  for (const pattern of patterns) {
    for (const symbol of requirements[pattern]![0]!) from[symbol + 1]! += 1;
  }
  for (let symbol = 0; symbol < symbols; symbol += 1) from[symbol + 1]! += from[symbol]!;
  const next = from.slice();
  const listed = new Int32Array(from[symbols]!);
  for (const pattern of patterns) {
    for (const symbol of requirements[pattern]![0]!) {
      listed[next[symbol]!] = pattern;
      next[symbol]! += 1;
    }
  }
  return { from, patterns: listed };
};
