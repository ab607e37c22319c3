import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadLimits } from '../limits.js';
import type { PositionedPage, TextRun } from '../model/index.js';
import { isEnglishWord } from '../nlp/index.js';
import type { FontsOfPage } from './bold-fonts.js';
import { lookAt } from './look-at.js';
import { lettersOf, type PageContent } from './page-content.js';

const SOFT_HYPHEN = '\u00ad';
/** Glyph numbers of `&`, `'`, `(`, `)` and `*` in fonts that are copied by number look like blanks. */
const NUMBERS_LIKE_BLANKS = '\t\n\v\f\r';
const OPENING = '\v';
/** The glyph number of the blank: it tells such a font. */
const NUMBER_OF_BLANK = '\u0003';
/** Prose of so many characters in one font has a hyphen somewhere; where none was read, they may all be soft ones. */
const PROSE_HAS_HYPHEN = 4_000;
/** So many pages with such a font are looked at. */
const LOOKED_AT = 3;
/** Of other pages every so manieth is: where soft hyphens are rare, nothing else tells of them. */
const SPREAD = 8;
/** So many line ends of a document are looked at, and so many words broken there without a hyphen are no chance. */
const LINE_ENDS = 150;
const BROKEN_WORDS = 3;
const LONGEST_PART = 20;
/** A run is looked for so far ahead in what the page draws: some of it may stand outside the page. */
const AHEAD = 4_000;

/**
 * Puts back what pdfjs passes over although pages show it: soft hyphens, at line ends and inside lines where a font
 * has one glyph for both hyphens; and in fonts whose letters are copied as glyph numbers, the signs whose numbers
 * look like blanks. Soft hyphens are known from the fonts and operators of pages in `contents` (and of a few pages
 * more, first where a font seems to have no hyphens at all, or words are broken without one); where there is one, all
 * pages with its font are looked at. `fonts` names the fonts of each page's runs.
 */
export async function putBackPassedOver(
  document: PDFDocumentProxy,
  pages: readonly PositionedPage[],
  fonts: readonly FontsOfPage[],
  contents: Map<number, PageContent>,
  limits: ReadLimits,
): Promise<void> {
  const look = async (some: readonly PositionedPage[]): Promise<void> => {
    let failuresInARow = 0;
    for (const { pageNumber } of some) {
      if (contents.has(pageNumber) || failuresInARow >= limits.maxFailedPages) continue;
      const content = await lookAt(document, pageNumber, limits);
      failuresInARow = content === null ? failuresInARow + 1 : 0;
      if (content !== null) contents.set(pageNumber, content);
    }
  };
  const hasSoft = () => [...contents.values()].some(({ softFonts }) => softFonts.size > 0);
  const isByNumber = pages.some(({ runs }) => runs.some(({ text }) => text.includes(NUMBER_OF_BLANK)));
  if (!isByNumber && !hasSoft()) {
    const suspects = pagesWithoutHyphens(pages, fonts);
    await look((suspects.length > 0 ? suspects : pagesThatBreakWords(pages)).slice(0, LOOKED_AT));
    if (!hasSoft()) await look(pages.filter((_, at) => at % SPREAD === SPREAD / 2 - 1));
  }
  if (!isByNumber && !hasSoft()) return;
  const softFonts = new Set([...contents.values()].flatMap((content) => [...content.softFonts]));
  const isConcerned = (at: number) => fonts[at]!.fontNames.some((name) => softFonts.has(name));
  await look(pages.filter((_, at) => isByNumber || isConcerned(at)));
  const signs = new RegExp(`[${SOFT_HYPHEN}${isByNumber ? NUMBERS_LIKE_BLANKS : ''}]`);
  for (const { pageNumber, runs } of pages) {
    const drawn = contents.get(pageNumber)?.drawn;
    if (drawn && signs.test(drawn)) putBack(runs, drawn, signs);
  }
}

