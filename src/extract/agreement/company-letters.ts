import type { Party, Span, Stated } from '../../model/index.js';
import { LIST_CHARS, NAME_CHARS, party, READ_CHARS, readList, readName } from './companies.js';
import { looksLikeName } from './company-names.js';
import type { AgreementContext } from './context.js';
import { unique } from './party-list.js';

const SALUTATION =
  /\b(?:Ladies\s+and\s+Gentlemen|Gentlemen|Dear\s+(?:Sirs?|Mesdames|Madam)[A-Za-z /]{0,20})\s*[:,]\s*/;
/** What those named first do, all of them before the next sentence. */
const VERB =
  /[\s,](?=[acdh])(?:hereby\s+|(?:have|has|do|does)\s+(?:hereby\s+)?)?(?:agrees?|agreed|confirms?|covenants?)\b(?!\s+(?:hereto|herein))/i;
/** "… agreement with |Acme, Inc.|", "… with you": who is written to. */
const AGREEMENT_WITH = /^[^.;]{0,80}?\bagreements?\s+with\s+(?:each\s+of\s+)?(?:the\s+)?/i;
const POWER = /\bby\s+these\s+presents\b[^.;]{0,60}?\bthat\s+(?:the\s+undersigned,\s+)?/i;
/** What the giver of a power does, and to whom. */
const APPOINTS =
  /\b(?:appoints?|constitutes?)(?:\s+and\s+(?:appoints?|constitutes?))?\s+(?:and\s+empowers?\s+)?(?=(?:the\s+)?[A-Z])/;
/** A paragraph of an opening begins here: in words of its own line, or right after the title in capitals. */
const PARAGRAPH = /(?:^|\n|[A-Z]{5,20}\s{2,60})[ \t]*(?=[A-Z][\w&.'’,-]{1,40}\s)/g;
const MOST_PASSAGES = 10;
const MOST_PARAGRAPHS = 60;
/** Address block above a salutation. */
const ADDRESS_CHARS = 400;

/**
 * Companies of a contract that says nowhere "between": "Acme, Inc., a Texas corporation (“Acme”), and Bolt Ltd. (“Bolt”)
 * agree as follows"; a letter in which one confirms its agreement with another; a power of attorney. At least one must
 * have a legal form or be described as a company.
 */
export function unjoinedCompanies(context: AgreementContext): Stated<Party>[] {
  return power(context) ?? letter(context) ?? agreeing(context);
}

const opening = ({ text }: AgreementContext): string => text.slice(0, READ_CHARS);

/** Those who sign a letter, and the one they write to. */
function letter(context: AgreementContext): Stated<Party>[] | null {
  const words = opening(context);
  const salutation = SALUTATION.exec(words);
  if (!salutation) return null;
  const start = salutation.index + salutation[0].length;
  const writers = before(context, start, VERB);
  if (!writers) return null;
  const after = words.slice(writers.end, writers.end + NAME_CHARS * 2);
  const named = AGREEMENT_WITH.exec(after);
  const at = writers.end + (named?.[0].length ?? 0);
  const reader = named ? readName(words.slice(at, at + NAME_CHARS), true) : '';
  const addressed =
    looksLikeName(reader) && /^[A-Z]/.test(reader) ? [party(reader, at)] : addressee(words, salutation.index);
  const all = unique([...writers.parties, ...addressed]);
  return all.length >= 2 ? all : null;
}

/** The last company in the lines above a salutation: its name stands over its address. */
function addressee(words: string, end: number): Stated<Party>[] {
  const from = Math.max(0, end - ADDRESS_CHARS);
  for (const line of [...words.slice(from, end).matchAll(/[^\n]+/g)].reverse()) {
    const lead = /^\s*/.exec(line[0])![0].length;
    const name = readName(line[0].slice(lead, lead + NAME_CHARS), false);
    const { value, span } = party(name, from + line.index + lead);
    if (value.kind === 'company' && looksLikeName(name)) return [{ value, span }];
  }
  return [];
}

/** Who gives a power and who receives it. */
function power(context: AgreementContext): Stated<Party>[] | null {
  const words = opening(context);
  const presents = POWER.exec(words);
  if (!presents) return null;
  const givers = before(context, presents.index + presents[0].length, APPOINTS);
  if (!givers) return null;
  const receiver = readName(words.slice(givers.end, givers.end + NAME_CHARS), true);
  if (!looksLikeName(receiver)) return null;
  const all = unique([...givers.parties, party(receiver, givers.end)]);
  return all.length >= 2 ? all : null;
}

/** The first paragraph that begins with two names and goes on that they agree. */
function agreeing(context: AgreementContext): Stated<Party>[] {
  const passages = context.passages
    .filter(({ role }) => role !== 'preface')
    .map(({ textStart }) => textStart);
  const lines = [...opening(context).matchAll(PARAGRAPH)].map(({ index, 0: lead }) => index + lead.length);
  const starts = [...passages.slice(0, MOST_PASSAGES).filter((at) => at < READ_CHARS), ...lines];
  let from = 0;
  let verb: Span | null = null;
  for (const start of starts.slice(0, MOST_PARAGRAPHS)) {
    // The first verb behind an earlier place is the first one behind this place as well.
    if (verb === null || start < from || start > verb.start) {
      from = start;
      verb = next(context, start, READ_CHARS + LIST_CHARS, VERB) ?? NOWHERE;
    }
    const found = verb.end <= start + LIST_CHARS ? listed(context, start, verb) : null;
    if (found && found.parties.length >= 2) return found.parties;
  }
  return [];
}

/** The companies listed between `start` and a verb that follows in the same sentence. */
function before(context: AgreementContext, start: number, verb: RegExp): Listed | null {
  const found = next(context, start, start + LIST_CHARS, verb);
  return found && listed(context, start, found);
}

interface Listed {
  parties: Stated<Party>[];
  /** Where the verb ends. */
  end: number;
}

const NOWHERE: Span = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

function next({ flat }: AgreementContext, start: number, end: number, verb: RegExp): Span | null {
  const found = verb.exec(flat.slice(start, end));
  return found && { start: start + found.index, end: start + found.index + found[0].length };
}

/** The companies listed between `start` and a verb. */
function listed({ flat }: AgreementContext, start: number, verb: Span): Listed | null {
  const { parties, introduced } = readList(flat.slice(start, verb.start), start);
  const last = parties.at(-1);
  if (!last || introduced === 0) return null;
  // Another sentence in between has another subject.
  if (/[a-z)”"]{2}\.\s+[A-Z]/.test(flat.slice(last.span.end, verb.start))) return null;
  return { parties, end: verb.end };
}
