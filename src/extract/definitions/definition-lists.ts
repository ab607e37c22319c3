import { foldWhiteSpace } from '../../model/index.js';
import { beginsLike, isWhite, matchAt } from '../match-at.js';

/** Headings of articles that define: nothing else stands under them. */
const DEFINITION_HEADING =
  /(?:definitions?|interpretations?|terminology|meanings?|glossary|abbreviations?|acronyms?|defined\s+terms|terms\s+used|use\s+of\s+terms|terms\s+and\s+definitions)(?!\w)/iy;
const beginsHeading = beginsLike(
  'definition interpretation terminology meaning glossary abbreviation acronym defined terms use'.split(' '),
);
/** What may stand before that, beside white space: a number, or a word or two. */
const BEFORE_HEADING = '.:()§–-';
const LONGEST_BEFORE = 16;
const isLetterOrFigure = (code: number): boolean =>
  ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57);
const LOW_LINE = 0x5f;
/** True where a word may begin: none goes on behind the sign `code`. */
const parts = (code: number): boolean => !isLetterOrFigure(code) && code !== LOW_LINE;
/** Lead-ins of lists of definitions. */
const DEFINITION_LEAD =
  /\b(?=[bdefhmst])(?:definitions?\s+(?:(?:shall|will|are|is|set|as|used|below|herein|made)\s+){0,3}(?:apply|applies|applied|used|valid|adopted|accepted|out)|following\s+(?:terms?|definitions?|meanings?|expressions?|words|abbreviations|acronyms|terminology)|(?:have|has|bear|shall\s+have)\s+the\s+(?:following\s+|respective\s+)?meanings?|meanings?\s+(?:set\s+(?:out|forth)|assigned|given|ascribed|below|hereby)|(?:terms?|expressions?)\s+(?:[a-z]+\s+){0,8}(?:means?|defined\s+as|understood|signif\w+)|shall\s+mean)(?!\w)/i;
/** "For the purposes of this Agreement:" leads to definitions where each point says "means", to anything elsewhere. */
const PURPOSES_LEAD =
  /^[\s\d.()]{0,8}(?:for\s+the\s+purposes?\s+of|in\s+(?:this|the\s+present)|as\s+used\s+in|when\s+used\s+in|within\s+the\s+meaning)\b[^.;]{0,160}[:–—-]?\s*$/i;

const LONGEST_HEADING = 90;
const LEAD_CHARS = 400;

/** True for the heading of an article of definitions. */
export function headsDefinitions(heading: string): boolean {
  const words = foldWhiteSpace(heading);
  if (words.length > LONGEST_HEADING) return false;
  for (let at = 0; at <= LONGEST_BEFORE && at < words.length; at += 1) {
    const begins = parts(words.charCodeAt(at - 1)) && beginsHeading(words, at);
    if (begins && matchAt(DEFINITION_HEADING, words, at)) return true;
    const code = words.charCodeAt(at);
    if (!isLetterOrFigure(code) && !isWhite(code) && !BEFORE_HEADING.includes(words.charAt(at))) return false;
  }
  return false;
}

/** True for the words a list of definitions hangs from. */
export function leadsToDefinitions(leadIn: string): boolean {
  const words = foldWhiteSpace(leadIn.slice(-LEAD_CHARS));
  // The points hang from its last sentence.
  return DEFINITION_LEAD.test(words.slice(words.lastIndexOf('. ', words.length - 3) + 1));
}

/** True for "For the purposes of this Agreement:", which leads to definitions where its points are of that shape. */
export const mayLeadToDefinitions = (leadIn: string): boolean =>
  PURPOSES_LEAD.test(foldWhiteSpace(leadIn.slice(0, 400)));
