import { type InForceMechanism, partitionPoint, type Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

export type Mechanism = (typeof InForceMechanism)['options'][number];

/** An exchange of notes is in force with the reply that accepts; the reply is what was signed last. */
const REPLY =
  /\b(?:today['’]s +date|date +of +(?:this|your|the|that|[A-Za-z]{2,12} +[A-Za-z]{2,20}['’]s) +(?:note +in +)?(?:(?:affirmative|favou?rable|positive|confirm(?:ing|atory)) +)?(?:reply|note|letter|response|answer)|date +of +the +last +(?:of +(?:these|the(?: +(?:two|three|four))?) +(?:notes|letters)|note|letter))\b(?!,? +(?:(?:by|in|with|through) +which|notifying|informing|confirming|stating))/i;
/** The same by the name of the whole; in an exchange of notes "the exchange of notes" is the exchange itself. */
const OWN_EXCHANGE = /\bdate +of +(?:this|the +present|our) +exchange +of +(?:notes|letters)\b/i;
const THE_EXCHANGE =
  /\bdate +of +the +exchange +of +(?:(?:these|the +present|our) +)?(?:notes|letters)\b(?!,? +(?:by|in|with|through) +which|,? +(?:which|that|notif|inform|confirm|stat|indicat|declar|relat|concern|regard|approv|to +th(?:e|at) +effect))/i;
