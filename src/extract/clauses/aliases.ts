import type { Passage } from '../../model/index.js';

/** Brackets that name somebody: (“Acme” or the “Seller”); and "hereinafter called the “Seller”". */
const BRACKET =
  /\(([^()]{0,160}["“][^()]{1,160})\)|(?:called|referred to as|known as)\s+((?:the\s+)?["“][^"“”]{2,41}["”])/g;
const QUOTED = /["“]([A-Z][A-Za-z&.' -]{1,40}?),?["”]/g;
const NOT_A_PARTY =
  /\b(?:agreement|date|part(?:y|ies)|contracts?|services?|products?|territory|term|treaty|participants?|memorandum|mou|act|project|programme?|property|technology|field|effective|business|plan|event|station|convention|note|notes|closing|transaction|securities|shares|order|site|system|software|marks?|solicitation|proposal|information|materials?|data|documents?|records|fees?|price|payments?|period|law|laws|rules?|regulations?|area|equipment|goods|premises|facilit(?:y|ies)|shipments?|claims?|losses|loss|expenses|costs?|purpose|work|works|deliverables?)\b/i;
/** The part of a document that introduces its parties. */
const INTRODUCTION_CHARS = 6000;

/** A name in brackets, lower case, without "the", and where its brackets begin in the document. */
export interface Alias {
  name: string;
  at: number;
}

/** The names the parties of this document go by, in order. `flat`: its text on one line. */
export function partyAliases(flat: string, passages: readonly Passage[]): Alias[] {
  const body = passages.find(({ role }) => role === 'body' || role === 'annex');
  const end = Math.min(Math.max(body ? body.span.start : 0, 1500), INTRODUCTION_CHARS);
  const found: Alias[] = [];
  const introduction = flat.slice(0, end);
  BRACKET.lastIndex = 0;
  for (let bracket = BRACKET.exec(introduction); bracket !== null; bracket = BRACKET.exec(introduction)) {
    const words = bracket[1] ?? bracket[2]!;
    QUOTED.lastIndex = 0;
    for (let quoted = QUOTED.exec(words); quoted !== null; quoted = QUOTED.exec(words)) {
      const name = quoted[1]!;
      if (!NOT_A_PARTY.test(name))
        found.push({ name: name.trim().toLowerCase().replace(/^the /, ''), at: bracket.index });
    }
  }
  return found;
}
