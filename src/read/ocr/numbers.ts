import type { RecognisedWord } from './engine.js';

const NUMBERED = /^(?:article|art\.?|section|chapter|part|title|annex|appendix|protocol|schedule)$/i;
/** Strokes that stand for the numeral I: an upright bar, a small L, a one, an exclamation mark. */
const STROKES = /[|l1!]/g;
const MIXED = /^[IVXLCDM|l1!]+$/;
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** What the marks of paragraphs and points are taken for where they begin a line. */
const BADLY_READ_MARKS: readonly [as: RegExp, mark: string][] = [
  [/^(\d{1,2}),$/, '$1.'],
  [/^[|l]\.$/, '1.'],
  [/^[|l]\)$/, '1)'],
  [/^\(@\)$/, '(a)'],
  [/^\(©\)$/, '(c)'],
  [/^\((?:l|\|)\)$/, '(1)'],
];

/**
 * Numbers as they were printed, in the words of one line. Roman numerals behind "Article" and its like, in which
 * Tesseract takes an I for another stroke: `Il`, `|`, `Vl`; only there, and only where a Roman numeral comes out. Marks
 * at the beginning of a line, before a word: `4, The Parties` is no list of numbers.
 */
export function mendNumbers(words: readonly RecognisedWord[]): RecognisedWord[] {
  return words.map((word, index) => {
    if (index === 0) return words.length > 1 ? { ...word, text: mendMark(word.text, words[1]!.text) } : word;
    return NUMBERED.test(words[index - 1]!.text) ? { ...word, text: mendRoman(word.text) } : word;
  });
}

function mendMark(text: string, next: string): string {
  if (!/^[\p{L}“"'‘(]/u.test(next)) return text;
  const isNumber = /^\d/.test(text);
  for (const [as, mark] of BADLY_READ_MARKS) {
    if (as.test(text) && !(isNumber && !/^\p{Lu}/u.test(next))) return text.replace(as, mark);
  }
  return text;
}

function mendRoman(text: string): string {
  const [, numeral = '', rest = ''] = /^(.*?)([.,:;)]*)$/.exec(text) ?? [];
  // A number in digits alone is one.
  if (!MIXED.test(numeral) || /^1+$/.test(numeral)) return text;
  const mended = numeral.replace(STROKES, 'I');
  return ROMAN.test(mended) ? mended + rest : text;
}
