import type { Fact, Passage, Span } from '../model/index.js';
import { firstTokenFrom, type Tokens, tokenise } from '../nlp/index.js';
import { type CompiledRules, type Place, roleBit } from './compile.js';
import { factTokens } from './fact-tokens.js';
import { SentenceMatcher, type TokenMatch } from './sentence-matcher.js';

/** Words that met one condition of a rule: from the first to the last word matched. */
export interface Match {
  place: Place;
  span: Span;
  /** The number in the document of the sentence they stand in. */
  sentence: number;
  /** 0 for the clause itself and for the nearest heading or lead-in, 1 for the next outer one, … */
  distance: number;
}

/** A rule that fired: one match for each of its conditions, in the order text, lead-in, heading, title. */
export interface RuleHit {
  /** Number of the rule in its list, `CompiledRules.rules` or `.safeguardRules`. */
  rule: number;
  matches: Match[];
}

/** A rule that would have fired but for an `unless` pattern, which matched at `span`. */
export interface HeldRule {
  rule: number;
  span: Span;
}

/** Both lists in the order of the rules. */
export interface RuleOutcomes {
  hits: RuleHit[];
  held: HeldRule[];
}

/** How the rules fared, and apart from them those of safeguards, which say nothing of what a passage does. */
export interface PassageMatch extends RuleOutcomes {
  safeguards: RuleOutcomes;
}

/** The parts of a passage rules look at. */
export type Matchable = Pick<Passage, 'span' | 'textStart' | 'role' | 'headings' | 'leadIns'>;

/** How one condition fared: met at `span`, or met only where `unless` matched too, at `heldBy`. */
interface Outcome extends Omit<Match, 'place'> {
  heldBy: Span | null;
}

/**
 * Matches passages of one document. Within a sentence the match of a rule is the one that begins first and,
 * of those, ends first, over all patterns of the condition; the first sentence where no `unless` pattern
 * matches decides. Headings, lead-ins and the title, which many passages share, are looked
 * at once.
 */
export class DocumentMatcher {
  private readonly tokens: Tokens;
  private readonly matcher: SentenceMatcher;
  private readonly around: Record<PlaceAround, OutcomesAround> = {
    heading: outcomesAround(),
    'lead-in': outcomesAround(),
    title: outcomesAround(),
  };

  constructor(
    private readonly compiled: CompiledRules,
    text: string,
    facts: readonly Fact[],
    private readonly titles: readonly Span[],
  ) {
    this.tokens = tokenise(text, compiled.vocabulary);
    this.matcher = new SentenceMatcher(compiled, this.tokens, factTokens(this.tokens, facts));
  }

  match(passage: Matchable): PassageMatch {
    const headings = this.nearestOf('heading', passage.headings);
    const leadIns = this.nearestOf('lead-in', passage.leadIns);
    const titles = this.nearestOf('title', this.titles);
    const role = roleBit(passage.role);
    const mayFire = (rule: number): boolean => {
      const { roles, patterns } = this.compiled.conditions[rule]!;
      return (
        (roles & role) !== 0 &&
        (patterns.heading.length === 0 || headings.has(rule)) &&
        (patterns['lead-in'].length === 0 || leadIns.has(rule)) &&
        (patterns.title.length === 0 || titles.has(rule))
      );
    };
    const texts = new Map<number, Outcome>();
    this.matchSentences(passage.textStart, passage.span.end, 'text', texts, mayFire);
    const rules = new Set(texts.keys());
    for (const around of [headings, leadIns, titles]) {
      for (const rule of around.keys()) {
        if (this.compiled.conditions[rule]!.patterns.text.length === 0 && mayFire(rule)) rules.add(rule);
      }
    }
    const found: PassageMatch = { hits: [], held: [], safeguards: { hits: [], held: [] } };
    const labelRules = this.compiled.rules.length;
    for (const number of [...rules].sort((a, b) => a - b)) {
      const matches: Match[] = [];
      let heldBy: Span | null = null;
      for (const [place, outcomes] of [
        ['text', texts],
        ['lead-in', leadIns],
        ['heading', headings],
        ['title', titles],
      ] as const) {
        const outcome = outcomes.get(number);
        if (!outcome) continue;
        const { span, sentence, distance } = outcome;
        matches.push({ place, span, sentence, distance });
        heldBy ??= outcome.heldBy;
      }
      const [{ hits, held }, rule] =
        number < labelRules ? [found, number] : [found.safeguards, number - labelRules];
      if (heldBy) held.push({ rule, span: heldBy });
      else hits.push({ rule, matches });
    }
    return found;
  }

  /** For each rule with patterns for `place`, how its nearest span that is not held fared. */
  private nearestOf(place: PlaceAround, spans: readonly Span[]): Map<number, Outcome> {
    if (spans.length === 0) return NO_OUTCOMES;
    const known = this.around[place].ofAll.get(spans);
    if (known) return known;
    const nearest = new Map<number, Outcome>();
    for (const [distance, span] of spans.entries()) {
      for (const [rule, outcome] of this.matchAround(place, span)) {
        if (nearest.get(rule)?.heldBy === null) continue;
        if (nearest.has(rule) && outcome.heldBy !== null) continue;
        nearest.set(rule, { ...outcome, distance });
      }
    }
    this.around[place].ofAll.set(spans, nearest);
    return nearest;
  }

