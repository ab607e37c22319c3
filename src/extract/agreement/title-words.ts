import type { Span, Stated } from '../../model/index.js';
import { eachMatch } from '../match-at.js';
import { namesCompany } from './company-names.js';

export const KIND_WORD =
  /\b(?=[acdefgijlmpst])(?:agreement|treaty|convention|memorandum|protocol|arrangement|exchange of (?:notes|letters)|charter|contract|pact|accord|declaration|lease|deed|statutes?|international\s+covenant|constitution|decision|joint\s+statement|letter of intent|addendum|amendment|document|terms|joint filing statement|agreed minutes?|(?:final|general|additional) act)\b/i;
/** Words before the title on its line, or lines that only number it. */
const BEFORE_TITLE =
  /^(?:the\s+schedule|schedule(?:\s+(?:\d+|[A-Z])\b)?(?:\s+to\b)?|exhibit\s+[\w.()-]+(?:\s+to\b)?|ex-?[\d.]+(?:\([a-z0-9]+\))*|annex\s+\w+|appendix\s+\w+|(?:execution|conformed)\s+(?:copy|version)|strictly\s+private\s+and\s+confidential|confidential\b(?!\s+agreement)|form\s+of\s|treaty\s+series.*?\d+|no\.?\s*\d+|page\s+\d+(?:\s+of\s+\d+)?|this\s+(?=[A-Z])|\[[^\]]*\]|\d{1,3}\s|\W+)\s*(?:--?|–|—|:|\.)?\s*/i;
