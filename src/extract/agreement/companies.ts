import type { Party, Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import { wordMatches, wordSearch } from '../word-search.js';
import { wordsBefore } from '../word-spans.js';
import {
  CORPORATE,
  endOfForm,
  kindOf,
  looksLikeName,
  namesCompany,
  namesCompanyAtWords,
} from './company-names.js';
import type { AgreementContext } from './context.js';
import { beginsWithNumber, numberedParties } from './numbered-parties.js';
import { unique } from './party-list.js';

const DESCRIBED =
  /\b(?:corporation|company|limited +(?:liability|partnership)|partnership|incorporated|organi[sz]ed +under|principal +(?:place +of +business|office))\b/i;
const isDescribed = wordSearch(
  'corporation company limited partnership incorporated organised organized principal'.split(' '),
  new RegExp(DESCRIBED, 'iy'),
);
/** Where the list of the parties may begin. */
const openingsIn = wordMatches(
  'by between among b parties entered made'.split(' '),
  /\b(?:[Bb]y +and +(?:between|among)|between|among|Between|BY +AND +(?:BETWEEN|AMONG)|BETWEEN|AMONG|B +E +T +W +E +E +N|(?:PARTIES|Parties)(?: +to +th(?:e|is) +(?:[A-Z][a-z]{1,15} +){0,3}(?:Agreement|Contract)(?= +1))?|entered +into +by|made +by|[Pp]arties +to +th(?:e|is) +Agreement +are)\b[:, ]*(?:the +following +parties[:, ]*)?/y,
);
/** Ends a party's name: its description, its place, its short name. */
const END_OF_NAME =
  /, +(?:an?|the|with|having|whose|located|organi[sz]ed|incorporated|doing|acting|residing|registered|represented|duly|on|by|at|as|of|in|together|existing|formed|established|through|and +its|individually|division|[fan]\/k\/a|d\/b\/a|dba|f\/s\/o|OBA|agent|Businessperson)\b| +(?:with|having|whose|located|organi[sz]ed|incorporated(?= +(?:in|under))|acting|residing|registered|existing|formed|established|is|d\/b\/a|f\/k\/a|a\/k\/a|n\/k\/a|f\/s\/o|dba|trading +as|to +be +(?:formed|incorporated|established)|and\/or|dated|Dated|DATED|hereinafter|referred|of(?= [\d[])|is |an? +(?:[A-Za-z_]+ +){0,3}(?:company|corporation|limited|partnership|trust))\b| *(?:["“‘](?!s\b)|\((?![A-Z][a-z]+\) (?:[A-Z][a-z]+ ){0,3}(?:Co|Ltd|Limited|Inc|LLC|Company)\b))| ['](?=[A-Za-z])|;|:| +-+ +(?![A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,4} \()| *_| *\d{2,} (?!(?:ltd|limited|inc|llc|lp|holdings?|gmbh|corp)\b)/i;
const END_OF_LIST =
  /\b(?=[ABINRTW])(?:WHEREAS|Whereas|WITNESSETH|W ?I ?T ?N ?E ?S ?S|RECITALS?|Recitals?|BACKGROUND|Background|NOW,? +THEREFORE|The +parties +(?:hereby +)?agree|Article +1|ARTICLE +[1I]\b|INTRODUCTION|IT +IS +(?:HEREBY +)?AGREED|AGREED +TERMS|Agreed +terms|TABLE +OF +CONTENTS|Table +of +Contents)(?!\w)/g;
const BEFORE_NAME =
  /^(?:the +undersigned +|\(?[0-9ivx]{1,3}[.)] *|\([a-z]\) *|and[: ]+|each +of +|[-–,: ]+|on +(?:the +)?(?:one|other|first|second) +(?:hand|part|side),? +|its +[a-z]{4,20}, +|\((?:Client|Customer|Company|Supplier|Seller|Buyer)\) *)+/i;
/** Most words after "between" and "parties" are no names: refused at their first letter. */
const BEGINS_NAME = /^(?:the +)?["“(]?(?:\p{Lu}|\d|[a-z]\w*\.[a-z]|e\.)/u;
/** What follows a name that introduces a party: its short name, its description. */
const INTRODUCES =
  /^[ ,]*(?:\(|["“‘']|an? |division |[dfan]\/[bk]\/a\b|dba |doing |trading |hereinafter|hereafter|referred|having|with |whose|organi|acting (?:through|by) |(?:duly )?represented )/i;
/** Those who are to form a company are named with it, and are no parties. */
const FOUNDERS = /^ +to +be +(?:formed|incorporated|established) +by\b[^,(]*/i;
export const READ_CHARS = 6000;
export const LIST_CHARS = 2500;
export const NAME_CHARS = 200;
/** Two names on lines of their own may have much white space between them. */
const GAP_CHARS = 160;
export const MOST_PARTIES = 12;

export interface List {
  parties: Stated<Party>[];
  /** How many of them the text introduces, with a short name or a description. */
  introduced: number;
  /** Beside the one named, a form leaves a blank for the other. */
  blank: boolean;
}

/**
 * Companies and persons that contract, from the introduction of a contract: "by and between Acme, Inc., a
 * Delaware corporation ("Acme"), and …". The name is as printed, without its description and short name. Of
 * several lists (a cover, a title, the first sentence) the one that introduces most parties is believed. At
 * least one must have a legal form or be described as a company; otherwise nothing is read. `isCompanys`: the opening
 * may name one.
 */
export function readCompanies(context: AgreementContext, isCompanys: boolean): Stated<Party>[] {
  const opening = context.flat.slice(0, READ_CHARS);
  const leads = openingsIn(opening, wordsBefore(context.words, opening.length));
  let ends: readonly number[] | null = null;
  let best: List = { parties: [], introduced: -1, blank: false };
  for (const match of leads) {
    const start = match.index + match[0].length;
    // Most list no companies.
    if (!isCompanys && !beginsWithNumber(opening.slice(start, start + LIST_CHARS))) continue;
    ends ??= allMatches(END_OF_LIST, opening).map(({ index }) => index);
    const limit = ends.find((end) => end >= start) ?? opening.length;
    const numbered = numberedParties(
      opening.slice(start, Math.min(limit, start + LIST_CHARS)),
      (rest) => readName(rest.slice(0, NAME_CHARS), true),
      (name, at) => party(name, start + at),
    );
    if (numbered.length >= 2) return numbered;
    if (!isCompanys) continue;
    const found = readList(opening.slice(start, Math.min(limit, start + LIST_CHARS)), start);
    if ((found.parties.length >= 2 || found.blank) && found.introduced > best.introduced) best = found;
  }
  return best.parties;
}

/** Whether the opening has a legal form or words that describe a company: without them no list of parties has one. */
export function mayNameCompany({ flat, words }: AgreementContext): boolean {
  const opening = flat.slice(0, READ_CHARS + LIST_CHARS);
  const its = wordsBefore(words, opening.length);
  return isDescribed(opening, its) || namesCompanyAtWords(opening, its);
}

export const party = (name: string, start: number): Stated<Party> => ({
  value: { name: name.replace(/\s+/g, ' '), kind: kindOf(name), country: null, roles: [] },
  span: { start, end: start + name.length },
});

/** A blank line, in words on one line: a name that has its legal form goes no further. */
const PARAGRAPH = /(?<=\S) {2,}(?=\S)/;

/** The name at the head of `rest`. `introduced`: the party before it was given a description or short name. */
export function readName(rest: string, introduced: boolean): string {
  const gap = PARAGRAPH.exec(rest)?.index ?? rest.length;
  const cut = Math.min(
    END_OF_NAME.exec(rest)?.index ?? rest.length,
    CORPORATE.test(rest.slice(0, gap)) ? gap : rest.length,
    endOfForm(rest) ?? rest.length,
    nameEnd(rest, introduced),
  );
  return rest
    .slice(0, cut)
    .replace(/[ ,;:-]+$/, '')
    .replace(/ +(?:of|and|in|at|the)$/, '');
}

/** Names at the head of the stretch and after each top-level "and", up to the sentence's end. */
export function readList(stretch: string, offset: number): List {
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
    const described = before && (DESCRIBED.test(after.slice(0, 100)) || /\bCompany$/i.test(name));
    if (before) introduced += 1;
    company ||= namesCompany(name) || described;
    parties.push(party(name, offset + at));
    at = nextParty(stretch, at + name.length + (FOUNDERS.exec(after)?.[0].length ?? 0));
  }
  const named = company ? unique(parties) : [];
  const last = named.length === 1 && introduced === 1 ? named[0]!.span.end - offset : null;
  return {
    parties: named,
    introduced,
    blank: last !== null && BLANK.test(stretch.slice(last, last + LIST_CHARS)),
  };
}

/** "and ______ (“Buyer”)", "and [name of buyer]", "and the above-named Supplier" */
const BLANK =
  /^[^.;]{0,400}?\band *(?:[:,-] *)?(?:_{2,}|\[|<<|the +above[- ]named\b|the +(?:company|person|entity|party) +(?:named|identified)\b|\(?hereinafter\b)/i;

/** A name ends at " and " unless it goes on: "Smith and Sons, Inc." has its form after it. */
function nameEnd(rest: string, introduced: boolean): number {
  const and = / +(?:-+ *)?(?:and|AND|And) +(?:-+ *)?(?=["“(]?[A-Za-z0-9])/.exec(rest);
  if (!and) return rest.length;
  const before = rest.slice(0, and.index);
  if (CORPORATE.test(before) || before.includes(',')) return and.index;
  const after = rest.slice(and.index + and[0].length);
  const name = after.slice(0, END_OF_NAME.exec(after)?.index ?? after.length);
  // Beside a party with an introduction, "Gas and Electric Company (“Gas”)" is one more, not two.
  if (introduced && /^[\w&'’-]+ +(?:Company|Corporation|Association|Trust|Bank)$/i.test(name))
    return rest.length;
  // "Tate and Lyle, Inc.": two words that share one form; "John Smith and Acme, Inc.": two parties.
  return before.trim().split(/\s+/).length >= 2 || !CORPORATE.test(name) ? and.index : rest.length;
}

/** A name with its legal form and a short name of its own, right behind a bracket. */
const NEXT_COMPANY =
  /^,? +[A-Z][\w&.'’-]*(?:,? [A-Z&][\w&.'’-]*){0,7},? (?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|GmbH|PLC|plc|S\.A|A\/S|L\.P|LP)\b\.?,? *(?:, +an? [^()]{3,80})?\(/;

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
    else if (c === ';' && /^; +(?:and +)?["“(]?[A-Z0-9]/.test(stretch.slice(at, at + 12))) return at + 1;
    else if (c === ',' && listsCompany(stretch, from, at)) return at + 1;
    else if (c === ' ') {
      const and = /^ (?:-+ *)?(?:and|AND|And)[ ,:]+/.exec(stretch.slice(at, at + 16));
      if (
        and &&
        /^[-– ]*(?:on +the +(?:other|second) +(?:hand|part|side),? +|its +[A-Z][a-z]{3,20}, +)?(?:the +)?["“(]?(?:[A-Z0-9]|[a-z]+\.com)/.test(
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
  // "A Mutual Company" describes the one before.
  if (!/^(?:[A-Z]|[a-z]+\.[a-z])/.test(rest) || /^An? /.test(rest)) return false;
  const name = readName(rest, false);
  return CORPORATE.test(name) && looksLikeName(name);
}

/** A lone "AND" between two names, on a line of its own or between dashes. */
const LONE_AND = /^[^;]{0,90}? (?:-+ *(?:and|AND|And) *-|(?:And|AND) *:)/;

const endsSentence = (stretch: string, at: number): boolean =>
  !LONE_AND.test(stretch.slice(at, at + 120)) &&
  /^\. +[A-Z]/.test(stretch.slice(at, at + 4)) &&
  /[a-z)”"]{2}$/.test(stretch.slice(0, at)) &&
  !CORPORATE.test(stretch.slice(Math.max(0, at - 6), at + 1)) &&
  !/\b(?:No|St|Ave|Blvd|Rd|Mr|Mrs|Ms|Dr|dr|Prof|Ste)$/.test(stretch.slice(Math.max(0, at - 5), at));
