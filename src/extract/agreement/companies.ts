import type { Party, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

/** Legal forms of companies. With their points, which end no sentence. */
const CORPORATE =
  /\b(?:Inc|Incorporated|LLC|L\.L\.C|LLP|L\.L\.P|LP|L\.P|Ltd|Limited|Corp|Corporation|Company|Co|PLC|GmbH|AG|S\.A|SA|A\/S|B\.V|BV|N\.V|NV|Pty|S\.p\.A|SpA|S\.r\.l|KGaA|Oyj?|AB|ASA|N\.A|Pte|Sdn|Bhd|S\.A\.S|SARL)\b\.?/i;
/** Bodies that contract in their own name without such a form. */
const BODY =
  /\b(?:Bank|Trust|Fund|Partners|Partnership|Association|University|Institute|Foundation|Group|Holdings|Society|Hospital|Agency|College|Council|Authority)\b/i;
const DESCRIBED =
  /\b(?:corporation|company|limited\s+(?:liability|partnership)|partnership|incorporated|organi[sz]ed\s+under|principal\s+(?:place\s+of\s+business|office))\b/i;
/** Forms that cannot be read into a treaty's words ("co-operation", "limited to"). */
const PLAIN_FORM =
  /\b(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|GmbH|PLC|plc|B\.V|N\.V|S\.A)\b/;

/** True when a company is named in `words`. */
export const namesCompany = (words: string): boolean => PLAIN_FORM.test(words);

const OPENING =
  /\b(?:by\s+and\s+between|by\s+and\s+among|between|among|BETWEEN|AMONG|B\s+E\s+T\s+W\s+E\s+E\s+N|PARTIES)\b[:,\s]*(?:the\s+following\s+parties[:,\s]*)?/gi;
/** Ends a party's name: its description, its place, its short name. */
const END_OF_NAME =
  /,\s+(?:an?|the|with|having|whose|located|organi[sz]ed|incorporated|doing|acting|residing|registered|duly|on|by|at|as|of|together|existing|formed|established|through|and\s+its|individually|division|f\/k\/a)\b|\s+(?:with|having|whose|located|organi[sz]ed|incorporated|acting|residing|registered|existing|formed|established|is|d\/b\/a|f\/k\/a|dba|an?\s+(?:[A-Za-z]+\s+){0,3}(?:company|corporation|limited|partnership))\b|\s*[("“'‘](?!s\b)|;|\s+-+\s+|\s*\d{2,}\s/i;
const END_OF_LIST =
  /\b(?:WHEREAS|Whereas|WITNESSETH|W\s?I\s?T\s?N\s?E\s?S\s?S|RECITALS?|Recitals?|BACKGROUND|Background|NOW,?\s+THEREFORE|The\s+parties\s+(?:hereby\s+)?agree|Article\s+1|ARTICLE\s+[1I]\b|INTRODUCTION|TABLE\s+OF\s+CONTENTS|Table\s+of\s+Contents)\b/;
const BEFORE_NAME =
  /^(?:the\s+undersigned\s+|\(?[0-9ivx]{1,3}[.)]\s*|\([a-z]\)\s*|and\s+|each\s+of\s+|[-–,:\s]+|on\s+(?:the\s+)?(?:one|other)\s+hand,?\s+|on\s+the\s+first\s+part,?\s+)+/i;
const READ_CHARS = 6000;
const LIST_CHARS = 2500;
const MOST_PARTIES = 12;
const SENTENCE_VERBS =
  /\b(?:shall|will|agrees?|which|that|are|is|each|hereto|hereof|pursuant|between|Wales|parties|party|agreement)\b/i;

const looksLikeName = (name: string): boolean => {
  if (name.length < 3 || name.length > 120 || SENTENCE_VERBS.test(name)) return false;
  const words = name.split(/\s+/).filter((word) => /[A-Za-z]/.test(word));
  const capitals = words.filter((word) => /^["“(]?[A-Z0-9]/.test(word)).length;
  return words.length > 0 && (capitals / words.length >= 0.6 || CORPORATE.test(name));
};

const kindOf = (name: string): Party['kind'] => {
  if (CORPORATE.test(name) || BODY.test(name)) return 'company';
  return /^[A-Z][A-Za-z]+ (?:[A-Z]\.? )?[A-Z][A-Za-z]+$/.test(name) ? 'person' : 'other';
};

/**
 * Companies and persons that contract, from the introduction of a contract: "by and between Acme, Inc., a
 * Delaware corporation ("Acme"), and …". The name is as printed, without its description and short name. At
 * least one must have a legal form or be described as a company; otherwise nothing is read.
 */
export function readCompanies(context: AgreementContext): Stated<Party>[] {
  const opening = context.flat.slice(0, READ_CHARS);
  for (const match of opening.matchAll(OPENING)) {
    const start = match.index + match[0].length;
    const stretch = opening.slice(start, start + LIST_CHARS);
    const found = readList(stretch.slice(0, END_OF_LIST.exec(stretch)?.index ?? stretch.length), start);
    if (found.length >= 2) return found;
  }
  return [];
}

/** Names at the head of the stretch and after each top-level "and", up to the sentence's end. */
function readList(stretch: string, offset: number): Stated<Party>[] {
  const found: Stated<Party>[] = [];
  let company = false;
  for (let at: number | null = 0; at !== null && found.length < MOST_PARTIES; ) {
    at += BEFORE_NAME.exec(stretch.slice(at, at + 60))?.[0].length ?? 0;
    const rest = stretch.slice(at, at + 400);
    const cut = Math.min(END_OF_NAME.exec(rest)?.index ?? rest.length, nameEnd(rest));
    const name = rest.slice(0, cut).replace(/[\s,;:]+$/, '');
    if (!looksLikeName(name)) break;
    company ||= namesCompany(name) || DESCRIBED.test(rest.slice(cut, cut + 100));
    const span = { start: offset + at, end: offset + at + name.length };
    found.push({ value: { name: name.replace(/\s+/g, ' '), kind: kindOf(name), country: null }, span });
    at = nextParty(stretch, at + cut);
  }
  return company ? found : [];
}

/** A name ends at " and " unless it goes on: "Smith and Sons, Inc." has its form after it. */
function nameEnd(rest: string): number {
  const and = /\s+(?:-+\s*)?(?:and|AND|And)\s+(?:-+\s*)?(?=["“(]?[A-Za-z0-9])/.exec(rest);
  if (!and) return rest.length;
  const before = rest.slice(0, and.index);
  if (CORPORATE.test(before) || before.includes(',')) return and.index;
  const after = rest.slice(and.index + and[0].length);
  const name = after.slice(0, END_OF_NAME.exec(after)?.index ?? after.length);
  // "Tate and Lyle, Inc.": two words that share one form; "John Smith and Acme, Inc.": two parties.
  return before.trim().split(/\s+/).length >= 2 || !CORPORATE.test(name) ? and.index : rest.length;
}

/** Where the next party's name begins: after a top-level "and" or ";" outside brackets; null at the sentence's end. */
function nextParty(stretch: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < stretch.length; at += 1) {
    const c = stretch[at]!;
    if (c === '(') depth += 1;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (c === '.' && endsSentence(stretch, at)) return null;
    else if (c === ';' && /^;\s+(?:and\s+)?["“(]?[A-Z0-9]/.test(stretch.slice(at, at + 12))) return at + 1;
    else if (c === ' ') {
      const and = /^ (?:-+\s*)?(?:and|AND|And|&)[ ,:]+/.exec(stretch.slice(at, at + 16));
      if (
        and &&
        /^[-–\s]*(?:the\s+)?["“(]?(?:[A-Z0-9]|[a-z]+\.com)/.test(
          stretch.slice(at + and[0].length, at + and[0].length + 24),
        )
      )
        return at + and[0].length;
    }
  }
  return null;
}

const endsSentence = (stretch: string, at: number): boolean =>
  /^\.\s+[A-Z]/.test(stretch.slice(at, at + 4)) &&
  /[a-z)”"]{2}$/.test(stretch.slice(0, at)) &&
  !CORPORATE.test(stretch.slice(Math.max(0, at - 6), at + 1)) &&
  !/\b(?:No|St|Ave|Blvd|Rd|Mr|Mrs|Ms|Dr|Ste)$/.test(stretch.slice(Math.max(0, at - 5), at));
