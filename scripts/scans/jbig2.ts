/** How black and white scans are packed as JBIG2 (ITU-T T.88): one generic region, coded arithmetically. */

/** Probability states (T.88, table E.1): Qe, next after MPS, next after LPS, and whether the LPS switches sense. */
const STATES: readonly [qe: number, mps: number, lps: number, swaps: 0 | 1][] = [
  [0x5601, 1, 1, 1],
  [0x3401, 2, 6, 0],
  [0x1801, 3, 9, 0],
  [0x0ac1, 4, 12, 0],
  [0x0521, 5, 29, 0],
  [0x0221, 38, 33, 0],
  [0x5601, 7, 6, 1],
  [0x5401, 8, 14, 0],
  [0x4801, 9, 14, 0],
  [0x3801, 10, 14, 0],
  [0x3001, 11, 17, 0],
  [0x2401, 12, 18, 0],
  [0x1c01, 13, 20, 0],
  [0x1601, 29, 21, 0],
  [0x5601, 15, 14, 1],
  [0x5401, 16, 14, 0],
  [0x5101, 17, 15, 0],
  [0x4801, 18, 16, 0],
  [0x3801, 19, 17, 0],
  [0x3401, 20, 18, 0],
  [0x3001, 21, 19, 0],
  [0x2801, 22, 19, 0],
  [0x2401, 23, 20, 0],
  [0x2201, 24, 21, 0],
  [0x1c01, 25, 22, 0],
  [0x1801, 26, 23, 0],
  [0x1601, 27, 24, 0],
  [0x1401, 28, 25, 0],
  [0x1201, 29, 26, 0],
  [0x1101, 30, 27, 0],
  [0x0ac1, 31, 28, 0],
  [0x09c1, 32, 29, 0],
  [0x08a1, 33, 30, 0],
  [0x0521, 34, 31, 0],
  [0x0441, 35, 32, 0],
  [0x02a1, 36, 33, 0],
  [0x0221, 37, 34, 0],
  [0x0141, 38, 35, 0],
  [0x0111, 39, 36, 0],
  [0x0085, 40, 37, 0],
  [0x0049, 41, 38, 0],
  [0x0025, 42, 39, 0],
  [0x0015, 43, 40, 0],
  [0x0009, 44, 41, 0],
  [0x0005, 45, 42, 0],
  [0x0001, 45, 43, 0],
  [0x5601, 46, 46, 0],
];

/** The pixels around one that foretell it, as steps to the right and down (T.88, template 0 as it is by default). */
const NEIGHBOURS: readonly [dx: number, dy: number][] = [
  ...[-2, -1, 0, 1, 2].map((dx): [number, number] => [dx, -2]),
  ...[-3, -2, -1, 0, 1, 2, 3].map((dx): [number, number] => [dx, -1]),
  ...[-4, -3, -2, -1].map((dx): [number, number] => [dx, 0]),
];
const ADAPTIVE_PIXELS = [3, -1, -3, -1, 2, -2, -2, -2];

/** The data of a picture in a PDF. `isBlack`: 1 for each black pixel, row by row from the top. */
export function jbig2(width: number, height: number, isBlack: Uint8Array): Buffer {
  const page = Buffer.alloc(19);
  page.writeUInt32BE(width, 0);
  page.writeUInt32BE(height, 4);
  const head = Buffer.alloc(18 + ADAPTIVE_PIXELS.length);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  ADAPTIVE_PIXELS.forEach((step, index) => {
    head.writeInt8(step, 18 + index);
  });
  const region = Buffer.concat([head, coded(width, height, isBlack)]);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
}

function segment(number: number, kind: number, data: Buffer): Buffer {
  const head = Buffer.alloc(11);
  head.writeUInt32BE(number, 0);
  head.writeUInt8(kind, 4);
  head.writeUInt8(1, 6);
  head.writeUInt32BE(data.length, 7);
  return Buffer.concat([head, data]);
}

/** The encoder of T.88, annex E.2. */
function coded(width: number, height: number, isBlack: Uint8Array): Buffer {
  const states = new Uint8Array(1 << NEIGHBOURS.length);
  const senses = new Uint8Array(1 << NEIGHBOURS.length);
  const bytes = [0];
  let [a, c, count] = [0x8000, 0, 12];

  function putByte(): void {
    const last = bytes.length - 1;
    if (bytes[last] !== 0xff && c >= 0x8000000) {
      bytes[last]! += 1;
      c &= 0x7ffffff;
    }
    const isStuffed = bytes[last] === 0xff;
    const shift = isStuffed ? 20 : 19;
    bytes.push(c >>> shift);
    c &= (1 << shift) - 1;
    count = isStuffed ? 7 : 8;
  }

  function put(context: number, bit: number): void {
    const [qe, mps, lps, swaps] = STATES[states[context]!]!;
    a -= qe;
    const isLikely = bit === senses[context];
    // The larger part is the likelier one's, so that both change places where it has become the smaller.
    if (isLikely && a >= 0x8000) c += qe;
    else if (a < qe === isLikely) a = qe;
    else c += qe;
    if (a >= 0x8000) return;
    states[context] = isLikely ? mps : lps;
    if (!isLikely && swaps) senses[context]! ^= 1;
    while (a < 0x8000) {
      a <<= 1;
      c = c * 2;
      count -= 1;
      if (count === 0) putByte();
    }
  }

  const at = (x: number, y: number): number => (x < 0 || x >= width || y < 0 ? 0 : isBlack[y * width + x]!);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let context = 0;
      for (const [dx, dy] of NEIGHBOURS) context = (context << 1) | at(x + dx, y + dy);
      put(context, at(x, y));
    }
  }
  const end = c + a;
  c |= 0xffff;
  if (c >= end) c -= 0x8000;
  for (let time = 0; time < 2; time += 1) {
    c *= 2 ** count;
    putByte();
  }
  return Buffer.from([...bytes.slice(1), 0xff, 0xac]);
}
