import type { Passage, Role } from '../model/index.js';

/** Longest caption of a part of the text, and longest title before it begins, in UTF-16 units. */
const LONGEST = 100;
const LONGEST_TITLE = 160;

/** Where captions stand. Recitals have no verb of their own either, and names are all there is of a signature. */
const CAPTIONED: ReadonlySet<Role> = new Set(['preface', 'body', 'annex']);

/** Marks that end a sentence or an item, or part a table row, a form or an explanation from what it explains. */
const MARKED = /[.;:,!?\])]$|[:;/[–]/;
const STATES =
  /\b(?:shall|will|may|must|should|can|is|are|be|was|were|has|have|agrees?|undertakes?|bears?|means?|hereby)\b/i;
/** Capitals of a sentence that breaks off before its verb, as `In this Protocol the expression`. */
const OPENS_SENTENCE = /^(?:In|For|The|Each|Any|This|If|When|Where|To|All|Both|An?|No)\b/;
const WORD = /\p{L}{3}/u;
/**
 * Whether each passage is a caption that was not set as a heading: a line of its own above other text, such as
 * `Employment of family members` over numbered paragraphs, which states nothing. Where several follow one another they
 * are the items of a list.
 */
export const captionsAmong = (passages: readonly Passage[], text: string): boolean[] => {
  const like = passages.map((passage) => isLikeCaption(passage, text));
  return like.map((it, index) => it && index + 1 < like.length && !like[index - 1] && !like[index + 1]);
};

const isLikeCaption = ({ role, leadIns, textStart, span }: Passage, text: string): boolean => {
  if (leadIns.length > 0 || !CAPTIONED.has(role)) return false;
  if (span.end - textStart > (role === 'preface' ? LONGEST_TITLE : LONGEST)) return false;
  const words = text.slice(textStart, span.end).trim();
  return WORD.test(words) && !MARKED.test(words) && !STATES.test(words) && !OPENS_SENTENCE.test(words);
};
