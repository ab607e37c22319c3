import type { Party, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

const LEGAL_FORM =
  /(?:\b(?:Inc|Incorporated|LLC|L\.L\.C|LLP|L\.L\.P|LP|L\.P|Ltd|Limited|Corp|Corporation|Company|Co|plc|PLC|GmbH|AG|S\.A|SA|B\.V|BV|N\.V|NV|Pty|S\.p\.A|SpA|S\.r\.l|KG|Oy|AB|A\/S|Bank|Trust|Fund|Partners|Partnership|Association|University|Institute|Foundation|Group|Holdings|Authority|Commission|Society|Hospital|Ministry|Department|Board)\b\.?)/i;
const OPENING = /\b(?:by\s+and\s+between|by\s+and\s+among|between|among|by|BETWEEN|AMONG)\b[:,\s]*/g;
/** Ends a party's name: its description, its place, its short name. */
const END_OF_NAME =
  /,\s+(?:an?|the|with|having|whose|located|organi[sz]ed|incorporated|doing|d\/b\/a|dba|acting|residing|registered|duly|on|by|at|as|of|together|existing|formed|established|through|and\s+its)\b|\s+(?:with|having|whose|located|organi[sz]ed|incorporated|acting|residing|registered|existing|formed|established|d\/b\/a|dba|a\s+(?:company|corporation|limited|[A-Z][a-z]+\s+(?:corporation|limited|company|[a-z]+\s+liability)))\b|\s*[("“]|;|\s+-\s+/i;
const END_OF_LIST =
  /\b(?:WHEREAS|Whereas|WITNESSETH|W I T N E S S|RECITALS?|Recitals?|BACKGROUND|Background|NOW,?\s+THEREFORE|The\s+parties\s+(?:hereby\s+)?agree|Article\s+1|ARTICLE\s+[1I]|Section\s+1|INTRODUCTION)\b/;
const READ_CHARS = 5000;
const LIST_CHARS = 2500;

const clean = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/^(?:the\s+undersigned\s+|(?:\(?[0-9ivx]{1,3}[.)]|\([a-z]\))\s*|and\s+|each\s+of\s+)+/i, '')
    .replace(/[\s,;:]+$/, '')
    .trim();

const looksLikeName = (name: string): boolean =>
  name.length > 2 &&
  name.length < 120 &&
  /^[A-Z0-9“"]/.test(name) &&
  !/\b(?:shall|will|agree|which|that|are|is|each|Party|Parties|hereto|hereof)\b/.test(name);

/**
 * Companies and persons that contract, from the introduction of a contract: "by and between Acme, Inc., a
 * Delaware corporation ("Acme"), and …". The name is as printed, without its description and short name. At
 * least one party must have a legal form or a short name; otherwise nothing is read.
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
  let certain = false;
  let at = 0;
  while (at < stretch.length && found.length < 12) {
    const rest = stretch.slice(at, at + 400);
    const end = END_OF_NAME.exec(rest);
    const conjunction = nameEnd(rest);
    const cut = Math.min(end?.index ?? rest.length, conjunction);
    if (cut >= rest.length) break;
    const raw = rest.slice(0, cut);
    const name = clean(raw);
    if (!looksLikeName(name)) break;
    const lead = raw.indexOf(name.slice(0, 4));
    const from = offset + at + Math.max(0, lead);
    const form = LEGAL_FORM.test(name);
    certain ||= form || /^\s*[(,]/.test(rest.slice(cut));
    found.push({
      value: {
        name,
        kind: form ? 'company' : /^[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][a-z]+$/.test(name) ? 'person' : 'other',
        country: null,
      },
      span: { start: from, end: offset + at + raw.trimEnd().replace(/[,;:]+$/, '').length },
    });
    const next = nextParty(stretch, at + cut);
    if (next < 0) break;
    at = next;
  }
  return certain ? found : [];
}

/** A name ends at " and " unless the name goes on: "Smith and Sons, Inc." has its form after it. */
function nameEnd(rest: string): number {
  const and = /\s+(?:and|AND|&)\s+(?=[A-Z])/.exec(rest);
  if (!and) return rest.length;
  const before = rest.slice(0, and.index);
  return LEGAL_FORM.test(before) || before.includes(',') ? and.index : rest.length;
}

/** Where the next party's name begins: after a top-level " and " or ";" outside brackets; -1 at the sentence's end. */
function nextParty(stretch: string, from: number): number {
  let depth = 0;
  for (let at = from; at < stretch.length; at += 1) {
    const c = stretch[at]!;
    if (c === '(') depth += 1;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (
      c === '.' &&
      /^\.\s+[A-Z]/.test(stretch.slice(at, at + 4)) &&
      /[a-z)]{3}$/.test(stretch.slice(0, at)) &&
      !LEGAL_FORM.test(stretch.slice(Math.max(0, at - 5), at + 1))
    )
      return -1;
    else if (c === ' ' && /^ (?:and|AND|&)[ ,:]/.test(stretch.slice(at, at + 6))) {
      const next = at + /^ (?:and|AND|&)[ ,:]+/.exec(stretch.slice(at, at + 12))![0].length;
      if (
        /^(?:the\s+)?[A-Z0-9(“"]/.test(stretch.slice(next, next + 8)) &&
        !/^(?:existing|its)/.test(stretch.slice(next))
      )
        return next;
    }
  }
  return -1;
}
