import type { PageViewport } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { BASELINE_SHARE, type TextRun } from '../model/index.js';

/** Baselines that rise or fall less than this (as a slope) are level: scans lie a little askew. */
const LEVEL_SLOPE = 0.1;

/**
 * pdfjs's items as runs on the upright page. White space that pdfjs reports on its own becomes a blank at the
 * end of the run before it: its width is found again in the gap. `fontNames[i]` is pdfjs's name for the font of
 * `runs[i]`; no run is called bold yet, for that takes the fonts of the whole document.
 */
export function textRuns(
  items: readonly TextItem[],
  viewport: PageViewport,
): { runs: TextRun[]; fontNames: string[] } {
  const runs: TextRun[] = [];
  const fontNames: string[] = [];
  for (const item of items) {
    if (item.str.trim() === '') {
      const previous = runs.at(-1);
      if (previous && item.str !== '' && !previous.text.endsWith(' ')) previous.text += ' ';
      continue;
    }
    runs.push(textRun(item, viewport));
    fontNames.push(item.fontName);
  }
  return { runs, fontNames };
}

function textRun(item: TextItem, viewport: PageViewport): TextRun {
  const [a, b, c, d, x, y] = onPage(item, viewport);
  const fontSizePt = Math.hypot(c, d) || 1;
  if (a > 0 && d < 0 && Math.abs(b) <= LEVEL_SLOPE * a) {
    const yPt = y - BASELINE_SHARE * fontSizePt;
    return {
      text: item.str,
      xPt: x,
      yPt,
      widthPt: item.width,
      heightPt: fontSizePt,
      fontSizePt,
      bold: false,
    };
  }
  // Corners of the turned box: along the baseline, and up from it.
  const along = item.width / (Math.hypot(a, b) || 1);
  const xs = [-0.2, 0.8].flatMap((up) => [x + up * c, x + up * c + along * a]);
  const ys = [-0.2, 0.8].flatMap((up) => [y + up * d, y + up * d + along * b]);
  const xPt = Math.min(...xs);
  const yPt = Math.min(...ys);
  return {
    text: item.str,
    xPt,
    yPt,
    widthPt: Math.max(...xs) - xPt,
    heightPt: Math.max(...ys) - yPt,
    fontSizePt,
    bold: false,
    turned: true,
    ...quarterTurnsOf([a, b, c, d]),
  };
}

/** Askew and mirrored letters have none. */
function quarterTurnsOf([a, b, c, d]: [number, number, number, number]): Pick<TextRun, 'quarterTurns'> {
  if (a * d - b * c >= 0) return {};
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const quarterTurns = (Math.round(quarters) + 4) % 4;
  if (Math.abs(quarters - Math.round(quarters)) > LEVEL_SLOPE || quarterTurns === 0) return {};
  return { quarterTurns: quarterTurns as 1 | 2 | 3 };
}

/** How the letters of a page stand. */
export interface Stance {
  /**
   * Quarter turns clockwise that the page needs for most of its letters to stand upright: producers that place
   * turned text on a page without turning the page leave that to the eye.
   */
  quarterTurns: number;
  /** Most letters are mirrored, upside down or left to right. */
  mirrored: boolean;
}

export function stanceOf(items: readonly TextItem[], viewport: PageViewport): Stance {
  const letters = [0, 0, 0, 0];
  let mirrored = 0;
  for (const item of items) {
    // Blanks may have no place.
    if (item.str.trim() === '') continue;
    const [a, b, c, d] = onPage(item, viewport);
    const clockwise = Math.round(Math.atan2(b, a) / (Math.PI / 2));
    const count = item.str.trim().length;
    letters[(clockwise + 4) % 4]! += count;
    mirrored += a * d - b * c > 0 ? count : -count;
  }
  const most = letters.indexOf(Math.max(...letters));
  return { quarterTurns: (4 - most) % 4, mirrored: mirrored > 0 };
}

type Matrix = [number, number, number, number, number, number];

/** The item's text matrix in points of the upright page, y downwards. */
function onPage(item: TextItem, viewport: PageViewport): Matrix {
  const [a, b, c, d, e, f] = viewport.transform as Matrix;
  const [p, q, r, s, t, u] = item.transform as Matrix;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
