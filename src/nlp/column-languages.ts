import { countWords, looksForeign } from './english.js';
import { detectLanguage } from './languages.js';

/** Fewer words in a column do not name its language … */
const MIN_WORDS = 8;
/** … and shorter ones, on average, are labels: `(ii)`, `(iii)`. */
const MIN_WORD_LENGTH = 3.5;

/**
 * The languages (ISO 639-1) of columns that stand side by side, by the text of each; null for one that shows none, such
 * as a column of numbers. Null where no column looks foreign: then there is nothing to tell.
 */
export function columnLanguages(texts: readonly string[]): (string | null)[] | null {
  return texts.some((text) => looksForeign(countWords(text))) ? texts.map(languageOf) : null;
}

function languageOf(text: string): string | null {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (countWords(text).words < MIN_WORDS || letters < MIN_WORD_LENGTH * words.length) return null;
  const { language, sure } = detectLanguage(text);
  return sure ? language : null;
}

/** Every one of the columns speaks for its language (the same index) rather than for one of the others. */
export function columnsFit(texts: readonly string[], languages: readonly string[]): boolean {
  return texts.every((text, index) => {
    const { fit } = detectLanguage(text);
    const here = fit.get(languages[index]!) ?? 0;
    return languages.every((other) => other === languages[index] || (fit.get(other) ?? 0) < here);
  });
}
