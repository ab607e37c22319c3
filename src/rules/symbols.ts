import type { Vocabulary } from '../nlp/index.js';
import { FACT_NAMES, type FactName, type Pattern } from './pattern.js';

/**
 * What an edge of the automaton can ask for, as one number: 1 … 6 the beginning of a fact, 7 the beginning of
 * a clause, and above them the ids of the vocabulary.
 */
export const FIRST_FACT = 1;
export const START = FIRST_FACT + FACT_NAMES.length;

/** The bit of a kind of fact in masks; its symbol is `FIRST_FACT + i` for the bit `1 << i`. */
export const factBit = (fact: FactName): number => 1 << FACT_NAMES.indexOf(fact);

/** A pattern in symbols. Lexicons are the choice of their phrases, the same object wherever they are used. */
export type SymbolPattern =
  | { kind: 'symbol'; symbol: number }
  | { kind: 'fact'; symbol: number; bit: number }
  | { kind: 'gap'; most: number }
  | { kind: 'sequence'; items: SymbolPattern[] }
  | { kind: 'choice'; options: SymbolPattern[] }
  | { kind: 'optional'; item: SymbolPattern };

/** Puts symbols for words, adding them to the vocabulary. */
export class SymbolResolver {
  private readonly ids = { word: new Map<string, SymbolPattern>(), exact: new Map<string, SymbolPattern>() };
  private readonly lexicons = new Map<string, SymbolPattern>();
  private readonly beingResolved = new Set<string>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly phrases: ReadonlyMap<string, readonly Pattern[]>,
  ) {}

  /** Throws when a lexicon is unknown or contains itself; `loadPipeline` reports those beforehand. */
  resolve(pattern: Pattern): SymbolPattern {
    switch (pattern.kind) {
      case 'word':
      case 'exact':
        return this.word(pattern.kind, pattern.word);
      case 'fact':
        return {
          kind: 'fact',
          symbol: FIRST_FACT + FACT_NAMES.indexOf(pattern.fact),
          bit: factBit(pattern.fact),
        };
      case 'start':
        return { kind: 'symbol', symbol: START };
      case 'gap':
        return pattern;
      case 'lexicon':
        return this.lexicon(pattern.name);
      case 'sequence':
        return { kind: 'sequence', items: pattern.items.map((item) => this.resolve(item)) };
      case 'choice':
        return { kind: 'choice', options: pattern.options.map((option) => this.resolve(option)) };
      case 'optional':
        return { kind: 'optional', item: this.resolve(pattern.item) };
    }
  }

  private word(kind: 'word' | 'exact', word: string): SymbolPattern {
    const known = this.ids[kind].get(word);
    if (known) return known;
    const symbol = kind === 'word' ? this.vocabulary.addStem(word) : this.vocabulary.addExact(word);
    const added: SymbolPattern = { kind: 'symbol', symbol };
    this.ids[kind].set(word, added);
    return added;
  }

  private lexicon(name: string): SymbolPattern {
    const known = this.lexicons.get(name);
    if (known) return known;
    const phrases = this.phrases.get(name);
    if (!phrases) throw new Error(`rules: there is no lexicon {${name}}`);
    if (this.beingResolved.has(name)) throw new Error(`rules: the lexicon {${name}} contains itself`);
    this.beingResolved.add(name);
    const choice: SymbolPattern = { kind: 'choice', options: phrases.map((phrase) => this.resolve(phrase)) };
    this.beingResolved.delete(name);
    this.lexicons.set(name, choice);
    return choice;
  }
}
