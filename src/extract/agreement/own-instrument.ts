/**
 * How an agreement names itself: "this Agreement", "the present Protocol", "these Notes", "the MOU". Sources of
 * regular expressions, for patterns that ignore case; every repetition in them is bounded.
 */
const NOUN =
  '(?:agreements?|treaty|treaties|convention|covenant|protocol|memorand(?:um|a)(?:\\s+of\\s+(?:understanding|agreement|cooperation))?|mou|moa|arrangements?|understandings?|pact|charter|contract|statutes?|constitution|declaration|document|notes|letters|exchange|lease|deed|instrument|accord|concordat|letter\\s+of\\s+intent|loi|terms)\\b';

/** "Framework", "Mutual Support"; with "of" or "and" the instrument would be part of something else's name. */
const QUALITIES =
  '(?:(?!(?:of|to|in|and|or|for|by|with|from|under|on|the|any|its|their)\\s)[a-z-]{2,20}\\s+){0,3}?';

/** "this Framework Agreement", "the present Memorandum of Understanding". */
export const THIS_INSTRUMENT = `(?:this|the\\s+present|these|our)\\s+${QUALITIES}${NOUN}`;

/** The same, or with a bare article: only where nothing but the agreement itself can be meant. */
export const THE_INSTRUMENT = `(?:this|the\\s+present|these|our|the|said)\\s+${QUALITIES}${NOUN}`;
