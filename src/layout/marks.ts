/** What the words at the ends of lines say about how lines hang together. */

/** True when the line ends like a sentence or a list item: `.`, `;`, `:`, `!`, `?`, closing marks ignored. */
export const endsSentence = (text: string): boolean => /[.;:!?…][)\]"'”’»]*$/.test(text.slice(-8));

/** Words that name a division of an agreement, in the lines that carry its number. */
const DIVISION =
  /^(?:articles?|arts?\.|sections?|secs?\.|chapters?|part|title|annex(?:es)?|appendix|schedules?|attachments?|exhibits?|protocol|rule|clauses?|regulation|paragraphs?|book|volume|§)(?![\p{L}-])/iu;

/** True for lines such as `Article 5` or `ANNEX II`: never page furniture by their number alone. */
export const namesDivision = (text: string): boolean => DIVISION.test(text);

/** The number behind the name of a division: `5`, `5bis`, `XII`, `A`, `#` (any), `Two`, `the First`. */
const DIVISION_NUMBER =
  /^(?:\S+\s+|§\s*)(?:no\.?\s*)?(?:[\d#]|(?:[ivxlc]{1,7}|[a-z])(?![\p{L}-])|the\s+\p{L}+(?:st|nd|rd|th)(?!\p{L})|(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleven|twelve|twenty)(?!\p{L}))/iu;

/** `1.`, `1.2`, `(a)`, `a)`, `(iv)`, `IV.`, `–`, `•`, `Article 5`: how numbered text begins. */
const LABEL =
  /^(?:\(?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[A-Z]|[IVXLC]{1,6})[.)](?:\s|$)|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s|[–—•▪·-]\s)/;

export const startsWithLabel = (text: string): boolean =>
  LABEL.test(text) || (namesDivision(text) && DIVISION_NUMBER.test(text));

/** Words that something has to follow, small as inside a sentence: no paragraph ends in one. */
const DANGLING = new Set(
  'a an the of in to by with from for under on at into upon this these those such any each its their his her our your between among within without through per than as shall will may must be been is are was were not no which whose whom if unless where when whether'.split(
    ' ',
  ),
);

/** True when the line breaks off at a word that calls for another: `… in part from such`. */
export const endsDangling = (text: string): boolean =>
  DANGLING.has(/(?:^|\s)(\p{Ll}+)$/u.exec(text.slice(-12))?.[1] ?? '');

/** True for lines of capitals without a small letter. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** True when the line begins with a small letter and not with a label: it goes on with something. */
export const startsLower = (text: string): boolean => /^["'“‘«([]*\p{Ll}/u.test(text) && !LABEL.test(text);

/** `,`, `and`, `or` at the end: another item of a list may follow. */
export const endsLikeItem = (text: string): boolean => /(?:,|\b(?:and|or))$/.test(text.slice(-6));

/** True for the lines that signatures are made of: `For the Government of …`, `By:`, `Name:`, a rule to sign on. */
export const isSignature = (text: string): boolean =>
  /^(?:for(?: and on behalf of)? the |on behalf of |\/s\/|(?:by|name|title|date|signature|signed)(?: by)?\s?:|_{4})/i.test(
    text,
  );
