import type { Party, Span, Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import { mayNameCompany, READ_CHARS, readCompanies } from './companies.js';
import { companiesInFields } from './company-fields.js';
import { unjoinedCompanies } from './company-letters.js';
import type { AgreementContext } from './context.js';
import { correspondents } from './correspondents.js';
import { listAfter, REGION_CHARS, readList, state, statesIn, unique } from './party-list.js';
import { signingCompanies } from './signing-companies.js';

const PARTIES_TO =
  /\b((?:States\s+)?Parties\s+to\s+the\s+(?:present\s+)?[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|of|on|for|the|and)){1,10})/;
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
  const isCompanys = mayNameCompany(context);
  const companies = readCompanies(context, isCompanys);
  if (companies.length >= 2) return companies;
  const inFields = !isCompanys ? [] : companiesInFields(context.text.slice(0, READ_CHARS));
  for (const more of [
    unique([...inFields, ...companies]),
    ...(isCompanys ? [unjoinedCompanies(context)] : []),
  ])
    if (more.length >= 2) return more;
  const opening = context.preamble.end > context.preamble.start ? context.preamble : null;
  const listed = opening ? readList(context, listAfter(flat, opening.start, opening.end)) : [];
  if (listed.length >= 2) return listed;
  const others = [
    sovereigns,
    signatories,
    correspondents,
    signingCompanies,
    awaited,
    dashed,
    // A company has a president too, and one for each country.
    ...(isCompanys ? [] : [signingSovereigns]),
  ];
  for (const read of [
    () => enumerated(context, context.preamble),
    // Introductory words that nobody marked as a preamble.
    () => enumerated(context, { start: title?.end ?? 0, end: context.preface.end }),
    ...others,
  ]) {
    const named = read(context);
    if (named.length >= 2) return named;
  }
  const collective =
    opening && PARTIES_TO.exec(flat.slice(opening.start, Math.min(opening.end, opening.start + 400)));
  if (collective && opening) {
    const start = opening.start + collective.index;
    const before = flat.slice(opening.start, start);
    const words = collective[1]!.replace(/(?:\s+(?:of|on|for|the|and))+$/, '');
    if (/\bbeing\s+(?:the\s+|Contracting\s+){0,2}$/i.test(before)) return companies;
    if (/^\s+and\s+(?:the\s+)?other\s/.test(flat.slice(start + words.length, start + words.length + 40)))
      return companies;
    const value = { name: words.replace(/\s+/g, ' '), kind: 'other' as const, country: null, roles: [] };
    return [{ value, span: { start, end: start + words.length } }];
  }
  return companies;
}

/** The longest row of States within a stretch with nothing but commas between them, where it is no recital's. */
function enumerated(context: AgreementContext, within: Span): Stated<Party>[] {
  let longest: Stated<Party>[] = [];
  let row: Stated<Party>[] = [];
  let end = 0;
  for (const { country, span } of statesIn(context, within)) {
    if (row.length > 0 && !BETWEEN_STATES.test(context.flat.slice(end, span.start))) row = [];
    const before = context.flat.slice(Math.max(within.start, span.start - BEFORE_ROW_CHARS), span.start);
    end = span.end;
    if (row.length === 0 && OF_SOMETHING_ELSE.test(before)) continue;
    row.push(state(country, span));
    if (row.length > longest.length) longest = row;
  }
  return longest.length >= SHORTEST_ROW ? unique(longest) : [];
}
const BEFORE_ROW_CHARS = 120;
/** States that only ratify, accede, keep the instruments or are parties to another treaty. */
const OF_SOMETHING_ELSE =
  /\b(?:recalling|welcoming|noting|considering|concerning|mindful|conscious|recogni[sz]\w+|aware|convinced|taking|emphasi[sz]ing|reaffirm\w+|acced\w*|accession|ratif\w*|deposit\w*|depositar\w*|denounc\w*|withdr\w*|(?:treaty|agreement|convention|protocol)\s+(?:of\s+[^;.]{0,40})?(?:between|among|signed|concluded))\b[^;.]*$/i;
