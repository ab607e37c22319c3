import type { Vocabulary } from '../nlp/index.js';
import { type Automaton, AutomatonBuilder } from './automaton.js';
import type { Pattern } from './pattern.js';
import { factBit, factIndex, type Symbols, symbolsAbove } from './symbols.js';

/** The symbol of a leaf (word, exact, fact, start), and the phrases of a lexicon. */
export interface Resolve {
  symbol(leaf: Extract<Pattern, { kind: 'word' | 'exact' | 'fact' | 'start' }>): number;
  lexicon(name: string): Pattern;
}

/** What can come next at some place of a pattern. Becomes a junction when an edge must lead there. */
interface Continuation {
  edges: number[];
  anys: readonly number[];
  accepts: boolean;
  junction: number;
  /** Junctions of gaps that lead here: `gaps[n]` allows n more words. */
  gaps: number[];
  /** Junctions inside a fact that leads here, by bit of its kind. */
  insideFacts: Map<number, number>;
}

const continuation = (edges: number[], anys: readonly number[], accepts: boolean): Continuation => ({
  edges,
  anys,
  accepts,
  junction: -1,
  gaps: [],
  insideFacts: new Map(),
});

/** Builds patterns from their end to their beginning, so that every junction knows what follows it. */
class PatternCompiler {
  private readonly builder = new AutomatonBuilder();
  private readonly end = continuation([], [], true);

  constructor(private readonly resolve: Resolve) {}

  /** First junction of the pattern. */
  compile(pattern: Pattern): number {
    return this.junctionOf(this.before(pattern, this.end));
  }

  finish(): Automaton {
    return this.builder.finish();
  }

  private before(pattern: Pattern, next: Continuation): Continuation {
    switch (pattern.kind) {
      case 'word':
      case 'exact':
      case 'start':
        return continuation([this.resolve.symbol(pattern), this.junctionOf(next)], [], false);
      case 'fact': {
        const bit = factBit(pattern.fact);
        return continuation([this.resolve.symbol(pattern), this.insideFact(bit, next)], [], false);
      }
      case 'lexicon':
        return this.before(this.resolve.lexicon(pattern.name), next);
      case 'sequence':
        return pattern.items.reduceRight((after, item) => this.before(item, after), next);
      case 'choice':
        return union(pattern.options.map((option) => this.before(option, next)));
      case 'optional':
        return union([this.before(pattern.item, next), next]);
      case 'gap':
        return union([next, continuation([], [this.gap(pattern.most - 1, next)], false)]);
    }
  }

  private junctionOf(place: Continuation): number {
    if (place.junction === -1) place.junction = this.builder.addJunction(place);
    return place.junction;
  }

  /** Junction before `next` with at most `most` words between. */
  private gap(most: number, next: Continuation): number {
    const { gaps } = next;
    gaps[0] ??= this.junctionOf(next);
    for (let n = gaps.length; n <= most; n += 1) {
      gaps[n] = this.builder.addJunction({ anys: [gaps[n - 1]!], also: this.junctionOf(next) });
    }
    return gaps[most]!;
  }

  private insideFact(bit: number, next: Continuation): number {
    const known = next.insideFacts.get(bit);
    if (known !== undefined) return known;
    const added = this.builder.addJunction({ also: this.junctionOf(next), insideFact: bit });
    next.insideFacts.set(bit, added);
    return added;
  }
}

const union = (places: readonly Continuation[]): Continuation => {
  const edges: number[] = [];
  const anys: number[] = [];
  for (const place of places) {
    for (const part of place.edges) edges.push(part);
    anys.push(...place.anys);
  }
  return continuation(
    edges,
    [...new Set(anys)],
    places.some((place) => place.accepts),
  );
};

type Leaf = Extract<Pattern, { kind: 'word' | 'exact' }>;

/** Calls `visit` on every word of a pattern, exact or not. */
const eachWord = (pattern: Pattern, visit: (leaf: Leaf) => void): void => {
  switch (pattern.kind) {
    case 'word':
    case 'exact':
      visit(pattern);
      return;
    case 'sequence':
      for (const item of pattern.items) eachWord(item, visit);
      return;
    case 'choice':
      for (const option of pattern.options) eachWord(option, visit);
      return;
    case 'optional':
      eachWord(pattern.item, visit);
  }
};

/** The automaton of all patterns; `entries[i]` is the first junction of `patterns[i]`. Closes the vocabulary. */
export const compilePatterns = (
  patterns: readonly Pattern[],
  lexicons: ReadonlyMap<string, readonly Pattern[]>,
  vocabulary: Vocabulary,
): { automaton: Automaton; entries: Int32Array; symbols: Symbols; resolve: Resolve } => {
  const ids = { word: new Map<string, number>(), exact: new Map<string, number>() };
  const collect = ({ kind, word }: Leaf): void => {
    if (ids[kind].has(word)) return;
    ids[kind].set(word, kind === 'word' ? vocabulary.addStem(word) : vocabulary.addExact(word));
  };
  for (const pattern of patterns) eachWord(pattern, collect);
  for (const phrases of lexicons.values()) {
    for (const phrase of phrases) eachWord(phrase, collect);
  }
  vocabulary.close();
  const symbols = symbolsAbove(vocabulary);
  const resolve: Resolve = {
    symbol: (leaf) => {
      switch (leaf.kind) {
        case 'word':
        case 'exact':
          return ids[leaf.kind].get(leaf.word)!;
        case 'fact':
          return symbols.firstFact + factIndex(leaf.fact);
        case 'start':
          return symbols.start;
      }
    },
    lexicon: lexiconResolver(lexicons),
  };
  const compiler = new PatternCompiler(resolve);
  const entries = Int32Array.from(patterns, (pattern) => compiler.compile(pattern));
  const automaton = compiler.finish();
  return { automaton, entries, symbols, resolve };
};

/** Looks lexicons up; an unknown or circular one is an error here (the loader has reported it before). */
const lexiconResolver = (lexicons: ReadonlyMap<string, readonly Pattern[]>): ((name: string) => Pattern) => {
  const choices = new Map<string, Pattern>();
  for (const [name, phrases] of lexicons) choices.set(name, { kind: 'choice', options: [...phrases] });
  return (name) => {
    const choice = choices.get(name);
    if (!choice) throw new Error(`rules: there is no lexicon {${name}}`);
    return choice;
  };
};
