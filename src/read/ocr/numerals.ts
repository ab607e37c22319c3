import type { RecognisedWord } from './engine.js';

const NUMBERED = /^(?:article|art\.?|section|chapter|part|title|annex|appendix|protocol|schedule)$/i;
/** Strokes that stand for the numeral I: an upright bar, a small L, a one, an exclamation mark. */
const STROKES = /[|l1!]/g;
const MIXED = /^[IVXLCDM|l1!]+$/;
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** A comma after the number of a paragraph, as the first word of its line, is a point badly printed. */
const NUMBER_AND_COMMA = /^\d{1,2},$/;

/**
 * Numbers as they were printed, in the words of one line. Roman numerals behind "Article" and its like, in which Tesseract takes an I for another stroke: `Il`, `|`, `Vl`. Only
 * there, and only where a Roman numeral comes out; a number in digits alone stays. `4, The Parties` begins a paragraph.
 */
export function mendNumerals(words: readonly RecognisedWord[]): RecognisedWord[] {
  return words.map((word, index) => {
    const before = words[index - 1]?.text;
    if (index === 0 && NUMBER_AND_COMMA.test(word.text) && /^\p{Lu}/u.test(words[1]?.text ?? '')) {
      return { ...word, text: word.text.replace(',', '.') };
    }
    if (before === undefined || !NUMBERED.test(before)) return word;
    const [, numeral = '', rest = ''] = /^(.*?)([.,:;)]*)$/.exec(word.text) ?? [];
    if (!MIXED.test(numeral) || /^1+$/.test(numeral)) return word;
    const mended = numeral.replace(STROKES, 'I');
    return ROMAN.test(mended) ? { ...word, text: mended + rest } : word;
  });
}
