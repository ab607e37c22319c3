/** Widths in the common book faces, in thousandths of the font size: rounded, by kinds of characters. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\u200b-\u200f\ufeff]/, 0],
  [/[ .,:;'’‘|!()[\]ijltI/·-]/, 280],
  [/[frst1"]/, 380],
  [/[mwMW@%—&]/, 840],
  [/\p{Lu}/u, 680],
];
const OTHER = 500;
const known = new Map<string, number>();

/** About how wide the words are, in thousandths of the font size: good for proportions inside one run of glyphs. */
export function usualWidth(words: string): number {
  let sum = 0;
  for (const character of words) {
    let width = known.get(character);
    if (width === undefined) {
      width = WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;
      // Of a hostile text no more are noted than there are letters in use.
      if (known.size < 2_000) known.set(character, width);
    }
    sum += width;
  }
  return sum;
}
