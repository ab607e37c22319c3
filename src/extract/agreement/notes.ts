import type { Note, Passage, Signatory, SignedBy, Span, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { COMPLIMENTS, type Letter } from './letters.js';

/** What heads a letter in collections: `Letter from the Kingdom of Norway`. */
const LETTER_FROM = /^(?:[A-Z]\.? )?(?:letter|note|note verbale) (?:from|of|by) (?:the )?([^.;:]{3,120})$/i;
/** `The Ambassador of Ruritania to the Minister for Foreign Affairs of Elbonia`. */
const WRITES_TO = /^(?:from )?((?:the|mr\.?|his|her) .{3,120}?) to ((?:the|mr\.?|his|her) .{3,160})$/i;
const ADDRESSEE = /^(?:to )?(?:(?:his|her) excellency|the (?:right )?honou?rable)\b/i;
/** "your letter of |4 May 2007|, which reads": the day of the letter that this one answers. */
const ANSWERED =
  /\b(?:your|the|[a-z]+['’]s) (?:(?:kind|esteemed) )?(?:letter|note)\b[^.;]{0,50}\b(?:of|dated)(?: the)? $/i;

/**
 * The notes or letters of an exchange: who writes to whom, and when, as letterhead, signature and address print it; when
 * else as the answer says that it was written.
 */
export function readNotes(
  context: AgreementContext,
  letters: readonly Letter[],
  signatories: readonly Signatory[],
): Note[] {
  const notes = letters.map((letter) => noteOf(context, letter, signatories));
  return notes.map((note, index): Note => {
    const answer = letters[index + 1];
    return note.date === null && answer ? { ...note, date: answered(context, answer) } : note;
  });
}

function noteOf(context: AgreementContext, letter: Letter, signatories: readonly Signatory[]): Note {
  const { eId, head, salutation, end } = letter;
  const below = context.passages.filter(
    ({ role, span }) => role === 'conclusions' && span.start > salutation.span.start && span.end <= end,
  );
  const words = ({ span }: { span: Span }): string => context.flat.slice(span.start, span.end);
  const compliments = COMPLIMENTS.exec(words(salutation));
  const headed = head
    .map((passage) => ({ passage, match: WRITES_TO.exec(words({ span: undated(context, passage.span) })) }))
    .find(({ match }) => match);
  const match = compliments ?? headed?.match ?? null;
  const at = (compliments ? salutation : headed?.passage)?.span.start ?? 0;
  const from = match ? null : letterFrom(head, words);
  const signed = signatories.find((one) => isOf(one, letter));
  const address = [...head, ...below].find((passage) => ADDRESSEE.test(words(passage)));
  // What stands nearest above the salutation dates the letter; a collection may date the whole further up.
  const above = context
    .factsIn('date', {
      start: head[0]?.span.start ?? salutation.span.start,
      end: salutation.span.start + lineAbove(words(salutation)),
    })
    .at(-1);
  const dated = above ?? below.flatMap(({ span }) => context.factsIn('date', span))[0];
  return {
    eId,
    from: match ? stated(match, match[1]!, at) : (from ?? signed?.capacity ?? signed?.name ?? null),
    to: match
      ? stated(match, match[2]!, at)
      : address
        ? { value: words(address).replace(/\s+/g, ' '), span: address.span }
        : null,
    date: dated ? { value: dated.date, span: dated.span } : null,
  };
}

/** The lines above the one with the day, which some files print in one paragraph with them. */
function undated({ text, factsIn }: AgreementContext, { start, end }: Span): Span {
  const day = factsIn('date', { start, end })[0];
  const line = day ? text.lastIndexOf('\n', day.span.start) : -1;
  if (line <= start) return { start, end };
  return { start, end: start + text.slice(start, line).trimEnd().length };
}

/** Whether somebody signs a letter. */
const isOf = (one: Signatory, { salutation, end }: Letter): boolean => {
  const { span } = (one.capacity ?? one.name ?? one.for)!;
  return span.start > salutation.span.start && span.end <= end;
};

/** Place and date that stand in one paragraph with the salutation: how long they are. */
const lineAbove = (words: string): number => /^[^.;]{0,100}\b\d{4}\b/.exec(words)?.[0].length ?? 0;

/** The day that an answer gives to the letter it answers, in its first words. */
function answered({ flat, factsIn }: AgreementContext, { salutation }: Letter): Stated<string> | null {
  const { start } = salutation.span;
  const date = factsIn('date', { start, end: start + FIRST_CHARS })[0];
  return date && ANSWERED.test(flat.slice(start, date.span.start))
    ? { value: date.date, span: date.span }
    : null;
}
const FIRST_CHARS = 400;

function letterFrom(head: readonly Passage[], words: (passage: Passage) => string): Stated<string> | null {
  for (const passage of head)
    for (const span of [...passage.headings, passage.span]) {
      const match = LETTER_FROM.exec(words({ ...passage, span }));
      if (match) return stated(match, match[1]!, span.start);
    }
  return null;
}

function stated(match: RegExpExecArray, words: string, at: number): Stated<string> {
  const start = at + match.index + match[0].lastIndexOf(words);
  return { value: words.replace(/\s+/g, ' '), span: { start, end: start + words.length } };
}

/**
 * The notes as signatures of their sides, each with its own day and place; see `readSignedBy`. Each side is named as its
 * signature names it, else as the note says who writes. Empty where one is not named or not dated.
 */
export function signedAsNotes(
  letters: readonly Letter[],
  notes: readonly Note[],
  signatories: readonly Signatory[],
  placeOf: (date: Span) => Stated<string> | null,
): SignedBy[] {
  const found = letters.map((letter, index): SignedBy => {
    const { from, date } = notes[index]!;
    const side = signatories.find((one) => isOf(one, letter))?.for ?? from;
    return { for: side, date, place: date && placeOf(date.span) };
  });
  return found.every((side) => side.for !== null && side.date !== null) ? found : [];
}

/**
 * The signatories with those for whom they sign: where the signature of a note does not print it, the State that its
 * head or the office of the one who signs it has the note come from.
 */
export function withSenders(
  signatories: readonly Signatory[],
  letters: readonly Letter[],
  notes: readonly Note[],
  { flat, factsIn }: AgreementContext,
): Signatory[] {
  return signatories.map((one) => {
    const note = notes[letters.findIndex((letter) => isOf(one, letter))];
    const from = note?.from?.span;
    const state = one.for === null && from ? factsIn('country', from)[0] : undefined;
    if (!state) return one;
    const { start, end } = state.span;
    return { ...one, for: { value: flat.slice(start, end), span: { start, end } } };
  });
}
