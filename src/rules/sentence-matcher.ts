import type { Tokens } from '../nlp/index.js';
import type { CompiledRules, Place } from './compile.js';
import type { FactTokens } from './fact-tokens.js';
import { FIRST_FACT, START } from './symbols.js';

/** Token numbers, both inclusive. */
export interface TokenMatch {
  first: number;
  last: number;
}

/** Most symbols of one token: its stem, its exact form, and the facts that begin with it. */
const SYMBOLS_PER_TOKEN = 8;
/** Steps are numbered in 32 bits. */
const LAST_STEP = 0x7fffffff;

/**
 * Runs patterns over one sentence at a time: `enter` a sentence, ask which patterns are `candidates`, `run`
 * one. The junctions reached at a token are a set, so the work for a pattern is bounded by its size times
 * the length of the sentence, whatever the text.
 */
export class SentenceMatcher {
  private readonly symbolSeen: Int32Array;
  private readonly patternSeen: Int32Array;
  private sentence = 0;
  private first = 0;
  private last = -1;
  private atStart = false;
  private symbols = new Int32Array(64 * SYMBOLS_PER_TOKEN);
  private symbolCounts = new Uint8Array(64);

  /** Step in which a junction was last reached, and the earliest first token it was reached from. */
  private readonly reachedAt: Int32Array;
  private readonly reachedFrom: Int32Array;
  private step = 0;
  private active: Int32Array;
  private previous: Int32Array;
  private readonly previousFrom: Int32Array;
  private activeCount = 0;
  private bestFirst = -1;
  private bestLast = -1;

  constructor(
    private readonly rules: CompiledRules,
    private readonly tokens: Tokens,
    private readonly facts: FactTokens,
  ) {
    const { junctions } = rules.automaton;
    this.symbolSeen = new Int32Array(rules.symbols);
    this.patternSeen = new Int32Array(rules.entries.length);
    this.reachedAt = new Int32Array(junctions);
    this.reachedFrom = new Int32Array(junctions);
    this.active = new Int32Array(junctions);
    this.previous = new Int32Array(junctions);
    this.previousFrom = new Int32Array(junctions);
  }

  /** Looks at the tokens `first … last`; `atStart` when the clause begins there. */
  enter(first: number, last: number, atStart: boolean): void {
    this.sentence += 1;
    this.first = first;
    this.last = last;
    this.atStart = atStart;
    const length = last - first + 1;
    if (length > this.symbolCounts.length) {
      this.symbols = new Int32Array(2 * length * SYMBOLS_PER_TOKEN);
      this.symbolCounts = new Uint8Array(2 * length);
    }
    for (let i = 0; i < length; i += 1)
      this.symbolCounts[i] = this.readSymbols(first + i, i * SYMBOLS_PER_TOKEN);
  }

  /** Writes the symbols of a token at `at` of the scratch list, marks them as seen, and says how many. */
  private readSymbols(token: number, at: number): number {
    let next = at;
    const stem = this.tokens.stems[token]!;
    if (stem !== 0) this.symbols[next++] = stem;
    const exact = this.tokens.exacts[token]!;
    if (exact !== 0) this.symbols[next++] = exact;
    const begins = this.facts.begins[token]!;
    for (let kind = 0; begins >> kind !== 0; kind += 1) {
      if ((begins >> kind) & 1) this.symbols[next++] = FIRST_FACT + kind;
    }
    for (let i = at; i < next; i += 1) this.symbolSeen[this.symbols[i]!] = this.sentence;
    return next - at;
  }

  /** Appends to `found` the patterns of a place that the sentence's words allow for, each once. */
  candidates(place: Place, found: number[]): void {
    const { from, patterns } = this.rules.anchors[place];
    const length = this.last - this.first + 1;
    for (let i = 0; i < length; i += 1) {
      const at = i * SYMBOLS_PER_TOKEN;
      for (let s = at; s < at + this.symbolCounts[i]!; s += 1) {
        const symbol = this.symbols[s]!;
        for (let k = from[symbol]!; k < from[symbol + 1]!; k += 1) {
          const pattern = patterns[k]!;
          if (this.patternSeen[pattern] === this.sentence) continue;
          this.patternSeen[pattern] = this.sentence;
          if (this.isPossible(pattern)) found.push(pattern);
        }
      }
    }
  }

