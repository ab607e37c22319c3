/** What the words at the ends of lines say about how lines hang together. */

/** True when the line ends like a sentence or a list item: `.`, `;`, `:`, `!`, `?`, closing marks ignored. */
export const endsSentence = (text: string): boolean => /[.;:!?…][)\]"'”’»]*$/.test(text.slice(-8));

/** Words that name a division of an agreement, in the lines that carry its number. */
const DIVISION =
  /^(?:article|art\.|section|sec\.|chapter|part|title|annex|appendix|schedule|attachment|exhibit|protocol|rule|clause|regulation|paragraph|book|volume|§)/i;

/** True for lines such as `Article 5` or `ANNEX II`: never page furniture by their number alone. */
export const namesDivision = (text: string): boolean => DIVISION.test(text);

/** `1.`, `1.2`, `(a)`, `a)`, `(iv)`, `IV.`, `–`, `•`, `Article 5`: how numbered text begins. */
const LABEL =
  /^(?:\(?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[A-Z]|[IVXLC]{1,6})[.)](?:\s|$)|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s|[–—•▪·-]\s)/;

export const startsWithLabel = (text: string): boolean =>
  LABEL.test(text) || (/^\S+\s+\w{1,6}\b/.test(text) && namesDivision(text));

/** True for lines of capitals without a small letter. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** True when the line begins with a small letter and not with a label: it goes on with something. */
export const startsLower = (text: string): boolean => /^["'“‘«([]*\p{Ll}/u.test(text) && !LABEL.test(text);

/** `,`, `and`, `or` at the end: another item of a list may follow. */
export const endsLikeItem = (text: string): boolean => /(?:,|\b(?:and|or))$/.test(text.slice(-6));