/** Where the words after a title begin. */
const AFTER_TITLE =
  /[\s,;]+(?=[ACDEPSTdm["“'‘(])(?:This\b|THIS\b|(?<!\b[a-z]{2,20}[\s,;]{1,3})["“'‘]|\((?![^()"“'‘]{1,160}\))|\([Tt]he\s(?:[A-Z][a-z]+\s){0,3}(?:Agreement|Treaty|Convention|Protocol)\)|\((?:this|here\w+|(?:collectively|together|each|both|[a-z]|[ivx]{1,4}|\d{1,2}|(?:[Ff]orm|FORM|[Dd]raft|DRAFT|[Cc]opy|COPY|[Rr]edacted|REDACTED))\b)|Agreement\s+(?:made|dated)\b|made\s+(?:this|as|on|and|by)|\[?(?:Preamble|PREAMBLE)\b|Article\s+(?:1|I)\b|ARTICLE\s|Effective\s+Dates?\b|Source:|(?:Agreement|Contract|Service\s+Package|Supplier|Contract\s+Identification)\s+(?:Number|No\.|Name|FT|ID)|Dated?\b|DATED?\b|dated\s+as\b|Table of Contents|TABLE OF CONTENTS|The (?:Governments?|Cabinet|Council\s+of\s+Ministers|Parties|States|High|Contracting|Kingdom|Republic|Participants|undersigned|General\s+(?:Conference|Assembly|Council))\b)/g;
const NO_TITLE =
  /^(?:\s*(?:table of contents|contents|\(?\d{1,2}[.)]\s|\(?[a-z]{1,4}\)\s|(?:agreement|contract)\s+(?:number|no\b)|exhibit\s+\S{1,6}\s+to\b)|[^.]{0,120}\bis\s+(?:attached|issued)\b|[^"“(]{0,160}\b(?:shall|will\s+be|hereby)\b)/i;
const IN_NO_TITLE =
  /\b(?:(?:omitted|excluded|redacted|confidential\s+treatment|click\s+here)\b|ha(?:ve|s)\s+the\s+hono|presents?\s+(?:its|his|her|their)\s+compliments\b|Excellenc)/i;
/** Up to a party that has a line of its own below a "between", before the "and" that leads to the last. */
export const UNDER_BETWEEN = /\n\s*(?:between|among|amongst):?\s*\n(?:(?!\band\b)[\s\S]){1,400}$/i;
/** Sentences, tables of contents and the legends of public filings are no titles. */
export const isNoTitle = (words: string): boolean => NO_TITLE.test(words) || IN_NO_TITLE.test(words);
const LONGEST_TITLE = 600;

/** The line an electronic filing system prints first: kind of exhibit, its number, its file, a description. */
const FILING =
  /^\s*EX-?[\d.]+\S{0,24}(?:\s+\d{1,3})?\s+[\w.-]{3,60}\.(?:html?|txt|pdf)\s+(?:EX-?[\d.]+(?:\([\w.]+\))*\s+)?/i;
/** Where the exhibit's own words begin on that line. */
const OWN_WORDS = /\s(?:EXHIBIT|Exhibit)\s+[\w.()-]+\s/g;

/**
 * The words after the file name on such a first line, null where the document does not begin so. `runsOn`: the
 * agreement itself begins in the same paragraph, and the span is where its own words may begin.
 */
export function filingLine(text: string): { span: Span; runsOn: boolean } | null {
  const before = FILING.exec(text.slice(0, 240));
  if (!before) return null;
  const block = text.indexOf('\n\n');
  const end = block < 0 ? text.length : block;
  const start = Math.min(before[0].length, end);
  if (end - start > LONGEST_DESCRIPTION) {
    const own = [...text.slice(start, Math.min(end, start + LONGEST_DESCRIPTION)).matchAll(OWN_WORDS)].at(-1);
    const from =
      own && KIND_WORD.test(text.slice(start + own.index, start + own.index + 200)) ? own.index : 0;
    return { span: { start: start + from, end }, runsOn: true };
  }
  const exhibit = text.slice(start, end).search(/(?:^|\s)exhibit\b/i);
  return { span: { start, end: exhibit < 0 ? end : start + exhibit }, runsOn: false };
}
const LONGEST_DESCRIPTION = 260;

/** Length of what numbers or marks a title on its line: "Exhibit 10.4", "Execution Copy". */
export function beforeTitle(words: string): number {
  let start = 0;
  for (let left = 6; left > 0; left -= 1) {
    const before = BEFORE_TITLE.exec(words.slice(start));
    if (!before || before[0] === '' || !KIND_WORD.test(words.slice(start + before[0].length))) break;
    start += before[0].length;
  }
  return start;
}

/** The title within a stretch that holds it: without what is printed before and after it on the same line. */
export function trimmedTitle(text: string, span: Span): Stated<string> | null {
  let words = text.slice(span.start, Math.min(span.end, span.start + LONGEST_TITLE));
  let start = span.start + beforeTitle(words);
  words = words.slice(start - span.start);
  const named = afterCompanies(words);
  start += named;
  words = words.slice(named);
  const kind = KIND_WORD.exec(words);
  if (!kind) return null;
  const from = kind.index + kind[0].length;
  words = words.slice(0, from + endOfTitle(words, from));
  words = words.slice(0, endOfInk(words));
  words = words.slice(0, LEADS_TO_PARTIES.exec(words)?.index ?? words.length);
  const value = words.replace(/\s+/g, ' ').trim();
  return value === '' ? null : { value, span: { start, end: start + words.length } };
}

/** Before parties that are no part of the title. */
const LEADS_TO_PARTIES = /[\s,]{1,20}(?:by\s+and\s+)?(?:between|among|amongst)$/i;

/** Where the words end without the marks behind them. */
function endOfInk(words: string): number {
  let end = words.length;
  while (
    end > 0 &&
    (MARKS.test(words.charAt(end - 1)) || ENDS_LINE.test(words.slice(Math.max(0, end - 6), end)))
  )
    end -= 1;
  return end;
}
const MARKS = /[\s,;:*_–—-]/;
/** A full stop after a word ends the line and is none of the title; after an abbreviation it may be. */
const ENDS_LINE = /(?:\p{Ll}{4}|\p{Lu}{5})\.$/u;

/** Length of the names of companies printed before the title, as on a cover; 0 where there are none. */
function afterCompanies(words: string): number {
  const kind = KIND_WORD.exec(words);
  if (!kind) return 0;
  const before = words.slice(0, kind.index);
  if (!namesCompany(before)) return 0;
  const form = [
    ...before.matchAll(/\b(?:inc|llc|ltd|limited|corp|corporation|company|l\.p|gmbh|plc)\b\.?,?\s+/gi),
  ].at(-1);
  if (!form || form.index === 0) return 0;
  const length = form.index + form[0].length;
  return namesCompany(words.slice(0, length)) && /^[A-Z]/.test(words.slice(length)) ? length : 0;
}

/** How much of the words after the kind of instrument still belongs to the title. */
function endOfTitle(words: string, from: number): number {
  const rest = words.slice(from);
  let end = rest.length;
  // "between the Government of …" is part of a title; "The Government of …" after it begins the preamble.
  for (const after of eachMatch(AFTER_TITLE, rest)) {
    const before = words.slice(0, from + after.index).trim();
    if (/\b(?:between|and|among|by|of)$/i.test(before)) continue;
    if (/\bThe (?!Contracting|Parties|undersigned)/.test(after[0]) && UNDER_BETWEEN.test(before)) continue;
    end = after.index;
    break;
  }
  // The title again, as the first words of the text.
  const title = words.slice(0, from).replace(/\s+/g, ' ').trim();
  if (/^\s+agreement\b/i.test(rest)) return 0;
  if (title.includes(' ') && rest.replace(/\s+/g, ' ').trim().startsWith(title)) return 0;
  const parties = /[\s,–-]+(?:by\s+and\s+)?(?:between|among)\b[:\s]/i.exec(rest.slice(0, end));
  if (
    parties &&
    namesCompany(rest.slice(parties.index, end)) &&
    !SUBJECT.test(rest.slice(parties.index, end))
  )
    end = parties.index;
  const company = /\s+[-–—]\s+(?=[A-Z])/.exec(rest.slice(0, end));
  if (company && namesCompany(rest.slice(company.index, end))) end = company.index;
  return end;
}
/** After its parties a title may still say what it is about. */
const SUBJECT = /\b(?:concerning|regarding|relating\s+to|for\s+the|on\s+the|in\s+respect)\b/i;
