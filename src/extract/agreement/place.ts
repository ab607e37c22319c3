import type { Stated } from '../../model/index.js';
import { eachMatch } from '../match-at.js';
import type { AgreementContext } from './context.js';

/** "at The Hague", "at the Hague", "in Amman", "at the city of …": the place is its capitalised words, up to the same formula in another language. White space stands between two of them, so that they can be parted in one way only. */
const PLACE =
  /\b(?:at|in|AT|IN) +((?:[Tt]he +(?:[Cc]ity +of +|(?=Hague\b)))?[A-Z][\p{L}’'.-]*(?:(?: | +(?:de|la|le|di|del|of|upon|on|sur|am) +(?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b))[A-Z][\p{L}’'.-]*){0,3}? ?(?:,? +D\.?C\.?)?)(?<!\p{L}(?=\p{L}))(?=[,.; ]*(?:,|\.|\(|at\b|on\b|this\b|the\b|in\b|ON\b|THIS\b|IN\b|and\b|F(?:ait|atto|eito)\b|Ge(?:schehen|daan)\b|Hecho\b|Tehty\b|Udf|Utf|\d|$))/gu;
/** Signed in several places at once. */
const CITIES = /\bat +the +cities +of +([A-Z]\p{L}+(?:, [A-Z]\p{L}+){0,4} and [A-Z]\p{L}+)/u;
/** "at the Headquarters of the United Nations, |New York|". */
const HEADQUARTERS =
  /\bat +(?:the +)?[Hh]eadquarters +of +[^,.;\d]{2,80}, +(?:(?:at|in) +)?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?=[,.]| (?:on|this)\b|$)/u;
const NOT_A_PLACE =
  /^(?:Duplicate|DUPLICATE|Triplicate|TRIPLICATE|Two|TWO|Three|English|ENGLISH|French|Witness|WITNESS|Faith|Quadruplicate|January|February|March|April|May|June|July|August|September|October|November|December|Each|The +English|Government|Article|Original|Single)\b|^(?:Croatian|Spanish|German|Dutch|Arabic|Russian|Italian|Portuguese|Chinese|Turkish|Polish|Ukrainian|Serbian|Hungarian|Czech|Slovak|Norwegian|Swedish|Danish|Finnish|Estonian|Latvian|Lithuanian|Greek|Hebrew|Japanese|Korean)(?!\w)/;

/** The places named in a stretch after "at" or "in": the first, with those joined to it ("at Lima and Oslo"). */
export function readPlaces(context: AgreementContext, start: number, end: number): Stated<string> | null {
  const { flat } = context;
  const first = readPlace(flat, start, end);
  if (!first) return null;
  const place = withoutCountry(context, first);
  const more = JOINED.exec(flat.slice(first.span.end, Math.min(first.span.end + JOINED_CHARS, end)));
  if (!more) return place;
  const others = [...more[0].matchAll(JOINED_NAME)].map(({ 1: name, index }) => ({
    value: name!,
    span: { start: first.span.end + index, end: first.span.end + index + name!.length },
  }));
  const cities = others.filter(({ value, span }) => !NOT_A_PLACE.test(value) && !isCountry(context, span));
  return joinPlaces([place, ...cities.map(({ value, span }) => ({ value: value.trim(), span }))]);
}
const JOINED_CHARS = 160;
const NAME =
  "(?:The )?\\p{Lu}[\\p{L}’'-]+(?: (?:(?:de|la|le|di|del|of|upon|on|sur|am) )?\\p{Lu}[\\p{L}’'-]+){0,3}";
/** ", Oslo and Rome on": the rest of a list of places, up to what may follow it. */
const JOINED = new RegExp(
  `^(?:, (?:(?:at|in) )?${NAME}){0,5},? (?:and|AND) (?:(?:at|in|AT|IN) )?(?:the [Cc]ity of )?${NAME}(?=,| (?:on|this|the|in|ON|THIS|THE|IN)\\b)`,
  'u',
);
const JOINED_NAME = new RegExp(`(?<=(?:,|and|AND|at|in|AT|IN|of) )(${NAME})`, 'gu');

/** Places in the order printed, as one value: `Lima, Oslo and Rome`, with the words from the first to the last. */
export function joinPlaces(places: readonly Stated<string>[]): Stated<string> {
  const names = places.map(({ value }) => value);
  const last = names.pop()!;
  const value = names.length === 0 ? last : `${names.join(', ')} and ${last}`;
  return { value, span: { start: places[0]!.span.start, end: places.at(-1)!.span.end } };
}

const isCountry = ({ hasFact }: AgreementContext, { start, end }: Stated<string>['span']): boolean =>
  hasFact('country', { start, end: end + 1 });

/** "Nassau Bahamas": the State after its city, with no comma between them. */
function withoutCountry(
  { flat, factsIn }: AgreementContext,
  { value, span }: Stated<string>,
): Stated<string> {
  const state = factsIn('country', span).find((fact) => fact.span.end === span.end);
  const city = state && flat.slice(span.start, state.span.start).trimEnd();
  if (!city || /(?:^| )\p{Ll}+$/u.test(city) || /^(?:New|San|Santa|Saint|St\.)$/.test(city))
    return { value, span };
  return { value: city, span: { start: span.start, end: span.start + city.length } };
}

/** The first place named in a stretch after "at" or "in". */
export function readPlace(flat: string, start: number, end: number): Stated<string> | null {
  const words = flat.slice(start, end);
  const cities =
    words.includes('cities') || words.includes('quarters')
      ? (CITIES.exec(words) ?? HEADQUARTERS.exec(words))
      : null;
  if (cities) {
    const at = start + cities.index + cities[0].length - cities[1]!.length;
    return { value: cities[1]!, span: { start: at, end: at + cities[1]!.length } };
  }
  for (const match of eachMatch(PLACE, words)) {
    const name = match[1]!
      .trim()
      .replace(/^[Tt]he +[Cc]ity +of +/, '')
      .replace(/(?<!\bD\.C)[.,]$/, '');
    if (NOT_A_PLACE.test(name)) continue;
    const at = start + match.index + match[0].indexOf(name);
    return { value: name.replace(/^the(?= Hague$)/, 'The'), span: { start: at, end: at + name.length } };
  }
  return null;
}
