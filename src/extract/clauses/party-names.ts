import {
  type Bearer,
  type DocumentText,
  type Fact,
  type Party,
  partitionPoint,
  type Span,
  type Stated,
} from '../../model/index.js';
import { nationalitiesIn } from '../nationalities.js';
import type { Actor } from './actor-finder.js';
import { CONTRACT_ROLES, determiners, ROLE_PARTY } from './actor-words.js';
import type { Alias } from './aliases.js';
import { evenlySpaced } from './letters.js';
import { wordFinder } from './word-finder.js';

/** Before a name in brackets, so far back the party may be that goes by it. */
const NAMED_CHARS = 420;
/** What a nationality stands before: without one of them none is looked for. */
const findOrgan = wordFinder(
  `government governments ministry minister department federal royal armed defence defense party participant side navy
  army air`.split(/\s+/),
);
/** The longest name by which a party is looked for. */
const NAME_CHARS = 80;
const FEWEST_INITIALS = 3;
const ORGANISATION = /\borgani[sz]ation\b/i;
/** Through whom the only State of an agreement acts. */
const ORGANS_OF_STATE = [
  'government',
  'host government',
  'competent authorities',
  'appropriate authorities',
  'relevant authorities',
  'national authorities',
];
/** Which party it is, and whether the words name it or only its role. */
interface Known {
  party: number | null;
  role: string | null;
}

/** Tells which party of the agreement, or which role, the words for an actor mean. */
export class PartyNames {
  private readonly text: string;
  private readonly countries: readonly Extract<Fact, { kind: 'country' }>[];
  private readonly byCountry = new Map<string, number>();
  /** Names of their own, lower case, without "the", to parties. */
  private readonly byName = new Map<string, number>();
  /** By the words as printed. */
  private readonly known = new Map<string, Known>();
  private readonly own = new Map<string, number | null>();

  constructor(
    document: DocumentText,
    facts: readonly Fact[],
    parties: readonly Stated<Party>[],
    aliases: readonly Alias[],
  ) {
    this.text = document.text;
    this.countries = facts.filter((fact) => fact.kind === 'country');
    parties.forEach(({ value: { name, country, kind, roles } }, index) => {
      // Two parties of one State cannot be told by its name; a company of it is not meant by it.
      if (country && kind === 'state') this.byCountry.set(country, this.byCountry.has(country) ? -1 : index);
      if (kind !== 'state') this.byName.set(bare(name), index);
      for (const { value } of roles) if (!this.byName.has(bare(value))) this.byName.set(bare(value), index);
    });
    if (parties.length === 0) return;
    this.addShortNames(parties.map(({ value }) => value));
    for (const { name, at } of aliases) {
      const party = this.nearestBefore(at, parties);
      if (party !== null && !this.byName.has(name)) this.byName.set(name, party);
    }
  }

  /** Where a State agrees with organisations: "the Government", "the Organisation", and those by their initials. */
  private addShortNames(parties: readonly Party[]): void {
    const add = (name: string, index: number): void => {
      if (!this.byName.has(name)) this.byName.set(name, index);
    };
    const organisations = parties.filter(({ kind }) => kind === 'organisation');
    parties.forEach(({ name, kind }, index) => {
      if (kind !== 'organisation') return;
      const initials = name.replace(/[^A-Z]/g, '').toLowerCase();
      if (initials.length >= FEWEST_INITIALS) add(initials, index);
      if (organisations.length === 1 && ORGANISATION.test(name))
        for (const word of ['organisation', 'organization']) add(word, index);
    });
    const states = parties.filter(({ kind }) => kind === 'state');
    if (states.length !== 1 || organisations.length === 0) return;
    for (const organ of ORGANS_OF_STATE) add(organ, parties.indexOf(states[0]!));
  }

