import type { Letters } from './letters.js';
import type { Pattern } from './pattern.js';

/** The place behind a whole pattern. */
export const END = 0;

/** What can come next at a place of a pattern. */
export interface Heads {
  /**
   * Flat pairs: the letter asked for (a word by its stem or exactly, a fact, the clause's beginning), the place
   * behind it.
   */
  letters: readonly number[];
  /** Places reached over any one word. */
  anys: readonly number[];
  /** The pattern may end here. */
  ends: boolean;
}

/**
 * Patterns as places between their words, found as they are asked for: of a pattern with gaps and lexicons only what a
 * comparison comes across is ever laid out. Places that the same things follow are one, in whatever patterns they are.
 */
export class PatternStates {
  private readonly numbers = new Map<string, number>();
  private readonly known = new WeakMap<Pattern, number>();
  private readonly items: Pattern[] = [];
  private readonly states = new Map<number, number>();
  private readonly itemOf: number[] = [-1];
  private readonly nextOf: number[] = [-1];
  private readonly heads: Heads[] = [{ letters: [], anys: [], ends: true }];

  constructor(
    private readonly lexicons: ReadonlyMap<string, readonly Pattern[]>,
    private readonly letters: Letters,
  ) {}

  /** The place before a pattern. */
  start(pattern: Pattern): number {
    return this.before(this.numberOf(pattern), END);
  }

  headsOf(state: number): Heads {
    const known = this.heads[state];
    if (known) return known;
    const letters: number[] = [];
    const anys = new Set<number>();
    const ends = this.collect(state, letters, anys);
    const found = { letters, anys: [...anys], ends };
    this.heads[state] = found;
    return found;
  }

  /** Adds what can come at `state`; true when the pattern may end there. */
  private collect(state: number, letters: number[], anys: Set<number>): boolean {
    const known = this.heads[state];
    if (known) {
      letters.push(...known.letters);
      for (const any of known.anys) anys.add(any);
      return known.ends;
    }
    const pattern = this.items[this.itemOf[state]!]!;
    const next = this.nextOf[state]!;
    const inside = (item: Pattern): boolean =>
      this.collect(this.before(this.numberOf(item), next), letters, anys);
    switch (pattern.kind) {
      case 'word':
      case 'exact':
      case 'fact':
      case 'start':
        letters.push(this.letters.of(pattern), next);
        return false;
      case 'gap': {
        const rest: Pattern = { ...pattern, most: pattern.most - 1 };
        anys.add(pattern.most === 1 ? next : this.before(this.numberOf(rest), next));
        return this.collect(next, letters, anys);
      }
      case 'optional': {
        const ends = inside(pattern.item);
        return this.collect(next, letters, anys) || ends;
      }
      case 'lexicon':
        return this.phrasesOf(pattern.name).map(inside).includes(true);
      case 'choice':
        return pattern.options.map(inside).includes(true);
      case 'sequence': {
        const first = pattern.items.reduceRight(
          (after, item) => this.before(this.numberOf(item), after),
          next,
        );
        return this.collect(first, letters, anys);
      }
    }
  }

  private phrasesOf(name: string): readonly Pattern[] {
    const phrases = this.lexicons.get(name);
    if (!phrases) throw new Error(`rules: there is no lexicon {${name}}`);
    return phrases;
  }

  private before(item: number, next: number): number {
    const key = item * STATES + next;
    const known = this.states.get(key);
    if (known !== undefined) return known;
    this.itemOf.push(item);
    const state = this.nextOf.push(next) - 1;
    this.states.set(key, state);
    return state;
  }

  /** Patterns that are written alike, words by their stems, have one number. */
  private numberOf(pattern: Pattern): number {
    const known = this.known.get(pattern);
    if (known !== undefined) return known;
    const key = this.keyOf(pattern);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.items.push(pattern) - 1;
      this.numbers.set(key, number);
    }
    this.known.set(pattern, number);
    return number;
  }

  private keyOf(pattern: Pattern): string {
    const all = (patterns: readonly Pattern[]): string => patterns.map((each) => this.numberOf(each)).join();
    switch (pattern.kind) {
      case 'gap':
        return `gap ${pattern.most}`;
      case 'lexicon':
        return `lexicon ${pattern.name}`;
      case 'sequence':
        return `sequence ${all(pattern.items)}`;
      case 'choice':
        return `choice ${all(pattern.options)}`;
      case 'optional':
        return `optional ${all([pattern.item])}`;
      default:
        return `letter ${this.letters.of(pattern)}`;
    }
  }
}

/** More than there can be in memory. */
const STATES = 2 ** 26;
