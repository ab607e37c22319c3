import type { PDFPageProxy } from 'pdfjs-dist';
import { loadPdfjs } from './pdfjs.js';

/** What a page draws, told from its operators: it costs half of what reading the text of the page costs. */
export interface PageContent {
  /** Letters drawn, blanks left out, those outside the visible part of the page included. */
  letters: number;
  /** Letters drawn in a size of 0: nobody sees them, and they are not among the others. */
  unseen: number;
  /** There is a picture or a drawing. */
  picture: boolean;
  /** The text drawn, without blanks between its pieces, where pdfjs passes over signs in it (see there); else null. */
  drawn: string | null;
  /** pdfjs's names of the fonts on the page that have a soft hyphen, in that text or in others. */
  softFonts: ReadonlySet<string>;
  /** Share of the page for which pictures are made room, which is no less than they cover. */
  covered: number;
}

/** So many strokes and fills are a drawing; fewer are rules, frames and a ground. */
const DRAWING_PATHS = 20;
/** Pictures fill a square of one unit, so room is made for them: more than this, in units of the page. */
const PICTURE_SIDE = 18;

/** See `passed-over.ts`. */
const PASSED_OVER = /[\u00ad\t-\r]/;

type Scale = readonly [number, number, number, number];

/** Reads the operators of a page; form fields and comments are left out. */
export async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const { AnnotationMode, OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  let letters = 0;
  let unseen = 0;
  let sizePt = 1;
  let hasPassedOver = false;
  let font = '';
  const fonts = new Set<string>();
  const softFonts = new Set<string>();
  let paths = 0;
  let picture = false;
  let covered = 0;
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  let scale: Scale = [1, 0, 0, 1];
  const outer: Scale[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    if (operator === OPS.setFont) {
      [font, sizePt] = args;
      fonts.add(font);
    } else if (operator === OPS.showText) {
      const text = textOf(args[0]);
      if (sizePt === 0) unseen += countLetters(text);
      else letters += countLetters(text);
      hasPassedOver ||= PASSED_OVER.test(text);
      if (text.includes('\u00ad')) softFonts.add(font);
    } else if (operator === OPS.constructPath) paths += 1;
    else if (operator === OPS.save) outer.push(scale);
    else if (operator === OPS.paintFormXObjectBegin) {
      outer.push(scale);
      if (args[0]) scale = times(scale, args[0]);
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) scale = outer.pop() ?? scale;
    // The pictures themselves are not among the operators: see `maxImageSize`.
    else if (operator === OPS.transform) {
      scale = times(scale, args);
      if (Math.hypot(scale[0], scale[1]) > PICTURE_SIDE && Math.hypot(scale[2], scale[3]) > PICTURE_SIDE) {
        picture = true;
        covered += Math.abs(scale[0] * scale[3] - scale[1] * scale[2]);
      }
    }
  }
  for (const name of fonts) {
    if (page.commonObjs.has(name) && hasSoftHyphen(page.commonObjs.get(name))) softFonts.add(name);
  }
  const shown = hasPassedOver
    ? fnArray.map((each, at) => (each === OPS.showText ? textOf(argsArray[at][0]) : ''))
    : null;
  return {
    letters,
    unseen,
    picture: picture || paths >= DRAWING_PATHS,
    covered: covered / ((right - left) * (top - bottom)),
    drawn: shown?.join('') ?? null,
    softFonts,
  };
}

/** What letters mean when they are copied, as pdfjs gives it for fonts that carry a map of it. */
type CopiedLetters = { toUnicode?: { _map?: Readonly<Record<number, string>> } } | null;

const hasSoftHyphen = (font: CopiedLetters): boolean =>
  Object.values(font?.toUnicode?._map ?? {}).includes('\u00ad');

/** Letters, signs and accents, blanks left out; a ligature counts as the letters it joins. */
export const countLetters = (text: string): number =>
  text.normalize('NFKD').replace(/[\s\p{Cc}\p{Cf}]+/gu, '').length;

/** pdfjs gives glyphs, and numbers for the distances between them. */
type Shown = readonly ({ unicode?: string } | number | null)[];

const textOf = (glyphs: Shown): string =>
  glyphs.map((glyph) => (typeof glyph === 'object' && glyph?.unicode) || '').join('');

function times([a, b, c, d]: Scale, [p, q, r, s]: Scale): Scale {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s];
}
