import type { Tokens } from '../nlp/index.js';
import type { AnchorIndex, Requirements } from './anchors.js';
import {
  ACCEPTS,
  ALSO,
  ANYS,
  ANYS_END,
  type Automaton,
  EDGE_BITS,
  EDGES,
  EDGES_END,
  FIELDS,
  INSIDE_FACT,
  symbolBit,
} from './automaton.js';
import type { CompiledRules, Place } from './compile.js';
import type { FactTokens } from './fact-tokens.js';
import { nextSentence, nextStep, type Scratch } from './scratch.js';
import { FIRST_FACT, START } from './symbols.js';

/** Token numbers, both inclusive. */
export interface TokenMatch {
  first: number;
  last: number;
}

/** Most symbols of one token: its stem, its exact form, and the facts that begin with it. */
const SYMBOLS_PER_TOKEN = 8;

/** A sentence is cut into at most so many stretches of words: a set of them is one number. */
const STRETCHES = 32;

/**
 * Runs patterns over one sentence at a time: `enter` a sentence, ask which patterns are `candidates`, `run`
 * one. The junctions reached at a token are a set, so the work for a pattern is bounded by its size times
 * the length of the sentence, whatever the text.
 */
export class SentenceMatcher {
  private readonly automaton: Automaton;
  private readonly requirements: Requirements;
  private readonly scratch: Scratch;
  private first = 0;
  private last = -1;
  private atStart = false;
  /** A word's stretch is its place in the sentence, shifted right by this. */
  private stretchShift = 0;
  /** Symbols of each token of the sentence, SYMBOLS_PER_TOKEN places for each. */
  private symbols = new Int32Array(64 * SYMBOLS_PER_TOKEN);
  private symbolCounts = new Uint8Array(64);
  /** Bits of each token's symbols (see `symbolBit`). */
  private symbolBits = new Int32Array(64);
  /** For each symbol, the stretches of the sentence where it stands. */
  private readonly symbolPlaces: Int32Array;
  private activeCount = 0;
  private bestFirst = -1;
  private bestLast = -1;

  constructor(
    private readonly rules: CompiledRules,
    private readonly tokens: Tokens,
    private readonly facts: FactTokens,
  ) {
    this.automaton = rules.automaton;
    this.requirements = rules.requirements;
    this.scratch = rules.scratch;
    this.symbolPlaces = new Int32Array(rules.symbols);
  }

  /** Looks at the tokens `first … last`; `atStart` when the clause begins there. */
  enter(first: number, last: number, atStart: boolean): void {
    nextSentence(this.scratch);
    this.leave();
    this.first = first;
    this.last = last;
    this.atStart = atStart;
    const length = last - first + 1;
    if (length > this.symbolCounts.length) {
      this.symbols = new Int32Array(2 * length * SYMBOLS_PER_TOKEN);
      this.symbolCounts = new Uint8Array(2 * length);
      this.symbolBits = new Int32Array(2 * length);
    }
    this.stretchShift = Math.max(0, 32 - Math.clz32((length - 1) >> 5));
    for (let i = 0; i < length; i += 1) this.readSymbols(first + i, i);
  }

  /** Forgets where the symbols of the sentence stood. */
  private leave(): void {
    for (let i = 0; i <= this.last - this.first; i += 1) {
      const at = i * SYMBOLS_PER_TOKEN;
      const end = at + this.symbolCounts[i]!;
      for (let s = at; s < end; s += 1) this.symbolPlaces[this.symbols[s]!] = 0;
    }
  }

  /** Lists the symbols of a token, the sentence's `place`-th, and marks them as seen. */
  private readSymbols(token: number, place: number): void {
    const { symbols, tokens } = this;
    const at = place * SYMBOLS_PER_TOKEN;
    let next = at;
    const stem = tokens.stems[token]!;
    if (stem !== 0) symbols[next++] = stem;
    const exact = tokens.exacts[token]!;
    if (exact !== 0) symbols[next++] = exact;
    const begins = this.facts.begins[token]!;
    for (let kind = 0; begins >> kind !== 0; kind += 1) {
      if ((begins >> kind) & 1) symbols[next++] = FIRST_FACT + kind;
    }
    const stretch = 1 << (place >> this.stretchShift);
    let bits = 0;
    for (let i = at; i < next; i += 1) {
      this.symbolPlaces[symbols[i]!]! |= stretch;
      bits |= symbolBit(symbols[i]!);
    }
    this.symbolCounts[place] = next - at;
    this.symbolBits[place] = bits;
  }

