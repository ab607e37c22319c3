import type { Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { LANGUAGE, languageName } from './language-names.js';
import { hasTopics } from './passages.js';
import { sentencesIn, Topic, topicsOf } from './topics.js';

const NAME = new RegExp(`\\b(${LANGUAGE})\\b`, 'g');
/** A stretch about the languages of the texts. */
const ABOUT =
  /\b(?:languages?|authentic|authoritative|texts?|originals?|in\s+(?:English|French|Spanish|German|Arabic|Dutch|Italian|Portuguese|Russian))\b/;

/** The name of a language into which something is translated; "the Spanish text" beside it is an authentic one. */
const TRANSLATED =
  '(?:the\\s+)?[A-Z][\\w-]+(?![\\w-]|\\s+(?:texts?|versions?|originals?|being|alone|only)\\b)(?:\\s+languages?)?';
/** Languages into which the text is only translated: "official translations in the Russian and Spanish languages". */
const TRANSLATIONS = new RegExp(
  `\\b(?:translations?(?:\\s+of\\s+[^.;,]{2,60}?)?\\s+(?:in(?:to)?|shall\\s+be\\s+(?:made|prepared)\\s+in(?:to)?)|translated\\s+into)\\s+${TRANSLATED}(?:(?:,\\s*(?:(?:and|or)\\s+)?|\\s+(?:and|or)\\s+)${TRANSLATED}){0,15}`,
);

/**
 * Languages of the authentic texts, by English name, in the order printed: from the closing formula, and from
 * provisions that speak of authentic texts. A language that is only used for correspondence is not meant.
 */
export function readLanguages(context: AgreementContext): Stated<string>[] {
  const { flat, conclusions, words } = context;
  const closing = topicsOf(sentencesIn(conclusions.start, conclusions.end, words));
  if ((closing & Topic.language) !== 0) {
    const found = inSentences(flat.slice(conclusions.start, conclusions.end), conclusions.start);
    if (found.length > 0) return found;
  }
  for (const { passage, words: said, topics } of context.body) {
    if (!hasTopics(topics, Topic.authentic, Topic.language) || !/\b(?:authentic|authoritative)\b/i.test(said))
      continue;
    const stated = inSentences(said, passage.textStart);
    if (stated.length > 0) return stated;
  }
  return [];
}

function inSentences(words: string, offset: number): Stated<string>[] {
  const found = new Map<string, Stated<string>>();
  for (const sentence of words.matchAll(/[^.]+/g)) {
    if (!ABOUT.test(sentence[0])) continue;
    const translated = TRANSLATIONS.exec(sentence[0]);
    for (const match of sentence[0].matchAll(NAME)) {
      if (
        translated &&
        match.index > translated.index &&
        match.index < translated.index + translated[0].length
      )
        continue;
      // "the Netherlands" is the State; "the Netherlands and English languages" is not.
      const after = sentence[0].slice(match.index + match[0].length, match.index + match[0].length + 40);
      if (
        match[1] === 'Netherlands' &&
        !/^(?:,|\s+and|\s+language)[^.]{0,30}\blanguages?\b|^\s+language/.test(after)
      )
        continue;
      const value = languageName(match[1]!);
      const start = offset + sentence.index + match.index;
      if (!found.has(value)) found.set(value, { value, span: { start, end: start + match[0].length } });
    }
  }
  return [...found.values()];
}
