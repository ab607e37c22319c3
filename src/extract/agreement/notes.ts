import type { Note, Passage, Signatory, Span, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { Cue } from './topics.js';

const SALUTATION =
  /^(?:[^.;]{0,100}\b\d{4}\.? )?(?:(?:your )?excellency|sir|madam|monsieur|mr\.? (?:minister|ambassador|secretary)|dear [^.]{2,60}|gentlemen) ?[,:!.]?(?:$| )/i;
/** `The Embassy of Ruritania presents its compliments to the Ministry of Foreign Affairs of Elbonia and …`. */
const COMPLIMENTS =
  /(?:^|\d{4}\.? )(The (?:[^.;]{3,120}?)) presents? (?:its|his|her) compliments to ((?:the|his|her) [^.;]{3,160}?)(?=,| and has| and )/i;
/** Cheap, before that. */
const ARE_THERE = /compliments to /i;
/** `The Ambassador of Ruritania to the Minister for Foreign Affairs of Elbonia`. */
/** What heads a letter in collections: `Letter from the Kingdom of Norway`. */
const LETTER_FROM = /^(?:[A-Z]\.? )?(?:letter|note|note verbale) (?:from|of|by) (?:the )?([^.;:]{3,120})$/i;
const WRITES_TO = /^(?:from )?((?:the|mr\.?|his|her) .{3,120}?) to ((?:the|mr\.?|his|her) .{3,160})$/i;
const ADDRESSEE = /^(?:to )?(?:(?:his|her) excellency|the (?:right )?honou?rable)\b/i;
/** The section of a note: a part, wherever it stands. */
const isPart = (id: string): boolean => {
  const at = id.lastIndexOf('_') - PART.length;
  return at >= 0 && id.startsWith(PART, at) && (at === 0 || id.startsWith('__', at - 2));
};
const PART = 'part';

/**
 * The notes or letters of an exchange: who writes to whom, and when, as letterhead, signature and address print it. Empty
 * for any other text.
 */
export function readNotes(context: AgreementContext, signatories: readonly Signatory[]): Note[] {
  if ((context.cues & Cue.salutes) === 0) return [];
  const notes = opened(context.passages, context.flat);
  return notes.map(({ eId, head, salutation }, index): Note => {
    const end =
      notes[index + 1]?.head[0]?.span.start ?? notes[index + 1]?.salutation.span.start ?? context.text.length;
    const below = context.passages.filter(
      ({ role, span }) => role === 'conclusions' && span.start > salutation.span.start && span.end <= end,
    );
    const words = ({ span }: { span: Span }): string => context.flat.slice(span.start, span.end);
    const compliments = COMPLIMENTS.exec(words(salutation));
    const headed = head
      .map((passage) => ({ passage, match: WRITES_TO.exec(words(passage)) }))
      .find(({ match }) => match);
    const match = compliments ?? headed?.match ?? null;
    const at = (compliments ? salutation : headed?.passage)?.span.start ?? 0;
    const letter = match ? null : letterFrom(head, words);
    const signed = signatories.find((one) => {
      const span = (one.capacity ?? one.name ?? one.for)!.span;
      return span.start > salutation.span.start && span.end <= end;
    });
    const address = [...head, ...below].find((passage) => ADDRESSEE.test(words(passage)));
    const dated = [
      ...context.factsIn('date', {
        start: head[0]?.span.start ?? salutation.span.start,
        end: salutation.span.start + lineAbove(words(salutation)),
      }),
      ...below.flatMap(({ span }) => context.factsIn('date', span)),
    ][0];
    return {
      eId,
      from: match ? stated(match, match[1]!, at) : (letter ?? signed?.capacity ?? signed?.name ?? null),
      to: match
        ? stated(match, match[2]!, at)
        : address
          ? { value: words(address).replace(/\s+/g, ' '), span: address.span }
          : null,
      date: dated ? { value: dated.date, span: dated.span } : null,
    };
  });
}

/** Place and date that stand in one paragraph with the salutation: how long they are. */
const lineAbove = (words: string): number => /^[^.;]{0,100}\b\d{4}\b/.exec(words)?.[0].length ?? 0;

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

/** The first salutation of each part, with what stands above it there. */
function opened(
  passages: readonly Passage[],
  flat: string,
): { eId: string; head: Passage[]; salutation: Passage }[] {
  const found: { eId: string; head: Passage[]; salutation: Passage }[] = [];
  let head: Passage[] = [];
  let last = '';
  for (const passage of passages) {
    const eId = passage.sectionPath.find(isPart);
    if (eId === undefined || passage.role === 'annex') continue;
    if (eId !== last) head = [];
    last = eId;
    if (found.at(-1)?.eId === eId) continue;
    const words = flat.slice(passage.textStart, passage.span.end);
    if (SALUTATION.test(words) || (ARE_THERE.test(words) && COMPLIMENTS.test(words)))
      found.push({ eId, head, salutation: passage });
    else head.push(passage);
  }
  return found;
}
