import type { BearerKind, Definition, DocumentText, Fact, Span } from '../../model/index.js';
import { countryOfAdjective } from '../nationalities.js';
import type { WordSpans } from '../word-spans.js';
import { ActorFinder } from './actor-finder.js';
import type { Alias } from './aliases.js';
import type { ActorNames } from './names-in-phrase.js';
import { PlacedFacts } from './placed-facts.js';

/** A longer definition, or a longer name, is of no actor. */
const MEANING_CHARS = 160;
const TERM_CHARS = 60;
/** "Host Nation (HN)". */
const SHORTENED = /^(.{2,50}?)\s*\(["“]?([A-Z][A-Za-z]{1,5})["”]?\)$/;
/** Where the first noun phrase of a meaning ends. */
const END_OF_NOUN =
  /[,;:(.]|\s(?:which|who|that|whose|appointed|designated|nominated|established|set\s+up|responsible|in\s+charge|including)\b/;
/** Who holds an office, of whom the words do not say whose it is. */
const HOLDER_OF_OFFICE =
  /^(?:the|an?)\s+(?:[a-z]+\s+){0,2}(?:persons?|officer|official|individual|commander|head|chief)$/i;
/** What acts as somebody's: told from what is only somebody's. */
const OF_SOMEBODY =
  /^(?:the|an?|any|those)\s+(?:[A-Za-z-]+\s+){0,3}(?:offices?|sections?|units?|detachments?|elements?|troops|forces?|bod(?:y|ies)|organi[sz]ations?|centres?|centers?|cells?|compan(?:y|ies)|battalions?|squadrons?|commanders?|officers?|officials?|authorit(?:y|ies)|agency|ministry|department|part(?:y|ies)|participants?|states?|nations?|governments?)\b/i;
const OF_EACH = /\b(?:each|either|every|any|respective|parties|participants|both|its|their)\b/i;
const isSide = (kind: BearerKind | null): kind is 'sending-state' | 'receiving-state' =>
  kind === 'sending-state' || kind === 'receiving-state';

/**
 * The names, lower case without "the", by which a document calls those who act under it, and who they are: the parties by
 * their `aliases`, and whom its own `definitions` name ("“Unit” means the troops of the Sending State", "Host Nation (HN)").
 */
export function actorNames(
  document: DocumentText,
  facts: readonly Fact[],
  definitions: readonly Definition[],
  aliases: readonly Alias[],
  spans: WordSpans,
): ActorNames {
  const parties = new Map<string, BearerKind>(aliases.map(({ name }) => [name, 'named-party']));
  const defined = definitions.filter(
    ({ term, definition }) => term.length <= TERM_CHARS && definition !== null,
  );
  if (defined.length === 0) return parties;
  const words = new DefinedActors(document, facts, parties, spans);
  for (const definition of defined) words.addSide(definition);
  // Others are described by the sides.
  const meanings = new DefinedActors(document, facts, words.names, spans, words.sides);
  for (const definition of defined) meanings.addByMeaning(definition);
  return meanings.names;
}

class DefinedActors {
  readonly names: Map<string, BearerKind>;
  private readonly actors: ActorFinder;
  private readonly countries: PlacedFacts<Extract<Fact, { kind: 'country' }>>;

  /** `sides`: the side of a State, by its code. */
  constructor(
    private readonly document: DocumentText,
    facts: readonly Fact[],
    known: ActorNames,
    spans: WordSpans,
    readonly sides = new Map<string, BearerKind>(),
  ) {
    this.names = new Map(known);
    this.actors = new ActorFinder(document, facts, known, spans);
    this.countries = new PlacedFacts(facts.filter((fact) => fact.kind === 'country'));
  }

  private readonly sidesAt = new Map<number, BearerKind>();

  /** A side of the agreement, by the words of its name; and what it is called for short. */
  addSide({ term, definition, how }: Definition): void {
    const [name, short] = namesOf(term);
    const spelled = how === 'abbreviation' ? this.textOf(definition!) : name;
    const kind = this.actors.kindOf(`the ${spelled}`, NOWHERE);
    // "the Host Nation (HN)" are two terms of one party.
    const beside = kind === null && definition ? this.sidesAt.get(definition.start) : undefined;
    if (beside) this.names.set(name.toLowerCase(), beside);
    // The words of a party's name say that of themselves.
    if (isSide(kind)) {
      if (definition) this.sidesAt.set(definition.start, kind!);
      if (this.names.has(name.toLowerCase())) this.names.set(name.toLowerCase(), kind);
      if (how !== 'abbreviation')
        for (const country of this.countriesIn(definition!)) this.sides.set(country, kind);
    }
    if (kind === null || kind === 'person') return;
    const initials = how === 'abbreviation' ? term : short;
    if (initials !== undefined) this.names.set(initials.toLowerCase(), kind);
  }

  /** Somebody whom only the meaning tells. */
  addByMeaning({ term, definition, how }: Definition): void {
    const [term_] = namesOf(term);
    const name = term_.toLowerCase();
    if (how === 'abbreviation' || this.names.has(name)) return;
    const known = this.actors.kindOf(`the ${term_}`, NOWHERE);
    if (known !== null) return;
    const kind = this.meant(definition!);
    const isPlural = name.endsWith('s');
    if (kind === null || (isPlural && !isSide(kind))) return;
    this.names.set(name, kind);
    if (kind === 'joint-body') this.names.set(`${name}s`, kind);
  }

  private meant(definition: Span): BearerKind | null {
    const whole = this.textOf(definition);
    const words = whole.slice(0, END_OF_NOUN.exec(whole)?.index ?? MEANING_CHARS).trim();
    if (words.length >= MEANING_CHARS || !/^(?:the|an?|any|those)\s/i.test(words)) return null;
    const span = { start: definition.start, end: definition.start + words.length };
    const isOffice = HOLDER_OF_OFFICE.test(words);
    if (!isOffice && !OF_SOMEBODY.test(words)) return this.jointBody(words, span);
    if (isOffice) return OF_EACH.test(whole) ? null : this.holder(whole, definition);
    const side = this.sideOf(words, span);
    if (side) return side;
    const kind = this.actors.kindOf(words, span) ?? this.actors.mentionedIn(words, span);
    return isSide(kind) || kind === 'named-party' || kind === 'joint-body' ? kind : null;
  }

  /** Who is appointed under an agreement that has no sending side acts for all. */
  private holder(words: string, span: Span): BearerKind | null {
    const side = this.actors.mentionedIn(words, span);
    if (isSide(side)) return side;
    return this.actors.hasSendingState() ? null : 'joint-body';
  }

  private jointBody(words: string, span: Span): BearerKind | null {
    return this.actors.kindOf(words, span) === 'joint-body' ? 'joint-body' : null;
  }

  private sideOf(words: string, span: Span): BearerKind | null {
    if (this.sides.size === 0) return null;
    const codes = new Set(this.countriesIn(span));
    for (const [word] of words.matchAll(/\b[A-Z][a-z]+\b/g)) {
      const code = countryOfAdjective(word);
      if (code !== undefined) codes.add(code);
    }
    const sides = new Set([...codes].map((code) => this.sides.get(code)));
    return sides.size === 1 ? ([...sides][0] ?? null) : null;
  }

  private countriesIn({ start, end }: Span): string[] {
    const found: string[] = [];
    for (let next = this.countries.from(start); next < this.countries.facts.length; next += 1) {
      const { country, span } = this.countries.facts[next]!;
      if (span.end > end) break;
      found.push(country);
    }
    return found;
  }

  private textOf({ start, end }: Span): string {
    return this.document.text
      .slice(start, Math.min(end, start + 2 * MEANING_CHARS))
      .replace(/\s+/g, ' ')
      .trim();
  }
}
const NOWHERE: Span = { start: 0, end: 0 };

/** A name and, in brackets behind it, its short form. */
function namesOf(term: string): [name: string, short?: string] {
  const shortened = SHORTENED.exec(term);
  return shortened ? [shortened[1]!, shortened[2]!] : [term];
}
