import type { Party, Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import { namesCompany } from './company-names.js';
import type { AgreementContext } from './context.js';
import { nationalities, statesIn } from './party-list.js';

/** Where a text introduces its parties. */
const OPENING_CHARS = 6000;
/** Where nobody marked a preamble; the articles of a treaty give names to much else. */
const STATES_CHARS = 700;
/** Description and address may stand between a name and its role. */
const GAP_CHARS = 420;
const QUOTED =
  '(?:“([^”]{1,60})”|"([^"]{1,60})"|‘‘([^’]{1,60})’’|``([^"\'`]{1,60})(?:"|\'\')|‘((?:[^’]|’(?=\\p{L})){1,60})’|« ?([^»]{1,60}?) ?»|„([^“”"]{1,60})[“”"]|\'((?:[^\']|\'(?=\\p{L})){1,60})\')';
const CALLED =
  '(?:(?:also +|be +|jointly +|collectively +|individually +|separately +|both +|together +)*(?:referred +to|called|designated|named|known|described|styled|termed|denominated|abbreviated) *)?(?:(?:herein|in +this +\\w+|jointly|collectively|individually|separately) +)?(?:as)? *[:,]? *';
/** What leads to a role: "hereinafter referred to as", "(the “", ", the “". */
const LEADS = new RegExp(
  `(?:\\b(?:herein(?:after|below)?|hereafter|thereafter|henceforth)\\b,? *${CALLED}|\\breferred +to +(?:herein +)?as +|[([] *(?:(?:and|or|together +with[^()]{0,80}?,|collectively,?|jointly,?|individually,?|each,?(?: +an?)?|both) *)*|, +)(?=(?:(?:the|an?|as) +){0,2}(?:["“‘«„\`'] ?\\p{L}|\\p{Lu}))`,
  'gu',
);
const ITEM = new RegExp(
  `^ *(?:(?:,|and|or|and/or|also|sometimes) *){0,3}(?:(?:the|an?|as) +){0,2}${QUOTED}`,
  'u',
);
/** Without quotes: words with capitals, up to a comma or bracket. */
const BARE =
  /^(?:the +)?(\p{Lu}[\p{L}\d&’'-]{1,24}(?: (?:\p{Lu}[\p{L}\d&’'-]{0,24}|[AB12])){0,4})(?= *(?:[,;:)\]]|$| (?:and|of +the +(?:one|other)|on +(?:the +)?(?:one|other))\b))/u;
const COLLECTIVE =
  /\b(?:jointly|collectively|together|both|individually|separately|each|singly|any|either|all)\b/i;
const SHARED =
  /^(?:(?:the|an?|each|both|all|two|high|contracting|signatory|participating|co-?operating|respective|states?|governing) +)*(?:part(?:y|ies)|participants?|sides?|governments|states(?: +parties)?|state +party|signator(?:y|ies)|countries|ministries|members?|member +states|partners)(?: +to\b.*)?$|\b(?:parties|states|countries|members|sides)$/i;
/** Names given to something else in the same sentence. */
const THINGS =
  /\b(?:agreements?|treaty|convention|protocol|memorandum|mou|moa|sofa|arrangements?|contract|charter|pact|statutes?|understanding|notes?|letters?|lease|deed|instrument|resolution|act|law|code|regulations?|decision|date|term|territory|territories|services?|products?|premises|property|properties|closing|shares?|stock|securities|business|programs?|programmes?|projects?|plan|facility|facilities|site|software|technology|system|event|website|marks?|area|areas|forces?|mission|exercise|activities|information|goods|court|exchange|commission|effective|confidential|recitals?|tax(?:es)?|union|organi[sz]ation|association|committee|council|centre|center|transactions?|purposes?|matters?|discussions)$/i;
/** The bracket is of an agreement or a body that the sentence names after the State, not of the State. */
const OF_SOMETHING_ELSE =
  /\b(?:agreement|treaty|convention|protocol|memorandum|arrangement|charter|signed|done|dated|concluded|status|stationed|located|territory|waters|concerning|regarding|relating|on +the|in +the +(?:field|area)|council|committee|commission|resolution|forces)(?!\w)/i;