/** Pages on which lines end in the middle of a word, without a hyphen; none where that may be chance. */
function pagesThatBreakWords(pages: readonly PositionedPage[]): PositionedPage[] {
  const step = Math.ceil(pages.reduce((sum, { runs }) => sum + runs.length, 0) / LINE_ENDS);
  let count = 0;
  const broken = pages.filter(({ runs }) => {
    const before = count;
    for (let at = 0; at + 1 < runs.length; at += step) if (isBroken(runs[at]!, runs[at + 1]!)) count += 1;
    return count > before;
  });
  return count < BROKEN_WORDS ? [] : broken;
}

function isBroken(above: TextRun, below: TextRun): boolean {
  if (Math.abs(above.yPt - below.yPt) < above.heightPt / 2) return false;
  const first = /\p{L}+$/u.exec(above.text.slice(-LONGEST_PART))?.[0];
  const second = /^\p{Ll}+/u.exec(below.text.slice(0, LONGEST_PART))?.[0];
  if (first === undefined || second === undefined || isEnglishWord(second)) return false;
  return isEnglishWord(first + second);
}

/** Pages with a font of which there is much prose without a hyphen. */
function pagesWithoutHyphens(
  pages: readonly PositionedPage[],
  fonts: readonly FontsOfPage[],
): PositionedPage[] {
  const characters = new Map<string, number>();
  pages.forEach(({ runs }, at) => {
    runs.forEach(({ text }, index) => {
      const name = fonts[at]!.fontNames[index];
      if (name === undefined) return;
      const more = text.includes('-') ? Number.NEGATIVE_INFINITY : text.length;
      characters.set(name, (characters.get(name) ?? 0) + more);
    });
  });
  const isSuspect = (name: string) => characters.get(name)! >= PROSE_HAS_HYPHEN;
  return pages.filter((_, at) => fonts[at]!.fontNames.some(isSuspect));
}

/** A sign, and how many letters are drawn before it. */
interface Sign {
  sign: string;
  at: number;
}

/** Follows the runs through what the page draws, both in the order in which it is drawn. */
function putBack(runs: readonly TextRun[], drawn: string, kinds: RegExp): void {
  let letters = '';
  const signs: Sign[] = [];
  for (const piece of drawn.split(new RegExp(`(${kinds.source})`))) {
    if (kinds.test(piece)) signs.push({ sign: piece, at: letters.length });
    else letters += lettersOf(piece);
  }
  let from = 0;
  let next = 0;
  for (const run of runs) {
    const own = lettersOf(run.text);
    const start = own === '' ? -1 : letters.slice(from, from + own.length + AHEAD).indexOf(own);
    if (start === -1) continue;
    from += start;
    const to = from + own.length;
    const isBefore = ({ sign, at }: Sign) => at < from || (at === from && sign !== OPENING);
    const isInside = ({ sign, at }: Sign) => at < to || (at === to && sign !== OPENING);
    while (next < signs.length && isBefore(signs[next]!)) next += 1;
    const first = next;
    while (next < signs.length && isInside(signs[next]!)) next += 1;
    const inside = signs.slice(first, next).map(({ sign, at }) => ({ sign, at: at - from }));
    if (inside.length > 0) run.text = withSigns(run.text, inside);
    from = to;
  }
}

/** Puts each sign behind as many letters as it says; the blank that pdfjs read in its place goes. */
function withSigns(text: string, signs: readonly Sign[]): string {
  let written = '';
  let letters = 0;
  let next = 0;
  let blanks = 0;
  const putSigns = () => {
    for (; next < signs.length && signs[next]!.at <= letters; next += 1) {
      written += signs[next]!.sign;
      if (signs[next]!.sign !== SOFT_HYPHEN) blanks += 1;
    }
  };
  putSigns();
  for (const character of text) {
    if (character === ' ' && blanks > 0) {
      blanks -= 1;
      continue;
    }
    written += character;
    const own = lettersOf(character).length;
    letters += own;
    if (own > 0) putSigns();
  }
  return written;
}
