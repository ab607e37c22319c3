import type { Agreement, ProvisionalStart, Stated } from '../../model/index.js';
import type { AgreementContext, Sentence } from './context.js';
import { dayAfter, readDelay } from './delay.js';
import { THE_INSTRUMENT } from './own-instrument.js';
import { PART_LIST } from './part-list.js';
import { sentencesWith, statedIn } from './passages.js';
import { Topic } from './topics.js';

const MAY = /\b(?:provisional(?:ly)?|temporar(?:y|ily)|interim)\b/i;
const HOW = '(?:provisionally|temporarily|on +an? +(?:provisional|interim|temporary) +basis)';
/** Said with a verb: the bare noun, "until the day of provisional application", tells of it and rules nothing. */
const APPLIES = new RegExp(
  [
    `\\b${HOW} +(?:be +)?(?:appl(?:y|ied|ies|icable)|implement(?:ed)?|given +effect|(?:enter|come|brought|put) +into +(?:force|effect|operation)|in +force|take +effect)\\b`,
    `\\b(?:(?:be|is|are) +(?:appl(?:ied|icable)|implemented|given +effect|in +force|brought +into +force|put +into +effect)|apply|applies|(?:enter|come) +into +(?:force|effect)|take +effect|have +effect)\\b(?:(?!\\bto )[^.;]){0,80}?\\b${HOW}\\b`,
    `\\b(?:no|without) +provisional +application\\b`,
    `\\b(?:have|gives?|given) +provisional +(?:effect|application)\\b`,
    `\\bprovisional +application\\b[^.;,]{0,60}\\b(?:begin|start|commence|take)s?\\b`,
    `\\bdeclare\\b[^.;]{0,60}\\bprovisional +application\\b`,
  ].join('|'),
  'i',
);
/** What is applied is the agreement, or stretches of it that it names. */
const OWN = new RegExp(
  `\\b(?:${THE_INSTRUMENT}|its +provisions|(?:article|paragraph|section|chapter|part)s? +\\S{1,12}|(?<!\\bif )(?:it|they))\\b`,
  'i',
);
const OTHER_THINGS =
  /\b(?:(?:a|any) +(?:treaty|agreement)|measures?|safeguards?|dut(?:y|ies)|tariffs?|suspen\w+|amendments?|annex(?:es)?|adjustments?|arrest|detention|payments?)\b[^,;]{0,60}$/i;
/** It only tells for which case something else holds. */
const CONDITION =
  /\b(?:if|when|where|while|whenever|after|until|before|since|provided +that|which|that|insofar|unless|once)\b[^,;]{0,80}$/i;
/** The time for which it is applied: until then, whatever the case. */
const UNTIL_ENTRY =
  /\b(?:until|till|before|pending)\b[^,;]{0,60}\b(?:entry|enters?|entered|comes?|coming) +into +(?:force|effect|operation)\b|\b(?:until|till|before|pending) +(?:then|(?:that|such) +(?:time|date|day|moment|entry))\b|\b(?:until|till|before|pending) +(?!(?:the +)?(?:[a-z]+ +){0,2}amendments?\b)[^,;]{0,60}\b(?:ratif(?:y|ied|ication)s?|approv(?:al|ed)|complet(?:ion|ed)|fulfil(?:ment|led)|exchanged?)\b[^,;]{0,100}?,? +(?=(?:it|this|the +(?:present +)?[a-z]{4,14}) +(?:shall|will|is|are|may)\b)/gi;
const DENIED = /\b(?:not|neither|nor) +(?:be +)?$|^(?:no|without)\b/i;
const DECLARES =
  /\b(?:any|each|every|a|an|the|either) +(?:[a-z-]{2,20} +){0,3}(?:state|government|party|signatory|member|participant|organi[sz]ation)\b[^.;]{0,160}?\bmay\b/i;
const SIGNATURE =
  /\b(?:from|upon|on|as +of|as +from|after|following|since|with +effect +from|at|by)\b[^.;]{0,90}?\b(signature|signing|signed|the +date +hereof|execution)(?!\w)/i;
const NOTIFICATION =
  /\b(?:from|upon|on|as +of|as +from|after|following|once|when)\b[^.;]{0,120}?\b(notif\w+|exchange +of +(?:diplomatic +)?(?:notes|letters)|diplomatic +notes?|date +of +(?:this|your|the) +(?:note|letter|reply))(?!\w)/i;
const ENTRY = /\bentr(?:y|ies) +into +force\b|\benters? +into +force\b|\bcomes? +into +force\b/i;
/** Not before it is in force, but for something else from then on. */
const IN_FORCE_BY_THEN = /^ *(?:up)?(?:on|from|after) +(?:its|the|their) +entry +into +force/i;
const PENDING = /\b(?:pending|until|before|prior +to|awaiting)\b[^.;]{0,80}$/i;

/**
 * Whether and from when the agreement is applied before it is in force: the first sentence that rules it of the agreement
 * itself. The day is worked out from that of signature only.
 */
