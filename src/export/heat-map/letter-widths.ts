/**
 * Widths of the letters from the blank to `~`, in thousandths of their size: those of Helvetica, which Arial and
 * Liberation Sans share.
 */
const WIDTHS = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
];
/** As wide as a letter of most scripts is. */
const OTHER = 1_000;
/** Bold letters are a tenth wider at the most, on the whole. */
const BOLD = 1.1;

/** How wide a line of words is printed, in the unit of `size`; rather too wide than too narrow. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  // An accent is as wide as nothing above its letter.
  for (const letter of text.normalize('NFD').replace(/\p{Mn}/gu, '')) {
    width += WIDTHS[letter.codePointAt(0)! - 32] ?? OTHER;
  }
  return Math.ceil((width * size * (bold ? BOLD : 1)) / 1_000);
}
