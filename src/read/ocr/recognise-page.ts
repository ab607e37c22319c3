import type { TextRun } from '../../model/index.js';
import type { Engine } from './engine.js';
import { chained, inverse, type Matrix, redrawn, scaleOf, softened } from './grey-image.js';
import { MOST_PIXELS, type PagePicture } from './page-picture.js';
import { pageRuns } from './page-runs.js';
import { type Posture, postureOf } from './posture.js';

/** A page read from its picture, upright and level. */
export interface ReadPicture {
  runs: TextRun[];
  letters: number;
  /** From 0 to 1. */
  confidence: number;
  /** Quarter turns clockwise that the page needs to stand upright. */
  quarterTurns: number;
  /** How the page then still has to be turned clockwise about its middle for its lines to be level. */
  levelledDegrees: number;
  widthPt: number;
  heightPt: number;
}

/** So sure is Tesseract of a page that stands upright; of one on its head it is never. */
export const SURE = 0.75;
/** Between these the lines of a page run neither way for certain. */
const CLEARLY_LEVEL = 1.3;
const CLEARLY_ON_SIDE = 1 / CLEARLY_LEVEL;
/** Print this fine is read best; finer is made coarser by whole steps, coarse made finer. In pixels to the inch. */
const FINEST_DPI = 330;
const COARSEST_DPI = 150;
const SMALL_DPI = 100;
const POINTS_PER_INCH = 72;
/** In coarser pictures no letter can be told from another. */
const LEGIBLE_DPI = 50;
/** So many points of ink, at 100 pixels to the inch, are no word. */
const FEWEST_POINTS = 30;
/** Angles that nobody sees, in radians. */
const LEVEL = 0.0015;

/**
 * Reads the picture of a page of this size as it stands; where that is not clear, in other turns as well, of which the
 * surest counts. `started` gives the engine, once it is
 * needed. `likelyTurns`: tried first where the lines do not tell. `isPatient`: tries other turns at all.
 */
export async function recognisePage(
  picture: PagePicture,
  size: { widthPt: number; heightPt: number },
  started: () => Promise<Engine>,
  { likelyTurns, isPatient }: { likelyTurns: number; isPatient: boolean },
): Promise<ReadPicture> {
  const finest = POINTS_PER_INCH * Math.sqrt(MOST_PIXELS / (size.widthPt * size.heightPt));
  const posture = postureOf(turned(picture, size, 0, 0, Math.min(SMALL_DPI, finest)).image);
  const turns = turnsToTry(posture, likelyTurns);
  const isLegible = POINTS_PER_INCH / scaleOf(picture.toPage) >= LEGIBLE_DPI;
  if (!isLegible || posture.ink < FEWEST_POINTS) {
    return { ...size, runs: [], letters: 0, confidence: 0, quarterTurns: 0, levelledDegrees: 0 };
  }
  const wantedDpi = Math.min(dpiFor(picture), finest);
  const engine = await started();
  let best: ReadPicture | null = null;
  for (const quarterTurns of isPatient ? turns : turns.slice(0, 1)) {
    const skew = quarterTurns % 2 === 0 ? posture.skew : posture.skewOnSide;
    const angle = Math.abs(skew) < LEVEL ? 0 : skew;
    const { image, dpi } = turned(picture, size, quarterTurns, angle, wantedDpi);
    const lines = await engine.recognise(softened(image), dpi);
    const page = pageRuns(lines, dpi / POINTS_PER_INCH);
    const { widthPt, heightPt } = onSide(size, quarterTurns);
    const levelledDegrees = Math.round((-angle * 180 * 100) / Math.PI) / 100 + 0;
    if (!best || page.confidence > best.confidence) {
      best = { ...page, quarterTurns, levelledDegrees, widthPt, heightPt };
    }
    // A page without lines has none in any turn.
    if (best.confidence >= SURE || lines.length === 0) break;
  }
  return best!;
}

function turnsToTry({ levelness }: Posture, likely: number): number[] {
  const upright = likely === 2 ? [2, 0] : [0, 2];
  const onSide = likely === 3 ? [3, 1] : [1, 3];
  if (levelness > CLEARLY_LEVEL) return upright;
  if (levelness < CLEARLY_ON_SIDE) return onSide;
  return levelness >= 1 ? [...upright, ...onSide] : [...onSide, ...upright];
}

function dpiFor({ toPage }: PagePicture): number {
  const stored = POINTS_PER_INCH / scaleOf(toPage);
  const dpi = stored > FINEST_DPI ? stored / Math.ceil(stored / FINEST_DPI) : stored;
  return dpi < COARSEST_DPI ? dpi * Math.min(3, Math.ceil((2 * COARSEST_DPI - 100) / dpi)) : dpi;
}

/** The page turned and levelled, at so many pixels to the inch. */
function turned(
  { image, toPage }: PagePicture,
  size: { widthPt: number; heightPt: number },
  quarterTurns: number,
  skew: number,
  dpi: number,
) {
  const scale = POINTS_PER_INCH / dpi;
  const { widthPt, heightPt } = onSide(size, quarterTurns);
  const angle = skew - (quarterTurns * Math.PI) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // About the middle: pixels to points, turned, and from there to the pixels of the picture.
  const toMiddle: Matrix = [scale, 0, 0, scale, -widthPt / 2, -heightPt / 2];
  const about: Matrix = [cos, sin, -sin, cos, size.widthPt / 2, size.heightPt / 2];
  const from = inverse(toPage);
  if (!from) throw new Error('a picture without extent');
  const [width, height] = [Math.round(widthPt / scale), Math.round(heightPt / scale)];
  return { image: redrawn(image, chained(chained(toMiddle, about), from), width, height), dpi };
}

const onSide = ({ widthPt, heightPt }: { widthPt: number; heightPt: number }, quarterTurns: number) =>
  quarterTurns % 2 === 0 ? { widthPt, heightPt } : { widthPt: heightPt, heightPt: widthPt };
