import type { Party, Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import { namesCompany } from './company-names.js';
import type { AgreementContext } from './context.js';
import { nationalities, statesIn } from './party-list.js';
import { COLLECTIVE, LEADS, rolesAt } from './role-words.js';
import { rolesBesides } from './roles-besides.js';

/** Where a text introduces its parties. */
const OPENING_CHARS = 6000;
/** Where nobody marked a preamble; the articles of a treaty give names to much else. */
const STATES_CHARS = 700;
/** Description and address may stand between a name and its role. */
const GAP_CHARS = 420;
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
    const gap = opening.slice(mention.end, lead.index).replace(REPRESENTED, '');
    const state = parties[mention.party]!.value.kind === 'state';
    if (state && (gap.length > STATE_GAP || OF_SOMETHING_ELSE.test(gap))) continue;
    if (COLLECTIVE.test(gap.slice(-60)) && (lead[0].startsWith(',') || !/["”’»]/.test(gap))) continue;
    // Another company, which is no party or was not read as one, has the name.
    if (!state && namesCompany(gap.replace(BELONGS_TO, ''))) continue;
    for (const role of named) give(mention.party, role);
  }
  for (const [party, role] of rolesBesides(context, parties, limit)) give(party, role);
  return parties.map(({ value, span }, index) => ({ value: { ...value, roles: roles[index]! }, span }));
}
/** "a division of Oak Mills, Inc." */
const BELONGS_TO =
  /\b(?:division|subsidiary|affiliate|business|d\/b\/a|dba|doing +business +as|formerly|f\/k\/a|trading +as)\b[^()"“]{0,100}/gi;
/** ", represented by the Joint Staff of the Armed Forces,": whoever signs or acts for the party. */
const REPRESENTED =
  /^[”’"]? *,? *(?:(?:duly +)?represented(?: +(?:herein|in +this +[A-Za-z]+))?(?: +by)?|acting +(?:through|by)) +[^;()“"]{2,150}?(?=,? *[,(]? *$)/;
const STATE_GAP = 160;

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
