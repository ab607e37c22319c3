import type { Span } from '../../../model/index.js';
import type { Sentence, Words } from '../sentence.js';
import type { Parts, PartsReader } from './statement-parts.js';

/** How a lead-in ends that leaves to its points when it holds, not what is to be done. */
const ENDS_IN_CONDITION =
  /\b(?:(?:if|upon|on|in\s+case\s+of|in\s+the\s+event\s+of|where)\b[^.;:]{0,60}\b(?:any|one|each|either)\s+(?:or\s+more\s+)?of\s+the\s+following(?:\s+[a-z]+)?|if|when|where|provided\s+that|in\s+the\s+event\s+(?:that|of)|on\s+condition\s+that|(?:following|these)\s+(?:cases|conditions|circumstances|events|situations))\s*[:,–—-]*\s*$/i;
const ENDS_IN_EXCEPTION =
  /\b(?:unless|except(?:\s+(?:where|if|when|in|for|that))?|other\s+than|following\s+exceptions?)\s*[:,–—-]*\s*$/i;
const ENDS_IN_TO = /\bto\s*[:,–—-]*\s*$/i;
const ENDS_IN_DOING = /\b(?:from|for|by)\s*[:,–—-]*\s*$/i;

/** What the last words of a lead-in say of its points. */
export interface LeadInEnding {
  condition: boolean;
  exception: boolean;
  to: boolean;
  doing: boolean;
}

export const endingOf = (last: string): LeadInEnding => ({
  condition: ENDS_IN_CONDITION.test(last),
  exception: ENDS_IN_EXCEPTION.test(last),
  to: ENDS_IN_TO.test(last),
  doing: ENDS_IN_DOING.test(last),
});

/**
 * The parts of a point that goes on from its lead-in. `leadIn` are the lead-in's own parts, `open` whether it ends
 * with its operator, `ending` how it ends; `sentence` is the point's first in `own`.
 */
export function goOn(
  reader: PartsReader,
  leadIn: Parts,
  open: boolean,
  ending: LeadInEnding,
  own: Words,
  sentence: Sentence,
): Parts {
  const begins = own.flat.slice(sentence.start, sentence.start + 40);
  const doing = ending.doing && /^[a-z]+ing\b/i.test(begins);
  if (open || doing || ending.to || (!leadIn.action?.passive && isInfinitive(begins))) {
    const parts = reader.readOn(own, sentence, doing ? 'gerund' : 'plain');
    return {
      ...parts,
      conditions: [...leadIn.conditions, ...parts.conditions],
      exceptions: [...leadIn.exceptions, ...parts.exceptions],
      counterparty: parts.counterparty ?? leadIn.counterparty,
      deadline: parts.deadline ?? leadIn.deadline,
    };
  }
  if (!leadIn.action) {
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
    // What a passive is said of stands before it: "may be ended: (a) by notice".
    object: leadIn.action?.passive ? leadIn.object : (parts.object ?? leadIn.object),
    conditions: [...leadIn.conditions, ...parts.conditions],
    exceptions: [...leadIn.exceptions, ...parts.exceptions],
    deadline: parts.deadline ?? leadIn.deadline,
  };
}

const isInfinitive = (words: string): boolean =>
  (words.startsWith('to') || words.startsWith('To') || words.startsWith('TO')) && /^to\s+[a-z]/i.test(words);
