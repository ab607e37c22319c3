import type { Span } from '../../../model/index.js';
import { numberOf } from '../../known-words.js';
import { numberAt } from '../../word-spans.js';
import { isLetter } from '../letters.js';
import type { Sentence, Words } from '../sentence.js';
import { WordSet } from '../word-set.js';
import { trimmedEnd } from './frame.js';
import type { Parts } from './parts-reading.js';
import { beginsWithVerb, isNounPhrase } from './point-beginning.js';
import type { PartsReader } from './statement-parts.js';

/** How a lead-in ends that leaves to its points when it holds, not what is to be done. */
const ENDS_IN_CONDITION =
  /\b(?:(?:if|upon|on|in\s+case\s+of|in\s+the\s+event\s+of|where)\b[^.;:]{0,60}\b(?:any|one|each|either)\s+(?:or\s+more\s+)?of\s+the\s+following(?:\s+[a-z]+)?|if|when|where|provided\s+that|in\s+the\s+event\s+(?:that|of)|on\s+condition\s+that|(?:following|these)\s+(?:cases|conditions|circumstances|events|situations))\s*[:,–—-]*\s*$/i;
const ENDS_IN_EXCEPTION =
  /\b(?:unless|except(?:\s+(?:where|if|when|in|for|that))?|other\s+than|following\s+exceptions?)\s*[:,–—-]*\s*$/i;
const ENDS_IN_TO = /\bto\s*[:,–—-]*\s*$/i;
const ENDS_IN_DOING = /\b(?:from|for|by)\s*[:,–—-]*\s*$/i;
/** "of:", "of any of the following persons:", "relating to:". */
const ENDS_IN_PREPOSITION =
  /\b(?:of|on|in|to|for|with|from|by|between|among|against|into|under|concerning|regarding)(?:\s+(?:any|all|each|either|one)(?:\s+or\s+more)?\s+of)?(?:\s+(?:the\s+following(?:\s+[a-z-]{1,20}){0,3}|the\s+[a-z-]{1,20}\s+(?:listed|set\s+out|mentioned|named|specified)\s+(?:below|hereunder)(?:\s+and\s+[a-z\s]{1,48})?))?\s*[:,–—-]*\s*$/i;
/** The last words of such endings: most lead-ins end with others. */
const OF_CONDITION = new WordSet(
  'if when where that of cases conditions circumstances events situations'.split(' '),
);
const OF_EXCEPTION = new WordSet(
  'unless except where if when in for that than exception exceptions'.split(' '),
);
const PREPOSITIONS = new WordSet(
  'of on in to for with from by between among against into under concerning regarding'.split(' '),
);
const TO = numberOf('to');
/** Besides, what the points name may stand there. */
const NAMING = /following|below|hereunder/i;
/** "the following reports", "each of the following": what the points name. */
const NAMES_POINTS = /^(?:(?:any|all|each|either|one)\s+(?:or\s+more\s+)?of\s+)?the\s+following\b/i;

/** What the last words of a lead-in say of its points. */
export interface LeadInEnding {
  condition: boolean;
  exception: boolean;
  to: boolean;
  doing: boolean;
  /** Where in the document a preposition that the points complete begins and ends; null where none does. */
  preposition: Span | null;
}

/** `last`: the last words of a lead-in, which begin at `offset` in the document. */
export function endingOf(last: string, offset: number): LeadInEnding {
  let end = last.length;
  while (end > 0 && !isLetter(last.charCodeAt(end - 1))) end -= 1;
  let begin = end;
  while (begin > 0 && isLetter(last.charCodeAt(begin - 1))) begin -= 1;
  const word = numberAt(last, begin, end);
  const names = NAMING.test(last);
  const preposition = names || PREPOSITIONS.hasNumber(word) ? ENDS_IN_PREPOSITION.exec(last) : null;
  const start = offset + (preposition?.index ?? 0);
  return {
    condition: (names || OF_CONDITION.hasNumber(word)) && ENDS_IN_CONDITION.test(last),
    exception: OF_EXCEPTION.hasNumber(word) && ENDS_IN_EXCEPTION.test(last),
    to: word === TO && ENDS_IN_TO.test(last),
    doing: PREPOSITIONS.hasNumber(word) && ENDS_IN_DOING.test(last),
    preposition: preposition && { start, end: start + /^[a-z]+/i.exec(preposition[0])![0].length },
  };
}

/** A lead-in as its points go on from it. */
export interface LeadIn {
  parts: Parts;
  /** It ends with its operator. */
  open: boolean;
  ending: LeadInEnding;
}

