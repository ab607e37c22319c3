import { type FontText, sampleOf } from './font-text.js';
import { readsAsLanguage } from './readable.js';

/** So many characters of a font are looked at. */
const SAMPLE = 1_000;
/** Shorter ones prove nothing. */
const SHORTEST_SAMPLE = 60;
/** The blank and the letter e are among so many of the most frequent characters, whatever they are copied as. */
const MOST_FREQUENT = 3;
const BLANK_AND_E = [32, 101];
/** Glyph numbers of many fonts are the codes of ASCII less this. */
const GLYPH_NUMBERS = 29;
/** Capitals and small letters are so far apart: words of capitals are no other words. */
const CASE = 32;
/** Shifted text that says nothing by itself is put right by the shift of another font when all of it is in this range. */
const PRINTABLE = /^[\x20-\x7e]+$/;

/**
 * Puts right the fonts whose letters are all copied as letters a fixed number away, so that `The` reads `7KH` or
 * `Wkh`: proven by words that no text of a language can do without. A font with too few of them, as one for headings
 * is, goes with another of the document where its own letters are controls or no words. Returns the fonts mended.
 */
export function mendShifted(fonts: readonly FontText[]): FontText[] {
  const mended: FontText[] = [];
  const unproven: { font: FontText; sample: string }[] = [];
  const proven = new Set<number>();
  for (const font of fonts) {
    const sample = sampleOf(font, SAMPLE);
    font.isProse = readsAsLanguage(sample);
    if (font.isProse) continue;
    if (sample.length < SHORTEST_SAMPLE) {
      unproven.push({ font, sample });
      continue;
    }
    const shift = likelyShifts(sample).find(
      (by) => isMeant(sample, by) && readsAsLanguage(shifted(sample, by)),
    );
    if (shift === undefined) {
      unproven.push({ font, sample });
      continue;
    }
    font.isProse = true;
    proven.add(shift);
    apply(font, shift);
    mended.push(font);
  }
  for (const { font, sample } of unproven) {
    const shift = [...proven].find((by) => isBetter(sample, shifted(sample, by)));
    if (shift === undefined) continue;
    apply(font, shift);
    mended.push(font);
  }
  return mended;
}

function likelyShifts(sample: string): number[] {
  const counts = new Map<number, number>();
  for (const character of sample) {
    const code = character.codePointAt(0)!;
    if (code !== 32) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_FREQUENT);
  const shifts = frequent.flatMap(([code]) => BLANK_AND_E.map((meant) => meant - code));
  return [...new Set([GLYPH_NUMBERS, ...shifts])].filter((by) => by !== 0 && Math.abs(by) !== CASE);
}

/** Share of characters that may have no letter behind them: a shift that leaves more where they are is a chance. */
const MAX_LEFT = 0.02;

/** Signs that prose does without: more than a few of them, and some letters are shifted by another number. */
const ODD = /[\\^_`{|}~@<>]/g;
const MAX_ODD = 0.002;

function isMeant(sample: string, by: number): boolean {
  const characters = [...sample].filter((character) => character !== ' ');
  const left = characters.filter((character) => !isLetterBehind(character, by));
  const odd = shifted(sample, by).match(ODD)?.length ?? 0;
  return left.length <= MAX_LEFT * characters.length && odd <= MAX_ODD * characters.length;
}

function isLetterBehind(character: string, by: number): boolean {
  const code = character.codePointAt(0)! + by;
  return code >= 32 && code <= 0xffff;
}

/** A blank stays one: pdfjs puts it where there is a gap. What no letter stands behind stays as it is. */
function shifted(text: string, by: number): string {
  let moved = '';
  for (const character of text) {
    const isMoved = character !== ' ' && isLetterBehind(character, by);
    moved += isMoved ? String.fromCharCode(character.codePointAt(0)! + by) : character;
  }
  return moved;
}

/** Printable letters in place of what is none, or words with vowels in place of some without. */
function isBetter(sample: string, moved: string): boolean {
  if (!PRINTABLE.test(moved)) return false;
  return !PRINTABLE.test(sample) || wordsOf(moved) > wordsOf(sample);
}

const wordsOf = (text: string): number =>
  text.match(/(?<!\S)[A-Za-z]?[a-z]*[aeiouy][a-z]*(?!\S)/g)?.length ?? 0;

function apply({ runs }: FontText, by: number): void {
  for (const { run } of runs) run.text = shifted(run.text, by);
}