  /** Appends to `found` the patterns of a place that the sentence's words allow for, each once. */
  candidates(place: Place, found: number[]): void {
    const length = this.last - this.first + 1;
    for (let i = 0; i < length; i += 1) {
      const at = i * SYMBOLS_PER_TOKEN;
      const end = at + this.symbolCounts[i]!;
      for (let s = at; s < end; s += 1) this.candidatesOf(this.symbols[s]!, this.rules.anchors[place], found);
    }
  }

  /** Appends the patterns that the symbol is an anchor of. */
  private candidatesOf(symbol: number, { from, entries }: AnchorIndex, found: number[]): void {
    const { symbolPlaces } = this;
    const { patternSeen, sentence } = this.scratch;
    const end = from[symbol + 1]!;
    for (let at = from[symbol]!; at < end; ) {
      const pattern = entries[at]!;
      const company = at + 2;
      at = company + entries[at + 1]!;
      let next = company;
      while (next < at && symbolPlaces[entries[next]!] === 0) next += 1;
      if ((next === at && next !== company) || patternSeen[pattern] === sentence) continue;
      patternSeen[pattern] = sentence;
      if (this.isPossible(pattern)) found.push(pattern);
    }
  }

  /** True when the sentence has words of every class the pattern requires, in order and near enough. */
  isPossible(pattern: number): boolean {
    const { symbolPlaces } = this;
    const { linksFrom, links } = this.requirements;
    const first = linksFrom[pattern]!;
    const end = linksFrom[pattern + 1]!;
    let places = 0;
    for (let at = first; at < end; ) {
      const symbolsEnd = at + 2 + links[at + 1]!;
      let next = 0;
      for (let i = at + 2; i < symbolsEnd; i += 1) next |= symbolPlaces[links[i]!]!;
      if (next !== 0 && at !== first) next &= this.within(places, links[at]!);
      if (next === 0) return false;
      places = next;
      at = symbolsEnd;
    }
    return true;
  }

  /** The stretches that hold a word behind one of `places`, at most `reach` words on. */
  private within(places: number, reach: number): number {
    const { stretchShift } = this;
    // In a stretch of several words the next word can be in the same one.
    let found = stretchShift === 0 ? places << 1 : places;
    let further = stretchShift === 0 ? reach - 1 : (reach >> stretchShift) + 1;
    if (further >= STRETCHES) return -(found & -found);
    for (let by = 1; further > 0; by <<= 1) {
      found |= found << Math.min(by, further);
      further -= by;
    }
    return found;
  }

  /** The match of the pattern that begins first and, of those, ends first; null when there is none. */
  run(pattern: number): TokenMatch | null {
    const { scratch } = this;
    const entry = this.rules.entries[pattern]!;
    const entryPlaces = this.placesOfEdges(entry);
    this.bestFirst = -1;
    this.activeCount = 0;
    nextStep(scratch);
    if (this.atStart) this.follow(entry, START, this.first, this.first);
    let token = this.first;
    if (this.activeCount === 0) {
      if (entryPlaces === 0) return null;
      // Before the first stretch where the pattern can begin there is nothing to do.
      token += (31 - Math.clz32(entryPlaces & -entryPlaces)) << this.stretchShift;
    }
    for (; token <= this.last; token += 1) {
      const count = this.activeCount;
      const begins = (entryPlaces >>> ((token - this.first) >> this.stretchShift)) & 1;
      if (count === 0 && begins === 0) continue;
      this.swapActive();
      nextStep(scratch);
      for (let i = 0; i < count; i += 1) {
        const from = scratch.previousFrom[i]!;
        // Junctions are in the order of their first tokens: only those before a match found still matter.
        if (this.bestFirst !== -1 && from >= this.bestFirst) break;
        this.advance(scratch.previous[i]!, token, from);
      }
      if (this.bestFirst !== -1) {
        if (this.activeCount === 0) break;
      } else if (begins === 1) this.followAll(entry, token, token);
    }
    return this.bestFirst === -1 ? null : { first: this.bestFirst, last: this.bestLast };
  }

