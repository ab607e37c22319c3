import { Cue } from './topics.js';

/**
 * The words that say of an agreement that it lasts without an end of its own: that outright ("for an unlimited period",
 * "in perpetuity"), or that it runs until somebody ends it ("until terminated", "until six months after either Party has
 * given notice"). Where the sentence lets something else end it, a date, a length or the completion of a task, "unless
 * terminated" only speaks of an end before that.
 */

const WITHOUT_END =
  /\b(?:indefinite(?:ly)?|(?:unlimited|undetermined|indeterminate|undefined|unspecified) +(?:period|duration|term|time|length)|unlimited +(?:in|as +to) +(?:time|duration)|(?:is|be) +unlimited(?= *(?:$|[.;,]))|without +(?:any +)?limit(?:ation)? +(?:of|in|on|to|as +to) +(?:its +)?(?:time|duration)|no +(?:fixed +(?:term|duration|end)|limit +(?:of|in) +(?:time|duration)|(?:expir(?:y|ation)|end) +date)|for +an +indeterminate|perpetuity|not +limited +(?:in|as +to) +(?:time|duration)|perpetual(?:ly)?(?= *(?:$|[.;(]|,? *(?:unless|subject|until|and|but)\b|term\b|duration\b))|open-ended)\b/i;
const ENDED =
  '(?:terminated|denounced|cancell?ed|ended|rescinded|revoked|abrogated|dissolved|brought +to +an +end)\\b';
const UNTIL_ENDED = new RegExp(
  `\\b(?:unless +and +)?until +(?:and +unless +)?(?:such +time +as +)?(?:(?:it|they|(?:this|the) +(?:same|agreement|arrangement|contract|convention|memorandum|protocol|treaty|term)) +)?(?:(?:is|are|has +been|have +been|shall +be|shall +have +been) +)?(?:(?:sooner|earlier|otherwise|duly|mutually|validly) +)?(?:(?:superseded|replaced|amended|modified) +or +)?${ENDED}`,
  'i',
);
/** "until |either Party gives notice|", "until |one year from the date on which one of the Parties denounces it|" */
const UNTIL_NOTICE =
  /\b(?:until|(?:so|as) +long +as(?= +(?:neither|none|no)\b)) +(?:[a-z0-9()’'-]{1,24} +){0,18}?(?:denounces|withdraws|denunciation|(?:terminates?|cancels?|ends?) +(?:it|this|the)\b|gives?\b[^.;,]{0,40}?\bnotice|(?:gives|given|serves|served|receives|receipt +of|received) +[^.;,]{0,80}?\bnotice|notif(?:ies|ied)|(?:written +)?(?:notice|notification) +of +(?:termination|denunciation|withdrawal|cancellation))/i;
const UNLESS_ENDED = new RegExp(`\\bunless +(?:and +until +)?(?:(?:it +is|they +are) +)?${ENDED}`, 'i');
/** What is told or given notice of is the end, or somebody of either side tells it. */
const OF_THE_END =
  /\b(?:terminat|denounc|denunciat|withdraw|cancel|(?:either|any|one|each) +(?:of +the +)?(?:contracting +)?(?:part|participant|government|state|side))/i;
/** Another end, named between the verb and "unless" or after the end by notice. */
const OTHER_END =
  /\b(?:until|till|through|up +to|(?:so|as) +long +as|expir\w*|complet\w*|lapses?|for +(?:the|an?|so|as)|earlier +of|later +of)\b/i;
const SOONER_END = /\b(?:until|till|through|complet\w*|earlier +of|later +of)\b/i;
const OR_OTHER_END =
  /^[^.;]{0,60}?\bor +(?:until|upon|the|on) +[^.;]{0,40}?\b(?:complet|expir|deliver|clos)/i;
const END_VERB = /\b(?:expires?|terminates?|ends?|lapses?)$/i;
/** Without an end of its own, it ends "|at the option of either party|", "|upon either party giving notice|". */
const ENDS_BY_NOTICE =
  /^(?:,[^,.;]{0,120},)? *(?:only +)?(?:\([a-z0-9]{1,3}\) *)?(at +the +(?:option|election) +of +(?:either|any|each)\b|(?:up)?on +(?:either|any|one) +(?:of +the +)?part(?:y|ies) +(?:giving|serving)\b|(?:up)?on +[^.;]{0,60}?\bnotice +(?:of +termination +)?(?:given +)?by +(?:either|any)\b)/i;
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
