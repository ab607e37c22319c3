import { type GreyImage, type Matrix, redrawn } from '../../src/read/ocr/grey-image.js';

/** What a scanner or a copier does to a page. */
export type Fault =
  /** In degrees, clockwise. */
  | { kind: 'skew'; degrees: number }
  /** Grain of so many shades, more or less. */
  | { kind: 'grain'; shades: number }
  /** Black and white specks, so many in a thousand pixels. */
  | { kind: 'specks'; perThousand: number }
  /** The page grows darker towards the binding, by so many shades. */
  | { kind: 'shadow'; shades: number }
  /** Ink and paper are no black and no white. */
  | { kind: 'faint'; ink: number; paper: number }
  /** The edge of the glass shows as a black bar, so many pixels wide. */
  | { kind: 'black-edge'; pixels: number };

/** Does to the page what the faults say, in their order; the same every time. */
export function scanned(image: GreyImage, faults: readonly Fault[]): GreyImage {
  const random = numbers(7);
  return faults.reduce((page, fault) => withFault(page, fault, random), image);
}

function withFault(image: GreyImage, fault: Fault, random: () => number): GreyImage {
  const { width, height, pixels } = image;
  const each = (shadeOf: (shade: number, x: number) => number): GreyImage => ({
    width,
    height,
    pixels: pixels.map((shade, at) => Math.max(0, Math.min(255, shadeOf(shade, at % width)))),
  });
  switch (fault.kind) {
    case 'skew': {
      const [cos, sin] = [Math.cos, Math.sin].map((of) => of((fault.degrees * Math.PI) / 180)) as [
        number,
        number,
      ];
      const [x, y] = [width / 2, height / 2];
      const from: Matrix = [cos, -sin, sin, cos, x - cos * x - sin * y, y + sin * x - cos * y];
      return redrawn(image, from, width, height);
    }
    case 'grain':
      // Three even numbers together fall about the middle, as grain does.
      return each((shade) => shade + (random() + random() + random() - 1.5) * fault.shades);
    case 'specks':
      return each((shade) => (random() * 1000 < fault.perThousand ? (random() < 0.5 ? 0 : 255) : shade));
    case 'shadow':
      return each((shade, x) => shade - fault.shades * (1 - x / width) ** 4);
    case 'faint':
      return each((shade) => fault.ink + (shade / 255) * (fault.paper - fault.ink));
    case 'black-edge':
      return each((shade, x) => (x < fault.pixels ? 20 : shade));
  }
}

/** A quarter turn clockwise, so many times. */
export function quarterTurned(image: GreyImage, turns: number): GreyImage {
  if (turns === 0) return image;
  const { width, height } = image;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < height; x += 1) pixels[y * height + x] = image.pixels[(height - 1 - x) * width + y]!;
  }
  return quarterTurned({ width: height, height: width, pixels }, turns - 1);
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
