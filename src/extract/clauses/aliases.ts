import type { DocumentText, Passage } from '../../model/index.js';

/** Names a contract gives its parties: (“Acme”), (the "Company"), hereinafter referred to as the "Seller". */
const DEFINED =
  /\((?:[^()"“”]{0,60})["“]([A-Z][A-Za-z&.' -]{1,40})["”][^()]{0,60}\)|(?:called|referred to as|known as)\s+(?:the\s+)?["“]([A-Z][A-Za-z&.' -]{1,40})["”]/g;
const NOT_A_PARTY =
  /\b(?:agreement|date|part(?:y|ies)|contracts?|services?|products?|territory|term|treaty|participants?|memorandum|mou|act|project|programme?|property|technology|field|effective|business|plan|event|station|convention|note|notes|closing|transaction|securities|shares|order|site|system|software|marks?)\b/i;
/** The part of a document that introduces its parties. */
const INTRODUCTION_CHARS = 6000;

/** The names the parties of this document go by, lower case, without "the". */
export function partyAliases(document: DocumentText, passages: readonly Passage[]): ReadonlySet<string> {
  const body = passages.find(({ role }) => role === 'body' || role === 'annex');
  const end = Math.min(document.text.length, Math.max(body ? body.span.start : 0, 1500), INTRODUCTION_CHARS);
  const found = new Set<string>();
  for (const match of document.text.slice(0, end).replaceAll('\n', ' ').matchAll(DEFINED)) {
    const name = (match[1] ?? match[2])!.trim().replace(/[.,]$/, '');
    if (!NOT_A_PARTY.test(name)) found.add(name.toLowerCase().replace(/^the /, ''));
  }
  return found;
}
