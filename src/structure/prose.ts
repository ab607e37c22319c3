/** Small judgements on how words begin and end; each looks at a bounded number of characters. */

/** Longest heading believed, in characters. */
const LONGEST_HEADING = 260;

const SENTENCE_END = /[.;:!?][”"’')\]]{0,2}$/;
const LIST_END = /(?:[,;:–—-]|[;,] (?:and|or|and\/or))$/;
const VERB =
  /\b(?:shall|may|will|must|is|are|was|were|has|have|had|agrees?|undertakes?|applies|apply|should|can|cannot|represents?|acknowledges?|wish|wishes|retains?|remains|constitutes?|provides|includes)\b/;

const SHOUTED_VERB = /\b(?:SHALL|MAY|WILL|MUST|IS|ARE|DO|DOES|HAS|HAVE|AGREES?|CAN|CANNOT)\b/;

/** True for words that hold one of the usual verbs of a provision. */
export const hasVerb = (words: string): boolean => VERB.test(words.slice(0, 300));

/** True when the words end as a sentence or a list's lead-in ends. */
export const endsSentence = (text: string, end: number): boolean =>
  SENTENCE_END.test(text.slice(Math.max(0, end - 3), end));

/** True when a point may follow these words: they end a sentence, or a piece of an enumeration. */
export const endsItem = (text: string, end: number): boolean =>
  endsSentence(text, end) || LIST_END.test(text.slice(Math.max(0, end - 10), end));

const JOINED = /; (?:and|or|and\/or)$/;

/** True when the words end as the last member but one of a list: `harbours; and`. */
export const joinsMember = (text: string, end: number): boolean =>
  JOINED.test(text.slice(Math.max(0, end - 10), end));

const DANGLING =
  /\b(?:the|of|(?<![;,] )(?:and|or)|to|a|an|in|as|by|for|with|this|that|its|their|any|such|under|from|on|at|be|shall|which|who|not)$/;

/** True when the words break off on a word no sentence ends with. */
export const breaksOff = (text: string, end: number): boolean =>
  DANGLING.test(text.slice(Math.max(0, end - 12), end));

export const startsLower = (text: string, start: number): boolean =>
  /\p{Ll}/u.test(text.slice(start, start + 1));

const PLAIN_LETTERS = /^[A-Za-z]*$/;
const letters = (words: string): string =>
  PLAIN_LETTERS.test(words) ? words : words.replace(/[^\p{L}]/gu, '');

/** All letters are capitals, and there are at least four of them. */
export function allCapitals(words: string): boolean {
  if (/[a-z]/.test(words)) return false;
  const only = letters(words);
  return only.length >= 4 && only === only.toUpperCase() && only !== only.toLowerCase();
}

/** Longer words that titles leave small. */
const SMALL = /^(?:with|from|under|upon|into|between|against|among|during|through|within|without|that)$/;

/** Share of the words of four letters or more, connecting words apart, that begin with a capital. */
function capitalShare(words: string): number {
  const long = words.split(/\s+/).filter((word) => letters(word).length >= 4 && !SMALL.test(word));
  if (long.length === 0) return 1;
  return long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / long.length;
}

/** True when most of the longer words begin with a capital, as titles are printed. */
export const titled = (words: string): boolean => capitalShare(words) >= 0.8;

const CLAUSE_OPENER =
  /^(?:In|For|If|Where|When|Whenever|With|Under|Upon|As|At|By|To|From|Subject|Notwithstanding|Pursuant|Unless|Until|Before|After|During|Within|Without|Except)\b/;
const POINTER = /\b(?:the|this|these|that|each|such|any|its|their|other)\b/;

/** True for words that only begin a sentence: `In this Agreement the expression`, `Subject to the following`. */
export const opensClause = (words: string): boolean =>
  CLAUSE_OPENER.test(words) && POINTER.test(words) && !titled(words);

/** A full stop inside the words; abbreviations are shorter than the words looked for, numerals are named. */
const INNER_STOP = /\b(?!(?:Corp|Dept|Govt|Prof|Messrs|[IVXLC]+)\.)\p{L}{4,}[)”"’]?\.\s+(?=["“(]?\p{Lu})/u;

/** True when a sentence, rather than a second short title, goes on after a full stop inside the words. */
function goesOnAfterStop(words: string): boolean {
  const stop = /\.\s/.test(words) ? INNER_STOP.exec(words) : null;
  if (stop === null) return false;
  const after = words.slice(stop.index + stop[0].length);
  return TAKES_UP.test(after) || (after.length > 30 && !titled(after));
}

/** How only a sentence begins, even where most of its words have capitals: `This Treaty supplements the Port Treaty.` */
const TAKES_UP = /^(?:This|These|It|They|He|She|We)\b/;

/** A term in quotation marks and what is said of it. */
const SAYS_OF_TERM = /["”’'] (?:means|mean|includes?|refers)\b/;

/**
 * True when the words could stand as a heading by themselves: short, beginning with a capital, not ending as
 * a sentence does, and not a sentence with a verb of obligation in running lower case.
 */
export function headingLike(words: string): boolean {
  if (words.length > LONGEST_HEADING || !/\p{L}/u.test(words)) return false;
  if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(words) || goesOnAfterStop(words) || SAYS_OF_TERM.test(words))
    return false;
  if (allCapitals(words)) return !/[;,]$/.test(words) && !(words.length > 16 && SHOUTED_VERB.test(words));
  if (/[—–-]$/.test(words)) return false;
  if (/[.;:,]$/.test(words))
    return (
      words.length <= 120 &&
      /^[^.]+\.$/.test(words) &&
      capitalShare(words) >= 0.8 &&
      !VERB.test(words) &&
      !TAKES_UP.test(words)
    );
  return !VERB.test(words) || (capitalShare(words) >= 0.8 && words.length <= 120);
}

/** What minutes and protocols print over their remarks on a provision: `Ad Article 4`, `With reference to Article 12`. */
const ON_PROVISION =
  /^(?:Ad|Re|(?:With|In) (?:reference|regard|respect|relation|connection) (?:to|with|of)|As regards) (?:the )?(?:Articles?|Paragraphs?|Sections?|Annex(?:es)?|Preamble)\b[^.;:]{0,60}$/i;

/** Words one would print over a group of provisions without a number: capitals throughout, no sentence. */
export const groupHeadingLike = (words: string): boolean =>
  words.length <= 160 &&
  !/[.;:,]$/.test(words) &&
  (allCapitals(words) ? headingLike(words) : ON_PROVISION.test(words) && !VERB.test(words));
