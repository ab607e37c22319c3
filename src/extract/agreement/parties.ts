import type { Fact, Party, Span, Stated } from '../../model/index.js';
import { countryName } from '../country-names.js';
import { readCompanies, signingCompanies } from './companies.js';
import { namesCompany } from './company-names.js';
import type { AgreementContext } from './context.js';

/** A word of a name; a line of capitals has its small words in capitals too. */
const NAME_WORD = "(?!(?:AND|BETWEEN|AMONG|THE|OF|FOR|ON|IN|WITH)\\b)[A-Z][\\w’'-]+";
const BODIES =
  'Organisation|Organization|Union|Community|Communities|Nations|Agency|Headquarters|Commission|Council|Fund|Bank|Authority|Secretariat|Euratom';
const ORGANISATION = new RegExp(
  `\\b(?:(?:[Tt]he|THE)\\s+)?((?:${NAME_WORD}\\s+(?:(?:of|for|on|the|in|OF|THE)\\s+){0,2}){0,6}(?:${BODIES}|${BODIES.toUpperCase()})(?:\\s+(?:of|for|on|OF)\\s+(?:(?:the|THE)\\s+)?${NAME_WORD}(?:\\s+(?:and\\s+|in\\s+)?${NAME_WORD}){0,5})?|NATO|SHAPE|SACLANT|OPCW|OSCE)\\b`,
  'g',
);
/** An organisation after these is somebody's office or a means, not a party. */
const NOT_A_PARTY =
  /\b(?:(?:President|King|Queen|Emperor|Minister|Secretary|Chairman|Director|Members?|Member\s+States|Charter|Constitution|procedures?|framework|auspices|decisions?|principles|purposes|law|laws)\s+(?:of|in)|within|through|under|use)\s+(?:the\s+)?$/i;
