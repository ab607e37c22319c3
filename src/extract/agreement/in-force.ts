import type { InForceDelay, InForceMechanism, Note, Passage, Stated } from '../../model/index.js';
import { findSubject } from '../clauses/subject.js';
import { type AgreementContext, sentenceAt } from './context.js';
import { type Delay, dayAfter, readDelay, statedDelay } from './delay.js';
import { readEffectiveDate } from './effective-date.js';
import { Cue, Topic } from './topics.js';

type Mechanism = (typeof InForceMechanism)['options'][number];

/** Words before the verb that can hold its subject. */
const BEFORE_CHARS = 400;

const ENTERS =
  /\b(?:enters?|come|comes|came|entered|put|brought)\s+into\s+(?:force|effect|operation)\b|\btakes?\s+effect\b|\b(?:commenc(?:es?|ing)|begins?|beginning)\s+(?=(?:on|upon|from|as)\b)|\bbecomes?\s+(?:effective|operative)\b|\b(?:shall|will)\s+be\s+effective\b|\bis\s+effective\b|\b(?:shall|will)\s+(?:have\s+effect|be\s+(?:valid|operative))\s+(?=(?:as\s+)?(?:of|from|on|upon)\b)/i;
/** What enters into force is this agreement, not a change to it or its ending. */
const OWN =
  /\b(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|it|which|note|notes|pact|charter|contract|instrument|document|declaration|statutes?|constitution|decision|lease|deed)\b/i;
/** Said of the agreement by its own name: a sentence whose subject begins so is believed before any other. */
const OWN_SUBJECT =
  /^(?:(?:this|the\s+present|our|these)\s+(?:[A-Za-z-]+\s+){0,2}(?:document|declaration|decision|notes?|letters?|lease|deed)|(?:this|the\s+present|these|the)\s+(?:[A-Za-z-]+\s+){0,2}(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|pact|charter|contract|statutes?|constitution))\b/i;
/** A term begins for the agreement where it is the agreement's own; an appointment or a payment begins for itself. */
const OWN_TERM =
  /\b(?:term\s+of\s+(?:this|the)\s+\w+|this\s+(?:\w+\s+){0,3}agreement|this\s+contract)\b[^,;]{0,60}$/i;
const OTHER =
  /\b(?:amendments?|modifications?|denunciation|termination|withdrawal|extension|accession|revisions?|provisionally(?!\b[^.]*\band\b)|reservations?|changes?|acceding|expulsion|notice|notification)\b[^.]{0,80}$|(?<!\b(?:this|the\s+present)\s+)\b(?:implementing|supplementary)\b[^.]{0,80}$/i;

/** At the head of a sentence, before what it says: "Subject to earlier termination as provided below, ". */
const RESERVATION = /^\s*(?:subject\s+to|unless|notwithstanding|except\s+as)\b[^,]{0,160},/i;

/** Before the verb: it enters into force in a clause that only says when something else happens. */
const DEPENDS =
  /\b(?:(?:after|when|until|before|since|from|upon|following)\b(?![^,]*\band\s+(?:shall|will)\s)|(?:if|where|should)\s+(?:an?|any|another)\b)[^,]*$/i;

/** An exchange of notes is in force with the reply that accepts; the reply is what was signed last. */
const REPLY =
  /\b(?:today['’]s\s+date|date\s+of\s+(?:this|your|the|that|[A-Za-z]{2,12}\s+[A-Za-z]{2,20}['’]s)\s+(?:note\s+in\s+)?(?:(?:affirmative|favou?rable|positive|confirm(?:ing|atory))\s+)?(?:reply|note|letter|response|answer)|date\s+of\s+the\s+last\s+(?:of\s+(?:these|the(?:\s+(?:two|three|four))?)\s+(?:notes|letters)|note|letter))\b(?!,?\s+(?:(?:by|in|with|through)\s+which|notifying|informing|confirming|stating))/i;