  /** True when the sentence has a symbol of every class the pattern requires. */
  isPossible(pattern: number): boolean {
    for (const symbols of this.rules.requirements[pattern]!) {
      let seen = false;
      for (const symbol of symbols) {
        if (this.symbolSeen[symbol] === this.sentence) {
          seen = true;
          break;
        }
      }
      if (!seen) return false;
    }
    return true;
  }

  /** The match of the pattern that begins first and, of those, ends first; null when there is none. */
  run(pattern: number): TokenMatch | null {
    const entry = this.rules.entries[pattern]!;
    this.bestFirst = -1;
    this.activeCount = 0;
    this.beginStep();
    if (this.atStart) {
      this.follow(entry, START, this.first, this.first);
    }
    for (let token = this.first; token <= this.last; token += 1) {
      const count = this.activeCount;
      this.swapActive();
      this.beginStep();
      for (let i = 0; i < count; i += 1) {
        const from = this.previousFrom[i]!;
        if (this.bestFirst === -1 || from < this.bestFirst) this.advance(this.previous[i]!, token, from);
      }
      // A match found keeps out later beginnings; only those before it are still of interest.
      if (this.bestFirst === -1) this.followAll(entry, token, token);
      else if (this.activeCount === 0) break;
    }
    return this.bestFirst === -1 ? null : { first: this.bestFirst, last: this.bestLast };
  }

  /** The junctions reached become those to go on from. */
  private swapActive(): void {
    const { previous } = this;
    this.previous = this.active;
    this.active = previous;
    for (let i = 0; i < this.activeCount; i += 1) this.previousFrom[i] = this.reachedFrom[this.previous[i]!]!;
    this.activeCount = 0;
  }

  private beginStep(): void {
    this.step += 1;
    if (this.step < LAST_STEP) return;
    this.step = 1;
    this.reachedAt.fill(0);
  }

  /** Steps from a junction over one token. */
  private advance(junction: number, token: number, from: number): void {
    const { automaton } = this.rules;
    const inside = automaton.insideFact[junction]!;
    if (inside !== 0) {
      this.enterFact(junction, inside, token, from);
      return;
    }
    for (let k = automaton.anyFrom[junction]!; k < automaton.anyFrom[junction + 1]!; k += 1) {
      this.reach(automaton.anyTarget[k]!, token, from);
    }
    this.followAll(junction, token, from);
  }

  /** Takes every edge of the junction that one of the token's symbols allows. */
  private followAll(junction: number, token: number, from: number): void {
    const at = (token - this.first) * SYMBOLS_PER_TOKEN;
    const end = at + this.symbolCounts[token - this.first]!;
    for (let s = at; s < end; s += 1) this.follow(junction, this.symbols[s]!, token, from);
  }

  private follow(junction: number, symbol: number, token: number, from: number): void {
    const { edgeFrom, edgeSymbol, edgeTarget, insideFact } = this.rules.automaton;
    const end = edgeFrom[junction + 1]!;
    let low = edgeFrom[junction]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edgeSymbol[middle]! < symbol) low = middle + 1;
      else high = middle;
    }
    for (let k = low; k < end && edgeSymbol[k] === symbol; k += 1) {
      const target = edgeTarget[k]!;
      const inside = insideFact[target]!;
      if (inside === 0) this.reach(target, token, from);
      else this.enterFact(target, inside, token, from);
    }
  }

  /** At a token of a fact: behind the fact when the token is its last, else still inside. */
  private enterFact(junction: number, kind: number, token: number, from: number): void {
    if ((this.facts.ends[token]! & kind) === 0) this.reach(junction, token, from);
    else this.reach(this.rules.automaton.also[junction]!, token, from);
  }

  /**
   * Junctions are reached in the order of their first tokens (each step goes through them in that order, new
   * beginnings last), so the first way to reach one is the one that begins earliest.
   */
  private reach(first: number, token: number, from: number): void {
    const { also, accepts, insideFact } = this.rules.automaton;
    for (
      let junction = first;
      junction !== -1;
      junction = insideFact[junction] === 0 ? also[junction]! : -1
    ) {
      if (this.reachedAt[junction] === this.step) return;
      this.reachedAt[junction] = this.step;
      this.reachedFrom[junction] = from;
      this.active[this.activeCount] = junction;
      this.activeCount += 1;
      if (accepts[junction] === 1 && (this.bestFirst === -1 || from < this.bestFirst)) {
        this.bestFirst = from;
        this.bestLast = token;
      }
    }
  }
}
