import type { Fact, Party, Span, Stated } from '../../model/index.js';
import { countryName } from '../country-names.js';
import { allMatches } from '../match-at.js';
import { countryOfAdjective, nationalitiesIn } from '../nationalities.js';
import { namesCompany } from './company-names.js';
import type { AgreementContext } from './context.js';

/** A word of a name; a line of capitals has its small words in capitals too. */
const NAME_WORD = "(?!(?:AND|BETWEEN|AMONG|THE|OF|FOR|ON|IN|WITH)\\b)[A-Z][\\w’'-]+";
const BODIES =
  'Organisation|Organization|Association|Court|Tribunal|Institute|Conference|League|Union|Community|Communities|Nations|Agency|Headquarters|Commission|Council|Fund|Bank|Authority|Secretariat|Euratom|Office|Bureau|Centre|Center|Committee|Programme|Foundation|University|Laboratory|Facility';
/** Of these, many are a part of a State or what the agreement is about: parties only where they are joined to another. */
const MINOR =
  /^(?:Office|Bureau|Cent(?:re|er)|Committee|Programme|Foundation|University|Laboratory|Facility)$/i;
/** The noun that says what a body is: "World Food |Programme| of the Nations". */
const HEAD_NOUN = new RegExp(`\\b(${BODIES})(?= +(?:of|for|on)\\b|$)`, 'i');
const JOINED = /\b(?:between|among|and|with) +(?:the +)?$|, +the +$/i;
const REPRESENTED = /\b(?:represented +by|acting +through)\b[^,;]{0,80}(?:, +the +)?$/i;
const OF_BODY = new RegExp(`\\b(?:${BODIES}) +$`);
const ORGANISATION = new RegExp(
  `\\b(?=[A-Zt])(?:(?:[Tt]he|THE) +)?((?:United +Nations +Educational, +Scientific +and +Cultural +|Food +and +Agriculture +)?(?:${NAME_WORD} +(?:(?:of|for|on|the|in|OF|THE) +){0,2}){0,6}(?:${BODIES}|${BODIES.toUpperCase()})(?: +(?:of|for|on|OF) +(?:(?:the|THE) +)?${NAME_WORD}(?: +(?:and +|in +|of +|for +)?${NAME_WORD}){0,5})?|NATO|SHAPE|SACLANT|OPCW|OSCE|EUROCONTROL|Eurojust|Europol|UNESCO|UNIDO|UNICEF)\\b`,
  'g',
);
/** An organisation after these is somebody's office or a means, not a party. */
const NOT_A_PARTY =
  /\b(?:(?:President|King|Queen|Emperor|Minister|Secretary|Chairman|Director|Members?|Member +States|Charter|Constitution|procedures?|framework|auspices|decisions?|principles|purposes|law|laws) +(?:of|in)|within|through|under|use) +(?:the +)?$/i;
