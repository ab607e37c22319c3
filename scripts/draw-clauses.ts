/**
 * `npm run draw -- <agreement.pdf> <folder> [how many pages, else 10] [password]`: draws the first pages with the
 * boxes of their clauses over them, in a colour for each family of the main label, and the words that rules fired on
 * underlined: to see with one's own eyes that spans point at the right places.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';
import type { Box, Clause } from '../src/model/index.js';
import { offerPasswords } from '../src/read/passwords.js';

// Before pdfjs is loaded, which looks for them then.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const { analyse, boxesOf, openPipeline, sourceOf } = await import('../src/index.js');

const SCALE = 1.5;
const HUES_APART = 137;

const [file, folder, count = '10', ...passwords] = process.argv.slice(2);
if (!file || !folder) throw new Error('Say which PDF to draw, and into which folder.');
if (!/^[1-9]\d*$/.test(count)) throw new Error(`Say how many pages to draw as a number, not as "${count}".`);
const bytes = readFileSync(file);
const pipeline = await openPipeline('defence-cooperation');
const record = await analyse(sourceOf(path.basename(file), bytes), bytes, pipeline, { passwords });
const families = pipeline.taxonomy.families.map(({ id }) => id);
mkdirSync(folder, { recursive: true });

const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
offerPasswords(task, passwords);
const pdf = await task.promise;
for (const { pageNumber } of record.document.pages.slice(0, Number(count))) {
  const page = await pdf.getPage(pageNumber);
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  for (const clause of record.clauses) {
    for (const box of boxesOn(pageNumber, clause.span)) {
      context.fillStyle = `hsla(${hueOf(clause)}, 80%, 50%, 0.2)`;
      context.fillRect(...rectangle(box));
      context.strokeStyle = `hsla(${hueOf(clause)}, 80%, 35%, 0.9)`;
      context.strokeRect(...rectangle(box));
    }
    for (const { span } of clause.labels.flatMap(({ evidence }) => evidence)) {
      context.fillStyle = `hsl(${hueOf(clause)}, 90%, 30%)`;
      for (const box of boxesOn(pageNumber, span)) {
        const [x, y, width, height] = rectangle(box);
        context.fillRect(x, y + height - 2, width, 2);
      }
    }
  }
  const name = path.join(folder, `${path.parse(file).name}-${pageNumber}.png`);
  writeFileSync(name, canvas.toBuffer('image/png'));
  console.log(name);
}
await pdf.destroy();

function boxesOn(pageNumber: number, span: Clause['span']): Box[] {
  return boxesOf(record.document, span)
    .filter((placed) => placed.pageNumber === pageNumber)
    .map(({ box }) => box);
}

function rectangle({ xPt, yPt, widthPt, heightPt }: Box): [number, number, number, number] {
  return [xPt * SCALE, yPt * SCALE, widthPt * SCALE, heightPt * SCALE];
}

/** In degrees of the colour circle, by the family of the main label. */
function hueOf({ labels }: Clause): number {
  return (families.indexOf(labels[0]?.family ?? '') * HUES_APART + 360) % 360;
}
