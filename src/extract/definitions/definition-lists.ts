import { foldWhiteSpace } from '../../model/index.js';

/** Headings of articles that define: nothing else stands under them. */
const DEFINITION_HEADING =
  /^[\s\dIVXA-Za-z.:()§–-]{0,16}?\b(?:definitions?|interpretations?|terminology|meanings?|glossary|abbreviations?|acronyms?|defined\s+terms|terms\s+used|use\s+of\s+terms|terms\s+and\s+definitions)\b/i;
/** Lead-ins of lists of definitions. */
const DEFINITION_LEAD =
  /\b(?:definitions?\s+(?:(?:shall|will|are|is|set|as|used|below|herein|made)\s+){0,3}(?:apply|applies|applied|used|valid|adopted|accepted|out)|following\s+(?:terms?|definitions?|meanings?|expressions?|words|abbreviations|acronyms|terminology)|(?:have|has|bear|shall\s+have)\s+the\s+(?:following\s+|respective\s+)?meanings?|meanings?\s+(?:set\s+(?:out|forth)|assigned|given|ascribed|below|hereby)|(?:terms?|expressions?)\s+(?:[a-z]+\s+){0,8}(?:means?|defined\s+as|understood|signif\w+)|shall\s+mean)\b/i;
/** "For the purposes of this Agreement:" leads to definitions where each point says "means", to anything elsewhere. */
const PURPOSES_LEAD =
  /^[\s\d.()]{0,8}(?:for\s+the\s+purposes?\s+of|in\s+(?:this|the\s+present)|as\s+used\s+in|when\s+used\s+in|within\s+the\s+meaning)\b[^.;]{0,160}[:–—-]?\s*$/i;

const LONGEST_HEADING = 90;
const LEAD_CHARS = 400;

/** True for the heading of an article of definitions. */
export function headsDefinitions(heading: string): boolean {
  const words = foldWhiteSpace(heading);
  return words.length <= LONGEST_HEADING && DEFINITION_HEADING.test(words);
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
