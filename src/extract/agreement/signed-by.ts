import { type Note, partitionPoint, type Signatory, type SignedBy, type Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { AgreementContext } from './context.js';
import type { Letter } from './letters.js';
import { signedAsNotes } from './notes.js';
import { readPlace } from './place.js';
import { AND_AT } from './signed.js';

/**
 * Who signed when and where, where the sides signed on different days or in different places: the heads of the signatures
 * ("For the Government of Norway") with as many dates, in their order, however lines and columns put them; else the formula
 * ("at Oslo on 4 May and at Rome on 9 June"). In an exchange of notes each side signs its own. Empty where one day and
 * place holds for all, or only one side's is printed. `letters`: those of an exchange, each with its note.
 */
export function readSignedBy(
  context: AgreementContext,
  signatories: readonly Signatory[],
  letters: readonly Letter[],
  notes: readonly Note[],
): SignedBy[] {
  const asNotes = signedAsNotes(letters, notes, signatories, ({ start }) =>
    placeBefore(context.flat, [], start),
  );
  if (differ(asNotes)) return asNotes;
  const sides = besideSignatures(context, signatories);
  const found = differ(sides) ? sides : inFormula(context);
  return differ(found) ? found : [];
}

const differ = (sides: readonly SignedBy[]): boolean =>
  new Set(sides.map(({ date, place }) => `${date?.value} ${place?.value.toLowerCase()}`)).size > 1;

function besideSignatures(context: AgreementContext, signatories: readonly Signatory[]): SignedBy[] {
  const { flat, conclusions } = context;
  const heads = headsIn(context);
  if (heads.length < 2) return [];
  const all = context
    .factsIn('date', conclusions)
    .filter(
      ({ span }) =>
        !OF_SOMETHING_ELSE.test(flat.slice(Math.max(conclusions.start, span.start - 60), span.start)),
    );
  // A formula may date the whole above signatures that have days of their own.
  const dates =
    all.length === heads.length + 1 && all[0]!.span.start < heads[0]!.span.start ? all.slice(1) : all;
  if (dates.length !== heads.length || !nearEachOther(dates)) return [];
  // Days of the formula alone are in no order that says whose they are.
  if (dates.at(-1)!.span.start < heads[0]!.span.start) return [];
  const ends = [...heads, ...dates].map(({ span }) => span.end).sort((a, b) => a - b);
  const labelled = allMatches(PLACE_LABEL, flat.slice(conclusions.start, conclusions.end));
  return wholeNames(heads, signatories).map((head, index) => {
    const { date, span } = dates[index]!;
    const label = labelled.length === heads.length ? labelled[index]! : null;
    const place = label
      ? stated(conclusions.start + label.index + label[0].length - label[1]!.length, label[1]!)
      : placeBefore(flat, ends, span.start);
    return { for: head, date: { value: date, span }, place };
  });
}

/** The names of the sides as their columns print them: read across, a line holds pieces of two. */
function wholeNames(heads: Stated<string>[], signatories: readonly Signatory[]): Stated<string>[] {
  const names = signatories.flatMap((one) => one.for ?? []).sort((a, b) => a.span.start - b.span.start);
  return names.length === heads.length ? names : heads;
}

/** Sides sign within a year or two of each other; other dates are of something else. */
const nearEachOther = (dates: readonly { date: string }[]): boolean => {
  const years = dates.map(({ date }) => Number(date.slice(0, 4))).sort((a, b) => a - b);
  return years.at(-1)! - years[0]! <= MOST_YEARS;
};
const MOST_YEARS = 2;
/** Dates of the texts that closing words name. */
const OF_SOMETHING_ELSE =
  /\b(?:agreement|treaty|convention|protocol|memorandum|arrangement|mandate|powers?|deposited|effect|force|until)\b[^.;]{0,40}$/i;
const PLACE_LABEL =
  /\bPlace(?:\s+of\s+signature)?\s*:\s*((?:The\s+)?\p{Lu}[\p{L}’'-]+(?:[ ](?!Place|Date|Name|Title|For|FOR|Signature)\p{Lu}[\p{L}’'-]+){0,2})/gu;