/** From here on the text tells of other things. */
const RECITALS = /\b(?:WHEREAS|Whereas|WITNESSETH|RECITALS?|Recitals|BACKGROUND|Background)\b/;

interface Mention {
  party: number;
  end: number;
}

/** The parties with the names that the text gives them besides: "hereinafter referred to as ‘the Host State’". */
export function withRoles(context: AgreementContext, parties: readonly Stated<Party>[]): Stated<Party>[] {
  if (parties.length === 0) return [];
  const { flat } = context;
  const states = parties.every(({ value }) => value.kind === 'state');
  const limit = Math.min(flat.length, states ? Math.max(context.preamble.end, STATES_CHARS) : OPENING_CHARS);
  const recitals = RECITALS.exec(flat.slice(parties[0]!.span.end, limit));
  const opening = flat.slice(0, recitals ? parties[0]!.span.end + recitals.index : limit);
  let mentions: Mention[] | null = null;
  const roles = parties.map((): Stated<string>[] => []);
  const give = (party: number, role: Stated<string>): void => {
    const there = roles[party]!;
    const same = role.value.toLowerCase();
    if (same === parties[party]!.value.name.toLowerCase()) return;
    if (roles.some((others) => others.some(({ value }) => value.toLowerCase() === same))) return;
    there.push(role);
  };
  for (const lead of allMatches(LEADS, opening)) {
    const named = rolesAt(opening, lead);
    if (named.length === 0) continue;
    const after = opening.slice(named.at(-1)!.span.end, named.at(-1)!.span.end + 40);
    if (named.length === parties.length && /^["”’»']?\)?,? *respectively\b/.test(after)) {
      named.forEach((role, index) => {
        give(index, role);
      });
      continue;
    }
    mentions ??= mentionsOf(context, parties, limit);
    const mention = mentions.findLast(({ end }) => end <= lead.index + 1);
    if (!mention || lead.index - mention.end > GAP_CHARS) continue;
    const gap = opening.slice(mention.end, lead.index);
    const state = parties[mention.party]!.value.kind === 'state';
    if (state && (gap.length > STATE_GAP || OF_SOMETHING_ELSE.test(gap))) continue;
    if (COLLECTIVE.test(gap.slice(-60)) && (lead[0].startsWith(',') || !/["”’»]/.test(gap))) continue;
    // Another company, which is no party or was not read as one, has the name.
    if (!state && namesCompany(gap.replace(BELONGS_TO, ''))) continue;
    for (const role of named) give(mention.party, role);
  }
  for (const [party, role] of defined(context, parties)) give(party, role);
  return parties.map(({ value, span }, index) => ({ value: { ...value, roles: roles[index]! }, span }));
}
/** "a division of Oak Mills, Inc." */
const BELONGS_TO =
  /\b(?:division|subsidiary|affiliate|business|d\/b\/a|dba|doing +business +as|formerly|f\/k\/a|trading +as)\b[^()"“]{0,100}/gi;
/** "represented by the Minister of Defence, Ms. …" */
const STATE_GAP = 160;

/** The roles that stand after what leads to them; none where they are everybody's, or names of something else. */
function rolesAt(opening: string, lead: RegExpExecArray): Stated<string>[] {
  if (COLLECTIVE.test(lead[0])) return [];
  const found: Stated<string>[] = [];
  let at = lead.index + lead[0].length;
  const bracket = /[([] *$/.test(lead[0].trimEnd()) || /^[([]/.test(lead[0]);
  const bare = lead[0].startsWith(',') || bracket ? null : BARE.exec(opening.slice(at, at + 140));
  if (bare) {
    const start = at + bare[0].length - bare[1]!.length;
    return take(bare[1]!) ? [{ value: bare[1]!, span: { start, end: start + bare[1]!.length } }] : [];
  }
  for (let left = 4; left > 0; left -= 1) {
    const stretch = opening.slice(at, at + 100);
    if (found.length > 0 && COLLECTIVE.test(stretch.slice(0, 16))) break;
    const item = ITEM.exec(stretch);
    if (!item) break;
    const whole = item.slice(1).find((words) => words !== undefined)!;
    if (found.length === 0 && SHARED.test(whole.trim())) return [];
    const role = whole
      .trim()
      .replace(/^(?:the|The|THE|an?) +/, '')
      .replace(/[,.;]$/, '');
    const start = at + item.index + item[0].lastIndexOf(whole) + whole.indexOf(role);
    if (take(role))
      found.push({ value: role.replace(/\s+/g, ' '), span: { start, end: start + role.length } });
    at += item[0].length;
  }
  return found;
}

const take = (role: string): boolean =>
  role.length > 1 &&
  /^[\p{Lu}\d]/u.test(role) &&
  !SHARED.test(role) &&
  !THINGS.test(role) &&
  role.split(/\s+/).length <= 6;

/** The State is only where something is. */
const WHERE = /\b(?:in|from|within|over|through) +(?:the +)?$/;

/** Where the opening names each party, in order. */
function mentionsOf(context: AgreementContext, parties: readonly Stated<Party>[], limit: number): Mention[] {
  const within = { start: 0, end: limit };
  const byCountry = new Map(
    parties.flatMap(({ value }, index) => (value.country ? [[value.country, index] as const] : [])),
  );
  const found: Mention[] = [];
  const named = byCountry.size === 0 ? [] : [...statesIn(context, within), ...nationalities(context, within)];
  for (const { country, span } of named) {
    const party = byCountry.get(country);
    const before = context.flat.slice(Math.max(0, span.start - 12), span.start);
    if (party !== undefined && !WHERE.test(before)) found.push({ party, end: span.end });
  }
  const opening = context.flat.slice(0, limit);
  parties.forEach(({ value, span }, party) => {
    if (value.country !== null) return;
    const name = context.flat.slice(span.start, span.end);
    for (
      let at = opening.indexOf(name), left = 12;
      at >= 0 && left > 0;
      at = opening.indexOf(name, at + 1), left -= 1
    )
      found.push({ party, end: at + name.length });
  });
  return found.sort((a, b) => a.end - b.end);
}

/** “Host State” means the Kingdom of Norway. */
function defined(
  context: AgreementContext,
  parties: readonly Stated<Party>[],
): [party: number, role: Stated<string>][] {
  const found: [number, Stated<string>][] = [];
  if (parties.every(({ value }) => value.country === null)) return found;
  for (const { index } of context.flat.matchAll(QUOTE)) {
    MEANS.lastIndex = index;
    const match = MEANS.exec(context.flat);
    if (!match) continue;
    const role = match[1]!;
    const from = match.index + match[0].length;
    const [state] = statesIn(context, { start: from, end: from + 90 });
    if (
      !state ||
      !/^(?:the +)?(?:Government +of +(?:the +)?)?$/i.test(context.flat.slice(from, state.span.start))
    )
      continue;
    if (!/^ *(?:[.;,)]|and\b|$)/.test(context.flat.slice(state.span.end, state.span.end + 6))) continue;
    const party = parties.findIndex(({ value }) => value.country === state.country);
    if (
      party < 0 ||
      !/\b(?:state|party|government|nation|country|side|participant)\b/i.test(role) ||
      SHARED.test(role)
    )
      continue;
    const start = match.index + match[0].indexOf(role);
    found.push([party, { value: role, span: { start, end: start + role.length } }]);
  }
  return found;
}
const QUOTE = /["“‘](?=\S)/g;
const MEANS =
  /["“‘](?:[Tt]he +)?(\p{Lu}[\p{L} -]{2,40})["”’] *(?:,|:|-)? *(?:means|shall +mean|refers +to|denotes|is) +/uy;