/** The parts of a point that goes on from its lead-in; `sentence` is the point's first in `own`. `flat`: the document's. */
export function goOn(
  reader: PartsReader,
  { parts: leadIn, open, ending }: LeadIn,
  own: Words,
  sentence: Sentence,
  flat: string,
): Parts {
  const begins = own.flat.slice(sentence.start, sentence.start + 48);
  // "refrain from: keeping", "the services will be: keeping".
  const isOpen = open || leadIn.action === null || leadIn.action.base === 'be';
  const doing = (ending.doing || isOpen) && GERUND.test(begins);
  const isThing = ending.to && !open && isNounPhrase(begins);
  const isInfinitive = !leadIn.action?.passive && beginsInfinitive(begins);
  const isVerb = !doing && !isThing && beginsWithVerb(begins);
  if (open || doing || (ending.to && !isThing) || isInfinitive || isVerb) {
    const parts = reader.readOn(own, sentence, doing ? 'gerund' : 'plain');
    if (parts.action || open || doing)
      return {
        ...parts,
        conditions: [...leadIn.conditions, ...parts.conditions],
        exceptions: [...leadIn.exceptions, ...parts.exceptions],
        // Whom the lead-in's own verb concerns the point's need not.
        counterparty: parts.counterparty ?? (isVerb && !open && !ending.to ? null : leadIn.counterparty),
        deadline: parts.deadline ?? leadIn.deadline,
      };
  }
  if (!leadIn.action && !isThing) {
    const parts = reader.readOn(own, sentence);
    if (parts.action) return { ...parts, conditions: [...leadIn.conditions, ...parts.conditions] };
  }
  const parts = reader.readObject(own, sentence);
  const whole: Span[] = parts.object ? [parts.object] : [];
  if (ending.condition)
    return { ...leadIn, conditions: [...leadIn.conditions, ...whole, ...parts.conditions] };
  if (ending.exception)
    return { ...leadIn, exceptions: [...leadIn.exceptions, ...whole, ...parts.exceptions] };
  return {
    ...leadIn,
    ...(givenTo(reader, leadIn, parts.object, ending, flat) ?? completed(leadIn, parts.object, ending, flat)),
    conditions: [...leadIn.conditions, ...parts.conditions],
    exceptions: [...leadIn.exceptions, ...parts.exceptions],
    deadline: parts.deadline ?? leadIn.deadline,
  };
}

/** "records relating |to|", "damage |to|": nothing is given. */
const NOT_GIVEN =
  /(?:ing|due|subject|prior|access|damage|respect|regard|reference|relation|addition|contrary|attached|applicable|loss|injury|harm)\s*$/i;

/** "shall issue a pass to: (a) |members of the force|": whom the point names gets the object. */
function givenTo(
  reader: PartsReader,
  { object, counterparty, action }: Parts,
  point: Span | null,
  { to, preposition }: LeadInEnding,
  flat: string,
): Pick<Parts, 'object' | 'counterparty'> | null {
  if (!point || !object || counterparty || action?.passive || !preposition) return null;
  if (!to && !flat.startsWith('to', preposition.start)) return null;
  const before = flat.slice(Math.max(object.start, preposition.start - 12), preposition.start);
  if (NOT_GIVEN.test(before)) return null;
  const kind = reader.kindOf(flat.slice(point.start, point.end), point);
  const end = Math.min(object.end, trimmedEnd(flat, object.start, preposition.start));
  if (!kind || end <= object.start) return null;
  return { object: { start: object.start, end }, counterparty: { kind, span: point } };
}

/** Object and counterparty, of which the point names one or completes it. */
function completed(
  leadIn: Parts,
  point: Span | null,
  { preposition }: LeadInEnding,
  flat: string,
): Pick<Parts, 'object' | 'objectStem' | 'counterparty'> {
  const { object, counterparty } = leadIn;
  const own: Pick<Parts, 'object' | 'objectStem' | 'counterparty'> = leadIn.objectStem
    ? { object, objectStem: leadIn.objectStem, counterparty }
    : { object, counterparty };
  if (!point) return own;
  const names = (span: Span | null): boolean =>
    span !== null && NAMES_POINTS.test(flat.slice(span.start, Math.min(span.end, span.start + 40)));
  // What a passive is said of stands before it: "may be ended: (a) by notice".
  if (leadIn.action?.passive) return names(object) ? { object: point, counterparty } : own;
  if (!object) return { object: point, counterparty };
  if (counterparty && names(counterparty.span))
    return { ...own, counterparty: { kind: counterparty.kind, span: point } };
  const isStem = preposition !== null && reachesTo(leadIn, object, preposition, flat);
  return isStem
    ? { object: point, objectStem: { start: object.start, end: preposition.end }, counterparty }
    : { object: point, counterparty };
}

/** Whether nothing but words about the object stands between it and the preposition. */
function reachesTo(leadIn: Parts, object: Span, { start, end }: Span, flat: string): boolean {
  if (object.start >= start) return false;
  if (object.end >= end) return true;
  const { conditions, exceptions, counterparty, deadline } = leadIn;
  const others = [...conditions, ...exceptions, ...(counterparty ? [counterparty.span] : [])];
  if (deadline) others.push(deadline.span);
  const isParted = others.some((other) => other.start >= object.end && other.start < start);
  return !isParted && start - object.end < MOST_BETWEEN && !/[,;:]/.test(flat.slice(object.end, start));
}
const MOST_BETWEEN = 80;

/** What is done, not one of several things: "mapping, hydrography and sounding", "training of pilots". */
const GERUND =
  /^(?!(?:b|spr|str|r|s|sw)ing\b)[a-z]+ing\b(?!,\s(?![a-z]+(?:ing|ly)\b|(?:if|when|where|as|subject|upon|on|at|in|with|unless|by|to|for)\b)|\s(?:and|or)\s(?![a-z]+ing\b)|\sof\s)/i;

const beginsInfinitive = (words: string): boolean =>
  (words.startsWith('to') || words.startsWith('To') || words.startsWith('TO')) && /^to\s+[a-z]/i.test(words);
