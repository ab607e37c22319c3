import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { TextRun } from '../model/index.js';

/** Flags of annotations that nobody sees: hidden, and not shown on a screen (ISO 32000-1, 12.5.3). */
const UNSEEN = 0b100010;
/** What is typed into a form stands in this size where the form does not tell. */
const USUAL_SIZE_PT = 11;
/** Width of a letter in font sizes, and height of a line. */
const LETTER = 0.5;
const LINE = 1.2;
/** So many entries of a page are read. */
const MOST_ENTRIES = 10_000;

/** What pdfjs tells of an annotation, as far as it matters here. */
interface Annotation {
  subtype?: string;
  fieldType?: string;
  fieldValue?: string | string[] | null;
  textContent?: string[];
  contentsObj?: { str: string };
  annotationFlags?: number;
  rect: [number, number, number, number];
  defaultAppearanceData?: { fontSize?: number };
}

/** What is packed and encrypted is not seen. */
export const mayHoldTyped = (names: ReadonlySet<string>): boolean =>
  names.has('/Widget') || names.has('/FreeText') || names.has('/Encrypt');

/**
 * What was typed into the fields of a form, and over the page as a note that is part of it, as lines where it stands:
 * it is shown and printed with the page, but is none of its content.
 */
export async function typedIn(page: PDFPageProxy, viewport: PageViewport): Promise<TextRun[]> {
  const annotations = (await page.getAnnotations()) as Annotation[];
  return annotations.slice(0, MOST_ENTRIES).flatMap((annotation) => {
    const lines = linesOf(annotation);
    return lines.length === 0 ? [] : runsOf(annotation, lines, viewport);
  });
}

function linesOf({
  subtype,
  fieldType,
  fieldValue,
  textContent,
  contentsObj,
  annotationFlags = 0,
}: Annotation) {
  if ((annotationFlags & UNSEEN) !== 0) return [];
  const isText =
    subtype === 'FreeText' || (subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch'));
  if (!isText) return [];
  const value = subtype === 'FreeText' ? contentsObj?.str : fieldValue;
  const shown = textContent ?? [value ?? []].flat();
  return shown.flatMap((text) => text.split(/\r\n?|\n/)).filter((line) => line.trim() !== '');
}

function runsOf(
  { rect, defaultAppearanceData }: Annotation,
  lines: readonly string[],
  viewport: PageViewport,
): TextRun[] {
  const corners = viewport.convertToViewportRectangle(rect) as number[];
  if (!corners.every(Number.isFinite)) return [];
  const [left, top, right, bottom] = [
    Math.min(corners[0]!, corners[2]!),
    Math.min(corners[1]!, corners[3]!),
    Math.max(corners[0]!, corners[2]!),
    Math.max(corners[1]!, corners[3]!),
  ] as const;
  const room = (bottom - top) / lines.length;
  const fontSizePt = Math.min(defaultAppearanceData?.fontSize || USUAL_SIZE_PT, room || USUAL_SIZE_PT);
  const pitch = Math.min(room, fontSizePt * LINE);
  // One line stands in the middle of its field.
  const from = lines.length === 1 ? (top + bottom - fontSizePt) / 2 : top;
  return lines.map((text, index) => ({
    text,
    xPt: left,
    yPt: from + index * pitch,
    widthPt: Math.min(right - left, text.length * fontSizePt * LETTER),
    heightPt: fontSizePt,
    fontSizePt,
    bold: false,
  }));
}