  /** The actor with the party or the role it is. */
  named({ kind, span }: Actor): Bearer {
    if (kind === 'each-party' || kind === 'person') return { kind, span, party: null, role: null };
    if (kind === 'all-parties' || kind === 'joint-body' || kind === 'other') {
      const party = this.byOwnName(span);
      if (party !== undefined) return { kind: 'named-party', span, party, role: null };
      if (kind !== 'other') return { kind, span, party: null, role: null };
    }
    const printed = this.text.slice(span.start, span.end);
    let known = this.known.get(printed);
    if (known === undefined) {
      const words = evenlySpaced(printed).trim();
      known = { party: this.partyOf(words, span), role: roleOf(words, kind) };
      this.known.set(printed, known);
    }
    const { party, role } = known;
    return { kind, span, party, role };
  }

  private byOwnName({ start, end }: Span): number | undefined {
    if (end - start > NAME_CHARS || this.byName.size === 0) return undefined;
    const printed = this.text.slice(start, end);
    let party = this.own.get(printed);
    if (party === undefined) {
      party = this.byName.get(bare(printed)) ?? null;
      this.own.set(printed, party);
    }
    return party ?? undefined;
  }

  private partyOf(words: string, span: Span): number | null {
    const name = bare(words);
    const own = this.byName.get(name);
    if (own !== undefined) return own;
    const codes = new Set(this.countriesIn(span));
    if (findOrgan(words, 0, words.length) !== -1)
      for (const { country } of nationalitiesIn(words)) codes.add(country);
    if (codes.size === 1) {
      const index = this.byCountry.get([...codes][0]!);
      if (index !== undefined && index !== -1) return index;
    }
    // "the Supplier's personnel", "Acme and its affiliates": the first name of one.
    for (const [alias, index] of this.byName)
      if (name.startsWith(alias) && /^(?:['’]|\s|,)/.test(name.slice(alias.length))) return index;
    return null;
  }

  private countriesIn({ start, end }: Span): string[] {
    const found: string[] = [];
    let next = partitionPoint(this.countries, (fact) => fact.span.start < start);
    for (; next < this.countries.length && this.countries[next]!.span.end <= end; next += 1)
      found.push(this.countries[next]!.country);
    return found;
  }

  /** The party named last before `at`. */
  private nearestBefore(at: number, parties: readonly Stated<Party>[]): number | null {
    const from = Math.max(0, at - NAMED_CHARS);
    const window = this.text.slice(from, at).toLowerCase().replace(/\s/g, ' ');
    let best: { index: number; place: number } | null = null;
    const offer = (index: number, place: number): void => {
      if (place !== -1 && (best === null || place > best.place)) best = { index, place };
    };
    parties.forEach(({ value }, index) => {
      offer(index, window.lastIndexOf(value.name.toLowerCase()));
    });
    let next = partitionPoint(this.countries, (fact) => fact.span.start < from);
    for (; next < this.countries.length && this.countries[next]!.span.end <= at; next += 1) {
      const { country, span } = this.countries[next]!;
      const index = this.byCountry.get(country);
      if (index !== undefined && index !== -1) offer(index, span.start - from);
    }
    return (best as { index: number } | null)?.index ?? null;
  }
}

function bare(words: string): string {
  const lower = words.toLowerCase();
  const name = evenlySpaced(MARKS.test(lower) ? lower.replace(/["“”‘]/g, '') : lower).trim();
  return name.startsWith('the ') ? name.slice('the '.length) : name;
}
const MARKS = /["“”‘]/;

const PARTY_NOUNS = ['party', 'participant', 'government', 'state', 'nation', 'side', 'country'];
const isRoleParty = (phrase: string): boolean =>
  PARTY_NOUNS.some((noun) => phrase.endsWith(noun)) && ROLE_PARTY.test(phrase);

/** The role the words name it by: `supplier`, `requesting-party`; its kind where that is a role. */
function roleOf(words: string, kind: Bearer['kind']): string | null {
  if (kind === 'sending-state' || kind === 'receiving-state') return kind;
  const phrase = words.toLowerCase();
  const role = isRoleParty(phrase) ? phrase : CONTRACT_ROLES.exec(phrase)?.[0];
  if (!role) return null;
  const parts = role.split(' ');
  return parts.slice(determiners(parts)).join('-');
}