  /** The stretches where an edge of the junction can be taken. */
  private placesOfEdges(junction: number): number {
    const { table, edges } = this.automaton;
    const end = table[junction * FIELDS + EDGES_END]!;
    let places = 0;
    for (let k = table[junction * FIELDS + EDGES]!; k < end; k += 2) places |= this.symbolPlaces[edges[k]!]!;
    return places;
  }

  /** The junctions reached become those to go on from. */
  private swapActive(): void {
    const { scratch } = this;
    const { active, reached, previousFrom } = scratch;
    scratch.active = scratch.previous;
    scratch.previous = active;
    for (let i = 0; i < this.activeCount; i += 1) previousFrom[i] = reached[2 * active[i]! + 1]!;
    this.activeCount = 0;
  }

  /** Steps from a junction over one token. */
  private advance(junction: number, token: number, from: number): void {
    const { table, anys } = this.automaton;
    const at = junction * FIELDS;
    const inside = table[at + INSIDE_FACT]!;
    if (inside !== 0) {
      this.enterFact(junction, inside, token, from);
      return;
    }
    const end = table[at + ANYS_END]!;
    for (let k = table[at + ANYS]!; k < end; k += 1) this.reach(anys[k]!, token, from);
    this.followAll(junction, token, from);
  }

  /** Takes every edge of the junction that one of the token's symbols allows. */
  private followAll(junction: number, token: number, from: number): void {
    const place = token - this.first;
    if ((this.symbolBits[place]! & this.automaton.table[junction * FIELDS + EDGE_BITS]!) === 0) return;
    const at = place * SYMBOLS_PER_TOKEN;
    const end = at + this.symbolCounts[place]!;
    for (let s = at; s < end; s += 1) this.follow(junction, this.symbols[s]!, token, from);
  }

  private follow(junction: number, symbol: number, token: number, from: number): void {
    const { table, edges } = this.automaton;
    const end = table[junction * FIELDS + EDGES_END]!;
    // `partitionPoint` written out: this is the innermost loop of all.
    let low = table[junction * FIELDS + EDGES]! >> 1;
    let high = end >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edges[2 * middle]! < symbol) low = middle + 1;
      else high = middle;
    }
    for (let k = 2 * low; k < end && edges[k] === symbol; k += 2) {
      const target = edges[k + 1]!;
      const inside = table[target * FIELDS + INSIDE_FACT]!;
      if (inside === 0) this.reach(target, token, from);
      else this.enterFact(target, inside, token, from);
    }
  }

  /** At a token of a fact: behind the fact when the token is its last, else still inside. */
  private enterFact(junction: number, kind: number, token: number, from: number): void {
    if ((this.facts.ends[token]! & kind) === 0) this.reach(junction, token, from);
    else this.reach(this.automaton.table[junction * FIELDS + ALSO]!, token, from);
  }

  /**
   * Junctions are reached in the order of their first tokens (each step goes through them in that order, new
   * beginnings last), so the first way to reach one is the one that begins earliest.
   */
  private reach(first: number, token: number, from: number): void {
    const { table } = this.automaton;
    const { active, reached, step } = this.scratch;
    for (let junction = first; junction !== -1; ) {
      if (reached[2 * junction] === step) return;
      reached[2 * junction] = step;
      reached[2 * junction + 1] = from;
      active[this.activeCount] = junction;
      this.activeCount += 1;
      const at = junction * FIELDS;
      if (table[at + ACCEPTS] === 1 && (this.bestFirst === -1 || from < this.bestFirst)) {
        this.bestFirst = from;
        this.bestLast = token;
      }
      junction = table[at + INSIDE_FACT] === 0 ? table[at + ALSO]! : -1;
    }
  }
}
