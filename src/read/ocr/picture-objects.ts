/**
 * How a picture that is an object of its own is declared: such objects are streams, whose dictionaries are never
 * packed.
 */
const PICTURE = /\/Image(?![A-Za-z])/;
/** The dictionary around a declaration is looked at so far to both sides. */
const AROUND = 1_000;
const WIDTH = /\/Width\s+(\d+)(\s+\d+\s+R)?/g;
/** A narrower picture, in pixels, shows no line of text that could be recognised. */
const NARROWEST = 64;

/**
 * True where a PDF declares a picture that may show text. Pictures written into the drawing of a page itself are not
 * seen. Linear in the length of the file; nothing is unpacked.
 */
export function declaresPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = 0;
  for (;;) {
    const at = file.indexOf('/Image', from, 'latin1');
    if (at === -1) return false;
    const around = file.subarray(Math.max(0, at - AROUND), at + AROUND).toString('latin1');
    if (PICTURE.test(around) && mayShowText(around)) return true;
    // What was looked at need not be looked at again, but for a name cut in two.
    from = at + AROUND - 6;
  }
}

/** No width, or one that is told elsewhere, may be any. */
function mayShowText(around: string): boolean {
  const widths = [...around.matchAll(WIDTH)];
  return (
    widths.length === 0 || widths.some(([, width, elsewhere]) => elsewhere || Number(width) >= NARROWEST)
  );
}
