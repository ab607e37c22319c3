/** English words without which a page of English prose cannot do. */
const ENGLISH = new Set('the of and to in shall by for or be any with this that as on such is'.split(' '));
/** So many stretches of the text, of so many characters, are looked at. */
const STRETCHES = 8;
const STRETCH = 1_000;
/** In English agreements about four words in ten are of these; in other languages hardly any. */
const MIN_SHARE = 0.2;

/** `['en']` for English text, else `[]`: other languages are not told apart. */
export function languagesOf(text: string): string[] {
  const words =
    sampleOf(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => ENGLISH.has(word)).length;
  return words.length > 0 && common >= MIN_SHARE * words.length ? ['en'] : [];
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