export function readProvisional(
  context: AgreementContext,
  signed: Stated<string> | null,
): Agreement['provisional'] {
  let undated: Agreement['provisional'] = null;
  for (const sentence of sentencesWith(context, MAY, Topic.provisional)) {
    const match = APPLIES.exec(sentence.words);
    if (!match) continue;
    const before = sentence.words.slice(Math.max(0, match.index - 300), match.index).replace(UNTIL_ENTRY, '');
    const after = sentence.words.slice(match.index + match[0].length);
    const declared = DECLARES.test(before);
    if (IN_FORCE_BY_THEN.test(after) || OTHER_THINGS.test(before)) continue;
    if (CONDITION.test(before) && !declared) continue;
    if (!OWN.test(before) && !OWN.test(match[0]) && !OWN.test(after.slice(0, 120))) continue;
    const said = (start: ProvisionalStart) => statedIn(sentence, start, match.index, match[0].length);
    const parts = partsApplied(sentence, match);
    if (DENIED.test(before) || DENIED.test(match[0])) return { start: said('excluded'), date: null, parts };
    if (declared) return { start: said('by-declaration'), date: null, parts };
    const found = startOf(context, sentence, match.index + match[0].length, signed);
    if (found) return { ...found, parts };
    undated ??= { start: said('other'), date: null, parts };
  }
  return undated;
}

/** The parts that alone are applied: the subject of the verb, or its object. Null where it is the whole agreement. */
function partsApplied(sentence: Sentence, applies: RegExpExecArray): Stated<string> | null {
  const from = Math.max(0, applies.index - 300);
  const before = sentence.words.slice(from, applies.index);
  const end = applies.index + applies[0].length;
  const subject = AS_SUBJECT.exec(before);
  const object = subject ? null : AS_OBJECT.exec(sentence.words.slice(end, end + 300));
  const match = subject ?? object;
  if (!match) return null;
  const index = (subject ? from : end) + match.index + match[0].indexOf(match[1]!);
  return statedIn(sentence, match[1]!.replace(/\s+/g, ' '), index, match[1]!.length);
}
const AS_SUBJECT = new RegExp(
  `(?:^|[,;:] +|\\b(?:[Pp]rovisions +of|[Tt]erms +of|[Oo]nly|[Bb]ut|[Aa]nd|[Hh]owever,?|that) +|^\\W*\\d{0,3}\\W{0,4})(${PART_LIST})(?: +(?:of|to|in) +(?:this|the) +(?:present +)?[A-Z]\\w+| +hereof| +thereof)?(?:,[^,;.]{0,80},)? *(?:(?:shall|will|may|is|are|must|be|both|also|nevertheless|however) *,? *){0,3}$`,
);
const AS_OBJECT = new RegExp(`^ *(?:only +)?(?:the +provisions +of +)?(${PART_LIST})`);

/** The event that the words after the verb name, else those before it. */
function startOf(
  context: AgreementContext,
  sentence: Sentence,
  from: number,
  signed: Stated<string> | null,
): Omit<NonNullable<Agreement['provisional']>, 'parts'> | null {
  const { words, at } = sentence;
  const rest = words.slice(from);
  // What follows says of the entry into force when that comes about.
  const entry = ENTRY.exec(rest);
  const stop = entry && !PENDING.test(rest.slice(0, entry.index)) ? entry.index : rest.length;
  const after = rest.slice(0, AND_ALSO.exec(rest.slice(0, stop))?.index ?? stop);
  const date = context
    .factsIn('date', { start: at + from, end: at + from + after.length })
    .find(({ span }) => FROM.test(words.slice(from, span.start - at)));
  if (date) {
    const day = { value: date.date, span: date.span };
    return { start: { value: 'on-date', span: date.span }, date: day };
  }
  for (const [pattern, value] of [
    [NOTIFICATION, 'on-notification'],
    [SIGNATURE, 'on-signature'],
  ] as const) {
    const match = pattern.exec(after);
    if (!match) continue;
    const index = from + match.index + match[0].length - match[1]!.length;
    const start = statedIn<ProvisionalStart>(sentence, value, index, match[1]!.length);
    return {
      start,
      date: value === 'on-signature' && signed ? dated(context, at + from, start, signed) : null,
    };
  }
  const early = /\b(?:from|upon|as +of|as +from|on)\b[^.;,]{0,40}\b(signature|signing)\b/i.exec(
    words.slice(0, from),
  );
  if (!early) return null;
  const index = early.index + early[0].length - early[1]!.length;
  const start = statedIn<ProvisionalStart>(sentence, 'on-signature', index, early[1]!.length);
  return { start, date: signed && { value: signed.value, span: signed.span } };
}
const AND_ALSO = /\band +(?:it +)?(?:shall|will)\b/i;
const FROM = /\b(?:from|as +of|on|since|beginning|starting|effective) +(?:the +)?$/i;

/** The day of signature, or as long after it as the words between say. */
function dated(
  context: AgreementContext,
  from: number,
  start: Stated<ProvisionalStart>,
  signed: Stated<string>,
): Stated<string> | null {
  const delay = readDelay(context, from, start.span.start);
  if (delay === null) return null;
  const delayed = delay.periods.length + (delay.firstOfMonth ?? 0) > 0;
  const value = delayed ? dayAfter(signed.value, delay) : signed.value;
  return value === null ? null : { value, span: signed.span };
}
