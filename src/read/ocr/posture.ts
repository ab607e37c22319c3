import type { GreyImage } from './grey-image.js';

/** How the lines of a page that is a picture run. */
export interface Posture {
  /** Points of ink that may be print. */
  ink: number;
  /** How much more the ink lies in level lines than in upright ones; below 1 the page stands on its side. */
  levelness: number;
  /** By how many radians clockwise its lines are askew, as it stands, and after a quarter turn clockwise. */
  skew: number;
  skewOnSide: number;
}

/** Larger angles than this are no accident of a scanner, in radians: 6 degrees. */
const MOST_SKEW = 0.105;
const STEPS = [0.0105, 0.0021, 0.0007] as const;
/** In pixels; letters of headings are no wider. */
const WIDEST_STROKE = 10;
/** So many points of ink tell as much as all of them. */
const MOST_POINTS = 60_000;

/**
 * Seen from the end of a line of print, ink and white alternate sharply; so the lines run where the sums along them
 * differ most from one to the next. `image`: the page small, about 100 pixels to the inch.
 */
export function postureOf(image: GreyImage): Posture {
  const { xs, ys } = inkOf(image);
  const asItStands = steepest(xs, ys);
  // A quarter turn clockwise leads (x, y) to (-y, x).
  const onSide = steepest(
    ys.map((y) => -y),
    xs,
  );
  return {
    ink: xs.length,
    levelness: onSide.score > 0 ? asItStands.score / onSide.score : 1,
    skew: asItStands.angle,
    skewOnSide: onSide.angle,
  };
}

/** Dark points, from the middle of the picture; of too many, every second, third and so on. */
function inkOf(image: GreyImage): { xs: Float64Array; ys: Float64Array } {
  const { width, height } = image;
  const ink = strokesOf(image);
  let count = 0;
  for (const isInk of ink) count += isInk;
  const each = Math.max(1, Math.ceil(count / MOST_POINTS));
  const kept = Math.ceil(count / each);
  const xs = new Float64Array(kept);
  const ys = new Float64Array(kept);
  let seen = 0;
  for (let at = 0; at < ink.length; at += 1) {
    if (ink[at] === 0) continue;
    if (seen % each === 0) {
      xs[seen / each] = (at % width) - width / 2;
      ys[seen / each] = Math.floor(at / width) - height / 2;
    }
    seen += 1;
  }
  return { xs, ys };
}

/** 1 where there is ink that may be print: no part of a dark patch, as seals and the edges of the glass are. */
function strokesOf({ width, height, pixels }: GreyImage): Uint8Array {
  const threshold = darkBelow(pixels);
  const dark = pixels.map((shade) => (shade < threshold ? 1 : 0));
  const isLong = new Uint8Array(dark.length);
  for (let y = 0; y < height; y += 1) markLong(dark, isLong, y * width, 1, width);
  for (let x = 0; x < width; x += 1) markLong(dark, isLong, x, width, height);
  // Long in both directions.
  return dark.map((isDark, at) => (isLong[at] === 2 ? 0 : isDark));
}

/** Counts, for each point of a long dark run in the row or column that begins at `from`, that it is in one. */
function markLong(dark: Uint8Array, isLong: Uint8Array, from: number, step: number, length: number): void {
  let run = 0;
  for (let index = 0; index <= length; index += 1) {
    if (index < length && dark[from + index * step] === 1) run += 1;
    else {
      if (run > WIDEST_STROKE)
        for (let back = 1; back <= run; back += 1) isLong[from + (index - back) * step]! += 1;
      run = 0;
    }
  }
}

/** The shade that parts ink from paper best: the two groups differ most (Otsu). */
function darkBelow(pixels: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const shade of pixels) counts[shade]! += 1;
  let total = 0;
  for (let shade = 0; shade < 256; shade += 1) total += shade * counts[shade]!;
  let dark = 0;
  let sum = 0;
  let best = -1;
  let threshold = 128;
  for (let shade = 0; shade < 255; shade += 1) {
    dark += counts[shade]!;
    sum += shade * counts[shade]!;
    const light = pixels.length - dark;
    if (dark === 0 || light === 0) continue;
    const difference = sum / dark - (total - sum) / light;
    const apart = dark * light * difference * difference;
    if (apart > best) [best, threshold] = [apart, shade + 1];
  }
  return threshold;
}

/** The angle at which rows differ most from their neighbours: coarsely first, then finer about the best. */
function steepest(us: Float64Array, vs: Float64Array): { angle: number; score: number } {
  let best = { angle: 0, score: steepness(us, vs, 0) };
  let reach = MOST_SKEW;
  for (const step of STEPS) {
    const about = best.angle;
    for (let turn = -Math.round(reach / step); turn <= Math.round(reach / step); turn += 1) {
      const angle = about + turn * step;
      if (turn === 0 || Math.abs(angle) > MOST_SKEW) continue;
      const score = steepness(us, vs, angle);
      if (score > best.score) best = { angle, score };
    }
    reach = step;
  }
  return best;
}

function steepness(us: Float64Array, vs: Float64Array, angle: number): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < us.length; at += 1) {
    const row = vs[at]! * cos - us[at]! * sin;
    if (row < least) least = row;
    if (row > most) most = row;
  }
  if (most < least) return 0;
  const rows = new Float64Array(Math.floor(most - least) + 3);
  for (let at = 0; at < us.length; at += 1) rows[Math.floor(vs[at]! * cos - us[at]! * sin - least) + 1]! += 1;
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) score += (rows[row]! - rows[row - 1]!) ** 2;
  return score;
}
