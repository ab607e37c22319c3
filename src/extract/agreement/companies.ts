import type { Party, Stated } from '../../model/index.js';
import { CORPORATE, endOfForm, kindOf, looksLikeName, namesCompany } from './company-names.js';
import type { AgreementContext } from './context.js';
import { numberedParties } from './numbered-parties.js';
import { unique } from './party-list.js';

const DESCRIBED =
  /\b(?:corporation|company|limited\s+(?:liability|partnership)|partnership|incorporated|organi[sz]ed\s+under|principal\s+(?:place\s+of\s+business|office))\b/i;
/** Where the list of the parties may begin. */
const OPENING =
  /\b(?:[Bb]y\s+and\s+(?:between|among)|between|among|Between|BY\s+AND\s+(?:BETWEEN|AMONG)|BETWEEN|AMONG|B\s+E\s+T\s+W\s+E\s+E\s+N|PARTIES|Parties|entered\s+into\s+by|made\s+by|[Pp]arties\s+to\s+th(?:e|is)\s+Agreement\s+are)\b[:,\s]*(?:the\s+following\s+parties[:,\s]*)?/g;
/** Ends a party's name: its description, its place, its short name. */
const END_OF_NAME =
  /,\s+(?:an?|the|with|having|whose|located|organi[sz]ed|incorporated|doing|acting|residing|registered|represented|duly|on|by|at|as|of|in|together|existing|formed|established|through|and\s+its|individually|division|f\/k\/a|d\/b\/a|dba|OBA|Businessperson)\b|\s+(?:with|having|whose|located|organi[sz]ed|incorporated(?=\s+(?:in|under))|acting|residing|registered|existing|formed|established|is|d\/b\/a|f\/k\/a|dba|and\/or|dated|Dated|DATED|hereinafter|referred|of(?=\s[\d[])|is\s+an?\s|an?\s+(?:[A-Za-z_]+\s+){0,3}(?:company|corporation|limited|partnership|trust))\b|\s*(?:["“‘](?!s\b)|\((?![A-Z][a-z]+\)\s(?:[A-Z][a-z]+\s){0,3}(?:Co|Ltd|Limited|Inc|LLC|Company)\b))|\s['](?=[A-Za-z])|;|:|\s+-+\s+|\s*_|\s*\d{2,}\s(?!(?:ltd|limited|inc|llc|lp|holdings?|gmbh|corp)\b)/i;
const END_OF_LIST =
  /\b(?:WHEREAS|Whereas|WITNESSETH|W\s?I\s?T\s?N\s?E\s?S\s?S|RECITALS?|Recitals?|BACKGROUND|Background|NOW,?\s+THEREFORE|The\s+parties\s+(?:hereby\s+)?agree|Article\s+1|ARTICLE\s+[1I]\b|INTRODUCTION|IT\s+IS\s+(?:HEREBY\s+)?AGREED|AGREED\s+TERMS|Agreed\s+terms|TABLE\s+OF\s+CONTENTS|Table\s+of\s+Contents)\b/g;
const BEFORE_NAME =
  /^(?:the\s+undersigned\s+|\(?[0-9ivx]{1,3}[.)]\s*|\([a-z]\)\s*|and[:\s]+|each\s+of\s+|[-–,:\s]+|on\s+(?:the\s+)?(?:one|other)\s+hand,?\s+|on\s+the\s+first\s+part,?\s+|\((?:Client|Customer|Company)\)\s*)+/i;
/** Most words after "between" and "parties" are no names: refused at their first letter. */
const BEGINS_NAME = /^(?:the\s+)?["“(]?(?:\p{Lu}|\d|[a-z]\w*\.[a-z]|e\.)/u;
/** What follows a name that introduces a party: its short name, its description. */
const INTRODUCES = /^[\s,]*(?:\(|["“‘']|an?\s|hereinafter|hereafter|referred|having|with\s|whose|organi)/i;
const READ_CHARS = 6000;
const LIST_CHARS = 2500;
const NAME_CHARS = 200;
/** Two names on lines of their own may have much white space between them. */
const GAP_CHARS = 160;
const MOST_PARTIES = 12;

interface List {
  parties: Stated<Party>[];
  /** How many of them the text introduces, with a short name or a description. */
  introduced: number;
}

/**
 * Companies and persons that contract, from the introduction of a contract: "by and between Acme, Inc., a
 * Delaware corporation ("Acme"), and …". The name is as printed, without its description and short name. Of
 * several lists (a cover, a title, the first sentence) the one that introduces most parties is believed. At
 * least one must have a legal form or be described as a company; otherwise nothing is read.
 */
export function readCompanies(context: AgreementContext): Stated<Party>[] {
  const opening = context.flat.slice(0, READ_CHARS);
  const ends = [...opening.matchAll(END_OF_LIST)].map(({ index }) => index);
  let best: List = { parties: [], introduced: -1 };
  for (const match of opening.matchAll(OPENING)) {
    const start = match.index + match[0].length;
    const limit = ends.find((end) => end >= start) ?? opening.length;
    const numbered = numberedParties(
      opening.slice(start, Math.min(limit, start + LIST_CHARS)),
      (rest) => readName(rest.slice(0, NAME_CHARS), true),
      (name, at) => party(name, start + at),
    );
    if (numbered.length >= 2) return numbered;
    const found = readList(opening.slice(start, Math.min(limit, start + LIST_CHARS)), start);
    if (found.parties.length >= 2 && found.introduced > best.introduced) best = found;
  }
  return best.parties.length >= 2 ? best.parties : lettered(opening);
}

/** "Party A: … Party B: …" */
function lettered(opening: string): Stated<Party>[] {
  const found = new Map<string, Stated<Party>>();
  for (const match of opening.matchAll(/\bParty\s+([A-F])\s*[:：]\s*/g)) {
    const at = match.index + match[0].length;
    const name = readName(opening.slice(at, at + NAME_CHARS), false);
    if (looksLikeName(name) && namesCompany(name) && !found.has(match[1]!))
      found.set(match[1]!, party(name, at));
  }
  return found.size >= 2 ? [...found.values()] : [];
}

const party = (name: string, start: number): Stated<Party> => ({
  value: { name: name.replace(/\s+/g, ' '), kind: kindOf(name), country: null, roles: [] },
  span: { start, end: start + name.length },
});

/** The name at the head of `rest`. `introduced`: the party before it was given a description or short name. */
function readName(rest: string, introduced: boolean): string {
  const cut = Math.min(
    END_OF_NAME.exec(rest)?.index ?? rest.length,
    endOfForm(rest) ?? rest.length,
    nameEnd(rest, introduced),
  );
  return rest
    .slice(0, cut)
    .replace(/[\s,;:-]+$/, '')
    .replace(/\s+(?:of|and|in|at|the)$/, '');
}

/** Names at the head of the stretch and after each top-level "and", up to the sentence's end. */
function readList(stretch: string, offset: number): List {
  const parties: Stated<Party>[] = [];
  let introduced = 0;
  let company = false;
  let before = false;
  for (let at: number | null = 0; at !== null && parties.length < MOST_PARTIES; ) {
    at += BEFORE_NAME.exec(stretch.slice(at, at + GAP_CHARS))?.[0].length ?? 0;
    const rest = stretch.slice(at, at + NAME_CHARS);
    if (parties.length === 0 && !BEGINS_NAME.test(rest)) break;
    const name = readName(rest, before);
    const after = rest.slice(name.length, name.length + 120);
    const introduces = INTRODUCES.test(after);
    // Without a form, a description or a person's shape these are only words with capitals.
    if (!looksLikeName(name) || (!introduces && kindOf(name) === 'other')) {
      // "Rooms 11 and 12": an address has its "and" too.
      if (parties.length === 0 || !/^\d/.test(rest)) break;
      at = nextParty(stretch, at + 1);
      continue;
    }
    before = introduces;
    const described = before && DESCRIBED.test(after.slice(0, 100));
    if (before) introduced += 1;
    company ||= namesCompany(name) || described;
    parties.push(party(name, offset + at));
    at = nextParty(stretch, at + name.length);
  }
  return { parties: company ? unique(parties) : [], introduced };
}

/** A name ends at " and " unless it goes on: "Smith and Sons, Inc." has its form after it. */
function nameEnd(rest: string, introduced: boolean): number {
  const and = /\s+(?:-+\s*)?(?:and|AND|And)\s+(?:-+\s*)?(?=["“(]?[A-Za-z0-9])/.exec(rest);
  if (!and) return rest.length;
  const before = rest.slice(0, and.index);
  if (CORPORATE.test(before) || before.includes(',')) return and.index;
  const after = rest.slice(and.index + and[0].length);
  const name = after.slice(0, END_OF_NAME.exec(after)?.index ?? after.length);
  // Beside a party with an introduction, "Gas and Electric Company (“Gas”)" is one more, not two.
  if (introduced && /^[\w&'’-]+\s+(?:Company|Corporation|Association|Trust|Bank)$/i.test(name))
    return rest.length;
  // "Tate and Lyle, Inc.": two words that share one form; "John Smith and Acme, Inc.": two parties.
  return before.trim().split(/\s+/).length >= 2 || !CORPORATE.test(name) ? and.index : rest.length;
}

/** A name with its legal form and a short name of its own, right behind a bracket. */
const NEXT_COMPANY =
  /^,?\s+[A-Z][\w&.'’-]*(?:,?\s[A-Z&][\w&.'’-]*){0,7},?\s(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|GmbH|PLC|plc|S\.A|A\/S|L\.P|LP)\b\.?,?\s*(?:,\s+an?\s[^()]{3,80})?\(/;

/**
 * Where the next party's name begins: after a top-level "and" or ";" outside brackets, or after a comma where
 * another company follows; null at the sentence's end.
 */
function nextParty(stretch: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < stretch.length; at += 1) {
    const c = stretch[at]!;
    if (c === '(') depth += 1;
    else if (c === ')') {
      depth = Math.max(0, depth - 1);
      // Two names with nothing between but the short name of the first.
      if (depth === 0 && NEXT_COMPANY.test(stretch.slice(at + 1, at + NAME_CHARS))) return at + 1;
    } else if (depth > 0) continue;
    else if (c === '.' && endsSentence(stretch, at)) return null;
    else if (c === ';' && /^;\s+(?:and\s+)?["“(]?[A-Z0-9]/.test(stretch.slice(at, at + 12))) return at + 1;
    else if (c === ',' && listsCompany(stretch, from, at)) return at + 1;
    else if (c === ' ') {
      const and = /^ (?:-+\s*)?(?:and|AND|And)[ ,:]+/.exec(stretch.slice(at, at + 16));
      if (
        and &&
        /^[-–\s]*(?:the\s+)?["“(]?(?:[A-Z0-9]|[a-z]+\.com)/.test(
          stretch.slice(at + and[0].length, at + and[0].length + GAP_CHARS),
        )
      )
        return at + and[0].length;
    }
  }
  return null;
}

/** After the comma at `at`, which ends a party's name or introduction, stands the name of another company. */
function listsCompany(stretch: string, from: number, at: number): boolean {
  const before = stretch.slice(Math.max(0, at - 14), at);
  if (at > from && !/[)”"]$|\b(?:company|corporation|partnership|trust|association|bank)$/i.test(before))
    return false;
  const rest = stretch.slice(at + 1, at + 160).trimStart();
  if (!/^(?:[A-Z]|[a-z]+\.[a-z])/.test(rest)) return false;
  const name = readName(rest, false);
  return CORPORATE.test(name) && looksLikeName(name);
}

/** A lone "AND" between two names, on a line of its own or between dashes. */
const LONE_AND = /^[^;]{0,90}?\s(?:-+\s*(?:and|AND|And)\s*-|(?:And|AND)\s*:)/;

const endsSentence = (stretch: string, at: number): boolean =>
  !LONE_AND.test(stretch.slice(at, at + 120)) &&
  /^\.\s+[A-Z]/.test(stretch.slice(at, at + 4)) &&
  /[a-z)”"]{2}$/.test(stretch.slice(0, at)) &&
  !CORPORATE.test(stretch.slice(Math.max(0, at - 6), at + 1)) &&
  !/\b(?:No|St|Ave|Blvd|Rd|Mr|Mrs|Ms|Dr|dr|Prof|Ste)$/.test(stretch.slice(Math.max(0, at - 5), at));

/** The words before "By:" in a signature block, when they are a company's name. */
const SIGNER =
  /(?:^|[\n:.]|\s{2})\s*([A-Z][\w&.'’()/-]*,?(?:\s(?:of|and|[A-Z&][\w&.'’()/-]*,?)){0,8})\s*(?:\([^()]{1,40}\):?\s*)?$/;
/** A name in capitals after the date or the office of another, on one line with it. */
const CAPITALS_SIGN =
  /(?:\d{4}|[a-z])\s+((?:[A-Z][A-Z&.'’-]+,?\s+){1,7}(?:INC|LLC|L\.L\.C|LTD|LIMITED|CORP|CORPORATION|COMPANY|PLC|LP|L\.P|S\.A|SA|N\.V|B\.V)\.?)$/;
const SIGNER_CHARS = 140;

/** Companies that sign: in letters and joint statements the signature block alone says who the parties are. */
export function signingCompanies(context: AgreementContext): Stated<Party>[] {
  const { text, conclusions } = context;
  const found = new Map<string, Stated<Party>>();
  for (const by of text
    .slice(conclusions.start, conclusions.end)
    .matchAll(/\bB(?:y|Y)\s*:|\bBy\s+(?=\/s\/|_)/g)) {
    const at = conclusions.start + by.index;
    const from = Math.max(conclusions.start, at - SIGNER_CHARS);
    const match = SIGNER.exec(text.slice(from, at).trimEnd());
    const capitals = CAPITALS_SIGN.exec(text.slice(from, at).trimEnd());
    const signer = capitals ?? match;
    if (!signer || !namesCompany(signer[1]!)) continue;
    const name = signer[1]!.replace(/,$/, '');
    const end = endOfForm(name);
    if ((end !== null && end < name.length) || !looksLikeName(name)) continue;
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, party(name, from + signer.index + signer[0].indexOf(signer[1]!)));
  }
  return [...found.values()].slice(0, MOST_PARTIES);
}
