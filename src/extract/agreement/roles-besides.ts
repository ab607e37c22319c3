import type { Party, Stated } from '../../model/index.js';
import { allMatches, signAfterGap } from '../match-at.js';
import type { AgreementContext } from './context.js';
import { isPartOfIt, statesIn } from './party-list.js';
import { LEADS, rolesAt, SHARED } from './role-words.js';

/** Names that a text gives to the States it is concluded by elsewhere than where it introduces them. */

type GivenRole = [party: number, role: Stated<string>];

/** How far into the provisions: later ones name what they speak of, not the parties. */
const PROVISIONS_CHARS = 12_000;
/** A role of a State by its last word. */
const ROLE = /\b(?:state|party|government|nation|country|side|participant)\b/i;

/** `limit`: where the introduction of the parties ends. */
export function rolesBesides(
  context: AgreementContext,
  parties: readonly Stated<Party>[],
  limit: number,
): GivenRole[] {
  if (parties.every(({ value }) => value.country === null)) return [];
  return [...defined(context, parties), ...namedThere(context, parties, limit)];
}

/** “Host State” means the Kingdom of Norway. */
function defined(context: AgreementContext, parties: readonly Stated<Party>[]): GivenRole[] {
  const found: GivenRole[] = [];
  for (const { index } of allMatches(QUOTE, context.flat)) {
    MEANS.lastIndex = index;
    const match = MEANS.exec(context.flat);
    if (!match) continue;
    const role = match[1]!;
    const from = match.index + match[0].length;
    const [state] = statesIn(context, { start: from, end: from + 120 });
    if (!state || !OF_STATE.test(context.flat.slice(from, state.span.start))) continue;
    if (!/^ *(?:[.;,)]|and\b|$)/.test(context.flat.slice(state.span.end, state.span.end + 6))) continue;
    const party = parties.findIndex(({ value }) => value.country === state.country);
    if (party < 0 || !ROLE.test(role) || SHARED.test(role)) continue;
    for (const name of [role, match[2] ?? match[3]]) {
      if (name === undefined) continue;
      const start = match.index + match[0].lastIndexOf(name);
      found.push([party, { value: name, span: { start, end: start + name.length } }]);
    }
  }
  return found;
}
const QUOTE = /["“‘'](?=\S)/g;
const MEANS =
  /["“‘'](?:[Tt]he +)?(\p{Lu}[\p{L} -]{2,40}?)(?:["”’']? *\(["“]?(\p{Lu}{2,6})["”]?\) *["”’']?|["”’'] *or *["“‘'](\p{Lu}{2,6})["”’']|["”’']) *(?:[,-]? *(?:means|shall +mean|will +mean|refers +to|denotes|is)\b|:) */uy;
const OF_STATE =
  /^(?:the +)?(?:(?:(?:Government|(?:Federal +)?(?:Ministry|Department) +of +(?:National +)?Defen[cs]e|Armed +Forces) +of +(?:the +)?)?(?:Republic|Kingdom|Commonwealth|State|Federation)? *(?:of +(?:the +)?)?)?$/i;

/** A provision or a note that names a party gives it its short name there, right behind: "… of Malta (hereinafter ‘the Receiving Government’)". */
function namedThere(
  context: AgreementContext,
  parties: readonly Stated<Party>[],
  limit: number,
): GivenRole[] {
  const { flat } = context;
  const found: GivenRole[] = [];
  for (const fact of context.factsIn('country', { start: 0, end: limit + PROVISIONS_CHARS })) {
    const { country, span } = fact;
    // So goes on whatever gives it a name: "(", ",", "as", "in its", "acting", "designated", "serving".
    if (!'(,aids'.includes(signAfterGap(flat, span.end))) continue;
    const party = parties.findIndex(({ value }) => value.country === country);
    if (party < 0 || isPartOfIt(context, fact)) continue;
    const behind = flat.slice(span.end, span.end + BEHIND_CHARS);
    const as = AS_ROLE.exec(behind);
    if (as) {
      const start = span.end + as[0].length - as[1]!.length;
      found.push([party, { value: as[1]!, span: { start, end: start + as[1]!.length } }]);
      continue;
    }
    if (span.start < limit || !/^ ?[,(]/.test(behind)) continue;
    const lead = allMatches(LEADS, behind)[0];
    if (!lead || lead.index > 2) continue;
    const ofGovernment = BY_OFFICE.test(flat.slice(Math.max(0, span.start - 70), span.start));
    for (const role of rolesAt(behind, lead)) {
      if (!ROLE.test(role.value) && !(ofGovernment && lead[0].includes('here'))) continue;
      found.push([
        party,
        { value: role.value, span: { start: span.end + role.span.start, end: span.end + role.span.end } },
      ]);
    }
  }
  return found;
}
const BEHIND_CHARS = 160;
const BY_OFFICE =
  /\b(?:Government|Ministry +of +(?:National +)?Defen[cs]e|Department +of +(?:National +)?Defen[cs]e) +of +(?:the +)?(?:[A-Z][a-z]+ +of +(?:the +)?)?$/;
/** "the Ministry of Defence of Latvia, acting as |Host Nation|" */
const AS_ROLE =
  /^ ?,? *\(?(?:(?:acting|designated|serving) +)?(?:as|in +its +(?:capacity|role) +(?:as|of)) +(?:the +)?((?:Host|Sending|Receiving|Visiting|Lead|Supplying|Recipient|Providing|Donor|Framework|Originating|Requesting|Requested|Lending|Borrowing|Supported|Supporting|Transit|Coastal|Flag|Parent|Providing) (?:Nation|State|Party|Country|Government|Participant|Side)s?)\b/;
