import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { arrange, type HeatMap } from './layout.js';

/** Twice as many dots as units: letters stay sharp in print. */
const SCALE = 2;
const FAMILY = 'Pacta Sans';

/** The map as PNG, in two dots a pixel, with letters that do not depend on what the machine has installed. */
export async function toPng(map: HeatMap): Promise<Buffer> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  for (const style of ['Regular', 'Bold']) GlobalFonts.registerFromPath(fontFile(style), FAMILY);
  const { width, height, shapes } = arrange(map);
  const canvas = createCanvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE));
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  for (const shape of shapes) {
    context.fillStyle = shape.colour;
    if (shape.kind === 'box') {
      context.fillRect(shape.x, shape.y, shape.width, shape.height);
      continue;
    }
    context.save();
    context.translate(shape.x, shape.y);
    context.rotate((shape.angle * Math.PI) / 180);
    context.font = `${shape.bold ? 'bold ' : ''}${shape.sizePx}px "${FAMILY}"`;
    context.fillText(shape.text, 0, 0);
    context.restore();
  }
  return canvas.encode('png');
}

/** Liberation Sans comes with pdfjs-dist, for documents without fonts of their own. */
const fontFile = (style: string): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'standard_fonts',
    `LiberationSans-${style}.ttf`,
  );