  /** One heading, lead-in or title, where `unless` looks at all of it. */
  private matchAround(place: PlaceAround, span: Span): Map<number, Outcome> {
    const known = this.around[place].ofOne.get(span);
    if (known) return known;
    const found = new Map<number, Outcome>();
    for (const sentence of this.sentences(span.start, span.end)) {
      this.matcher.enter(sentence.first, sentence.last, sentence.atStart);
      for (const [rule, match] of this.bestInSentence(place, (rule) => !found.has(rule))) {
        found.set(rule, this.outcome(match, null));
      }
    }
    if (found.size > 0) {
      for (const sentence of this.sentences(span.start, span.end)) {
        this.matcher.enter(sentence.first, sentence.last, sentence.atStart);
        for (const [rule, outcome] of found) outcome.heldBy ??= this.heldInSentence(rule);
      }
    }
    this.around[place].ofOne.set(span, found);
    return found;
  }

  /** Fills `outcomes` with the first outcome that is not held, else the first held one. */
  private matchSentences(
    start: number,
    end: number,
    place: Place,
    outcomes: Map<number, Outcome>,
    mayFire: (rule: number) => boolean,
  ): void {
    for (const sentence of this.sentences(start, end)) {
      this.matcher.enter(sentence.first, sentence.last, sentence.atStart);
      const open = (rule: number): boolean => outcomes.get(rule)?.heldBy !== null && mayFire(rule);
      for (const [rule, match] of this.bestInSentence(place, open)) {
        const heldBy = this.heldInSentence(rule);
        if (heldBy !== null && outcomes.has(rule)) continue;
        outcomes.set(rule, this.outcome(match, heldBy));
      }
    }
  }

  /** The best match of each rule that `isOpen`, in the sentence entered. */
  private bestInSentence(place: Place, isOpen: (rule: number) => boolean): Map<number, TokenMatch> {
    const candidates: number[] = [];
    this.matcher.candidates(place, candidates);
    if (candidates.length === 0) return NO_MATCHES;
    const best = new Map<number, TokenMatch>();
    for (const pattern of candidates) {
      const rule = this.compiled.ruleOfPattern[pattern]!;
      if (!isOpen(rule)) continue;
      const match = this.matcher.run(pattern);
      if (!match) continue;
      const other = best.get(rule);
      if (!other || isBefore(match, other)) best.set(rule, match);
    }
    return best;
  }

  private heldInSentence(rule: number): Span | null {
    let first: TokenMatch | null = null;
    for (const pattern of this.compiled.conditions[rule]!.unless) {
      const match = this.matcher.isPossible(pattern) ? this.matcher.run(pattern) : null;
      if (match && (!first || isBefore(match, first))) first = match;
    }
    return first && this.spanOf(first);
  }

  private *sentences(
    start: number,
    end: number,
  ): Generator<{ first: number; last: number; atStart: boolean }> {
    const { sentences, count, starts } = this.tokens;
    const from = firstTokenFrom(this.tokens, start);
    let first = from;
    while (first < count && starts[first]! < end) {
      let last = first;
      while (last + 1 < count && starts[last + 1]! < end && sentences[last + 1] === sentences[first])
        last += 1;
      yield { first, last, atStart: first === from };
      first = last + 1;
    }
  }

  private outcome(match: TokenMatch, heldBy: Span | null): Outcome {
    return { span: this.spanOf(match), sentence: this.tokens.sentences[match.first]!, distance: 0, heldBy };
  }

  private spanOf(match: TokenMatch): Span {
    return { start: this.tokens.starts[match.first]!, end: this.tokens.ends[match.last]! };
  }
}

type PlaceAround = Exclude<Place, 'text'>;

/**
 * What is known of headings, lead-ins or titles, which the passages below them share: of each, and of all in their
 * order.
 */
interface OutcomesAround {
  ofOne: Map<Span, Map<number, Outcome>>;
  ofAll: Map<readonly Span[], Map<number, Outcome>>;
}

const outcomesAround = (): OutcomesAround => ({ ofOne: new Map(), ofAll: new Map() });

const NO_OUTCOMES: Map<number, Outcome> = new Map();
const NO_MATCHES: Map<number, TokenMatch> = new Map();

const isBefore = (a: TokenMatch, b: TokenMatch): boolean =>
  a.first < b.first || (a.first === b.first && a.last < b.last);

/**
 * A matcher for the passages of one document. `facts` are those of the whole text, in any order; facts of
 * one kind do not overlap. `title`: where the agreement's title stands, null when it has none.
 */
export const matcherFor = (
  compiled: CompiledRules,
  text: string,
  facts: readonly Fact[],
  title: Span | null,
): DocumentMatcher => new DocumentMatcher(compiled, text, facts, title ? [title] : []);