/** The day on which it arrives is none that the notes print. */
const REPLY_RECEIVED =
  /\breceipt\s+(?:by\s+[^.;,]{2,60}?\s+)?of\s+(?:the|your|this|that|such|an?|his|her|[A-Za-z]{2,12}\s+[A-Za-z]{2,20}['’]s)\s+(?:(?:affirmative|favou?rable|positive|confirm(?:ing|atory)|note\s+in)\s+(?:note|reply|letter|response|answer)|reply)\b/i;
/** It enters into force together with another agreement, on the day of that one's entry into force. */
const TOGETHER = [
  /^\s*,?\s*(?:on\s+the\s+same\s+da(?:te|y)\s+(?:as|of|on\s+which)|at\s+the\s+same\s+time\s+as|(?:simultaneously|concurrently|together)\s+with)\s+(?:the\s+(?:date\s+of\s+)?entry\s+into\s+force\s+of\s+)?(?:(?:the|that|said)\s+)?[^.;,]{0,60}?\b(?:agreement|treaty|convention|protocol|arrangement|memorandum|statutes?|constitution)\b/i,
  /^\s*,?\s*(?:(?:on|from)\s+the\s+da(?:te|y)\s+(?:of|on\s+which|when|that)|(?:up)?on|when|with)\s+(?:(?:the\s+)?entry\s+into\s+force\s+of\s+(?:the|that|said)|(?:the|that|said)\s+(?:[A-Za-z-]{2,20}\s+){0,3}?(?:agreement|treaty|convention|protocol|arrangement)\b[^.;]{0,400}?\b(?:enters?|comes?|shall\s+(?:enter|come)|ha(?:s|ve)\s+(?:entered|come))\s+into\s+force)\b/i,
];

/** Most telling first: a notification that ratification is complete is a notification. */
const MECHANISMS: readonly (readonly [pattern: RegExp, mechanism: Mechanism])[] = [
  [
    /\bda(?:te|y)\s+(?:(?:to|which|that|shall|will|is|be|mutually)\s+){0,4}(?:laid\s+down|fixed|determined|specified|set|established|settled|agreed(?:\s+(?:up)?on)?)\s+(?:by|in|through)\s+(?:an?|the)\s+exchange\s+of\s+(?:diplomatic\s+)?(?:notes|letters)\b/i,
    'on-exchange',
  ],
  [
    /\b(?:notif(?:y|ied|ies|ying|ications?)|inform(?:ed|s|ing)?\s+(?:each\s+other|one\s+another|the\s+other)|exchange\s+of\s+(?:diplomatic\s+)?notes|diplomatic\s+notes?|written\s+(?:confirmation|notice))\b/i,
    'on-notification',
  ],
  [
    /\bexchang(?:e|es|ed|ing)\s+(?:of\s+)?(?:(?:the|their|such|said|these)\s+)?(?:instruments?|ratifications?)\b|\b(?:instruments?(?:\s+of\s+[a-z]+)?|ratifications?)\s+(?:(?:are|have\s+been|shall\s+(?:be|have\s+been)|were)\s+)?(?:duly\s+)?exchanged\b|\b(?:such|said|that|the)\s+exchange\b(?!\s+of\b)/i,
    'on-exchange',
  ],
  [
    /\b(?:ratif(?:y|ied|ications?)|instruments?\s+of|such\s+instruments?|deposit(?:ed|s)?|accept(?:ed|ance)|approv(?:al|ed))\b/i,
    'on-ratification',
  ],
  [
    /\b(?:signature|signing|signed|signs?|(?:first\s+|last\s+)?(?:above|below)\s+written|first\s+(?:set\s+forth|stated|mentioned|written)\s+above|date\s+hereof|(?:date|upon)\s+(?:of\s+)?(?:its\s+)?execution|executed\s+by\s+(?:both|all|the))\b/i,
    'on-signature',
  ],
];

export interface InForce {
  how: Stated<Mechanism> | null;
  date: Stated<string> | null;
  delay: Stated<InForceDelay> | null;
}

/**
 * How the agreement enters into force and when: the first sentence that says so of the agreement itself. The
 * date is the one stated (a contract's Effective Date before all), or the one that follows from the date of signature
 * where that is what counts; never worked out from notifications the text does not date.
 */
export function readInForce(
  context: AgreementContext,
  signed: Stated<string> | null,
  contract: boolean,
  notes: readonly Note[],
): InForce {
  const effective = contract ? effectiveOn(context) : null;
  if (effective) return effective;
  let second: InForce | null = null;
  let third: InForce | null = null;
  for (const one of context.body) {
    if ((one.cues & Cue.enters) === 0) continue;
    for (const span of one.sentences) {
      if ((span.cues & Cue.enters) === 0) continue;
      const { words, at } = sentenceAt(one, span);
      const enters = ENTERS.exec(words);
      if (!enters) continue;
      const before = words
        .slice(Math.max(0, enters.index - BEFORE_CHARS), enters.index)
        .replace(RESERVATION, '');
      const begins = /^(?:commenc|begin)/i.test(enters[0]);
      if (
        !OWN.test(before) ||
        OTHER.test(before) ||
        (begins && !OWN_TERM.test(before)) ||
        DEPENDS.test(before)
      )
        continue;
      const found = mechanism(context, words, enters.index + enters[0].length, at);
      if (found === null || (begins && !/^on-(?:date|signature)$/.test(found.how.value))) continue;
      const event = found.how.value === 'on-signature' || found.reply;
      const day = found.reply ? (replied(context, found, one.passage, notes) ?? signed) : signed;
      const date = found.date ?? (event && day ? afterSignature(context, found, day) : null);
      const delay = found.how.value === 'on-date' ? null : statedDelay(delayOf(context, found, at));
      const own = findSubject(words, 0, enters.index);
      const named = OWN_SUBJECT.test(words.slice(own.start, own.end));
      const forOne = FOR_ONE.test(words.slice(enters.index));
      const value = { how: found.how, date, delay };
      if (named && !forOne) return value;
      if (forOne) third ??= value;
      else second ??= value;
    }
  }
  return (
    second ??
    third ??
    subjectToRatification(context) ??
    (contract ? null : appliedFromSignature(context, signed)) ??
    effectiveOn(context) ??
    NOT_STATED
  );
}

/**
 * The day of the note that "your reply" means to the note it stands in, where an exchange has more than two: the next
 * one, or the note itself for "this reply". Null where two notes leave no choice.
 */
function replied(
  { flat }: AgreementContext,
  { how: { span } }: Found,
  { sectionPath }: Passage,
  notes: readonly Note[],
): Stated<string> | null {
  const at = notes.findIndex(({ eId }) => sectionPath.includes(eId));
  if (notes.length <= 2 || at < 0) return null;
  const words = flat.slice(span.start, span.end);
  if (/\blast\b/i.test(words)) return notes.at(-1)!.date;
  return notes[/\b(?:today|this)\b/i.test(words) ? at : at + 1]?.date ?? null;
}

/**
 * The day that follows from the date of signature: that day itself, or as long after it as the sentence says. Null
 * where no day follows from it: after the signature of a number of States, within a time.
 */
function afterSignature(
  context: AgreementContext,
  { how, verbEnd }: Found,
  signed: Stated<string>,
): Stated<string> | null {
  const { flat } = context;
  if (BY_A_NUMBER.test(flat.slice(how.span.end, how.span.end + 100))) return null;
  const delay = readDelay(context, Math.min(verbEnd, how.span.start), how.span.start);
  const value =
    delay &&
    (delay.periods.length + (delay.firstOfMonth ?? 0) > 0 ? dayAfter(signed.value, delay) : signed.value);
  return value === null ? null : { value, span: signed.span };
}
/** The delay between the verb and the event, or between the head of the sentence and an event told before the verb. */
const delayOf = (context: AgreementContext, { how, verbEnd }: Found, sentenceAt: number): Delay | null =>
  readDelay(context, how.span.start < verbEnd ? sentenceAt : verbEnd, how.span.start);

/** For those that join later. */
const FOR_ONE =
  /^[a-z\s]{0,40}?\b(?:for|in\s+respect\s+of|with\s+respect\s+to|in\s+relation\s+to|as\s+regards)\s+(?:any|each|every|such|that|those|a|an|other|another|the\s+(?:acceding|adhering|ratifying|joining|new|other)|the\s+(?:State|Party|Government|Member)\s+concerned)\b/i;
const BY_A_NUMBER =
  /^[^.;,]{0,60}\b(?:by|on\s+behalf\s+of|of)\s+(?:at\s+least\s+|not\s+(?:less|fewer)\s+than\s+|the\s+)?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|\d+|(?:a|the)?\s*majority|two[- ]thirds|half)\b/i;

/** "shall be ratified" with nothing said of entry into force. */
function subjectToRatification(context: AgreementContext): InForce | null {
  for (const { passage, words, topics } of context.body) {
    if ((topics & Topic.ratification) === 0) continue;
    const match =
      /\b(?:shall|will|is)\s+(?:be\s+)?(?:ratified|subject\s+to\s+(?:ratification|approval|acceptance))\b/i.exec(
        words,
      );
    if (!match || !OWN.test(words.slice(0, match.index))) continue;
    const start = passage.textStart + match.index;
    return {
      how: { value: 'on-ratification', span: { start, end: start + match[0].length } },
      date: null,
      delay: null,
    };
  }
  return null;
}

/** "shall be applied from the date of its signature", with nothing said of entry into force. */
function appliedFromSignature(context: AgreementContext, signed: Stated<string> | null): InForce | null {
  for (const { passage, words, topics } of context.body) {
    // One of the words of that topic is "apply".
    if ((topics & Topic.leaves) === 0) continue;
    const match = APPLIED.exec(words);
    if (!match || !OWN.test(words.slice(0, match.index)) || OTHER.test(words.slice(0, match.index))) continue;
    const start = passage.textStart + match.index;
    return {
      how: { value: 'on-signature', span: { start, end: start + match[0].length } },
      date: signed,
      delay: null,
    };
  }
  return null;
}
const APPLIED =
  /\b(?:shall|will)\s+(?:be\s+appli(?:ed|cable)|apply|have\s+effect)\s+(?:as\s+)?(?:from|on|of)\s+(?:the\s+(?:date|day|time|moment)\s+of\s+)?(?:its|the|their)\s+(?:signature|signing)\b/i;

const NOT_STATED: InForce = { how: null, date: null, delay: null };

function effectiveOn(context: AgreementContext): InForce | null {
  const date = readEffectiveDate(context);
  return date && { how: { value: 'on-date', span: date.span }, date, delay: null };
}

/** From here a sentence says how long the agreement lasts and how it ends, by a notice of another kind. */
const ENDS_OF_ENTRY =
  /\b(?:and|but)\s+(?:(?:shall|will|to|thereafter)\s+)*(?:remains?|continues?|expires?|stays?|be\s+(?:valid|in\s+force))\b|\b(?:until|unless)\b/i;

/** A way of entering into force; `verbEnd`: where the verb ends in the document; `reply`: the last note is the event. */
interface Found extends Omit<InForce, 'delay'> {
  how: Stated<Mechanism>;
  verbEnd: number;
  reply?: true;
}

function mechanism(context: AgreementContext, sentence: string, from: number, at: number): Found | null {
  const verbEnd = at + from;
  const after = sentence.slice(from);
  const when = context.factsIn('date', { start: at + from, end: at + sentence.length })[0];
  const direct =
    when &&
    /^\s*(?:,?\s*(?:retroactively|with effect))?\s*(?:on|from|as\s+of|as\s+from|effective)?\s*(?:the\s+)?$/i.test(
      sentence.slice(from, when.span.start - at),
    );
  const stated = when ? { value: when.date, span: when.span } : null;
  if (direct) return { how: { value: 'on-date', span: when.span }, date: stated, verbEnd };
  const reply = REPLY.exec(after);
  const exchanged = reply ?? REPLY_RECEIVED.exec(after);
  if (exchanged) {
    const start = verbEnd + exchanged.index;
    const how = { value: 'on-exchange' as const, span: { start, end: start + exchanged[0].length } };
    return { how, date: null, verbEnd, ...(reply && { reply: true }) };
  }
  for (const pattern of TOGETHER) {
    const match = pattern.exec(after);
    if (!match || /\bwhichever\b/i.test(after)) continue;
    const start = verbEnd + match[0].search(/\S/);
    return {
      how: { value: 'on-date', span: { start, end: verbEnd + match[0].length } },
      date: null,
      verbEnd,
    };
  }
  // Words after the verb say when; only where they are silent does the condition before it count.
  for (const [stretch, start] of [
    [after.slice(0, ENDS_OF_ENTRY.exec(after)?.index ?? after.length), from],
    [after, from],
    [sentence, 0],
  ] as const)
    for (const [pattern, value] of MECHANISMS) {
      const match = pattern.exec(stretch);
      if (!match) continue;
      const span = { start: at + start + match.index, end: at + start + match.index + match[0].length };
      return { how: { value, span }, date: null, verbEnd };
    }
  // A date that names another agreement, or the end of this one, is not the day meant; some other event is.
  const named =
    when &&
    /\b(?:agreement|treaty|convention|protocol|signed|done|dated|until|before|earlier\s+than|prior\s+to|later\s+than|after|ends?|expir\w+|terminat\w+)\b[^,]{0,40}$/i.test(
      sentence.slice(from, when.span.start - at),
    );
  if (stated && !named) return { how: { value: 'on-date', span: stated.span }, date: stated, verbEnd };
  const other =
    /^\s*,?\s*(?:on\s+the\s+(?:same\s+)?da(?:te|y)|as\s+soon\s+as|once|after|following|at\s+the\s+same\s+time|simultaneously|when|upon|together)\b/i.exec(
      after,
    );
  if (other) {
    const start = at + from + other[0].search(/\S/);
    return {
      how: { value: 'other', span: { start, end: at + from + other[0].length } },
      date: null,
      verbEnd,
    };
  }
  return null;
}
