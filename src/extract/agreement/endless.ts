import { Cue } from './topics.js';

/**
 * The words that say of an agreement that it lasts without an end of its own: that outright ("for an unlimited period",
 * "in perpetuity"), or that it runs until somebody ends it ("until terminated", "until six months after either Party has
 * given notice"). Where the sentence lets something else end it, a date, a length or the completion of a task, "unless
 * terminated" only speaks of an end before that.
 */

const WITHOUT_END =
  /\b(?:indefinite(?:ly)?|(?:unlimited|undetermined|indeterminate|undefined|unspecified)\s+(?:period|duration|term|time|length)|unlimited\s+(?:in|as\s+to)\s+(?:time|duration)|(?:is|be)\s+unlimited(?=\s*(?:$|[.;,]))|without\s+(?:any\s+)?limit(?:ation)?\s+(?:of|in|on|to|as\s+to)\s+(?:its\s+)?(?:time|duration)|no\s+(?:fixed\s+(?:term|duration|end)|limit\s+(?:of|in)\s+(?:time|duration)|(?:expir(?:y|ation)|end)\s+date)|for\s+an\s+indeterminate|perpetuity|perpetual(?:ly)?(?=\s*(?:$|[.;(]|,?\s*(?:unless|subject|until|and|but)\b|term\b|duration\b))|open-ended)\b/i;
const ENDED =
  '(?:terminated|denounced|cancell?ed|ended|rescinded|revoked|abrogated|dissolved|brought\\s+to\\s+an\\s+end)\\b';
const UNTIL_ENDED = new RegExp(
  `\\b(?:unless\\s+and\\s+)?until\\s+(?:and\\s+unless\\s+)?(?:such\\s+time\\s+as\\s+)?(?:(?:it|they|(?:this|the)\\s+(?:same|agreement|arrangement|contract|convention|memorandum|protocol|treaty|term))\\s+)?(?:(?:is|are|has\\s+been|have\\s+been|shall\\s+be|shall\\s+have\\s+been)\\s+)?(?:(?:sooner|earlier|otherwise|duly|mutually|validly)\\s+)?(?:(?:superseded|replaced|amended|modified)\\s+or\\s+)?${ENDED}`,
  'i',
);
/** "until |either Party gives notice|", "until |one year from the date on which one of the Parties denounces it|" */
const UNTIL_NOTICE =
  /\buntil\s+(?:[a-z0-9()’'-]{1,24}\s+){0,18}?(?:denounces|denunciation|(?:terminates?|cancels?|ends?)\s+(?:it|this|the)\b|gives?\b[^.;,]{0,40}?\bnotice|(?:gives|given|serves|served|receives|receipt\s+of|received)\s+[^.;,]{0,80}?\bnotice|notif(?:ies|ied)|(?:written\s+)?(?:notice|notification)\s+of\s+(?:termination|denunciation|withdrawal|cancellation))/i;
const UNLESS_ENDED = new RegExp(
  `\\bunless\\s+(?:and\\s+until\\s+)?(?:(?:it\\s+is|they\\s+are)\\s+)?${ENDED}`,
  'i',
);
/** What is told or given notice of is the end, or somebody of either side tells it. */
const OF_THE_END =
  /\b(?:terminat|denounc|denunciat|withdraw|cancel|(?:either|any|one|each)\s+(?:of\s+the\s+)?(?:contracting\s+)?(?:part|participant|government|state|side))/i;
/** Another end, named between the verb and "unless" or after the end by notice. */
const OTHER_END =
  /\b(?:until|till|through|up\s+to|(?:so|as)\s+long\s+as|expir\w*|complet\w*|lapses?|for\s+(?:the|an?|so|as)|earlier\s+of|later\s+of)\b/i;
const SOONER_END = /\b(?:until|till|through|complet\w*|earlier\s+of|later\s+of)\b/i;
const OR_OTHER_END =
  /^[^.;]{0,60}?\bor\s+(?:until|upon|the|on)\s+[^.;]{0,40}?\b(?:complet|expir|deliver|clos)/i;
const END_VERB = /\b(?:expires?|terminates?|ends?|lapses?)$/i;
/** Without an end of its own, it ends "|at the option of either party|", "|upon either party giving notice|". */
const ENDS_BY_NOTICE =
  /^(?:,[^,.;]{0,120},)?\s*(?:only\s+)?(?:\([a-z0-9]{1,3}\)\s*)?(at\s+the\s+(?:option|election)\s+of\s+(?:either|any|each)\b|(?:up)?on\s+(?:either|any|one)\s+(?:of\s+the\s+)?part(?:y|ies)\s+(?:giving|serving)\b|(?:up)?on\s+[^.;]{0,60}?\bnotice\s+(?:of\s+termination\s+)?(?:given\s+)?by\s+(?:either|any)\b)/i;
const FOR_CAUSE = /\b(?:breach|default|insolv|bankrupt|violat|fail)/i;

/** Cheap: whether a passage can say that something has no end. `cues`: the passage's. */
export const mayBeEndless = (words: string, cues: number): boolean =>
  (((cues & Cue.without) !== 0 || ((cues & Cue.endDate) !== 0 && (cues & Cue.excludes) !== 0)) &&
    WITHOUT_END.test(words)) ||
  ((cues & Cue.until) !== 0 && (UNTIL_ENDED.test(words) || UNTIL_NOTICE.test(words))) ||
  ((cues & Cue.unless) !== 0 && UNLESS_ENDED.test(words));

/**
 * Where the words from the verb on (`verb`: how long it is) say that what lasts has no end of its own; null where they do
 * not. `dated`: they also name the last day.
 */
export function findEndless(words: string, verb: number, dated: boolean): RegExpExecArray | null {
  const without = WITHOUT_END.exec(words);
  if (without) return without;
  if (dated) return null;
  if (END_VERB.test(words.slice(0, verb))) return null;
  const ended = UNTIL_ENDED.exec(words);
  if (ended) return endsOtherwise(words, verb, ended) ? null : ended;
  const notice = UNTIL_NOTICE.exec(words);
  if (notice) {
    const end = notice.index + notice[0].length;
    const told = OF_THE_END.test(words.slice(notice.index, end + OBJECT_CHARS));
    return told && !endsOtherwise(words, verb, notice) ? notice : null;
  }
  const unless = UNLESS_ENDED.exec(words);
  return unless && !OTHER_END.test(words.slice(verb, unless.index)) ? unless : null;
}
const OBJECT_CHARS = 80;

const endsOtherwise = (words: string, verb: number, { 0: found, index }: RegExpExecArray): boolean =>
  SOONER_END.test(words.slice(verb, index)) ||
  OR_OTHER_END.test(words.slice(index + found.length, index + found.length + 120));

/** The words after a verb that ends it (`verb`: its length) which leave the end to a notice that any side may give. */
export function findEndByNotice(words: string, verb: number): { index: number; length: number } | null {
  if (!END_VERB.test(words.slice(0, verb))) return null;
  const after = words.slice(verb, verb + 300);
  const found = ENDS_BY_NOTICE.exec(after);
  if (!found || FOR_CAUSE.test(after.slice(0, found[0].length + 60))) return null;
  const { length } = found[1]!;
  return { index: verb + found[0].length - length, length };
}
