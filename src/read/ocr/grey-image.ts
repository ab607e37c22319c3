/** A picture in shades of grey, row by row from the top; 0 is black, 255 white. */
export interface GreyImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** `[a, b, c, d, e, f]` as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const WHITE = 255;

/** Does `first`, then `second`. */
export function chained([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + t, q * e + s * f + u];
}

/** Undoes the matrix. One that flattens everything cannot be undone: null. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const area = a * d - b * c;
  if (!Number.isFinite(1 / area)) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** How many units of the result one unit becomes, over both directions. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/** Four bytes a pixel, on white; the share of each colour is that of the eye. */
export function greyOfRgba(data: Uint8Array | Uint8ClampedArray, width: number, height: number): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 4) {
    const alpha = data[from + 3]!;
    const grey = greyOf(data[from]!, data[from + 1]!, data[from + 2]!);
    pixels[at] = alpha === WHITE ? grey : Math.round((grey * alpha) / WHITE + WHITE - alpha);
  }
  return { width, height, pixels };
}

/** Three bytes a pixel. */
export function greyOfRgb(data: Uint8Array | Uint8ClampedArray, width: number, height: number): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 3) {
    pixels[at] = greyOf(data[from]!, data[from + 1]!, data[from + 2]!);
  }
  return { width, height, pixels };
}

/** One bit a pixel, 1 for white; each row begins with a new byte. */
export function greyOfBits(data: Uint8Array | Uint8ClampedArray, width: number, height: number): GreyImage {
  const pixels = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[y * rowBytes + (x >> 3)]! & (0x80 >> (x & 7))) pixels[y * width + x] = WHITE;
    }
  }
  return { width, height, pixels };
}

const greyOf = (red: number, green: number, blue: number): number =>
  Math.floor((red * 299 + green * 587 + blue * 114 + 500) / 1000);

/**
 * A new picture whose every point is taken from where `from` leads in the old one: between pixels the four around it
 * count by their nearness; where pixels are many to one, squares of them are made into one before. Outside the old
 * picture is white. Arithmetic alone, so the same everywhere.
 */
export function redrawn(image: GreyImage, from: Matrix, width: number, height: number): GreyImage {
  const many = Math.floor(scaleOf(from));
  if (many >= 2)
    return redrawn(shrunk(image, many), chained(from, [1 / many, 0, 0, 1 / many, 0, 0]), width, height);
  const [a, b, c, d, e, f] = from;
  const pixels = new Uint8Array(width * height);
  const source = image.pixels;
  const lastColumn = image.width - 1;
  const lastRow = image.height - 1;
  for (let y = 0, at = 0; y < height; y += 1) {
    // Pixels count from their middle.
    let px = c * (y + 0.5) + e - 0.5 + a * 0.5;
    let py = d * (y + 0.5) + f - 0.5 + b * 0.5;
    for (let x = 0; x < width; x += 1, at += 1, px += a, py += b) {
      const left = Math.floor(px);
      const top = Math.floor(py);
      if (left < 0 || top < 0 || left >= lastColumn || top >= lastRow) {
        pixels[at] = edgeShade(image, Math.round(px), Math.round(py));
        continue;
      }
      const right = px - left;
      const down = py - top;
      const first = top * image.width + left;
      const second = first + image.width;
      const upper = source[first]! + (source[first + 1]! - source[first]!) * right;
      const lower = source[second]! + (source[second + 1]! - source[second]!) * right;
      pixels[at] = upper + (lower - upper) * down + 0.5;
    }
  }
  return { width, height, pixels };
}

function edgeShade({ width, height, pixels }: GreyImage, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? WHITE : pixels[y * width + x]!;
}

/** One pixel for each square of `by` times `by`; what is left over at the right and below falls away. */
function shrunk({ width, height, pixels }: GreyImage, by: number): GreyImage {
  const [columns, rows] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const small = new Uint8Array(columns * rows);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    sums.fill(0);
    for (let y = row * by; y < row * by + by && y < height; y += 1) {
      let at = y * width;
      for (let column = 0; column < columns; column += 1) {
        let sum = 0;
        for (let step = 0; step < by; step += 1, at += 1) sum += pixels[at]!;
        sums[column]! += sum;
      }
    }
    for (let column = 0; column < columns; column += 1)
      small[row * columns + column] = sums[column]! / (by * by) + 0.5;
  }
  return { width: columns, height: rows, pixels: small };
}

/** Each pixel mixed with its neighbours, so that grain and specks of one pixel grow faint; the edge stays. */
export function softened({ width, height, pixels }: GreyImage): GreyImage {
  const soft = pixels.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const [above, below] = [at - width, at + width];
      const corners = pixels[above - 1]! + pixels[above + 1]! + pixels[below - 1]! + pixels[below + 1]!;
      const sides = pixels[above]! + pixels[below]! + pixels[at - 1]! + pixels[at + 1]!;
      soft[at] = (4 * pixels[at]! + 2 * sides + corners + 8) >> 4;
    }
  }
  return { width, height, pixels: soft };
}

/** As a file that needs no packing (portable grey map). */
export function asFile({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
