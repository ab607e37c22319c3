import { factLetter, Letters } from './letters.js';
import type { Pattern } from './pattern.js';
import { PatternStates } from './pattern-states.js';
import { START } from './symbols.js';

/**
 * How the words of one pattern must stand to those of another that covers it: be them all (`whole`), begin with them
 * (`beginning`: the other match begins with the same word and ends no later), or have them anywhere in them.
 */
export type Extent = 'whole' | 'beginning' | 'anywhere';

/** A word that no pattern asks for. */
const OTHER_WORD = 0;
const NUMBER = factLetter('number');
/** A comparison that comes to more places is given up. */
const MOST_PLACES = 3000;

/** Places of patterns that the same words lead to. */
interface PlaceSet {
  /** Sorted. */
  places: readonly number[];
  mayEnd: boolean;
  /** Where a letter leads from here. */
  steps: Map<number, PlaceSet>;
}

/** Compares what patterns match, whatever the text. Knows the lexicons they use; `letters` may be shared. */
export class PatternComparison {
  private readonly states: PatternStates;
  private readonly sets = new Map<string, PlaceSet>();

  constructor(
    lexicons: ReadonlyMap<string, readonly Pattern[]>,
    private readonly letters: Letters = new Letters(),
  ) {
    this.states = new PatternStates(lexicons, letters);
  }

  /**
   * True when in every text where `what` matches, one of `by` matches too, in its words, to the given extent. False may
   * also mean that it is not known: a fact is taken for words of which nothing else is known, and a comparison that
   * grows beyond all bounds is given up.
   */
  covers(by: readonly Pattern[], what: Pattern, extent: Extent): boolean {
    const first = this.setOf(by.map((pattern) => this.states.start(pattern)));
    const again = extent === 'anywhere' ? first.places : [];
    const seen = new Map<number, PlaceSet[]>();
    const open: [number, PlaceSet][] = [[this.states.start(what), first]];
    let places = 0;
    for (let at = open.pop(); at; at = open.pop()) {
      const [state, set] = at;
      if (set.mayEnd && extent !== 'whole') continue;
      const { letters, anys, ends } = this.states.headsOf(state);
      if (set.places.length === 0 || (ends && !set.mayEnd)) return false;
      if (isSeen(seen, state, set)) continue;
      places += 1;
      if (places > MOST_PLACES) return false;
      const follow = (letter: number, target: number): void => {
        const next = this.step(set, letter);
        open.push([target, again.length > 0 ? this.setOf([...next.places, ...again]) : next]);
      };
      for (const target of anys) follow(OTHER_WORD, target);
      // Looked at first: a word of their own is what most patterns differ by.
      for (let i = 0; i < letters.length; i += 2) follow(letters[i]!, letters[i + 1]!);
    }
    return true;
  }

  /** The same number for patterns that are written alike, words by their stems; of this comparison alone. */
  placeOf(pattern: Pattern): number {
    return this.states.start(pattern);
  }

  private step(set: PlaceSet, letter: number): PlaceSet {
    const known = set.steps.get(letter);
    if (known) return known;
    const stem = this.letters.stemOf(letter);
    const isWord = letter === OTHER_WORD || letter === NUMBER || letter > START;
    // The beginning of the clause is no word: who does not ask for it is where he was.
    const reached: number[] = letter === START ? [...set.places] : [];
    for (const state of set.places) {
      const { letters, anys } = this.states.headsOf(state);
      // How many words a fact has is not known: it can be longer than any gap.
      if (isWord) reached.push(...anys);
      for (let i = 0; i < letters.length; i += 2) {
        if (letters[i] === letter || (stem !== 0 && letters[i] === stem)) reached.push(letters[i + 1]!);
      }
    }
    const next = this.setOf(reached);
    set.steps.set(letter, next);
    return next;
  }

  private setOf(places: readonly number[]): PlaceSet {
    const sorted = [...new Set(places)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.sets.get(key);
    if (known) return known;
    const mayEnd = sorted.some((state) => this.states.headsOf(state).ends);
    const set: PlaceSet = { places: sorted, mayEnd, steps: new Map() };
    this.sets.set(key, set);
    return set;
  }
}

/** True when the place was looked at with these places beside it, or with fewer; notes it otherwise. */
const isSeen = (seen: Map<number, PlaceSet[]>, state: number, set: PlaceSet): boolean => {
  const before = seen.get(state);
  if (!before) seen.set(state, [set]);
  else if (before.some((fewer) => isWithin(fewer.places, set.places))) return true;
  else before.push(set);
  return false;
};

const isWithin = (some: readonly number[], all: readonly number[]): boolean => {
  if (some.length > all.length) return false;
  let at = 0;
  for (const place of some) {
    while (at < all.length && all[at]! < place) at += 1;
    if (all[at] !== place) return false;
  }
  return true;
};