/** What may follow a party's name in a list. */
const LISTED =
  /^(?: *[,(;.:“"-]| *$| +(?:and|hereinafter|represented|on|concerning|regarding|relating|for|with|about|[a-z]{4,14}ing|in +respect)\b| +\()/i;
/** What ends the list of parties: the subject of the agreement, a recital, a definition. */
const END_OF_LIST =
  /\b(?:concerning|regarding|relating|relative|on\b(?! +behalf| +the +(?:one|other|first|second) +(?:hand|part|side))|for +(?:(?:the|an?)\b|mutual|cooperation|co-operation|defen[cs]e)|in +(?:the +(?:field|area|matter|sphere)|respect|relation|connection|consultation)|meeting +(?:under|at|in)\b|with +(?:respect|regard)|about|to +(?:implement|establish|further|facilitate|provide)|hereinafter|hereafter|thereafter|herein|\(|desir|wish|recall|recogni|consider|noting|reaffirm|affirm|having|being|bearing|welcom|emphasi|underlin|inspired|conscious|convinced|whereas|pursuant|have +agreed|providing|contributing|implementing|governing|covering|establishing|defining|determining|regulating|setting|modifying|amending|supplementing|signed|done|faithful|guided|mindful|aware|committed|in +accordance|determined|resolved|confirming|believing|; +(?!and))/i;
/** How far a list of parties is read. */
export const REGION_CHARS = 1500;

/** A stretch that lists the parties: after "between" in a title, at the head of the preamble. */
export function listAfter(flat: string, start: number, limit: number): Span {
  const stretch = flat.slice(start, Math.min(limit, start + REGION_CHARS));
  let from = 0;
  for (let left = 3; left > 0; left -= 1) {
    const end = END_OF_LIST.exec(stretch.slice(from));
    if (!end) return { start, end: start + stretch.length };
    // "(hereinafter …), on the one part, and the Republic of …": a name in brackets, and the list goes on.
    const named = /^(?:[(h]|in +respect)/i.test(end[0])
      ? GOES_ON.exec(stretch.slice(from + end.index, from + end.index + 240))
      : null;
    const length = named?.[0].length ?? lengthOfName(stretch, from + end.index, end[0]);
    if (length === undefined) return { start, end: start + from + end.index };
    from += end.index + length;
  }
  const end = END_OF_LIST.exec(stretch.slice(from));
  return { start, end: start + (end ? from + end.index : stretch.length) };
}
/** "the Institute |for the| Study of Rice": the end that was found is part of a name. */
function lengthOfName(stretch: string, at: number, found: string): number | undefined {
  const isName =
    /^(?:for|on)\b/i.test(found) &&
    OF_BODY.test(stretch.slice(Math.max(0, at - 30), at)) &&
    /^(?:for|on) +(?:the +)?[A-Z]/.test(stretch.slice(at, at + 80));
  return isName ? found.length : undefined;
}
const GOES_ON =
  /^(?:\([^()]{1,160}\)|in +respect +of +(?:the +)?[A-Z][^,;()]{2,60}\)?|here\w+ +[^,;()]{3,120}\)?)(?:,? *(?:on|of) +the +(?:one|first) +(?:part|hand|side))? *,? *and +(?=(?:the|The) |[A-Z])/;

/** The communities themselves are the party, not the organ that concludes for them. */
const ORGAN_OF = /^(?:Council|Commission) +of +(?:the +)?(?=European )/i;

/** A State as a party. */
export const state = (country: string, span: Span): Stated<Party> => ({
  value: { name: countryName(country), kind: 'state', country, roles: [] },
  span,
});

/** "Great Britain, Ireland and the British Dominions beyond the Seas": one Crown; "in respect of Aruba": a part of the State before it; "as authorised by", "under the authority of the Government of …": the State behind a territory, whereas "the competent authority of" stands for its own; a region with agreements of its own. */
const PART_OF_IT =
  /\bGreat +Britain(?:,|,? +and) +(?:of +)?(?:[A-Z]\w+ +)?$|\bin +respect +of +(?:the +)?$|\b(?:as|been|being|duly) +(?:authori[sz]ed|entrusted|empowered) +by +(?:the +Government +of +)?(?:the +)?$|\b(?:under|by|with|on) +(?:the +|an? +)?(?:authority|authori[sz]ation|(?:letters? +of +)?entrustment|consent) +(?:of|from|by) +the +Government +of +(?:the +)?$|\bSpecial +Administrative +Region +of +(?:the +)?$|\b(?:Seas|Faith), +Emperor +of +$/;
/** Whether a State is named for its part in another party, or for one that is none. */
export const isPartOfIt = ({ flat }: AgreementContext, { span: { start } }: Fact): boolean =>
  PART_OF_IT.test(flat.slice(Math.max(0, start - 70), start));
/** The States named within a span. */
export const statesIn = (context: AgreementContext, within: Span): Extract<Fact, { kind: 'country' }>[] =>
  context.factsIn('country', within).filter((fact) => !isPartOfIt(context, fact));

/** The States named by an adjective before one of their organs: "the Finnish Ministry of Defence". */
export const nationalities = (context: AgreementContext, within: Span): { country: string; span: Span }[] =>
  nationalitiesIn(context.flat.slice(within.start, within.end)).map(({ country, start, end }) => ({
    country,
    span: { start: within.start + start, end: within.start + end },
  }));

/** The States and organisations a stretch lists, in the order printed; none where it names companies. */
export function readList(context: AgreementContext, list: Span): Stated<Party>[] {
  // Companies have their addresses and laws in States that are no parties.
  if (namesCompany(context.flat.slice(list.start, list.end))) return [];
  const found: Stated<Party>[] = [...statesIn(context, list), ...nationalities(context, list)].map(
    ({ country, span }) => state(country, span),
  );
  found.push(...beneluxIn(context.flat.slice(list.start, list.end), list.start, found));
  for (const match of allMatches(ORGANISATION, context.flat.slice(list.start, list.end))) {
    const organ = ORGAN_OF.exec(match[1]!)?.[0].length ?? 0;
    const start = list.start + match.index + match[0].length - match[1]!.length + organ;
    const name = match[1]!.slice(organ);
    const span = { start, end: start + name.length };
    // "the Swiss Federal Council", "the Union of …": the State has been read already.
    const within = found.findIndex((party) => party.span.start < span.end && span.start < party.span.end);
    // "the Special Court for …" is no State, though it has the name of one.
    if (within >= 0 && FOR_A_STATE.test(context.flat.slice(span.start, found[within]!.span.start)))
      found.splice(within, 1);
    else if (within >= 0) continue;
    if (
      /^(?:(?:Member +)?States|Members|Countries) +of\b|\b(?:Federal|State) +Council|\bof +Ministers|^(?:President|Secretary|Minister|Director|Chairman|Chief|Commander|Member|Head)s?\b/i.test(
        name,
      )
    )
      continue;
    if (NOT_A_PARTY.test(context.flat.slice(Math.max(list.start, span.start - 40), span.start))) continue;
    if (MINOR.test(HEAD_NOUN.exec(name)?.[1] ?? '') && !isJoined(context, list, span)) continue;
    if (!LISTED.test(context.flat.slice(span.end, Math.min(span.end + 20, list.end)))) continue;
    // "the Malaysian Maritime Agency" acts for its State, as a ministry does.
    const country = countryOfAdjective(/^\S+/.exec(name)![0]);
    if (country && (STATE_AGENCY.test(name) || found.some(({ value }) => value.country === country))) {
      found.push(state(country, span));
      continue;
    }
    found.push({
      value: { name: name.replace(/\s+/g, ' '), kind: 'organisation', country: null, roles: [] },
      span,
    });
  }
  found.sort((a, b) => a.span.start - b.span.start);
  return unique(found);
}

/** Whether a body begins the list or is joined to a party before it, not to somebody who represents one. */
function isJoined({ flat }: AgreementContext, list: Span, { start }: Span): boolean {
  if (
    /^\W*(?:the +)?$/i.test(flat.slice(list.start, Math.min(start, list.start + 10))) &&
    start < list.start + 10
  )
    return true;
  const before = flat.slice(Math.max(0, start - 100), start);
  return JOINED.test(before) && !REPRESENTED.test(before);
}

/** "the Benelux countries" are three States, none where the words name one of them besides; an economic union is two. */
function beneluxIn(words: string, start: number, named: readonly Stated<Party>[]): Stated<Party>[] {
  const match = BENELUX.exec(words);
  if (!match) return [];
  const isTwo = match[0].startsWith('Belg');
  if (!isTwo && named.some(({ value }) => BENELUX_STATES.includes(value.country ?? ''))) return [];
  const span = { start: start + match.index, end: start + match.index + match[0].length };
  return (isTwo ? BELGO_LUXEMBOURG : BENELUX_STATES).map((country) => state(country, span));
}
const BENELUX =
  /\b(?:Benelux +(?:[Cc]ountries|[Ss]tates)|States +of +(?:the +)?Benelux|Belg(?:o|ium|ian)-Luxemb(?:ou|u)rg(?:ian)? +Economic +Union)\b/;
const BELGO_LUXEMBOURG: readonly string[] = ['BE', 'LU'];
const BENELUX_STATES: readonly string[] = ['BE', 'LU', 'NL'];

const STATE_AGENCY = /\b(?:Agency|Authority|Office|Headquarters)$/;
const FOR_A_STATE =
  /\b(?:Court|Tribunal|Organi[sz]ation|Agency|Commission|Institute|Fund|Conference) +for +(?:the +)?$/;

/** Each party once, where it is named first. */
export const unique = (parties: readonly Stated<Party>[]): Stated<Party>[] => {
  const seen = new Set<string>();
  return parties.filter(({ value }) => {
    const key = value.country ?? value.name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
