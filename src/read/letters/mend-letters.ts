import type { Issue, PositionedPage } from '../../model/index.js';
import type { FontsOfPage } from '../bold-fonts.js';
import { pageList } from '../page-list.js';
import { type FontText, sampleOf, textOfFonts } from './font-text.js';
import { mendLigatures } from './missing-ligatures.js';
import { isGibberish } from './readable.js';
import { mendShifted } from './shifted-letters.js';
import { writeSigns } from './symbol-signs.js';
import { countLost, holdsUnreadable, showLost } from './unreadable.js';

/** So many characters of a font are looked at to judge it. */
const SAMPLE = 2_000;
/** Where fewer letters than this share of a page are lost, its text can be used, with a doubt. */
const SOME_LOST = 0.005;

/**
 * Letters are drawn by numbers, and a font tells what they mean when they are copied; careless software tells it
 * wrong. Mends the runs of the pages where that is certain. What it returns says what was mended and what cannot be
 * read on those of the pages whose text is used. `fonts` names the fonts of each page's runs.
 */
export function mendLetters(
  pages: readonly PositionedPage[],
  fonts: readonly FontsOfPage[],
): (used: readonly PositionedPage[]) => Issue[] {
  const texts = textOfFonts(pages, fonts);
  const mended = new Set(mendShifted(texts));
  const gibberish = new Set<FontText>();
  for (const font of texts) {
    if (!font.isPlain) mendHyphens(font);
    if (!font.isPlain && font.runs.some(({ run }) => holdsUnreadable(run.text))) {
      for (const { run } of font.runs) run.text = writeSigns(run.text);
      if (mendLigatures(font)) mended.add(font);
      for (const { run } of font.runs) run.text = showLost(run.text);
    }
    if (!font.isProse && isGibberish(sampleOf(font, SAMPLE))) gibberish.add(font);
  }
  return (used) => {
    const issues: Issue[] = [];
    const isUsed = new Set(used.map(({ pageNumber }) => pageNumber));
    const here = (some: Iterable<FontText>): FontText[] =>
      [...some].map((font) => ({
        ...font,
        runs: font.runs.filter(({ pageNumber }) => isUsed.has(pageNumber)),
      }));
    const put = here(mended).filter(({ runs }) => runs.length > 0);
    if (put.length > 0) issues.push(mendedIssue(put));
    const lost = lostLetters(here(texts.filter((font) => !gibberish.has(font))), here(gibberish));
    if (lost.size > 0) issues.push(lostIssue(used, lost));
    return issues;
  };
}

const SOFT_IN_WORD = /[\p{L}\p{N}]\u00ad[\p{L}\p{N}]/u;

/** A font that writes no hyphen but the soft one means hyphens by it: the two share a glyph. */
function mendHyphens({ runs }: FontText): void {
  const isSoft = runs.some(({ run }) => run.text.includes('\u00ad') && SOFT_IN_WORD.test(run.text));
  if (!isSoft || runs.some(({ run }) => run.text.includes('-'))) return;
  for (const { run } of runs) run.text = run.text.replaceAll('\u00ad', '-');
}

const lettersOf = (text: string): number => text.replace(/\s+/g, '').length;

/** Letters that cannot be read, by page; pages without any are left out. Of fonts of gibberish all letters. */
function lostLetters(texts: readonly FontText[], gibberish: readonly FontText[]): Map<number, number> {
  const lost = new Map<number, number>();
  const add = (pageNumber: number, count: number) => {
    if (count > 0) lost.set(pageNumber, (lost.get(pageNumber) ?? 0) + count);
  };
  for (const { isPlain, runs } of texts) {
    if (!isPlain) for (const { run, pageNumber } of runs) add(pageNumber, countLost(run.text));
  }
  for (const { runs } of gibberish) {
    for (const { run, pageNumber } of runs) add(pageNumber, lettersOf(run.text));
  }
  return lost;
}

function lostIssue(pages: readonly PositionedPage[], lost: ReadonlyMap<number, number>): Issue {
  let [all, missing, isMuch] = [0, 0, false];
  for (const { pageNumber, runs } of pages) {
    const here = lost.get(pageNumber);
    if (here === undefined) continue;
    const letters = runs.reduce((sum, { text }) => sum + lettersOf(text), 0);
    all += letters;
    missing += here;
    isMuch ||= here > SOME_LOST * letters;
  }
  const numbers = [...lost.keys()].sort((a, b) => a - b);
  const share = Math.min(100, Math.max(0.1, Math.round((1000 * missing) / all) / 10));
  return {
    code: 'read/unreadable-letters',
    severity: isMuch ? 'error' : 'warning',
    message: `The PDF does not tell what some of its letters are: ${missing} (${share} %) on these pages: ${pageList(numbers)}; run text recognition (OCR) over it, or make the PDF anew from its source.`,
    pageNumber: numbers[0]!,
  };
}

function mendedIssue(fonts: readonly FontText[]): Issue {
  const numbers = [...new Set(fonts.flatMap(({ runs }) => runs.map(({ pageNumber }) => pageNumber)))];
  numbers.sort((a, b) => a - b);
  return {
    code: 'read/letters-mended',
    severity: 'warning',
    message: `The PDF tells some of its letters wrong; they were put right by the words they make. Compare what you quote with these pages: ${pageList(numbers)}.`,
    pageNumber: numbers[0]!,
  };
}
