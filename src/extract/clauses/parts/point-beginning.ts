/** What the first words of a point tell: a verb of its own, or only what completes the words before. */

import { numberAt } from '../../word-spans.js';
import { isNoVerb, isThing } from './verb-words.js';

/** "provide |the|", "enable |its|": what a verb governs begins so, and nothing that follows a noun does. */
const BEFORE_DETERMINER =
  /^(?:[(–—•*·-]?\s{0,3})([a-z]{3,})\s+(?:the|an?|any|all|its|their|his|such|each|every|this|that|these|those|no)\s/i;
/** Words that may stand before a determiner and are no verbs. */
const NO_VERB =
  /^(?:about|above|across|against|along|amid|around|as|behind|below|beside|besides|beyond|concerning|considering|despite|excluding|half|including|inside|like|merely|near|not|off|only|onto|outside|over|past|per|quite|rather|regarding|respecting|since|solely|such|throughout|till|toward|towards|versus|via|[a-z]+(?:ing|ed|ly|tions?|ments?|[^su]s))$/i;
const DETERMINER =
  /^(?:the|an?|any|all|such|its|their|his|her|this|that|these|those|no|each|every|other|our|both|one|two|three)\s/i;
/** "the Buyer's refusal", "Heron Yards' stock". */
const POSSESSIVE = /^(?:[A-Za-z&.-]{1,24}\s+){0,3}[A-Za-z&.-]{1,24}['’]s?\s/;

/** Whether a point begins with a verb in its plain form that governs what follows. */
export function beginsWithVerb(words: string): boolean {
  const word = BEFORE_DETERMINER.exec(words)?.[1];
  return word !== undefined && !isNoVerb(numberAt(word, 0, word.length)) && !NO_VERB.test(word);
}

/** Whether a point begins with a thing, not with what is to be done to one. */
export function isNounPhrase(words: string): boolean {
  const word = /^[a-z]+/i.exec(words)?.[0].toLowerCase() ?? '';
  return (
    word !== '' && (DETERMINER.test(words) || isThing(word) || /[^su]s$/.test(word) || POSSESSIVE.test(words))
  );
}
