import type { PositionedPage, TextRun } from '../../model/index.js';
import type { FontsOfPage } from '../bold-fonts.js';

/** What a document sets in one font; the runs are those of its pages, to be mended where they stand. */
export interface FontText {
  runs: { run: TextRun; pageNumber: number }[];
  /** What it says plainly is prose of a language. */
  isProse: boolean;
  /** All its characters are of ASCII and printable. */
  isPlain: boolean;
}

const BEYOND_ASCII = /[^ -~]/;

/** The runs of the pages by their fonts. */
export function textOfFonts(pages: readonly PositionedPage[], fonts: readonly FontsOfPage[]): FontText[] {
  const byName = new Map<string, FontText>();
  for (const [at, { pageNumber, runs }] of pages.entries()) {
    for (const [i, run] of runs.entries()) {
      const name = fonts[at]!.fontNames[i]!;
      const font = byName.get(name);
      const isPlain = !BEYOND_ASCII.test(run.text);
      if (font) {
        font.runs.push({ run, pageNumber });
        font.isPlain &&= isPlain;
      } else byName.set(name, { runs: [{ run, pageNumber }], isProse: false, isPlain });
    }
  }
  return [...byName.values()];
}

/** The first so many characters of a font, a blank between runs. */
export function sampleOf({ runs }: FontText, length: number): string {
  let sample = '';
  for (const { run } of runs) {
    if (sample.length >= length) break;
    sample += `${run.text.slice(0, length)} `;
  }
  return sample;
}
