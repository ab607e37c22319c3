import type { InstrumentKind } from '../../model/index.js';
import { ACRONYMS } from './known-instruments.js';

const KINDS: readonly (readonly [pattern: RegExp, kind: InstrumentKind])[] = [
  [/^exchange/i, 'exchange-of-notes'],
  [/^memorand|^mou$/i, 'memorandum'],
  [/^protocol/i, 'protocol'],
  [/^arrangement/i, 'arrangement'],
  [/^convention/i, 'convention'],
  [/^charter/i, 'charter'],
  [/^treat|^pact|^covenant/i, 'treaty'],
  [/^agreement|^accord/i, 'agreement'],
  [/^(?:statute|constitution)/i, 'statute'],
  [/^(?:declaration|final act)/i, 'declaration'],
  [/^(?:act|law|decree|code|ordinance)/i, 'law'],
  [/^(?:regulation|rule)/i, 'regulation'],
  [/^directive/i, 'directive'],
  [/^decision/i, 'decision'],
  [/^resolution/i, 'resolution'],
  [/^stanag/i, 'standard'],
  [/^(?:contract|lease|indenture|deed|note|plan|statement)/i, 'contract'],
];

/** The kind a noun found by `NOUN` stands for. */
export const kindOf = (noun: string): InstrumentKind =>
  KINDS.find(([pattern]) => pattern.test(noun))?.[1] ?? 'other';

/** Nouns that only a number or a year makes an instrument. */
export const NEEDS_NUMBER = /^(?:law|decree|ordinance|regulation|rule|directive|decision|resolution|stanag)/i;
/** Nouns that words before or after them must make a title. */
export const NEEDS_NAME =
  /^(?:act|code|covenant|charter|declaration|statute|constitution|accord|pact|plan|note|deed|lease|contract)/i;

/** A noun for an instrument at a place, by its capital, or a short name in common use. */
export const NOUN = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?:Treat(?:y|ies)|Pact|Covenant|Conventions?|Agreements?|Accords?|Charter|Protocols?|Memorand(?:um|a) of (?:Understanding|Agreement)|Memorandum|MOU|MoU|Arrangements?|Exchanges? of (?:Notes|Letters)|Statute|Constitution|Final Act|Declaration|Act|Code|Laws?|Decree|Ordinance|Regulations?|Directive|Decision|[Rr]esolution|STANAG|Contract|Lease|Indenture|Deed)(?![\\p{L}])|(?:${ACRONYMS.map((name) => name.replace(/ /g, '[ \\u00a0\\n]')).join('|')})(?:[ \\u00a0\\n](?:Agreement|Convention|Treaty|Charter|Protocol))?(?![\\p{L}\\d-]))`,
  'uy',
);
/** The first words of what `NOUN` finds, lower case. */
export const NOUN_BEGINNINGS: readonly string[] = [
  ...'treaty treaties pact covenant convention conventions agreement agreements accord accords charter'.split(
    ' ',
  ),
  ...'protocol protocols memorandum memoranda mou arrangement arrangements exchange exchanges statute'.split(
    ' ',
  ),
  ...'constitution final declaration act code law laws decree ordinance regulation regulations'.split(' '),
  ...'directive decision resolution stanag contract lease indenture deed'.split(' '),
  ...ACRONYMS.map((name) => /^[A-Za-z]+/.exec(name)![0].toLowerCase()),
];
/** Words behind a noun that make it part of a name of something else. */
export const OTHER_THING =
  /^[ \u00a0]?(?:Organi[sz]ation|Parties|Party|States?|Area|Council|Date|Year|Number|Term|Period|Office|Committee|Body|Products?|Territory|Price|Regulations?|Rules?|Documents?|Secretariat|Zone|Law|Enforcement|-)(?!\p{L})/u;