/** What may follow a party's name in a list. */
const LISTED =
  /^(?:\s*[,(;.:“"-]|\s*$|\s+(?:and|hereinafter|represented|on|concerning|regarding|relating|for|with|about)\b|\s+\()/i;
const PARTIES_TO =
  /\b((?:States\s+)?Parties\s+to\s+the\s+(?:present\s+)?[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|of|on|for|the|and)){1,10})/;
/** What ends the list of parties: the subject of the agreement, a recital, a definition. */
const END_OF_LIST =
  /\b(?:concerning|regarding|relating|relative|on\b(?!\s+behalf)|for\s+(?:the|a|an|mutual|cooperation|co-operation|defen[cs]e)|in\s+(?:the\s+(?:field|area|matter|sphere)|respect|relation|connection)|with\s+(?:respect|regard)|about|to\s+(?:implement|establish|further|facilitate|provide)|hereinafter|hereafter|thereafter|herein|\(|desir|wish|recall|recogni|consider|noting|reaffirm|affirm|having|being|bearing|conscious|convinced|whereas|pursuant|have\s+agreed|providing|governing|covering|establishing|amending|supplementing|signed|done|faithful|guided|mindful|aware|convinced|committed|in\s+accordance|determined|resolved|confirming|believing|;\s+(?!and))/i;
const REGION_CHARS = 1500;

/** A stretch that lists the parties: after "between" in a title, at the head of the preamble. */
function listAfter(flat: string, start: number, limit: number): Span {
  const stretch = flat.slice(start, Math.min(limit, start + REGION_CHARS));
  const end = END_OF_LIST.exec(stretch);
  return { start, end: start + (end ? end.index : stretch.length) };
}

const state = (country: string, span: Span): Stated<Party> => ({
  value: { name: countryName(country), kind: 'state', country },
  span,
});

/** "Great Britain, Ireland and the British Dominions beyond the Seas": one Crown. */
const BRITISH_ISLES = /\bGreat\s+Britain(?:,|,?\s+and)\s+(?:of\s+)?(?:Northern\s+)?$/;
const statesIn = (context: AgreementContext, within: Span): Extract<Fact, { kind: 'country' }>[] =>
  context
    .factsIn('country', within)
    .filter(({ span }) => !BRITISH_ISLES.test(context.flat.slice(Math.max(0, span.start - 30), span.start)));

function readList(context: AgreementContext, list: Span): Stated<Party>[] {
  // Companies have their addresses and laws in States that are no parties.
  if (namesCompany(context.flat.slice(list.start, list.end))) return [];
  const found: Stated<Party>[] = statesIn(context, list).map(({ country, span }) => state(country, span));
  for (const match of context.flat.slice(list.start, list.end).matchAll(ORGANISATION)) {
    const start = list.start + match.index + match[0].length - match[1]!.length;
    const span = { start, end: start + match[1]!.length };
    // "the Swiss Federal Council", "the Union of …": the State has been read already.
    if (found.some((party) => party.span.start < span.end && span.start < party.span.end)) continue;
    if (
      /\b(?:Federal|State)\s+Council|\bof\s+Ministers|^(?:President|Secretary|Minister|Director|Chairman|Chief|Commander|Member|Head)s?\b/i.test(
        match[1]!,
      )
    )
      continue;
    if (NOT_A_PARTY.test(context.flat.slice(Math.max(list.start, span.start - 40), span.start))) continue;
    if (!LISTED.test(context.flat.slice(span.end, span.end + 20))) continue;
    found.push({
      value: { name: match[1]!.replace(/\s+/g, ' '), kind: 'organisation', country: null },
      span,
    });
  }
  found.sort((a, b) => a.span.start - b.span.start);
  return unique(found);
}

const unique = (parties: readonly Stated<Party>[]): Stated<Party>[] => {
  const seen = new Set<string>();
  return parties.filter(({ value }) => {
    const key = value.country ?? value.name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/**
 * The parties, in the order printed: from "between … and …" in the title, else from the head of the preamble,
 * else from the signatures; companies from "by and between". A State stands for its government and its
 * ministries. Nothing is concluded from States the text merely mentions.
 */
export function readParties(context: AgreementContext, title: Span | null): Stated<Party>[] {
  const { flat } = context;
  if (title) {
    const between = /\b(?:between|among|amongst)\b/i.exec(flat.slice(title.start, title.end));
    const list = between && listAfter(flat, title.start + between.index + between[0].length, title.end);
    const stated = list ? readList(context, list) : [];
    if (stated.length >= 2) return stated;
  }
  const companies = readCompanies(context);
  if (companies.length >= 2) return companies;
  const opening = context.preamble.end > context.preamble.start ? context.preamble : null;
  const listed = opening ? readList(context, listAfter(flat, opening.start, opening.end)) : [];
  if (listed.length >= 2) return listed;
  for (const named of [
    enumerated(context, context.preamble),
    sovereigns(context),
    signatories(context),
    correspondents(context),
    signingCompanies(context),
    awaited(context),
  ])
    if (named.length >= 2) return named;
  const collective =
    opening && PARTIES_TO.exec(flat.slice(opening.start, Math.min(opening.end, opening.start + 400)));
  if (collective && opening) {
    const start = opening.start + collective.index;
    const name = collective[1]!.replace(/\s+(?:of|on|for|the|and)$/, '').replace(/\s+/g, ' ');
    return [
      { value: { name, kind: 'other', country: null }, span: { start, end: start + collective[1]!.length } },
    ];
  }
  return [];
}

/** The longest row of States within a stretch with nothing but commas between them, wherever it stands. */
function enumerated(context: AgreementContext, within: Span): Stated<Party>[] {
  let longest: Stated<Party>[] = [];
  let row: Stated<Party>[] = [];
  let end = 0;
  for (const { country, span } of statesIn(context, within)) {
    if (row.length > 0 && !BETWEEN_STATES.test(context.flat.slice(end, span.start))) row = [];
    row.push(state(country, span));
    if (row.length > longest.length) longest = [...row];
    end = span.end;
  }
  return longest.length >= SHORTEST_ROW ? unique(longest) : [];
}
/** Two States side by side may be anything; three in a row are a list. */
const SHORTEST_ROW = 3;
const BETWEEN_STATES = /^[\s,;]{0,4}(?:and\s+)?(?:of\s+)?(?:the\s+)?(?:Governments?\s+of\s+(?:the\s+)?)?$/;

/** The signatories whose ratifications bring the treaty into force: "including the ratifications of …". */
function awaited(context: AgreementContext): Stated<Party>[] {
  for (const { passage, words } of context.body) {
    if (!words.includes('ratification')) continue;
    const match = /\b(?:signator(?:y|ies)|original)\b[^.]{0,80}\bratifications?\s+of\b/i.exec(words);
    if (!match) continue;
    const start = passage.textStart + match.index;
    const named = enumerated(context, { start, end: Math.min(passage.span.end, start + REGION_CHARS) });
    if (named.length > 0) return named;
  }
  return [];
}

/** "Her Majesty the Queen of …", "the President of the Republic of …": the heads of State older treaties name. */
function sovereigns(context: AgreementContext): Stated<Party>[] {
  const named = statesIn(context, context.preamble).filter(({ span }) =>
    HEAD_OF_STATE.test(context.flat.slice(Math.max(0, span.start - 40), span.start)),
  );
  return unique(named.map(({ country, span }) => state(country, span)));
}
const HEAD_OF_STATE =
  /\b(?:Majesty|King|Queen|Emperor|Empress|President|Sultan|Emir|Prince|Duke)\s+of\s+(?:the\s+)?$/;

/** The two governments an exchange of notes names as such in its first note. */
function correspondents(context: AgreementContext): Stated<Party>[] {
  const { flat } = context;
  if (!/\bhave\s+the\s+honou?r\b/i.test(flat.slice(0, REGION_CHARS * 2))) return [];
  const found: Stated<Party>[] = [];
  for (const { country, span } of context.factsIn('country', { start: 0, end: REGION_CHARS * 4 })) {
    const before = flat.slice(Math.max(0, span.start - 30), span.start);
    const after = flat.slice(span.end, span.end + 14);
    if (/\bGovernments?\s+of\s+(?:the\s+)?$/i.test(before) || /^\s+Government\b/.test(after))
      found.push(state(country, span));
  }
  return unique(found).slice(0, 2);
}

/** "For the Government of …" in the signature block. */
function signatories(context: AgreementContext): Stated<Party>[] {
  const { flat, conclusions } = context;
  const found: Stated<Party>[] = [];
  for (const match of flat
    .slice(conclusions.start, conclusions.end)
    .matchAll(/\b(?:For|FOR|On behalf of|ON BEHALF OF)\s+(?:and on behalf of\s+)?(?:the|THE)\s+/g)) {
    const start = conclusions.start + match.index;
    const first = context.factsIn('country', { start, end: Math.min(start + 160, conclusions.end) })[0];
    if (first) found.push(state(first.country, first.span));
  }
  return unique(found);
}