/** Two States side by side may be anything; three in a row are a list. */
const SHORTEST_ROW = 3;
const BETWEEN_STATES =
  /^[\s,;]{0,4}(?:[-–—•*]\s{1,4})?(?:\(here[^()]{1,120}\)[\s,]{0,4}(?=(?:of|on)\s+the\s+(?:one|first)\b|and\b))?(?:(?:of|on)\s+the\s+(?:one|first)\s+(?:part|hand|side),?\s+)?(?:and\s*)?(?:of\s+)?(?:the\s+)?(?:Governments?\s+of\s+(?:the\s+)?)?$/i;

/** The signatories whose ratifications bring the treaty into force: "including the ratifications of …". */
function awaited(context: AgreementContext): Stated<Party>[] {
  for (const { passage, words } of context.body) {
    if (!words.includes('ratification')) continue;
    const match = /\b(?:signator(?:y|ies)|original)\b[^.]{0,80}\bratifications?\s+of\b/i.exec(words);
    if (!match) continue;
    // The row stands right there: States named later keep the instruments or are told of them.
    const start = passage.textStart + match.index + match[0].length;
    const named = enumerated(context, { start, end: start + lengthOfSentence(words, match) });
    if (named.length > 0) return named;
  }
  return [];
}

/** How much of the sentence follows a match in it. */
function lengthOfSentence(words: string, match: RegExpExecArray): number {
  const rest = words.slice(match.index + match[0].length, match.index + match[0].length + REGION_CHARS);
  const stop = rest.search(/[.;]/);
  return stop < 0 ? rest.length : stop;
}

/** "Her Majesty the Queen of …", "the President of the Republic of …": the heads of State older treaties name. */
function sovereigns(context: AgreementContext): Stated<Party>[] {
  return headedBy(context, context.preamble, HEAD_OF_STATE);
}

/** "…, King of …", "…, President, Republic of …": the heads of State who sign for themselves. */
function signingSovereigns(context: AgreementContext): Stated<Party>[] {
  return headedBy(context, context.conclusions, SIGNING_HEAD_OF_STATE);
}

function headedBy(context: AgreementContext, within: Span, head: RegExp): Stated<Party>[] {
  const named = statesIn(context, within).filter(({ span }) =>
    head.test(context.flat.slice(Math.max(0, span.start - 40), span.start)),
  );
  return unique(named.map(({ country, span }) => state(country, span)));
}
const HEAD_OF_STATE =
  /\b(?:Majesty|King|Queen|Emperor|Empress|President|Sultan|Emir|Prince|Duke)\s+of\s+(?:the\s+)?$/;
const SIGNING_HEAD_OF_STATE =
  /\b(?:King|Queen|Emperor|Empress|President|Sultan|Emir|Prince|Duke)(?:\s+of|,)\s+(?:the\s+)?$/;

/** "Norway – Chad", as collections head the agreements of two. */
function dashed(context: AgreementContext): Stated<Party>[] {
  const named = statesIn(context, { start: 0, end: Math.min(context.flat.length, HEAD_CHARS) });
  const [first, second] = named;
  if (
    !first ||
    !second ||
    !/^\s{0,3}[-–—]\s{0,3}$/.test(context.flat.slice(first.span.end, second.span.start))
  )
    return [];
  return unique([state(first.country, first.span), state(second.country, second.span)]);
}
const HEAD_CHARS = 120;

/** "For the Government of …", "Signed for the Government of …" in the signature block. */
function signatories(context: AgreementContext): Stated<Party>[] {
  const { flat, conclusions } = context;
  const found: Stated<Party>[] = [];
  for (const match of allMatches(SIGNED_FOR, flat.slice(conclusions.start, conclusions.end))) {
    const start = conclusions.start + match.index;
    const first = context.factsIn('country', { start, end: Math.min(start + 160, conclusions.end) })[0];
    if (first && !SAYS_MORE.test(flat.slice(start, first.span.start)))
      found.push(state(first.country, first.span));
  }
  return unique(found);
}
const SIGNED_FOR =
  /\b(?:For|FOR|On behalf of|ON BEHALF OF|Signed (?:for|on behalf of))\s+(?:and on behalf of\s+)?(?=\p{Lu}|the\s)/gu;
/** A sentence about States, not the office that signs: "For the States which accede, …". */
const SAYS_MORE =
  /[.;]|\b(?:which|that|who|shall|will|each|ratif\w+|acced\w+|accession|deposit\w*|signator\w+|purposes?)\b/i;
