import type { InstrumentKind } from '../../model/index.js';
import { matchAt } from '../match-at.js';
import { ACRONYMS, knownInstrument } from './known-instruments.js';
import { codeAfterBlanks, isCapital, isFigure, isLetter, lettersEnd } from './letters.js';

const KINDS: readonly (readonly [pattern: RegExp, kind: InstrumentKind])[] = [
  [/^exchange|^note(?: verbale)?$/i, 'exchange-of-notes'],
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

/** The kind a noun found by `nounAt` stands for. */
export const kindOf = (noun: string): InstrumentKind =>
  KINDS.find(([pattern]) => pattern.test(noun))?.[1] ?? 'other';

/** Nouns that only a number or a year makes an instrument. */
const NEEDS_NUMBER = /^(?:note|law|decree|ordinance|regulation|rule|directive|decision|resolution|stanag)/i;
/** Nouns of official texts, which bear bare numbers: "Act 1234". */
const OFFICIAL = /^(?:law|decree|ordinance|regulation|rule|directive|decision|resolution|stanag|act)/i;
/** Nouns that words before or after them must make a title. */
const NEEDS_NAME =
  /^(?:act|code|covenant|charter|declaration|statute|constitution|accord|pact|plan|note|deed|lease|contract)/i;

const SHORT_NAMES: ReadonlySet<string> = new Set(ACRONYMS);

/** What is known of a noun by itself. */
export interface NounTraits {
  /** It is the short name of an instrument in common use. */
  known: boolean;
  kind: InstrumentKind;
  needsNumber: boolean;
  official: boolean;
  needsName: boolean;
  singular: string;
}

function readTraits(noun: string): NounTraits {
  const plain = noun.replace(/\s+/g, ' ');
  const shortName = plain.replace(/ (?:Agreement|Convention|Treaty|Charter|Protocol)$/, '');
  const known = SHORT_NAMES.has(plain) || SHORT_NAMES.has(shortName);
  return {
    known,
    kind: known ? ((knownInstrument(plain) ?? knownInstrument(shortName))?.kind ?? 'other') : kindOf(noun),
    needsNumber: NEEDS_NUMBER.test(noun),
    official: OFFICIAL.test(noun),
    needsName: NEEDS_NAME.test(noun),
    singular: noun
      .replace(/ies$/, 'y')
      .replace(/(?<=[a-z])s$/, '')
      .replace(/^Memoranda/, 'Memorandum'),
  };
}

/** What is known of a noun found by `nounAt`. */
export const traitsOf = (noun: string): NounTraits => TRAITS.get(noun) ?? readTraits(noun);

/** Nouns of one word, as printed. */
const NOUNS: ReadonlySet<string> = new Set(
  `Treaty Treaties Pact Covenant Convention Conventions Agreement Agreements Accord Accords Charter Protocol Protocols
   Memorandum MOU MoU Arrangement Arrangements Statute Constitution Declaration Act Code Law Laws Decree Ordinance
   Regulation Regulations Directive Decision Resolution resolution STANAG Contract Lease Indenture Deed Note`.split(
    /\s+/,
  ),
);
const TRAITS: ReadonlyMap<string, NounTraits> = new Map([...NOUNS].map((noun) => [noun, readTraits(noun)]));
/** Nouns of several words, by the first. */
const PHRASE =
  /(?:Memorand(?:um|a) of (?:Understanding|Agreement)|Exchanges? of (?:Notes|Letters)|Note [Vv]erbale|Final Act)(?!\p{L})/uy;
const PHRASE_BEGINNINGS: ReadonlySet<string> = new Set(
  'Memorandum Memoranda Exchange Exchanges Note Final'.split(' '),
);
/** Short names in common use. */
const SHORT_NAME = new RegExp(
  `(?:${ACRONYMS.map((name) => name.replace(/ /g, '[ \\u00a0\\n]')).join('|')})(?:[ \\u00a0\\n](?:Agreement|Convention|Treaty|Charter|Protocol))?(?![\\p{L}\\d-])`,
  'uy',
);
const SHORT_NAME_BEGINNINGS: ReadonlySet<string> = new Set(
  ACRONYMS.map((name) => /^[A-Za-z]+/.exec(name)![0]),
);

/** The noun for an instrument that begins at `at`, by its capital, or a short name in common use; null where none does. */
export function nounAt(text: string, at: number): string | null {
  if (at > 0 && refusesBefore(text.charCodeAt(at - 1))) return null;
  const first = text.charCodeAt(at);
  // Of nouns in small letters "resolution" alone is one.
  if (!isCapital(first) && first !== SMALL_R) return null;
  const word = text.slice(at, lettersEnd(text, at));
  const phrase = PHRASE_BEGINNINGS.has(word) ? matchAt(PHRASE, text, at) : null;
  if (phrase) return phrase[0];
  if (NOUNS.has(word)) return isLetter(text.charCodeAt(at + word.length)) ? null : word;
  return SHORT_NAME_BEGINNINGS.has(word) ? (matchAt(SHORT_NAME, text, at)?.[0] ?? null) : null;
}

const [HYPHEN, SMALL_R] = [0x2d, 0x72];
const refusesBefore = (code: number): boolean => code === HYPHEN || isFigure(code) || isLetter(code);

/** The first words of what `nounAt` finds, lower case. */
export const NOUN_BEGINNINGS: readonly string[] = [
  ...NOUNS,
  ...PHRASE_BEGINNINGS,
  ...SHORT_NAME_BEGINNINGS,
].map((word) => word.toLowerCase());

/** Words behind a noun that make it part of a name of something else. */
const OTHER_THING =
  /[ \u00a0]?(?:Organi[sz]ation|Parties|Party|States?|Area|Council|Date|Year|Number|Term|Period|Office|Committee|Body|Products?|Territory|Price|Regulations?|Rules?|Documents?|Secretariat|Zone|Law|Enforcement|-)(?!\p{L})/uy;

/** True where the noun that ends at `at` is part of a name of something else: "Treaty Organisation". */
export function isOfOtherThing(text: string, at: number): boolean {
  const code = codeAfterBlanks(text, at);
  return (isCapital(code) || code === HYPHEN) && matchAt(OTHER_THING, text, at) !== null;
}
