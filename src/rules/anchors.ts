import { FACT_NAMES } from './pattern.js';
import { FIRST_FACT, START, type SymbolPattern } from './symbols.js';

/** A set of symbols of which every match of a pattern has at least one. */
interface SymbolClass {
  /** Counts up from 0 over all patterns; a class that several patterns share has one number. */
  id: number;
  symbols: readonly number[];
  /** How common its symbols are, together. */
  cost: number;
}

/** Classes of one pattern, the rarest first: that one is the pattern's anchor. */
type Requirement = readonly SymbolClass[];

/**
 * A pattern is tried on a sentence only when the sentence holds one symbol of each of its classes. Classes of
 * pattern p: `classes[classesFrom[p] …]`, rarest first; symbols of class c: `symbols[symbolsFrom[c] …]`.
 */
export interface Requirements {
  classesFrom: Int32Array;
  classes: Int32Array;
  symbolsFrom: Int32Array;
  symbols: Int32Array;
}

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

/** Lists laid end to end, and where each begins (one more entry than lists). */
const joined = (lists: readonly (readonly number[])[]): { from: Int32Array; items: Int32Array } => {
  const from = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) from[index + 1] = from[index]! + list.length;
  const items = new Int32Array(from[lists.length]!);
  for (const [index, list] of lists.entries()) items.set(list, from[index]!);
  return { from, items };
};

/**
 * The requirements of all patterns; `symbols` is one more than the highest symbol. Every pattern has at least
 * one class, since none matches without a word.
 */
export const requirementsOf = (patterns: readonly SymbolPattern[], symbols: number): Requirements => {
  const finder = new RequirementFinder(costsOf(patterns, symbols));
  const found = patterns.map((pattern) => finder.classes(pattern));
  const symbolsOf: (readonly number[])[] = [];
  for (const { id, symbols: its } of found.flat()) symbolsOf[id] = its;
  // Classes that only served to find others are needed no more.
  const ofClass = joined(Array.from(symbolsOf, (its) => its ?? []));
  const ofPattern = joined(found.map((its) => its.map(({ id }) => id)));
  return {
    classesFrom: ofPattern.from,
    classes: ofPattern.items,
    symbolsFrom: ofClass.from,
    symbols: ofClass.items,
  };
};

/** Patterns to try for each symbol: `patterns[from[symbol] … from[symbol + 1] - 1]`. */
export interface AnchorIndex {
  from: Int32Array;
  patterns: Int32Array;
}

/** The index of the given patterns by the symbols of their anchors. */
export const indexAnchors = (
  patterns: readonly number[],
  requirements: Requirements,
  symbols: number,
): AnchorIndex => {
  const listed: number[][] = Array.from({ length: symbols }, () => []);
  for (const pattern of patterns) {
    const anchor = requirements.classes[requirements.classesFrom[pattern]!]!;
    const end = requirements.symbolsFrom[anchor + 1]!;
    for (let i = requirements.symbolsFrom[anchor]!; i < end; i += 1) {
      listed[requirements.symbols[i]!]!.push(pattern);
    }
  }
  const { from, items } = joined(listed);
  return { from, patterns: items };
};
