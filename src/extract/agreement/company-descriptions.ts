import type { Party, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { legalSystem, legalSystemOf } from './legal-systems.js';
import { state } from './party-list.js';

/** The description behind a party's name ends in so many characters, with what stands in brackets before it. */
const DESCRIPTION_CHARS = 240;
const IS_COMPANY =
  /^[ ,]*(?:\([^()]{1,60}\)[ ,]*)?(?:(?:being|as) +)?(?:(?:an?|the|one) +)?(?:[A-Za-z-]+ +){0,4}?(?:compan(?:y|ies)|corporation|partnership|incorporated|organi[sz]ed|duly +(?:organi[sz]ed|incorporated|established)|limited +liability|registered +(?:in|under|with))(?!\w)/i;
/** By whose law it is a company: "organised under the laws of |Norway|", "incorporated in |England and Wales|". */
const UNDER_THE_LAWS =
  /\b(?:under +(?:and +by +virtue +of +)?(?:the +)?laws? +of|(?:incorporated|organi[sz]ed|established|registered|formed) +(?:and +existing +)?(?:in|under)) +(?:the +)?(?:(?:State|Commonwealth|Province|Kingdom|Republic) +of +)?(?:the +)?([A-Z][a-z]+(?: +(?:and +|of +)?(?:the +)?[A-Z][a-z]+){0,3})/;
/** "a |Delaware| corporation", "a |Swiss| company" */
const OF_A_PLACE =
  /^[ ,]*(?:\([^()]{1,60}\)[ ,]*)?an? +([A-Z][a-z]+(?: +[A-Z][a-z]+)?) +(?:[a-z-]+ +){0,3}(?:company|corporation|partnership)\b/;

/** The words that describe a party: up to the next one, which the text names behind them. */
function descriptionOf({ flat }: AgreementContext, parties: readonly Stated<Party>[], index: number): string {
  const { end } = parties[index]!.span;
  const next = parties[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
  return flat.slice(end, Math.min(end + DESCRIPTION_CHARS, next > end ? next : end + DESCRIPTION_CHARS));
}

/**
 * The parties, with those that the text describes as companies told as such, whatever their names look like; a State that
 * contracts with companies, or a ministry that does so for it, is a State here too.
 */
export const described = (context: AgreementContext, parties: readonly Stated<Party>[]): Stated<Party>[] =>
  parties.map((party, index) => {
    const { kind, country } = party.value;
    if ((kind !== 'other' && kind !== 'person') || country !== null) return party;
    if (IS_COMPANY.test(descriptionOf(context, parties, index)))
      return { ...party, value: { ...party.value, kind: 'company' } };
    return stateOf(context, party) ?? party;
  });

/** "the Ministry of Defence of the |Kingdom of Norway|", "the |Slovak Republic|"; null for others. */
function stateOf(context: AgreementContext, { value, span }: Stated<Party>): Stated<Party> | null {
  const named = context.factsIn('country', span)[0];
  if (!named) return null;
  const before = context.flat.slice(span.start, named.span.start);
  return /^(?:the +)?$/i.test(before) || (ORGAN_OF_STATE.test(value.name) && / of +(?:the +)?$/i.test(before))
    ? state(named.country, named.span)
    : null;
}
const ORGAN_OF_STATE =
  /^(?:the +)?(?:government|(?:federal +)?(?:ministry|minister|department|secretary)|armed +forces|army|navy|air +force)\b/i;

/** The parties, companies with the State by whose law they are organised, where their description says so. */
export const withSeats = (context: AgreementContext, parties: readonly Stated<Party>[]): Stated<Party>[] =>
  parties.map((party, index) => {
    if (party.value.kind !== 'company') return party;
    const words = descriptionOf(context, parties, index);
    const law = UNDER_THE_LAWS.exec(words)?.[1];
    const place = law ? null : OF_A_PLACE.exec(words)?.[1];
    const country = (law ? longestSystem(law) : place ? legalSystemOf(place) : null)?.country ?? null;
    return country ? { ...party, value: { ...party.value, country } } : party;
  });

/** The legal system that most of the words with capitals name: "|Norway| Registered". */
function longestSystem(words: string): ReturnType<typeof legalSystem> {
  const parts = words.split(/\s+/);
  for (let count = parts.length; count > 0; count -= 1) {
    const system = legalSystem(parts.slice(0, count).join(' '));
    if (system) return system;
  }
  return null;
}
