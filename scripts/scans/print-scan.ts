import { setImmediate } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import { type GreyImage, redrawn } from '../../src/read/ocr/grey-image.js';
import { pictureOf, picturesOf } from '../../src/read/ocr/page-picture.js';
import { drawingParameters, loadPdfjs } from '../../src/read/pdfjs.js';
import { fixturePdf } from '../fixtures/fixture-pdf.js';
import { PAPER } from './page-of.js';
import { quarterTurned, scanned } from './pixels.js';
import type { ScanCase, ScannedPage } from './scan-case.js';

const USUAL_DPI = 200;
const JPEG_QUALITY = 25;
const POINTS_PER_INCH = 72;

/** The case as a PDF: the same bytes as long as the canvas that draws and packs the pictures is the same. */
export async function printScan({ name, pages }: ScanCase): Promise<Uint8Array> {
  return fixturePdf(name, async (paper) => {
    for (const page of pages) {
      if ('digital' in page) {
        paper.addPage({ size: PAPER, margin: 0 });
        page.digital(paper);
      } else await addScan(paper, page);
    }
  });
}

async function addScan(paper: PDFKit.PDFDocument, page: ScannedPage): Promise<void> {
  const { quarterTurns = 0, strips = 1 } = page;
  const size: [number, number] = quarterTurns % 2 === 0 ? PAPER : [PAPER[1], PAPER[0]];
  const image = quarterTurned(scanned(await picture(page), page.faults ?? []), quarterTurns);
  paper.addPage({ size, margin: 0 });
  const rows = Math.ceil(image.height / strips);
  for (let top = 0; top < image.height; top += rows) {
    const height = Math.min(rows, image.height - top);
    const strip = image.pixels.subarray(top * image.width, (top + height) * image.width);
    const packed = pack({ width: image.width, height, pixels: strip }, page.kept ?? 'jpeg');
    const [yPt, heightPt] = [top, height].map((pixels) => (pixels / image.height) * size[1]) as [
      number,
      number,
    ];
    await addPicture(paper, packed, yPt, { width: size[0], height: heightPt });
  }
  page.over?.(paper);
}

/** pdfkit parts colours and transparency of a PNG beside other work; its types do not know the picture. */
type Placed = { image?: unknown };
type Opener = { openImage(packed: Buffer): Placed };

/** Waits until the picture is in the document, so that several come in the same order every time. */
async function addPicture(
  paper: PDFKit.PDFDocument,
  packed: Buffer,
  yPt: number,
  size: { width: number; height: number },
): Promise<void> {
  const picture = (paper as unknown as Opener).openImage(packed);
  paper.image(picture as Buffer, 0, yPt, size);
  while (picture.image) await setImmediate();
}

/** The printed page before it was scanned. */
async function picture({ draw, dpi = USUAL_DPI }: ScannedPage): Promise<GreyImage> {
  const bytes = await fixturePdf('page', async (paper) => {
    paper.addPage({ size: PAPER, margin: 0 });
    draw(paper);
  });
  const { getDocument } = await loadPdfjs();
  const task = getDocument(drawingParameters({ bytes, password: undefined }, 0));
  const page = await (await task.promise).getPage(1);
  const { image, toPage } = await pictureOf(page, await picturesOf(page));
  await task.destroy();
  const scale = POINTS_PER_INCH / dpi / toPage[0];
  const [width, height] = PAPER.map((pt) => Math.round((pt / POINTS_PER_INCH) * dpi)) as [number, number];
  return redrawn(image, [scale, 0, 0, scale, 0, 0], width, height);
}

function pack({ width, height, pixels }: GreyImage, kept: 'jpeg' | 'black-and-white'): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const data = context.createImageData(width, height);
  pixels.forEach((shade, at) => {
    data.data.fill(kept === 'jpeg' ? shade : shade < 150 ? 0 : 255, at * 4, at * 4 + 3);
    data.data[at * 4 + 3] = 255;
  });
  context.putImageData(data, 0, 0);
  return kept === 'jpeg' ? canvas.toBuffer('image/jpeg', JPEG_QUALITY) : canvas.toBuffer('image/png');
}
