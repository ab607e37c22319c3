import type { Vocabulary } from '../nlp/index.js';
import { COMMON_WORDS } from './common-words.js';
import { FACT_NAMES } from './pattern.js';
import { FIRST_FACT, START, type SymbolPattern } from './symbols.js';

/** A set of symbols of which every match of a pattern has at least one. */
interface SymbolClass {
  /**
   * Each with its company: symbols of which a match that has this one has at least one more, as the other words of a
   * phrase are. Empty where it may stand alone.
   */
  symbols: ReadonlyMap<number, readonly number[]>;
  /** How common its symbols are, together. */
  cost: number;
}

/** A class as one link of a pattern's chain. */
interface Link {
  symbolClass: SymbolClass;
  /** Most words from a word of the link before to one of this link; FAR where any number can stand between. */
  reach: number;
}

/** A reach beyond every sentence. */
export const FAR = 0x7fff_ffff;

/**
 * A pattern is tried on a sentence only when the sentence holds a symbol of each class of its chain, in this
 * order and no further apart than the pattern lets them stand. Links of pattern p: `links[linksFrom[p] …]`, each laid
 * out as its reach, the number of its symbols, and the symbols; what is looked at together stands together.
 */
export interface Requirements {
  linksFrom: Int32Array;
  links: Int32Array;
}

/** What a fact costs as an anchor, compared with one use of a word in the rules. */
const FACT_COST = 40;
const COMMON_COST = 300;

/**
 * How common each symbol is in texts: how often it occurs in the rules (in a lexicon: once), and more for the
 * words every text is full of, which rules hardly name.
 */
const costsOf = (patterns: readonly SymbolPattern[], vocabulary: Vocabulary): Float64Array => {
  const costs = new Float64Array(vocabulary.size + 1);
  for (const word of COMMON_WORDS) {
    const { stem, exact } = vocabulary.lookUp(word);
    if (stem !== 0) costs[stem] = COMMON_COST;
    if (exact !== 0) costs[exact] = COMMON_COST;
  }
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

class ChainFinder {
  private readonly classes = new Map<SymbolPattern, SymbolClass | null>();
  private readonly lengths = new Map<SymbolPattern, number>();

  constructor(private readonly costs: Float64Array) {}

  /** The classes of the pattern's items, in the order of the text. */
  chain(pattern: SymbolPattern): Link[] {
    const links: Link[] = [];
    let before = Number.POSITIVE_INFINITY;
    for (const item of itemsOf(pattern)) {
      const symbolClass = this.classOf(item);
      const length = this.longest(item);
      if (symbolClass) {
        // A fact is known by its first word, however long it is.
        const reach = before + (item.kind === 'fact' ? 1 : length) - 1;
        links.push({ symbolClass, reach: Math.min(reach, FAR) });
        before = length;
      } else before += length;
    }
    return links;
  }

  /** The rarest class of a pattern; null when it can match without a word. */
  private classOf(pattern: SymbolPattern): SymbolClass | null {
    const known = this.classes.get(pattern);
    if (known !== undefined) return known;
    const found = this.findClass(pattern);
    this.classes.set(pattern, found);
    return found;
  }

  private findClass(pattern: SymbolPattern): SymbolClass | null {
    switch (pattern.kind) {
      case 'symbol':
        // The beginning of a clause is no word: it says nothing about the sentence.
        return pattern.symbol === START ? null : this.newClass(new Map([[pattern.symbol, []]]));
      case 'fact':
        return this.newClass(new Map([[pattern.symbol, []]]));
      case 'sequence':
        return this.anchorOf(pattern.items.map((item) => this.classOf(item)));
      case 'choice':
        return this.ofChoice(pattern.options);
      default:
        return null;
    }
  }

  /** The rarest of the classes of a sequence, in the company of the next; null when there is none. */
  anchorOf(classes: readonly (SymbolClass | null)[]): SymbolClass | null {
    const anchor = rarest(classes);
    const next = rarest(classes.filter((its) => its !== anchor));
    if (!anchor || !next) return anchor;
    const others = [...next.symbols.keys()];
    const symbols = new Map<number, readonly number[]>();
    for (const [symbol, company] of anchor.symbols) {
      const isRarer = company.length > 0 && this.costOf(company) <= next.cost;
      symbols.set(symbol, isRarer ? company : others);
    }
    return { symbols, cost: anchor.cost };
  }

  /** Unites the options' classes: whichever option matches, it is met. None when some option has none. */
  private ofChoice(options: readonly SymbolPattern[]): SymbolClass | null {
    const symbols = new Map<number, readonly number[]>();
    for (const option of options) {
      const its = this.classOf(option);
      if (!its) return null;
      for (const [symbol, company] of its.symbols) {
        const known = symbols.get(symbol);
        const isAlone = company.length === 0 || known?.length === 0;
        symbols.set(symbol, isAlone ? [] : [...new Set([...(known ?? []), ...company])]);
      }
    }
    return this.newClass(symbols);
  }

  private newClass(symbols: ReadonlyMap<number, readonly number[]>): SymbolClass {
    return { symbols, cost: this.costOf([...symbols.keys()]) };
  }

  private costOf(symbols: readonly number[]): number {
    return symbols.reduce((sum, symbol) => sum + this.costs[symbol]!, 0);
  }

  /** Most words a match of the pattern has. */
  private longest(pattern: SymbolPattern): number {
    switch (pattern.kind) {
      case 'symbol':
        return pattern.symbol === START ? 0 : 1;
      case 'fact':
        return Number.POSITIVE_INFINITY;
      case 'gap':
        return pattern.most;
      case 'optional':
        return this.longest(pattern.item);
      default: {
        const known = this.lengths.get(pattern);
        if (known !== undefined) return known;
        const found =
          pattern.kind === 'sequence'
            ? pattern.items.reduce((sum, item) => sum + this.longest(item), 0)
            : pattern.options.reduce((most, option) => Math.max(most, this.longest(option)), 0);
        this.lengths.set(pattern, found);
        return found;
      }
    }
  }
}

/** The parts of a pattern that follow one another. */
const itemsOf = (pattern: SymbolPattern): readonly SymbolPattern[] =>
  pattern.kind === 'sequence' ? pattern.items.flatMap(itemsOf) : [pattern];

/** The class whose symbols are the least common; null when there is none. */
const rarest = (classes: readonly (SymbolClass | null)[]): SymbolClass | null =>
  classes.reduce((best, its) => (best === null || (its !== null && its.cost < best.cost) ? its : best), null);

/** Lists laid end to end, and where each begins (one more entry than lists). */
const joined = (lists: readonly (readonly number[])[]): { from: Int32Array; items: Int32Array } => {
  const from = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) from[index + 1] = from[index]! + list.length;
  const items = new Int32Array(from[lists.length]!);
  for (const [index, list] of lists.entries()) items.set(list, from[index]!);
  return { from, items };
};

