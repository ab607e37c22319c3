/** How a passage, or the words above it, say that it defines. */

import { isLetter, isSpace, pastLetters } from './letters.js';
import { searcher } from './searcher.js';
import type { Words } from './sentence.js';
import { WordSet } from './word-set.js';

/** Every heading about definitions has one of these; the word before may have grown together with it. */
const OF_DEFINITIONS = ['definition', 'interpretation', 'terms', 'terminology', 'meaning', 'glossary'];
const DEFINITION_HEADING =
  /^[\s\dIVXA-Z.:()§–-]{0,20}?(?:general\s+|use\s+of\s+|certain\s+)?(?:definitions?|interpretations?|terms|terminology|meanings?|glossary)(?:\s+(?:and|of|,)\s+(?:definitions?|interpretations?|terms|abbreviations|acronyms|construction|rules\s+of\s+interpretation))*\.?\s*$/i;
const findLead = searcher(
  'definitions?\\s+(?:shall\\s+|will\\s+)?apply|following\\s+(?:definitions|meanings)|(?:shall|will)\\s+mean|the\\s+(?:expression|term|following\\s+terms|following\\s+expressions|words)s?\\b|(?:have|has)\\s+the\\s+(?:following\\s+)?meaning|(?:is|are)\\s+deemed',
);
const QUOTED_TERM =
  /^(?:(?:the\s+)?(?:term|expression|word|words)\s+["“‘'][^"”’]{1,80}["”’']|["“‘'][^"”’]{1,80}["”’']+\s*(?:\([^)]*\)\s*)?(?:,|:|;|means?|shall|includes?|refers|has|have|[-–—])|(?:a\s+)?reference(?:s)?\s+(?:in\s+[^.]{0,60})?to\b)/i;
/** The words that can begin what defines a term, besides a quotation mark. */
const BEFORE_TERM = new WordSet([
  'the',
  'term',
  'expression',
  'word',
  'words',
  'a',
  'reference',
  'references',
]);
const ARTICLE = new WordSet(['the', 'a']);
const AFTER_ARTICLE = new WordSet(['term', 'expression', 'word', 'words', 'reference', 'references']);
const QUOTATION_MARKS = '"“‘\'';

/** The words begin with a term in quotation marks, or name one: "A reference to". */
export function namesTerm(own: string): boolean {
  if (own === '' || !isLetter(own.charCodeAt(0)))
    return own !== '' && QUOTATION_MARKS.includes(own.charAt(0)) && QUOTED_TERM.test(own);
  if (!BEFORE_TERM.isAt(own, 0)) return false;
  if (ARTICLE.isAt(own, 0) && !AFTER_ARTICLE.isNext(own, pastLetters(own, 0))) return false;
  return QUOTED_TERM.test(own);
}

/** The words end in a colon, a comma or a dash. */
export function leadsOn(own: string): boolean {
  let at = own.length;
  while (at > 0 && isSpace(own.charCodeAt(at - 1))) at -= 1;
  return at > 0 && ':,–-'.includes(own.charAt(at - 1));
}

/** The words of a heading are about definitions and nothing else. */
export function isOfDefinitions({ flat }: Words): boolean {
  const words = flat.toLowerCase();
  return OF_DEFINITIONS.some((word) => words.includes(word)) && DEFINITION_HEADING.test(flat);
}

/** "For the purposes of this Article:" and nothing else: what follows says what words mean. */
export const isForPurposes = (own: string): boolean =>
  (own.startsWith('F') || own.startsWith('f')) && FOR_PURPOSES.test(own);
const FOR_PURPOSES = /^for\s+the\s+purposes?\s+of\s+[^,;.:]{1,80}:\s*$/i;

/** The words of a lead-in, or of a passage that leads on, announce definitions. */
export const leadsToDefinitions = (leadIn: Words): boolean => findLead(leadIn) !== -1;