/** "For the Government of Norway": the heads of the signatures, and sides named within a formula. */
function headsIn(context: AgreementContext): Stated<string>[] {
  const { flat, text, conclusions } = context;
  const found: Stated<string>[] = [];
  for (const match of allMatches(HEAD, flat.slice(conclusions.start, conclusions.end))) {
    const start = conclusions.start + match.index + match[0].length;
    const line = text.indexOf('\n', start);
    const limit = Math.min(start + HEAD_CHARS, conclusions.end);
    const words = HEAD_WORDS.exec(flat.slice(start, limit))?.[0] ?? '';
    const [state] = context.factsIn('country', { start, end: start + words.length });
    // What stands on the same line after the State is a person or an office; a name without one ends with its line.
    const end = state ? state.span.end : Math.min(start + words.length, line < 0 ? limit : line);
    const value = flat.slice(start, end).replace(ENDS_BADLY, '');
    if (value === '' || SENTENCE.test(flat.slice(start, start + value.length + 30))) continue;
    if (found.length > 0 && start < found.at(-1)!.span.end) continue;
    found.push({ value: value.replace(/\s+/g, ' '), span: { start, end: start + value.length } });
  }
  return found;
}
const HEAD =
  /(?:(?:For|FOR|On\s+behalf\s+of|ON\s+BEHALF\s+OF)(?<!\p{L}(?:For|FOR|On\s+behalf\s+of|ON\s+BEHALF\s+OF))|\d\s+(?:for|on\s+behalf\s+of))\s+(?:and\s+on\s+behalf\s+of\s+)?(?=(?:the\s+)?\p{Lu})/gu;
const HEAD_CHARS = 140;
const HEAD_WORDS =
  /^(?:(?:the|of|and|for|in|respect|THE|OF|AND)\s+|(?!(?:Signature|Signed|Date|Place|Name|By|Title|For|FOR|Done)\b)\p{Lu}[\p{L}’'.-]*,?\s*){1,16}/u;
const ENDS_BADLY = /(?:\s+(?:of|the|and|for|in|respect))*[\s,.:]*$/;
/** A sentence about States, not the head of a signature. */
const SENTENCE = /\b(?:which|that|who|shall|will|each|purposes?)\b/i;

/** The place right before a date, after the head or date before it: "Oslo, 4 May 2007", "at Oslo on 4 May 2007". `ends` ascend. */
function placeBefore(flat: string, ends: readonly number[], to: number): Stated<string> | null {
  const before = partitionPoint(ends, (end) => end <= to);
  const from = Math.max(to - 60, before > 0 ? ends[before - 1]! : 0);
  const match = PLACE_BEFORE.exec(flat.slice(from, to));
  if (match && !NO_PLACE.test(match[1]!))
    return stated(from + match.index + match[0].indexOf(match[1]!), match[1]!);
  return readPlace(flat, from, to + 20);
}
const PLACE_BEFORE = /(?<![\p{L}])((?:The\s)?\p{Lu}[\p{L}’'-]+),\s*(?:(?:on|the|this)\s+){0,2}$/u;
const NO_PLACE = /^(?:Date|Dated|Place|Signed|Done|On|This)\b|\b(?:Office|Ministry|Legation|Embassy)$/i;

function stated(start: number, words: string): Stated<string> {
  const value = words.trim();
  return { value, span: { start, end: start + value.length } };
}

/** "Done at Oslo on 4 May 2007 and at Rome on 9 June 2007": days and places, of whom is not said. */
function inFormula(context: AgreementContext): SignedBy[] {
  const { flat, conclusions } = context;
  for (const match of allMatches(FORMULA, flat.slice(conclusions.start, conclusions.end))) {
    const start = conclusions.start + match.index;
    const dates = context.factsIn('date', { start, end: Math.min(start + FORMULA_CHARS, conclusions.end) });
    const sides: SignedBy[] = [];
    let last = start;
    for (const { date, span } of dates) {
      if (sides.length > 0 && !AND_AT.test(flat.slice(last, span.start))) break;
      sides.push({ for: null, date: { value: date, span }, place: readPlace(flat, last, span.start + 40) });
      last = span.end;
    }
    if (sides.length > 1) return sides;
  }
  return [];
}
const FORMULA = /\b(?:Done|DONE|Signed|SIGNED|Executed|Made)\b/g;
const FORMULA_CHARS = 420;