/** For each symbol of a pattern's anchor its company: see `SymbolClass`. */
export type Anchor = SymbolClass['symbols'];

/**
 * The requirements of all patterns, and the anchor of each, the rarest class of its chain. Every pattern has at least one
 * class, since none matches without a word.
 */
export const requirementsOf = (
  patterns: readonly SymbolPattern[],
  vocabulary: Vocabulary,
): { requirements: Requirements; anchors: readonly Anchor[] } => {
  const finder = new ChainFinder(costsOf(patterns, vocabulary));
  const chains = patterns.map((pattern) => finder.chain(pattern));
  const { from, items } = joined(
    chains.map((chain) =>
      chain.flatMap(({ symbolClass: { symbols }, reach }) => [reach, symbols.size, ...symbols.keys()]),
    ),
  );
  return {
    requirements: { linksFrom: from, links: items },
    anchors: chains.map((chain) => finder.anchorOf(chain.map(({ symbolClass }) => symbolClass))!.symbols),
  };
};

/**
 * Patterns to try for each symbol: `entries[from[symbol] …]`, each laid out as the pattern, the number of symbols of the
 * company, and the company itself, of which the sentence must hold one symbol if there are any. It stands here, once for
 * each symbol, so that a walk over the patterns of a symbol, most of which fall by it, goes straight on through memory.
 */
export interface AnchorIndex {
  from: Int32Array;
  entries: Int32Array;
}

/** The index of the given patterns by the symbols of their anchors. */
export const indexAnchors = (
  patterns: readonly number[],
  anchors: readonly Anchor[],
  symbols: number,
): AnchorIndex => {
  const listed: number[][] = Array.from({ length: symbols }, () => []);
  for (const pattern of patterns) {
    for (const [symbol, company] of anchors[pattern]!)
      listed[symbol]!.push(pattern, company.length, ...company);
  }
  const { from, items } = joined(listed);
  return { from, entries: items };
};
