import type { InForceMechanism, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

export type Mechanism = (typeof InForceMechanism)['options'][number];

/** An exchange of notes is in force with the reply that accepts; the reply is what was signed last. */
const REPLY =
  /\b(?:today['’]s\s+date|date\s+of\s+(?:this|your|the|that|[A-Za-z]{2,12}\s+[A-Za-z]{2,20}['’]s)\s+(?:note\s+in\s+)?(?:(?:affirmative|favou?rable|positive|confirm(?:ing|atory))\s+)?(?:reply|note|letter|response|answer)|date\s+of\s+the\s+last\s+(?:of\s+(?:these|the(?:\s+(?:two|three|four))?)\s+(?:notes|letters)|note|letter))\b(?!,?\s+(?:(?:by|in|with|through)\s+which|notifying|informing|confirming|stating))/i;
/** The same by the name of the whole; in an exchange of notes "the exchange of notes" is the exchange itself. */
const OWN_EXCHANGE = /\bdate\s+of\s+(?:this|the\s+present|our)\s+exchange\s+of\s+(?:notes|letters)\b/i;
const THE_EXCHANGE =
  /\bdate\s+of\s+the\s+exchange\s+of\s+(?:(?:these|the\s+present|our)\s+)?(?:notes|letters)\b(?!,?\s+(?:by|in|with|through)\s+which|,?\s+(?:which|that|notif|inform|confirm|stat|indicat|declar|relat|concern|regard|approv|to\s+th(?:e|at)\s+effect))/i;
/** The day on which it arrives is none that the notes print. */
const REPLY_RECEIVED =
  /\breceipt\s+(?:by\s+[^.;,]{2,60}?\s+)?of\s+(?:the|your|this|that|such|an?|his|her|[A-Za-z]{2,12}\s+[A-Za-z]{2,20}['’]s)\s+(?:(?:affirmative|favou?rable|positive|confirm(?:ing|atory)|note\s+in)\s+(?:note|reply|letter|response|answer)|reply)\b/i;
/** It enters into force together with another agreement, on the day of that one's entry into force. */
const TOGETHER = [
  /^\s*,?\s*(?:on\s+the\s+same\s+da(?:te|y)\s+(?:as|of|on\s+which)|at\s+the\s+same\s+time\s+as|(?:simultaneously|concurrently|together)\s+with)\s+(?:the\s+(?:date\s+of\s+)?entry\s+into\s+force\s+of\s+)?(?:(?:the|that|said)\s+)?(?:(?!\b(?:this|the\s+present|part(?:y|ies)|participants?|states\s+part|notif|inform|exchang|deposit|ratif|approv|accept|receiv|sign(?:s|ed|ing|ature)|has|have|is|are|was|were)[a-z]{0,12}\b)[^.;,]){0,60}?\b(?:agreement|treaty|convention|protocol|arrangement|memorandum|statutes?|constitution)\b/i,
  /^\s*,?\s*(?:(?:on|from)\s+the\s+da(?:te|y)\s+(?:of|on\s+which|when|that)|(?:up)?on|when|with)\s+(?:(?:the\s+)?entry\s+into\s+force\s+of\s+(?:the|that|said)|(?:the|that|said)\s+(?:[A-Za-z-]{2,20}\s+){0,3}?(?:agreement|treaty|convention|protocol|arrangement)\b[^.;]{0,400}?\b(?:enters?|comes?|shall\s+(?:enter|come)|ha(?:s|ve)\s+(?:entered|come))\s+into\s+force)\b/i,
];

/** Instruments of ratification change hands; "such exchange": the one named before. */
export const INSTRUMENTS_EXCHANGED =
  /\bexchang(?:e|es|ed|ing)\s+(?:of\s+)?(?:(?:the|their|such|said|these|written|respective|relevant)\s+){0,2}(?:instruments?|documents?\s+of\s+(?:ratification|approval|acceptance)|ratifications?)\b|\b(?:instruments?(?:\s+of\s+[a-z]+)?|ratifications?)\s+(?:(?:are|have\s+been|shall\s+(?:be|have\s+been)|were)\s+)?(?:duly\s+)?exchanged\b|\breceipt\s+through\s+(?:the\s+)?diplomatic\s+channels?\s+of\s+the\s+(?:last|later|latter)\s+(?:document|instrument)s?\s+(?:of|on)\b|\b(?:such|said|that|the)\s+exchange\b(?!\s+of\b)/i;

/** Most telling first: a notification that ratification is complete is a notification. */
const MECHANISMS: readonly (readonly [pattern: RegExp, mechanism: Mechanism])[] = [
  [
    /\bda(?:te|y)\s+(?:(?:to|which|that|shall|will|is|be|mutually)\s+){0,4}(?:laid\s+down|fixed|determined|specified|set|established|settled|agreed(?:\s+(?:up)?on)?)\s+(?:by|in|through)\s+(?:an?|the)\s+exchange\s+of\s+(?:diplomatic\s+)?(?:notes|letters)\b/i,
    'on-exchange',
  ],
  [
    /\b(?:notif(?:y|ied|ies|ying|ications?)|(?:advis|communicat|confirm)(?:e|ed|es|s|ing)?\s+(?:in\s+writing\s+)?(?:to\s+)?(?:each\s+other|one\s+another)|inform(?:ed|s|ing)?\s+(?:each\s+other|one\s+another|the\s+other)|receipt\s+(?:by\s+[^.;,]{2,40}?\s+)?of\s+(?:the\s+)?(?:written\s+)?notice\s+that|exchanged?\s+(?:of\s+)?(?:diplomatic\s+)?(?:notes|letters)|diplomatic\s+notes?|(?:last|later|latter|second)\s+(?:of\s+(?:these|those|the|such|said)\s+(?:two\s+)?)?(?:notes?|letters?|communications?)|written\s+(?:confirmation|notice))\b/i,
    'on-notification',
  ],
  [INSTRUMENTS_EXCHANGED, 'on-exchange'],
  [
    /\b(?:ratif(?:y|ied|ications?)|instruments?\s+of|such\s+instruments?|deposit(?:ed|s)?|accept(?:ed|ance)|approv(?:al|ed)|acced(?:e|ed|ing)|accession|adher(?:ed|ence)|consent(?:ed)?\s+to\s+be\s+bound|become\s+(?:Contracting\s+)?Parties)\b/i,
    'on-ratification',
  ],
  [
    /\b(?:signatures?|signing|signed|signs?|(?:first\s+|last\s+)?(?:above|below)\s+written|first\s+(?:set\s+forth|stated|mentioned|written)\s+above|date\s+hereof|(?:date|upon)\s+(?:of\s+)?(?:its\s+)?execution|executed\s+by\s+(?:both|all|the))\b/i,
    'on-signature',
  ],
];

/** From here a sentence says how long the agreement lasts and how it ends, by a notice of another kind. */
const ENDS_OF_ENTRY =
  /\b(?:and|but)\s+(?:(?:shall|will|to|thereafter)\s+)*(?:remains?|continues?|expires?|stays?|be\s+(?:valid|in\s+force))\b|\b(?:until|unless)\b/i;

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
    /^\s*(?:,?\s*(?:retroactively|with effect))?\s*(?:on|from|as\s+of|as\s+from|effective)?\s*(?:the\s+)?$/i.test(
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
