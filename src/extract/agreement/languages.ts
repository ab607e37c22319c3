import type { Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { AgreementContext } from './context.js';
import { CAPITAL_LANGUAGE, LANGUAGE, languageName } from './language-names.js';
import { hasTopics } from './passages.js';
import { type SpokenSentence, sentencesIn, Topic } from './topics.js';

/** The last words of an agreement may be in capitals; "Anglo-French" is no language. */
const NAME = new RegExp(`(?<!-)\\b(${LANGUAGE}|${CAPITAL_LANGUAGE})\\b`, 'g');
/** A stretch about the languages of the texts. */
const ABOUT = new RegExp(
  `\\b(?:languages?|authentic|authoritative|texts?|versions?|originals?|in +(?:${LANGUAGE}|${CAPITAL_LANGUAGE}))\\b`,
);
const ABOUT_IN_CAPITALS = /\b(?:LANGUAGES?|AUTHENTIC|TEXTS?|VERSIONS?|ORIGINALS?)\b/;
/** "the |French Republic|", "the |Czech Government|": an adjective before a State or what is a State's. */
const OF_A_STATE =
  /^ +(?:(?:People['’]s|Federal|Federative|Socialist|Arab|Soviet|Democratic|Islamic) +){0,4}(?:Republic|Government|Federation|Federal|Federative|Kingdom|Confederation|Union|Communit|Commonwealth|Ministr|Minister|Embass|Ambassador|Part(?:y|ies)\b|Side\b|Authorit|State\b|Council|Parliament|Delegation|Customs|Arm(?:ed|y|ies)\b|Nav(?:y|ies|al)\b|Forces|Troops|Guards|Defen[cs]e|Crown|Socialist|Democratic|People\b|Antilles|National)/i;
/** Texts that count alike, where they are not called authentic: "both texts having equal force". */
const ALIKE =
  /\bequal(?:ly)? +(?:(?:legal|binding|legally) +){0,2}(?:valid|binding|genuine|official|force|effect|validity|value|authority|authenticity|weight|standing)\b/i;
const AUTHENTIC = /\b(?:authentic|authoritative)\b/i;

/** The name of a language into which something is translated; "the Spanish text" beside it is an authentic one. */
const TRANSLATED =
  '(?:the +)?[A-Z][\\w-]+(?![\\w-]| +(?:texts?|versions?|originals?|being|alone|only)\\b)(?: +languages?)?';
/** Languages into which the text is only translated: "official translations in the Russian and Spanish languages". */
const TRANSLATIONS = new RegExp(
  `\\b(?:[Oo]fficial +texts? +(?:shall|will) +be +(?:established|prepared|made|drawn +up)\\b[^.;]{0,120}?\\bin|translations?(?: +of +[^.;,]{2,60}?)? +(?:in(?:to)?|shall +be +(?:made|prepared) +in(?:to)?)|translated +into) +${TRANSLATED}(?:(?:, *(?:(?:and|or) +)?| +(?:and|or) +)${TRANSLATED}){0,15}`,
);

/**
 * "the Netherlands" is the State, "the Danish Navy" its own; a language stands before or behind another, before "text" or
 * "language", or behind "in".
 */
const isLanguage = (name: string, before: string, after: string): boolean => {
  const isState = /^netherlands$/i.test(name);
  if (isState && /\bof +(?:the +)?$/i.test(before)) return false;
  return (
    SAID_OF_A_TEXT.test(after) ||
    isBeforeAnother(after) ||
    LANGUAGE_BEFORE.test(before) ||
    (!isState && (IN.test(before) || (IN_THE.test(before) && /^ *(?:[^\w ]|$)/.test(after))))
  );
};
const SAID_OF_A_TEXT =
  /^(?: *\([^()]{1,30}\))?[- ]+(?:(?:and|or) +)?(?:languages?|tongues?|texts?|versions?|originals?|translations?|cop(?:y|ies)|being|alone|only|is|are|shall|will|prevails?)\b/i;
const IN = /\b(?:in|into|both|either|one|other|languages?:?)[ :]+$/i;
const IN_THE = /\b(?:in|into) +the +$/i;
/** Whether a list of languages goes on: "Danish |and Greek|", not "Danish |and Greek Navies|". */
function isBeforeAnother(after: string): boolean {
  const next = NEXT_LANGUAGE.exec(after);
  return next !== null && !OF_A_STATE.test(after.slice(next[0].length));
}
/** Between the names of a list: "English (two copies) and Greek", "the Danish; the Thai", "Norwegian/English". */
const JOINS = ' *(?:\\([^()]{1,30}\\) *)?(?:[,;/]|,? +(?:and|or|as +well +as|AND|OR))(?: +(?:and|AND))?';
const IN_OR_THE = '(?: +(?:in|IN))?(?: +(?:the|THE))?';
const NEXT_LANGUAGE = new RegExp(`^${JOINS}${IN_OR_THE} *\\b(?:${LANGUAGE}|${CAPITAL_LANGUAGE})\\b`);
const LANGUAGE_BEFORE = new RegExp(
  `\\b(?:${LANGUAGE}|${CAPITAL_LANGUAGE})(?: +(?:language|text))?${JOINS}${IN_OR_THE} +$|\\b(?:${LANGUAGE}|${CAPITAL_LANGUAGE})/$`,
);
/** A single copy is signed in the language of its text. */
const IN_ONE_COPY =
  /\b(?:signed|done|made|drawn +up|executed|concluded|prepared|written|issued)\b[^.;]{0,120}?\bin +(?:an? +)?(?:single|one|two|three|four|five|six|several|\(?\d{1,2}\)?|duplicate|triplicate|quadruplicate)\b[^.;]{0,60}\bin /i;

/**
 * Languages of the authentic texts, by English name, in the order printed: from the closing formula, and from
 * provisions that speak of authentic texts. A language that is only used for correspondence is not meant.
 */
export function readLanguages(context: AgreementContext): Stated<string>[] {
  const { flat, conclusions, words } = context;
  const found = inSentences(flat, sentencesIn(conclusions.start, conclusions.end, words));
  if (found.length > 0) return found;
  for (const { words: said, topics, sentences } of context.body) {
    if (!hasTopics(topics, Topic.authentic | Topic.signing, Topic.language)) continue;
    const which = AUTHENTIC.test(said) ? null : [ALIKE, IN_ONE_COPY].find((one) => one.test(said));
    if (which === undefined) continue;
    const stated = inSentences(flat, sentences, which);
    if (stated.length > 0) return stated;
  }
  return [];
}

/** `which`: what a sentence must say besides; null for all that are about the texts. */
function inSentences(
  flat: string,
  sentences: readonly SpokenSentence[],
  which: RegExp | null = null,
): Stated<string>[] {
  const found = new Map<string, Stated<string>>();
  for (const { start, end, topics } of sentences)
    if ((topics & Topic.language) !== 0) inSentence(flat.slice(start, end), start, which, found);
  return [...found.values()];
}

function inSentence(
  words: string,
  offset: number,
  which: RegExp | null,
  found: Map<string, Stated<string>>,
): void {
  for (const sentence of allMatches(BETWEEN_STOPS, words)) {
    if (!ABOUT.test(sentence[0]) && !ABOUT_IN_CAPITALS.test(sentence[0])) continue;
    if (which && !which.test(sentence[0])) continue;
    const translated = TRANSLATIONS.exec(sentence[0]);
    for (const match of allMatches(NAME, sentence[0])) {
      if (
        translated &&
        match.index > translated.index &&
        match.index < translated.index + translated[0].length
      )
        continue;
      const after = sentence[0].slice(match.index + match[0].length, match.index + match[0].length + 100);
      if (OF_A_STATE.test(after)) continue;
      if (/^ +translation\b/.test(after) && !AUTHENTIC.test(sentence[0])) continue;
      const before = sentence[0].slice(Math.max(0, match.index - 60), match.index);
      if (!isLanguage(match[0], before, after)) continue;
      const value = languageName(match[1]!);
      const start = offset + sentence.index + match.index;
      if (!found.has(value)) found.set(value, { value, span: { start, end: start + match[0].length } });
    }
  }
}
const BETWEEN_STOPS = /[^.]+/g;
