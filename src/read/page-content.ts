import type { PDFPageProxy } from 'pdfjs-dist';
import { loadPdfjs } from './pdfjs.js';
import { Sight, type VeiledText } from './sight.js';

/** What a page draws, told from its operators: it costs half of what reading the text of the page costs. */
export interface PageContent {
  /** Letters drawn, blanks left out, those outside the visible part of the page included. */
  letters: number;
  /** Letters drawn in a size of 0: not among the others, for pdfjs leaves out some of them. */
  sizeless: number;
  /** How often text is drawn in fonts of which not one letter is known: they are broken. */
  mute: number;
  /** There is a picture or a drawing. */
  picture: boolean;
  /** The text drawn, without blanks between its pieces, where pdfjs passes over signs in it (see there); else null. */
  drawn: string | null;
  /** pdfjs's names of the fonts on the page that have a soft hyphen, in that text or in others. */
  softFonts: ReadonlySet<string>;
  /** Share of the page for which pictures are made room, which is no less than they cover. */
  covered: number;
  /** The text drawn, in order, where some of it may be out of sight; else null. */
  veiled: readonly VeiledText[] | null;
}

/** So many strokes and fills are a drawing; fewer are rules, frames and a ground. */
const DRAWING_PATHS = 20;

/** See `passed-over.ts`. */
const PASSED_OVER = /[\u00ad\t-\r]/;

/** Reads the operators of a page; form fields and comments are left out. */
export async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const { AnnotationMode, OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  let letters = 0;
  let sizeless = 0;
  const muteByFont = new Map<string, number>();
  const lettered: string[] = [];
  let sizePt = 1;
  let hasPassedOver = false;
  let font = '';
  const fonts = new Set<string>();
  const softFonts = new Set<string>();
  let paths = 0;
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const sight = new Sight(OPS);
  for (let at = 0; at < fnArray.length; at += 1) {
    const operator = fnArray[at]!;
    const args = argsArray[at];
    sight.tell(operator, args);
    if (operator === OPS.setFont) {
      [font, sizePt] = args;
      fonts.add(font);
    } else if (operator === OPS.showText) {
      const text = textOf(args[0]);
      if (sizePt === 0) sizeless += countLetters(text);
      else letters += countLetters(text);
      sight.show(text);
      if (args[0].length === 0) muteByFont.set(font, (muteByFont.get(font) ?? 0) + 1);
      else if (font !== lettered.at(-1)) lettered.push(font);
      hasPassedOver ||= PASSED_OVER.test(text);
      if (text.includes('\u00ad')) softFonts.add(font);
    } else if (operator === OPS.constructPath) paths += 1;
  }
  const pictures = sight.pictures();
  for (const name of fonts) {
    if (page.commonObjs.has(name) && hasSoftHyphen(page.commonObjs.get(name))) softFonts.add(name);
  }
  const shown = hasPassedOver
    ? fnArray.map((each, at) => (each === OPS.showText ? textOf(argsArray[at][0]) : ''))
    : null;
  return {
    letters,
    sizeless,
    mute: [...muteByFont].reduce((sum, [name, count]) => sum + (lettered.includes(name) ? 0 : count), 0),
    picture: pictures !== null || paths >= DRAWING_PATHS,
    covered: (pictures ?? 0) / ((right - left) * (top - bottom)),
    drawn: shown?.join('') ?? null,
    softFonts,
    veiled: sight.veiled(),
  };
}

/** What letters mean when they are copied, as pdfjs gives it for fonts that carry a map of it. */
type CopiedLetters = { toUnicode?: { _map?: Readonly<Record<number, string>> } } | null;

const hasSoftHyphen = (font: CopiedLetters): boolean =>
  Object.values(font?.toUnicode?._map ?? {}).includes('\u00ad');

/** Letters, signs and accents, blanks left out; a ligature counts as the letters it joins. */
export const countLetters = (text: string): number =>
  PLAIN.test(text)
    ? text.replaceAll(' ', '').length
    : text.normalize('NFKD').replace(/[\s\p{Cc}\p{Cf}]+/gu, '').length;

/** Most text, of which the same is known in no time. */
const PLAIN = /^[ -~]*$/;

/** Letters as they compare: ligatures written out, without blanks and what has no shape. */
export const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[\s\p{Cf}]+/gu, '');

/** pdfjs gives glyphs, and numbers for the distances between them. */
type Shown = readonly ({ unicode?: string } | number | null)[];

const textOf = (glyphs: Shown): string =>
  glyphs.map((glyph) => (typeof glyph === 'object' && glyph?.unicode) || '').join('');
