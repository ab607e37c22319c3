import { describe, expect, it } from 'vitest';
import { quarterTurned, scanned } from '../../../scripts/scans/pixels.js';
import type { GreyImage } from '../../../src/read/ocr/grey-image.js';
import { postureOf } from '../../../src/read/ocr/posture.js';

/** Lines of print as bars of words, on white. */
function page(): GreyImage {
  const [width, height] = [500, 700];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let line = 60; line < 620; line += 16) {
    for (let x = 50; x < 450; x += 1) {
      const isGap = (x * 7 + line * 3) % 41 < 8;
      for (let y = line; y < line + 6; y += 1) if (!isGap) pixels[y * width + x] = 0;
    }
  }
  return { width, height, pixels };
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;

describe('the posture of a page', () => {
  it.each([0, 0.5, -1.2, 3, -5])('askew by %s degrees', (skew) => {
    const posture = postureOf(scanned(page(), [{ kind: 'skew', degrees: skew }]));
    expect(Math.abs(degrees(posture.skew) - skew)).toBeLessThan(0.1);
    expect(posture.levelness).toBeGreaterThan(1.3);
  });

  it.each([1, 3])('turned by %s quarters', (turns) => {
    const posture = postureOf(quarterTurned(scanned(page(), [{ kind: 'skew', degrees: 1 }]), turns));
    expect(posture.levelness).toBeLessThan(0.7);
    expect(Math.abs(degrees(posture.skewOnSide) - 1)).toBeLessThan(0.1);
  });

  it('is not misled by the black edge of the glass', () => {
    const faults = [
      { kind: 'skew', degrees: 1.5 },
      { kind: 'black-edge', pixels: 40 },
    ] as const;
    expect(Math.abs(degrees(postureOf(scanned(page(), faults)).skew) - 1.5)).toBeLessThan(0.1);
  });

  it.each<[string, number]>([
    ['white', 255],
    ['black', 0],
  ])('a %s page has no ink that may be print', (_, shade) => {
    const { ink, levelness } = postureOf({
      width: 300,
      height: 400,
      pixels: new Uint8Array(120_000).fill(shade),
    });
    expect([ink, levelness]).toEqual([0, 1]);
  });
});
