/**
 * How an agreement names itself: "this Agreement", "the present Protocol", "these Notes", "the MOU". Sources of
 * regular expressions, for patterns that ignore case; every repetition in them is bounded. The looks ahead around the noun
 * change nothing of what is found: without them the engine compiles all nouns, and what follows, again for each word before.
 */
const NOUN =
  '(?=[acdegilmnpstu])(?:agreements?|treaty|treaties|convention|covenant|protocol|memorand(?:um|a)(?: +of +(?:understanding|agreement|cooperation))?|mou|moa|arrangements?|understandings?|pact|charter|contract|statutes?|constitution|declaration|document|notes|letters|exchange|lease|deed|instrument|accord|concordat|letter +of +intent|loi|terms|(?<=\\bthis )(?:ta|ia|pa|sa|moc|loa|sofa|acsa|gsa))(?!\\w)';

/** "Framework", "Mutual Support"; with "of" or "and" the instrument would be part of something else's name. */
const QUALITIES =
  '(?:(?!(?:of|to|in|and|or|for|by|with|from|under|on|the|any|its|their)(?= ))[a-z-]{2,20} +){0,3}?';

/** "this Framework Agreement", "the present Memorandum of Understanding". */
export const THIS_INSTRUMENT = `(?:this|the +present|these|our) +${QUALITIES}${NOUN}`;

/** The same, or with a bare article: only where nothing but the agreement itself can be meant. */
export const THE_INSTRUMENT = `(?:this|the +present|these|our|the|said) +${QUALITIES}${NOUN}`;
