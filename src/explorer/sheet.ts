import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import type { Box, PageLayout } from '../model/index.js';
import { el } from './dom.js';

/** A point on a page, or its size: in points (1/72 inch) from its upper left corner as the record has the page. */
export interface Point {
  x: number;
  y: number;
}

/** Of pages that the record does not tell the size of. */
const A4: Point = { x: 595, y: 842 };
/** The longest side to the other; a page beyond that is cut. */
const LONGEST = 20;
const MOST_CANVAS_PIXELS = 16_000_000;
/** Pages that are only passed by are not drawn. */
const STAYS_MS = 80;

/** One printed page on the screen: its room, its picture while it is near, and boxes upon it. */
export class Sheet {
  readonly element: HTMLElement;
  readonly #boxes = el('div', { class: 'boxes', 'aria-hidden': 'true' });
  /** Of the page, 1-based. */
  readonly number: number;
  readonly #layout: PageLayout | undefined;
  readonly #size: Point;
  #canvas: HTMLCanvasElement | undefined;
  #task: RenderTask | undefined;
  #timer = 0;
  #turn = 0;

  constructor(number: number, layout: PageLayout | undefined, usual: PageLayout | undefined) {
    this.number = number;
    this.#layout = layout;
    this.#size = sizeOf(layout) ?? sizeOf(usual) ?? A4;
    this.element = el(
      'figure',
      { class: 'sheet', 'aria-label': `Page ${number}` },
      this.#boxes,
      el('figcaption', {}, number),
    );
    this.element.style.aspectRatio = `${this.#size.x} / ${this.#size.y}`;
    // The record has the page as it lies level; the file shows it as it was scanned.
    const levelled = layout?.ocr?.levelledDegrees ?? 0;
    if (levelled !== 0) this.#boxes.style.transform = `rotate(${-levelled}deg)`;
  }

  /** How far below the upper edge of all sheets a place of the page is, in pixels of the screen. */
  yOf(yPt: number): number {
    return this.element.offsetTop + (yPt / this.#size.y) * this.element.clientHeight;
  }

  /** Scrolls a pane, whose pages are wider than it, so that a place of the page is in view. */
  bringLeft(xPt: number, pane: HTMLElement): void {
    const x = this.element.offsetLeft + (xPt / this.#size.x) * this.element.clientWidth;
    const { scrollLeft, clientWidth } = pane;
    if (x < scrollLeft || x > scrollLeft + clientWidth / 2) pane.scrollLeft = x - clientWidth / 10;
  }

  /** The place on the page that a place on the screen is. */
  pointAt(clientX: number, clientY: number): Point {
    const { left, top, width, height } = this.element.getBoundingClientRect();
    const { x: widthPt, y: heightPt } = this.#size;
    const x = ((clientX - left) / width - 0.5) * widthPt;
    const y = ((clientY - top) / height - 0.5) * heightPt;
    const turn = ((this.#layout?.ocr?.levelledDegrees ?? 0) * Math.PI) / 180;
    return {
      x: x * Math.cos(turn) - y * Math.sin(turn) + widthPt / 2,
      y: x * Math.sin(turn) + y * Math.cos(turn) + heightPt / 2,
    };
  }

  /** Adds a box, and returns it. */
  mark(box: Box, kind: string): HTMLElement {
    const element = el('div', { class: kind });
    const { x, y } = this.#size;
    element.style.left = `${(100 * box.xPt) / x}%`;
    element.style.top = `${(100 * box.yPt) / y}%`;
    element.style.width = `${(100 * box.widthPt) / x}%`;
    element.style.height = `${(100 * box.heightPt) / y}%`;
    this.#boxes.append(element);
    return element;
  }

  /** Draws the page as large as it now is; again where it is drawn already. */
  draw(document: PDFDocumentProxy): void {
    this.#stop();
    const turn = this.#turn;
    this.#timer = window.setTimeout(() => {
      this.#draw(document, () => turn === this.#turn).catch(() => {
        if (turn === this.#turn) this.element.classList.add('failed');
      });
    }, STAYS_MS);
  }

  /** Gives the room that the picture takes back. */
  leave(): void {
    this.#stop();
    this.#canvas?.remove();
    this.#canvas = undefined;
  }

  #stop(): void {
    this.#turn += 1;
    window.clearTimeout(this.#timer);
    this.#task?.cancel();
    this.#task = undefined;
  }

  async #draw(document: PDFDocumentProxy, isWanted: () => boolean): Promise<void> {
    const page = await document.getPage(this.number);
    const { clientWidth } = this.element;
    if (!isWanted() || clientWidth === 0) return;
    const rotation = (page.rotate + 90 * (this.#layout?.quarterTurns ?? 0)) % 360;
    const { width, height } = page.getViewport({ scale: 1, rotation });
    const scale = Math.min(
      (clientWidth * window.devicePixelRatio) / width,
      Math.sqrt(MOST_CANVAS_PIXELS / (width * height)),
    );
    const viewport = page.getViewport({ scale, rotation });
    const canvas = el('canvas', { 'aria-hidden': 'true' });
    canvas.width = Math.max(1, Math.round(viewport.width));
    canvas.height = Math.max(1, Math.round(viewport.height));
    this.#task = page.render({ canvas, viewport });
    await this.#task.promise;
    page.cleanup();
    if (!isWanted()) return;
    this.element.classList.remove('failed');
    this.#canvas?.remove();
    this.#canvas = canvas;
    this.element.prepend(canvas);
  }
}

function sizeOf(page: PageLayout | undefined): Point | null {
  const [x, y] = [page?.widthPt ?? 0, page?.heightPt ?? 0];
  if (!(x > 0 && y > 0)) return null;
  return { x: Math.min(x, LONGEST * y), y: Math.min(y, LONGEST * x) };
}
