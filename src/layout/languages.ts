import { countWords, detectLanguage, isEnglish, mayBeEnglish } from '../nlp/index.js';

/** So many stretches of the text, of so many characters, are looked at. */
const STRETCHES = 8;
const STRETCH = 1_000;

/** Prose fits its own language three to six times as well as none; names and dishes of it hardly more than twice. */
const FIT_OF_PROSE = 2.5;

/**
 * The language of a text none of whose stretches is long enough to tell another than English: `['en']`, or the one
 * that the whole is plainly in; `[]` where nothing tells.
 */
export function languagesOf(text: string): string[] {
  const sample = sampleOf(text);
  const count = countWords(sample);
  if (isEnglish(count)) return ['en'];
  if (mayBeEnglish(count)) return [];
  const { language, sure, fit } = detectLanguage(sample);
  const isPlain = language !== null && language !== 'en' && sure && fit.get(language)! >= FIT_OF_PROSE;
  return isPlain ? [language] : [];
}

/** Stretches from beginning to end; all of a short text. */
function sampleOf(text: string): string {
  if (text.length <= STRETCHES * STRETCH) return text;
  const step = (text.length - STRETCH) / (STRETCHES - 1);
  const stretches = Array.from({ length: STRETCHES }, (_, at) => {
    const start = Math.floor(at * step);
    return text.slice(start, start + STRETCH);
  });
  return stretches.join(' ');
}