/** The day on which it arrives is none that the notes print. */
const REPLY_RECEIVED =
  /\breceipt +(?:by +[^.;,]{2,60}? +)?of +(?:the|your|this|that|such|an?|his|her|[A-Za-z]{2,12} +[A-Za-z]{2,20}['’]s) +(?:(?:affirmative|favou?rable|positive|confirm(?:ing|atory)|note +in) +(?:note|reply|letter|response|answer)|reply)\b/i;
/** It enters into force together with another agreement, on the day of that one's entry into force. */
const TOGETHER = [
  /^ *,? *(?:on +the +same +da(?:te|y) +(?:as|of|on +which)|at +the +same +time +as|(?:simultaneously|concurrently|together) +with) +(?:the +(?:date +of +)?entry +into +force +of +)?(?:(?:the|that|said) +)?(?:(?!\b(?:this|the +present|part(?:y|ies)|participants?|states +part|notif|inform|exchang|deposit|ratif|approv|accept|receiv|sign(?:s|ed|ing|ature)|has|have|is|are|was|were)[a-z]{0,12}\b)[^.;,]){0,60}?\b(?:agreement|treaty|convention|protocol|arrangement|memorandum|statutes?|constitution)\b/i,
  /^ *,? *(?:(?:on|from) +the +da(?:te|y) +(?:of|on +which|when|that)|(?:up)?on|when|with) +(?:(?:the +)?entry +into +force +of +(?:the|that|said)|(?:the|that|said) +(?:[A-Za-z-]{2,20} +){0,3}?(?:agreement|treaty|convention|protocol|arrangement)\b[^.;]{0,400}?\b(?:enters?|comes?|shall +(?:enter|come)|ha(?:s|ve) +(?:entered|come)) +into +force)\b/i,
];

/** Instruments of ratification change hands; "such exchange": the one named before. */
export const INSTRUMENTS_EXCHANGED =
  /\bexchang(?:e|es|ed|ing) +(?:of +)?(?:(?:the|their|such|said|these|written|respective|relevant) +){0,2}(?:instruments?|documents? +of +(?:ratification|approval|acceptance)|ratifications?)\b|\b(?:instruments?(?: +of +[a-z]+)?|ratifications?) +(?:(?:are|have +been|shall +(?:be|have +been)|were) +)?(?:duly +)?exchanged\b|\breceipt +through +(?:the +)?diplomatic +channels? +of +the +(?:last|later|latter) +(?:document|instrument)s? +(?:of|on)\b|\b(?:such|said|that|the) +exchange\b(?! +of\b)/i;

/** Most telling first: a notification that ratification is complete is a notification. */
const MECHANISMS: readonly (readonly [pattern: RegExp, mechanism: Mechanism])[] = [
  [
    /\bda(?:te|y) +(?:(?:to|which|that|shall|will|is|be|mutually) +){0,4}(?:laid +down|fixed|determined|specified|set|established|settled|agreed(?: +(?:up)?on)?) +(?:by|in|through) +(?:an?|the) +exchange +of +(?:diplomatic +)?(?:notes|letters)\b/i,
    'on-exchange',
  ],
  [
    /\b(?:notif(?:y|ied|ies|ying|ications?)|(?:advis|communicat|confirm)(?:e|ed|es|s|ing)? +(?:in +writing +)?(?:to +)?(?:each +other|one +another)|inform(?:ed|s|ing)? +(?:each +other|one +another|the +other)|receipt +(?:by +[^.;,]{2,40}? +)?of +(?:the +)?(?:written +)?notice +that|exchang(?:ed?|ing) +(?:of +)?(?:(?:diplomatic|written) +)?(?:notes|letters|communications|confirmations)|diplomatic +notes?|(?:last|later|latter|second) +(?:of +(?:these|those|the|such|said) +(?:two +)?)?(?:notes?|letters?|communications?|confirmations?)|written +(?:confirmation|notice))\b/i,
    'on-notification',
  ],
  [INSTRUMENTS_EXCHANGED, 'on-exchange'],
  [
    /\b(?:ratif(?:y|ied|ications?)|instruments? +of|such +instruments?|deposit(?:ed|s)?|accept(?:ed|ance)|approv(?:al|ed)|acced(?:e|ed|ing)|accession|adher(?:ed|ence)|consent(?:ed)? +to +be +bound|become +(?:Contracting +)?Parties)\b/i,
    'on-ratification',
  ],
  [
    /\b(?:signatures?|signing|signed|signs?|(?:first +|last +)?(?:above|below) +written|first +(?:set +forth|stated|mentioned|written) +above|date +hereof|(?:date|upon) +(?:of +)?(?:its +)?execution|executed +by +(?:both|all|the))\b/i,
    'on-signature',
  ],
];

/** From here a sentence says how long the agreement lasts and how it ends, by a notice of another kind. */
const ENDS_OF_ENTRY =
  /\b(?:and|but) +(?:(?:shall|will|to|thereafter) +)*(?:remains?|continues?|expires?|stays?|be +(?:valid|in +force))\b|\b(?:until|unless)\b|, +(?:which|who) +(?:shall|will) +(?:[a-z]+ +){0,2}?(?:inform|notify|advise|communicate|transmit)\b/i;

/** A way of entering into force; `verbEnd`: where the verb ends in the document; `reply`: the last note is the event. */
export interface Entry {
  how: Stated<Mechanism>;
  date: Stated<string> | null;
  verbEnd: number;
  reply?: true;
}

/**
 * How a sentence on the entry into force says that it comes about, null where it does not. `from`: where its verb ends;
 * `at`: where it begins in the document; `areNotes`: the agreement is an exchange of notes.
 */
export function mechanismOf(
  context: AgreementContext,
  sentence: string,
  from: number,
  at: number,
  areNotes: boolean,
): Entry | null {
  const verbEnd = at + from;
  const after = sentence.slice(from);
  const when = context.factsIn('date', { start: at + from, end: at + sentence.length })[0];
  const direct =
    when &&
    /^ *(?:,? *(?:retroactively|with effect))? *(?:on|from|as +of|as +from|effective)? *(?:the +)?$/i.test(
      sentence.slice(from, when.span.start - at),
    );
  const stated = when ? { value: when.date, span: when.span } : null;
  if (direct) return { how: { value: 'on-date', span: when.span }, date: stated, verbEnd };
  const reply = REPLY.exec(after) ?? OWN_EXCHANGE.exec(after) ?? (areNotes ? THE_EXCHANGE.exec(after) : null);
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
  const published = PUBLISHED.exec(after);
  if (published) {
    const start = verbEnd + published[0].search(/\S/);
    const how = { value: 'other' as const, span: { start, end: verbEnd + published[0].length } };
    return { how, date: null, verbEnd };
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
    /\b(?:agreement|treaty|convention|protocol|signed|done|dated|until|before|earlier +than|prior +to|later +than|after|ends?|expir\w+|terminat\w+)\b[^,]{0,40}$/i.test(
      sentence.slice(from, when.span.start - at),
    );
  if (stated && !named) return { how: { value: 'on-date', span: stated.span }, date: stated, verbEnd };
  const today = THIS_DAY.exec(after);
  if (today) {
    const end = verbEnd + today[0].length;
    const span = { start: end - today[1]!.length, end };
    return areNotes
      ? { how: { value: 'on-exchange', span }, date: null, verbEnd, reply: true }
      : { how: { value: 'on-signature', span }, date: null, verbEnd };
  }
  const atOnce = AT_ONCE.exec(after);
  if (atOnce && !awaitsConsent(context, at)) {
    const end = verbEnd + atOnce[0].length;
    const how = { value: 'on-signature' as const, span: { start: end - atOnce[1]!.length, end } };
    return { how, date: null, verbEnd };
  }
  const other =
    /^ *,? *(?:on +the +(?:same +)?da(?:te|y)|as +soon +as|once|after|following|at +the +same +time|simultaneously|when|upon|together|on +(?:the +)?(?:[a-z]{4,14}ing|receipt|delivery|payment|publication|completion|issue|fulfil+ment|provision|posting|opening|grant|award) +(?:of|by)|on +the +(?:next +)?(?:(?:working|business|calendar) +)?day +(?:after|following))\b/i.exec(
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
/** "effective on the day following its publication": whatever is signed or approved before. */
const PUBLISHED =
  /^ *,? *(?:(?:up)?on|from|after|as +of) +(?:the +)?(?:(?:date|(?:next +)?day) +(?:of|after|following) +)?(?:its +|the +)?publication\b/i;
/** "shall enter into force immediately", with no other event: as it is signed. "Immediately thereafter" tells of one. */
const AT_ONCE =
  /^ *,? *(immediately|forthwith|at +once|with +immediate +effect)(?= *(?:$|[.;:)]|,? *(?:and|but)\b|, *(?!(?:subject|provided|(?:up)?on|after|following|when|if|once|as|with|from|in)\b)))/i;
/** What the States still have to do once they have signed. */
const CONSENTS =
  /\b(?:ratif|approv(?:al|e)|accept(?:ance|ed)|notif|inform|consent|parliament|constitutional|deposit|exchange +of +(?:notes|instruments)|(?:internal|domestic|legal|national) +(?:procedures?|requirements?|formalities))/i;
/** Whether the paragraph of the sentence that begins at `at`, or the one before it, speaks of that. */
function awaitsConsent({ body }: AgreementContext, at: number): boolean {
  const index = partitionPoint(body, ({ passage }) => passage.span.end <= at);
  return body.slice(Math.max(0, index - 1), index + 1).some(({ words }) => CONSENTS.test(words));
}
/** The day of the words themselves: of signature, or of the note that says so. */
const THIS_DAY =
  /^ *,? *(?:as +)?(?:(?:from|on|of|with +effect +from) +)?(this +day|today)\b(?! *(?:week|month|year))/i;
