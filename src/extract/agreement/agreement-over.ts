import type { Span } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import { THE_INSTRUMENT } from './own-instrument.js';

/** A noun or a verb for the end, or for what comes after it; some are said of much else. */
const OVER =
  /\b(?=[acdelnostw])(?:terminat(?:ion|ing|e[sd]?)|expir(?:y|ation|e[sd]?)|denunciation|denounc(?:e[sd]?|ing)|withdraw(?:al|s|n|ing)?|cessation|lapse[sd]?|ceas(?:e[sd]?|ing) +to +(?:be|have|apply|operate)|cancell?ation|discontinu\w+|abrogat\w+|dissol\w+|end(?:s|ed|ing)?|no +longer|still +in|surviv(?:e[sd]?|ing)|outliv(?:e[sd]?|ing)|outlasts?|thereafter)\b/gi;
/** Nouns that need nobody beside them to be the end of the agreement. */
const BY_ITSELF =
  /^(?:terminat(?:ion|ing)|expir(?:y|ation)|denunciation|abrogation|discontinu(?:ation|ance))$/i;
/** Nouns that do where the sentence names the agreement, or stands under such a heading: visits are cancelled too. */
const OF_MUCH = /^(?:withdrawal|cancell?ation)$/i;
/** "by a guest", whatever the heading. */
const BY_OTHERS =
  /^ +by +(?:an?|the) +(?!(?:[a-z]+ +){0,2}(?:part(?:y|ies)|participants?|governments?|states?|members?|sides?)\b)/i;
const OF_SOMETHING = new RegExp(`^ +(?:of|from|in|on|to)\\b|${BY_OTHERS.source}`, 'i');
/** Behind the noun or the verb: "end |of the validity of this Agreement|", "denounces |it|", "withdrawal |of a Party|". */
const OF_IT = new RegExp(
  `^ +(?:(?:of|from) +)?(?:(?:the|its) +(?:validity|terms?|duration|operation|life|period +of +(?:validity|force)) +of +)?(?:${THE_INSTRUMENT}|its?\\b|(?:the +)?present\\b)|^ +of +(?:(?:an?|any|either|one|that|the(?: +other)?) +)(?:Contracting +)?(?:Party|Participant|State|Member)\\b|^ +(?:thereof|hereof)\\b`,
  'i',
);
/** Before it: "|this Agreement has| ended", "|its| end", "|it is| no longer". */
const IT_IS = new RegExp(
  `\\b(?:${THE_INSTRUMENT}|it) +(?:(?:itself|is|has|have|had|been|be|being|shall|will|may|should|does|since|subsequently|later|comes?|came|coming|come|to|an|its|otherwise|duly) +){0,6}$|\\b(?:its|early|premature) +$`,
  'i',
);
/** "it", "its end" are the agreement's where the sentence names it; a guest and a visit come to their ends too. */
const ITS = /^ +(?:of|from)? *(?:the +validity +of +)?its?\b/i;
const IT_HAS = /\b(?:it +(?:[a-z]+ +){0,6}|its +)$/i;
const NAMED = new RegExp(`\\b(?:${THE_INSTRUMENT})`, 'i');
/** "during the term of this Agreement and for five years |thereafter|"; "shall be settled by talks and thereafter" is none. */
export const AND_THEN =
  /\b(?:during|throughout|within) +[^.;]{0,40}\b(?:term|duration|life|validity|currency|period)\b(?:(?!\b(?:shall|will|is|are)\b)[^.;]){0,60}\b(?:and|or|as +well +as) +[^.;]{0,60}$/i;
/** What survives under a heading about the end survives the agreement. */
const SURVIVES = /^surviv/i;
/** What only an agreement is. */
const DENOUNCED = /^denounc/i;
const BEFORE_CHARS = 120;
const AFTER_CHARS = 160;
const MOST = 12;

/**
 * Where a sentence speaks of the end of the agreement, or of one party's part in it. `headed`: it stands under a heading
 * about that. Offsets count in the sentence.
 */
export function endsOfAgreement(words: string, headed: boolean): Span[] {
  const own = headed || NAMED.test(words);
  return allMatches(OVER, words)
    .slice(0, MOST)
    .filter(({ 0: over, index }) => {
      const end = index + over.length;
      const after = words.slice(end, end + AFTER_CHARS);
      const byItself = BY_ITSELF.test(over) || (own && OF_MUCH.test(over));
      if (byItself && !(headed ? BY_OTHERS : OF_SOMETHING).test(after)) return true;
      if (headed && SURVIVES.test(over)) return true;
      const before = words.slice(Math.max(0, index - BEFORE_CHARS), index);
      if (/^th/i.test(over)) return AND_THEN.test(before);
      return (
        (OF_IT.test(after) && (own || DENOUNCED.test(over) || !ITS.test(after))) ||
        (IT_IS.test(before) && (own || !IT_HAS.test(before)))
      );
    })
    .map(({ 0: over, index }) => ({ start: index, end: index + over.length }));
}
