import type { Stated } from '../../model/index.js';
import { type AgreementContext, headingWords } from './context.js';
import { THE_INSTRUMENT } from './own-instrument.js';
import { type Sentence, sentencesWith, statedIn } from './passages.js';

const MAY = /\blaws?\b/i;
/** What such a sentence says of the agreement. */
const GOVERNED =
  /\b(?:govern(?:ed|s)?|constru(?:ed|ction)|interpret(?:ed|ation)|subject\s+to|enforced|determined|applicable|controlled)\b/i;
const OWN = new RegExp(
  `\\b(?:${THE_INSTRUMENT}|amendment|addendum|schedule|guarant(?:y|ee)|licen[sc]e|note|bond|policy|charter\\s+party|it)\\b|\\bthis\\s+[a-z]+(?:\\s+[a-z]+){0,4}\\s+(?:shall|will|is)\\b|\\b(?:all\\s+)?(?:matters|disputes?|controvers(?:y|ies)|rights\\s+and\\s+(?:obligations|duties)|validity|construction)\\b`,
  'i',
);
const HEADING = /\b(?:governing|applicable|controlling|choice\s+of|proper)\s+law/i;
const NAME =
  "((?:(?:[Tt]he\\s+)?(?:State|Commonwealth|Province|Republic|Kingdom|STATE|COMMONWEALTH|PROVINCE|state|province)\\s+(?:of|OF)\\s+)?(?:(?:the|THE)\\s+)?(?:People[’']s\\s+Republic\\s+of\\s+China|\\p{Lu}[\\p{L}.’-]*(?:\\s+(?:(?:and|AND|of|OF)\\s+)?\\p{Lu}[\\p{L}’-]*){0,4}))";
/** "the internal laws of the State of New York". */
const LAWS_OF = new RegExp(
  `\\b(?:[Ll]aws?|LAWS?)(?:\\s*,?\\s*(?:\\([^()]{0,80}\\)|(?:other|without)\\s+(?:than|regard)[^,]{0,80}),?)?\\s+(?:(?:in\\s+(?:force|effect)\\s+)?(?:of|in)|OF|IN)\\s+(?:(?:the|THE)\\s+)?${NAME}`,
  'gu',
);
/** "English law". */
const ITS_LAW =
  /\b(English|Scottish|Scots|Swiss|German|French|Dutch|Swedish|Danish|Norwegian|Finnish|Italian|Spanish|Israeli|Irish|Belgian|Austrian|Japanese|Chinese|Indian|Canadian|Australian)\s+law\b/;
const PLACE_OF: Readonly<Record<string, string>> = {
  English: 'England',
  Scottish: 'Scotland',
  Scots: 'Scotland',
  Swiss: 'Switzerland',
  German: 'Germany',
  French: 'France',
  Dutch: 'Netherlands',
  Swedish: 'Sweden',
  Danish: 'Denmark',
  Norwegian: 'Norway',
  Finnish: 'Finland',
  Italian: 'Italy',
  Spanish: 'Spain',
  Israeli: 'Israel',
  Irish: 'Ireland',
  Belgian: 'Belgium',
  Austrian: 'Austria',
  Japanese: 'Japan',
  Chinese: 'China',
  Indian: 'India',
  Canadian: 'Canada',
  Australian: 'Australia',
};
/** Words with a capital that name no place. */
const NO_PLACE =
  /^(?:the\s+)?(?:State|States|Party|Parties|Company|Territory|Jurisdiction|Country|Host|Sending|Receiving|Contracting|Nations?|Land|Agreement|Seller|Buyer|Each|Any|Such|Either|This|Section|Article)\b/i;
/** What a party, or the agreement's performance, has to keep. */
const COMPLIANCE =
  /\b(?:compl(?:y|ies|iance)|organi[sz]ed|incorporated|existing|registered|established|violat\w+|pursuant\s+to\s+the\s+laws|permitted|required|duly)\b[^.;]{0,80}$/i;

/**
 * The law that governs the agreement: the place whose law it is, as printed, without "State of". Null where the text leaves
 * it open, and where only one side's acts come under a law.
 */
export function readGoverningLaw(context: AgreementContext): Stated<string> | null {
  let weak: Stated<string> | null = null;
  for (const sentence of sentencesWith(context, MAY)) {
    const governed = GOVERNED.exec(sentence.words);
    if (!governed) continue;
    const strong = STRONG.exec(sentence.words);
    const own = OWN.test(sentence.words.slice(0, governed.index + 200));
    const headed = HEADING.test(sentence.words) || HEADING.test(headingWords(context, sentence.passage));
    if (strong && own) {
      const found = placeIn(sentence, strong.index);
      if (found) return found;
    }
    if (weak === null && headed) weak = placeIn(sentence, governed.index);
  }
  return weak;
}
/** Without a heading only a sentence that can say nothing else is believed. */
const STRONG =
  /\b(?:govern(?:ed|s)?(?:\s+by|\s+and|\s*,|\s+in|\s+exclusively|\s+solely)|constru(?:ed|ction)|interpreted)\b/i;

function placeIn(sentence: Sentence, from: number): Stated<string> | null {
  for (const match of sentence.words.slice(from).matchAll(LAWS_OF)) {
    const before = sentence.words.slice(Math.max(0, from + match.index - 120), from + match.index);
    const place = match[1]!.replace(STATE_OF, '').replace(/[.,]$/, '');
    if (COMPLIANCE.test(before) || NO_PLACE.test(place)) continue;
    const index = from + match.index + match[0].length - match[1]!.length + match[1]!.indexOf(place);
    // "of the United States and of the State of …": contracts come under the law of the State.
    const state = AND_OF_STATE.exec(sentence.words.slice(index + place.length, index + place.length + 120));
    if (state) {
      const at = index + place.length + state[0].length - state[1]!.length;
      return statedIn(sentence, state[1]!.replace(/\s+/g, ' '), at, state[1]!.length);
    }
    return statedIn(sentence, place.replace(/\s+/g, ' '), index, place.length);
  }
  const adjective = ITS_LAW.exec(sentence.words.slice(from));
  return (
    adjective && statedIn(sentence, PLACE_OF[adjective[1]!]!, from + adjective.index, adjective[1]!.length)
  );
}
const AND_OF_STATE =
  /^,?\s+and\s+(?:(?:the\s+)?laws?\s+)?(?:of\s+)?(?:the\s+)?(?:State|Commonwealth)\s+of\s+(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)/u;
const STATE_OF = /^(?:the\s+)?(?:(?:State|Commonwealth|Province)\s+of\s+)?(?:the\s+)?/i;
