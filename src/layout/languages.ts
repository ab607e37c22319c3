import { countWords, isEnglish } from '../nlp/index.js';

/** So many stretches of the text, of so many characters, are looked at. */
const STRETCHES = 8;
const STRETCH = 1_000;

/** `['en']` for English text, else `[]`. */
export const languagesOf = (text: string): string[] => (isEnglish(countWords(sampleOf(text))) ? ['en'] : []);

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
