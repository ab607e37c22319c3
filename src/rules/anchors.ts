import { FACT_NAMES } from './pattern.js';
import { FIRST_FACT, START, type SymbolPattern } from './symbols.js';

/** A set of symbols of which every match of a pattern has at least one. */
export interface SymbolClass {
  /** Counts up from 0 over all patterns; a class that several patterns share has one number. */
  id: number;
  symbols: readonly number[];
  /** How common its symbols are, together. */
  cost: number;
}

/**
 * A pattern is tried on a sentence only when the sentence holds one symbol of each of its classes. The rarest
 * comes first; it is the pattern's anchor.
 */
export type Requirement = readonly SymbolClass[];

/** More classes than these save nothing. */
const MOST_CLASSES = 4;
/** Of a choice: every option needs some of its own. */
const CLASSES_OF_CHOICE = 2;
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

class RequirementFinder {
  private readonly known = new Map<SymbolPattern, Requirement>();
  private last = -1;

  constructor(private readonly costs: Float64Array) {}

  /** Classes of a pattern, cheapest first. */
  classes(pattern: SymbolPattern): Requirement {
    const known = this.known.get(pattern);
    if (known) return known;
    const found = this.find(pattern);
    this.known.set(pattern, found);
    return found;
  }

  private find(pattern: SymbolPattern): Requirement {
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

  /**
   * The first class unites each option's cheapest, the second each option's second (or only) one: whichever
   * option matches, both are met. None when some option has none.
   */
  private ofChoice(options: readonly SymbolPattern[]): Requirement {
    const classes = options.map((option) => this.classes(option));
    const most = Math.min(CLASSES_OF_CHOICE, Math.max(...classes.map((its) => its.length)));
    const found: SymbolClass[] = [];
    for (let rank = 0; rank < most; rank += 1) {
      const symbols = new Set<number>();
      for (const its of classes) {
        const best = its[Math.min(rank, its.length - 1)];
        if (!best) return [];
        for (const symbol of best.symbols) symbols.add(symbol);
      }
      found.push(this.classOf([...symbols]));
    }
    return found;
  }

  private classOf(symbols: readonly number[]): SymbolClass {
    this.last += 1;
    return { id: this.last, symbols, cost: symbols.reduce((sum, symbol) => sum + this.costs[symbol]!, 0) };
  }
}

/**
 * The requirement of each pattern; `symbols` is one more than the highest symbol. Every pattern has at least
 * one class, since none matches without a word.
 */
export const requirementsOf = (patterns: readonly SymbolPattern[], symbols: number): Requirement[] => {
  const finder = new RequirementFinder(costsOf(patterns, symbols));
  return patterns.map((pattern) => finder.classes(pattern));
};

/** One more than the highest class number. */
export const classCount = (requirements: readonly Requirement[]): number =>
  1 + requirements.reduce((most, its) => its.reduce((high, { id }) => Math.max(high, id), most), -1);

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
    for (const symbol of requirements[pattern]![0]!.symbols) from[symbol + 1]! += 1;
  }
  for (let symbol = 0; symbol < symbols; symbol += 1) from[symbol + 1]! += from[symbol]!;
  const next = from.slice();
  const listed = new Int32Array(from[symbols]!);
  for (const pattern of patterns) {
    for (const symbol of requirements[pattern]![0]!.symbols) {
      listed[next[symbol]!] = pattern;
      next[symbol]! += 1;
    }
  }
  return { from, patterns: listed };
};
