import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { RenderParameters } from 'pdfjs-dist/types/src/display/api.js';
import { loadPdfjs } from '../pdfjs.js';
import {
  chained,
  type GreyImage,
  greyOfBits,
  greyOfRgb,
  greyOfRgba,
  type Matrix,
  scaleOf,
} from './grey-image.js';

/** A page as a picture. */
export interface PagePicture {
  image: GreyImage;
  /** From pixels of the image to points of the upright page, y downwards. */
  toPage: Matrix;
}

/** What of a page is pictures. */
export interface Pictures {
  /** Share of the page that pictures cover, 1 at most. */
  share: number;
  /** The picture that is the page, where there is only one and it fills the page. */
  sole: Placed | null;
  /** Some of the page's text is not drawn: it is there for searching what the picture shows. */
  hiddenText: boolean;
}

interface Placed {
  /** pdfjs's name for it, or the picture itself where it stands in the page. */
  picture: unknown;
  /** From the unit square, as PDF places pictures, to points of the upright page. */
  place: Matrix;
}

/** A picture that covers so much of its page is the page. */
const FILLS_PAGE = 0.8;
/** Pages made of pieces, and pages with words besides, are drawn at so many pixels to the inch. */
const DRAWN_AT_DPI = 300;
/** Text rendering mode of PDF. */
const INVISIBLE = 3;
const POINTS_PER_INCH = 72;
/** Pictures made of a page have so many pixels at most: a page of 42 by 30 cm at 300 to the inch. */
export const MOST_PIXELS = 20_000_000;

/** Looks where the page puts pictures. */
export async function picturesOf(page: PDFPageProxy): Promise<Pictures> {
  const { AnnotationMode, OPS } = await loadPdfjs();
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const paints = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintSolidColorImageMask,
  ]);
  let place = viewport.transform as unknown as Matrix;
  const outer: Matrix[] = [];
  const placed: Placed[] = [];
  let share = 0;
  let hiddenText = false;
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    if (operator === OPS.save) outer.push(place);
    else if (operator === OPS.paintFormXObjectBegin) {
      outer.push(place);
      if (args[0]) place = chained(args[0], place);
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) place = outer.pop() ?? place;
    else if (operator === OPS.setTextRenderingMode) hiddenText ||= args[0] === INVISIBLE;
    else if (operator === OPS.transform) place = chained(args, place);
    else if (paints.has(operator)) {
      share += scaleOf(place) ** 2 / (viewport.width * viewport.height);
      const isWhole = operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject;
      placed.push({ picture: isWhole ? args[0] : null, place });
    }
  }
  const only = placed.length === 1 && share >= FILLS_PAGE ? placed[0]! : null;
  return { share: Math.min(1, share), sole: only?.picture ? only : null, hiddenText };
}

/**
 * The page as a picture: its only picture as it is stored, where it has one (what is stamped over it is left out), or
 * the page drawn by pdfjs, at 300 pixels to the inch or as many fewer as keep it below `MOST_PIXELS`.
 */
export async function pictureOf(page: PDFPageProxy, { sole }: Pictures): Promise<PagePicture> {
  const stored = sole && greyImage(await storedPicture(page, sole.picture));
  if (stored) {
    const { width, height } = stored;
    return { image: stored, toPage: chained([1 / width, 0, 0, -1 / height, 0, 1], sole.place) };
  }
  return drawn(page, page.getViewport({ scale: 1 }));
}

function storedPicture(page: PDFPageProxy, picture: unknown): Promise<unknown> | unknown {
  if (typeof picture !== 'string') return picture;
  const objects = picture.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(picture, resolve));
}

/** Null for what pdfjs does not give as plain pixels. */
function greyImage(picture: unknown): GreyImage | null {
  if (typeof picture !== 'object' || picture === null) return null;
  const { data, width, height, kind } = picture as {
    data?: Uint8Array;
    width: number;
    height: number;
    kind?: number;
  };
  if (!data) return null;
  // As pdfjs numbers them in `ImageKind`.
  if (kind === 1) return greyOfBits(data, width, height);
  if (kind === 2) return greyOfRgb(data, width, height);
  return kind === 3 ? greyOfRgba(data, width, height) : null;
}

async function drawn(page: PDFPageProxy, upright: PageViewport): Promise<PagePicture> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const area = upright.width * upright.height;
  const scale = Math.min(DRAWN_AT_DPI / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / area));
  const [width, height] = [
    Math.max(1, Math.floor(upright.width * scale)),
    Math.max(1, Math.floor(upright.height * scale)),
  ];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const { AnnotationMode } = await loadPdfjs();
  await page.render({
    canvas: null,
    canvasContext: context as unknown as NonNullable<RenderParameters['canvasContext']>,
    viewport: page.getViewport({ scale }),
    background: 'white',
    annotationMode: AnnotationMode.DISABLE,
  }).promise;
  const image = greyOfRgba(context.getImageData(0, 0, width, height).data, width, height);
  return { image, toPage: [1 / scale, 0, 0, 1 / scale, 0, 0] };
}
