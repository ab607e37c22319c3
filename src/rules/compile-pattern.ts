import { type Automaton, AutomatonBuilder } from './automaton.js';
import type { SymbolPattern } from './symbols.js';

/** What can come next at some place of a pattern. Becomes a junction when an edge must lead there. */
interface Continuation {
  edges: number[];
  anys: number[];
  accepts: boolean;
  junction: number;
  /** Junctions of gaps that lead here: `gaps[n]` allows n more words. */
  gaps: number[];
  /** Junctions inside a fact that leads here, by bit of its kind. */
  insideFacts: number[];
}

const continuation = (accepts: boolean): Continuation => ({
  edges: [],
  anys: [],
  accepts,
  junction: -1,
  gaps: [],
  insideFacts: [],
});

/** Builds patterns from their end to their beginning, so that every junction knows what follows it. */
class PatternCompiler {
  private readonly builder = new AutomatonBuilder();
  private readonly end = continuation(true);

  /** First junction of the pattern. */
  compile(pattern: SymbolPattern): number {
    return this.junctionOf(this.before(pattern, this.end));
  }

  finish(): Automaton {
    return this.builder.finish();
  }

  private before(pattern: SymbolPattern, next: Continuation): Continuation {
    const place = continuation(false);
    this.addBefore(place, pattern, next);
    return place;
  }

  /** Adds to `place` that `pattern` can come there, with `next` behind it. */
  private addBefore(place: Continuation, pattern: SymbolPattern, next: Continuation): void {
    switch (pattern.kind) {
      case 'symbol':
        place.edges.push(pattern.symbol, this.junctionOf(next));
        return;
      case 'fact':
        place.edges.push(pattern.symbol, this.insideFact(pattern.bit, next));
        return;
      case 'sequence': {
        let after = next;
        for (let i = pattern.items.length - 1; i > 0; i -= 1) after = this.before(pattern.items[i]!, after);
        this.addBefore(place, pattern.items[0]!, after);
        return;
      }
      case 'choice':
        for (const option of pattern.options) this.addBefore(place, option, next);
        return;
      case 'optional':
        this.addBefore(place, pattern.item, next);
        addAll(place, next);
        return;
      case 'gap':
        addAll(place, next);
        addOnce(place.anys, this.gap(pattern.most - 1, next));
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
    next.insideFacts[bit] ??= this.builder.addJunction({ also: this.junctionOf(next), insideFact: bit });
    return next.insideFacts[bit];
  }
}

const addOnce = (list: number[], item: number): void => {
  if (!list.includes(item)) list.push(item);
};

/** What can come at `from` can come at `place` too. */
const addAll = (place: Continuation, from: Continuation): void => {
  for (const part of from.edges) place.edges.push(part);
  for (const any of from.anys) addOnce(place.anys, any);
  if (from.accepts) place.accepts = true;
};

/** The automaton of all patterns; `entries[i]` is the first junction of `patterns[i]`. */
export const compilePatterns = (
  patterns: readonly SymbolPattern[],
): { automaton: Automaton; entries: Int32Array } => {
  const compiler = new PatternCompiler();
  const entries = Int32Array.from(patterns, (pattern) => compiler.compile(pattern));
  return { automaton: compiler.finish(), entries };
};
